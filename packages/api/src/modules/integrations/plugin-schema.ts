import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { ConnectorInfo, PluginInfo, StreamFacts } from '../../platform/plugin-host/index.ts'

const PluginStatus = builder.enumType('PluginStatus', {
  description: 'Whether a plugin works.',
  values: {
    ACTIVE: { description: 'Loaded and at work.' },
    QUARANTINED: { description: 'Not loaded, because something is wrong with it; nothing else suffers from it.' },
  } as const,
})

const PluginPermissions = builder.objectRef<{ network: readonly string[]; data: readonly string[] }>(
  'PluginPermissions',
)
PluginPermissions.implement({
  description: 'What a plugin may reach; everything else is refused.',
  fields: (t) => ({
    network: t.stringList({
      description: 'Hosts it may speak to; `{config.url}` stands for the host in that setting of an integration.',
      resolve: (permissions) => [...permissions.network],
    }),
    data: t.stringList({
      description: 'Kinds of the organisation’s data it may be given.',
      resolve: (permissions) => [...permissions.data],
    }),
  }),
})

const Plugin = builder.objectRef<PluginInfo>('Plugin').implement({
  description: 'A package that extends this server: connectors, scoring models, checks. Its code runs sandboxed.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the package.' }),
    version: t.string({
      nullable: true,
      description: 'Version of the package; null where it could not be read.',
      resolve: (plugin) => plugin.version ?? null,
    }),
    status: t.field({
      type: PluginStatus,
      description: 'Whether it works.',
      resolve: (plugin) => (plugin.status === 'active' ? 'ACTIVE' : 'QUARANTINED'),
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it is in quarantine; null where it is not.',
      resolve: (plugin) => plugin.reason ?? null,
    }),
    provides: t.stringList({
      description: 'What it adds, such as `connector:feed`; empty where its manifest could not be read.',
      resolve: (plugin) => plugin.manifest?.provides ?? [],
    }),
    permissions: t.field({
      type: PluginPermissions,
      nullable: true,
      description: 'What it may reach; null where its manifest could not be read.',
      resolve: (plugin) => plugin.manifest?.permissions ?? null,
    }),
  }),
})

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
  }),
})

builder.queryField('plugins', (t) =>
  t.field({
    type: [Plugin],
    description: 'The plugins that this server was told to load, in that order, those in quarantine included.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'integration:read')
      return [...(await ctx.services.plugins.host()).list()]
    },
  }),
)

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
