import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { ConnectorInfo, StreamFacts } from '../../platform/plugin-host/index.ts'
import {
  ConnectorPublishing,
  ConnectorQuota,
  ConnectorUpstream,
  declared,
  SecretDeclaration,
} from './provider-schema.ts'

const ConnectorStream = builder.objectRef<StreamFacts>('ConnectorStream').implement({
  description: 'One kind of data that a connector brings.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it brings, such as `content`.' }),
    snapshot: t.boolean({
      description: 'Whether each reading holds all that there is, as against what changed since the last.',
      resolve: (stream) => stream.mode === 'snapshot',
    }),
  }),
})

/** A connector as an integration names it; without facts where its plugin is not loaded. */
export interface ConnectorFacts {
  id: string
  info: ConnectorInfo | undefined
}

export const Connector = builder.objectRef<ConnectorFacts>('Connector').implement({
  description: 'A way to bring data in from elsewhere. Configured, it is an integration.',
  fields: (t) => ({
    id: t.string({
      description: 'Its key, such as `feed`: pass it to `integrationCreate`.',
      resolve: (connector) => connector.id,
    }),
    version: t.string({
      nullable: true,
      description: 'Version of the plugin that brings it; null while that is not loaded.',
      resolve: ({ info }) => info?.version ?? null,
    }),
    title: t.string({
      nullable: true,
      description: 'Name for people; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.title ?? null,
    }),
    description: t.string({
      nullable: true,
      description: 'What it does; null where it does not say, and while its plugin is not loaded.',
      resolve: ({ info }) => info?.description ?? null,
    }),
    configSchema: t.field({
      type: 'JSON',
      nullable: true,
      description: 'JSON Schema of its settings, to draw a form from; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.configSchema ?? null,
    }),
    streams: t.field({
      type: [ConnectorStream],
      description: 'What it brings; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.streams ?? [])],
    }),
    secrets: t.field({
      type: [SecretDeclaration],
      description: 'The credentials that it needs; empty while its plugin is not loaded.',
      resolve: ({ info }) => declared(info),
    }),
    publishes: t.field({
      type: ConnectorPublishing,
      nullable: true,
      description: 'What it can publish; null where it publishes nothing, and while its plugin is not loaded.',
      resolve: ({ info }) => info?.publisher ?? null,
    }),
    receivesWebhooks: t.boolean({
      description: 'Whether its source can tell at once that something is new: see `Integration.webhookUrl`.',
      resolve: ({ info }) => info?.receivesWebhooks ?? false,
    }),
    quotas: t.field({
      type: [ConnectorQuota],
      description: 'How often its source may be asked; the server keeps to it.',
      resolve: ({ info }) => [...(info?.quotas ?? [])],
    }),
    upstream: t.field({
      type: ConnectorUpstream,
      nullable: true,
      description: 'The interface of the source that it was made for; null where it does not say.',
      resolve: ({ info }) => info?.upstream ?? null,
    }),
  }),
})

builder.queryField('connectors', (t) =>
  t.field({
    type: [Connector],
    description: 'The connectors that can be configured as integrations.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'integration:read')
      return (await ctx.services.plugins.host()).connectors().map((info) => ({ id: info.id, info }))
    },
  }),
)
