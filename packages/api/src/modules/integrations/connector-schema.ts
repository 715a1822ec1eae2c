import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { ConnectorInfo, StreamFacts } from '../../platform/plugin-host/index.ts'
import { Configurable, type ConfigurableFacts } from './configurable-schema.ts'
import { ConnectorPublishing, ConnectorQuota, ConnectorUpstream } from './provider-schema.ts'

const ConnectorStream = builder.objectRef<StreamFacts>('ConnectorStream').implement({
  description: 'One kind of data that a connector brings.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it brings, such as `content`.' }),
    snapshot: t.boolean({
      description: 'Whether each reading holds all that there is, as against what changed since the last.',
      resolve: (stream) => stream.mode === 'snapshot',
    }),
    usedWhen: t.field({
      type: 'JSON',
      nullable: true,
      description:
        'Settings by name, each with a list of values: only an integration in which each setting has one of its values reads this. Null where every one does.',
      resolve: ({ usedWhen }) => usedWhen ?? null,
    }),
  }),
})

const DeclaredMetric = builder.objectRef<ConnectorInfo['metrics'][number]>('ConnectorMetric').implement({
  description: 'A metric that a connector declares: it is added to the registry with the first fact of it.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'Its key in the registry: see `metrics`.' }),
    title: t.exposeString('title', { description: 'Name for people.' }),
    description: t.exposeString('description', { description: 'What is counted.' }),
    unit: t.exposeString('unit', { description: 'What it is measured in: `count`, `money` or `ratio`.' }),
    addsUp: t.boolean({
      description: 'Whether values of a period are added up; false where the latest one counts.',
      resolve: ({ aggregation }) => aggregation === 'SUM',
    }),
  }),
})

export const Connector = builder.objectRef<ConfigurableFacts<ConnectorInfo>>('Connector').implement({
  description: 'A way to bring data in from elsewhere. Configured, it is an integration.',
  interfaces: [Configurable],
  fields: (t) => ({
    streams: t.field({
      type: [ConnectorStream],
      description: 'What it brings; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.streams ?? [])],
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
    metrics: t.field({
      type: [DeclaredMetric],
      description:
        'Metrics of its own that its facts may be of, beside those of the registry; empty while its plugin is not loaded.',
      resolve: ({ info }) => [...(info?.metrics ?? [])],
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
