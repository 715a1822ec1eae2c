import { builder } from '../../core/builder.ts'
import { type ConsentState, consentOf } from './consent.ts'
import { Plugin, PluginPermissions } from './plugin-schema.ts'

const PluginConsent = builder.objectRef<ConsentState>('PluginConsent').implement({
  description: 'What the organisation allows a plugin to access, and what the plugin asks for beyond that.',
  fields: (t) => ({
    grantedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody last agreed; null when nobody has yet.',
      resolve: ({ granted }) => granted?.grantedAt ?? null,
    }),
    version: t.string({
      nullable: true,
      description: 'The plugin version that was agreed to; null when nobody has agreed yet.',
      resolve: ({ granted }) => granted?.version ?? null,
    }),
    network: t.stringList({
      description: 'Hosts that it may access.',
      resolve: ({ granted }) => granted?.network ?? [],
    }),
    data: t.stringList({
      description: 'Kinds of data that it may access.',
      resolve: ({ granted }) => granted?.data ?? [],
    }),
    missing: t.field({
      type: PluginPermissions,
      nullable: true,
      description: 'What it asks for beyond that; null when nothing. Until somebody agrees, its work fails.',
      resolve: ({ missing }) => missing,
    }),
  }),
})

builder.objectField(Plugin, 'consent', (t) =>
  t.field({
    type: PluginConsent,
    description: 'What the organisation allows it to access.',
    resolve: (plugin, _args, ctx) => consentOf(ctx, plugin),
  }),
)
