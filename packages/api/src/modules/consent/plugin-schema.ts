import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { PluginInfo } from '../../platform/plugin-host/index.ts'
import type { Reach } from './plugin-reach.ts'

const PluginStatus = builder.enumType('PluginStatus', {
  description: 'Whether a plugin works.',
  values: {
    LOADING: { description: 'Being loaded: what it provides is there in a moment. Everything else works meanwhile.' },
    ACTIVE: { description: 'Loaded and at work.' },
    QUARANTINED: {
      description:
        'Not used, because something is wrong with it: it could not be loaded, or misbehaved again and again, with this organisation or wherever it is used. One that misbehaved, or took too long to load, is tried again by itself. Nothing else suffers from it.',
    },
  } as const,
})

const STATUSES = { loading: 'LOADING', active: 'ACTIVE', quarantined: 'QUARANTINED' } as const

export const PluginPermissions = builder.objectRef<Reach>('PluginPermissions')
PluginPermissions.implement({
  description: 'What a plugin may reach; everything else is refused.',
  fields: (t) => ({
    network: t.stringList({
      description: 'Hosts it may speak to; `{config.url}` stands for the host in that setting of an integration.',
      resolve: (permissions) => [...permissions.network],
    }),
    data: t.stringList({
      description: 'Kinds of the organisation’s data that it may see.',
      resolve: (permissions) => [...permissions.data],
    }),
  }),
})

export const Plugin = builder.objectRef<PluginInfo>('Plugin').implement({
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
      resolve: (plugin) => STATUSES[plugin.status],
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

builder.queryField('plugins', (t) =>
  t.field({
    type: [Plugin],
    description: 'The plugins that this server was told to load, in that order, those in quarantine included.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'integration:read')
      return [...(await ctx.services.plugins.host()).list(ctx.organizationId)]
    },
  }),
)
