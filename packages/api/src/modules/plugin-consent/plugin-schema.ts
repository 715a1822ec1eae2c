import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { PluginInfo } from '../../platform/plugin-host/index.ts'
import type { PluginReach } from './plugin-permissions.ts'

const PluginStatus = builder.enumType('PluginStatus', {
  description: 'Whether a plugin works.',
  values: {
    LOADING: { description: 'Being loaded: what it provides is not available yet. Everything else works.' },
    ACTIVE: { description: 'Loaded and in use.' },
    QUARANTINED: {
      description:
        'Not in use, because it could not be loaded or repeatedly misbehaved, in this organisation or in all. After misbehaving or loading too slowly it is retried automatically. Nothing else is affected.',
    },
  } as const,
})

const STATUSES = { loading: 'LOADING', active: 'ACTIVE', quarantined: 'QUARANTINED' } as const

export const PluginPermissions = builder.objectRef<PluginReach>('PluginPermissions')
PluginPermissions.implement({
  description: 'What a plugin may access. Everything else is refused.',
  fields: (t) => ({
    network: t.stringList({
      description: 'Hosts it may contact; `{config.url}` stands for the host in that setting of an integration.',
      resolve: (permissions) => [...permissions.network],
    }),
    data: t.stringList({
      description: 'Kinds of the organisation’s data that it may read.',
      resolve: (permissions) => [...permissions.data],
    }),
  }),
})

export const Plugin = builder.objectRef<PluginInfo>('Plugin').implement({
  description: 'A package that extends this server: connectors, scoring models, checks. Its code runs in a sandbox.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the package.' }),
    version: t.string({
      nullable: true,
      description: 'Version of the package; null when it could not be read.',
      resolve: (plugin) => plugin.version ?? null,
    }),
    status: t.field({
      type: PluginStatus,
      description: 'Whether it works.',
      resolve: (plugin) => STATUSES[plugin.status],
    }),
    reason: t.string({
      nullable: true,
      description:
        'Why it is quarantined: in the language of the answer, or in English where its package is wrong. Null when it is not.',
      resolve: (plugin, _args, { language }) => plugin.told?.in(language) ?? null,
    }),
    provides: t.stringList({
      description: 'What it adds, such as `connector:feed`; empty when its manifest could not be read.',
      resolve: (plugin) => plugin.manifest?.provides ?? [],
    }),
    permissions: t.field({
      type: PluginPermissions,
      nullable: true,
      description: 'What it may access; null when its manifest could not be read.',
      resolve: (plugin) => plugin.manifest?.permissions ?? null,
    }),
  }),
})

builder.queryField('plugins', (t) =>
  t.field({
    type: [Plugin],
    description: 'The plugins that this server is configured to load, in that order, including quarantined ones.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'integration:read')
      return [...(await ctx.services.plugins.host()).list(ctx.organizationId)]
    },
  }),
)
