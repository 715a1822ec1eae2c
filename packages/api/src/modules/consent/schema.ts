import { builder } from '../../core/builder.ts'
import { type ConsentState, consentOf } from './consent.ts'
import { Plugin, PluginPermissions } from './plugin-schema.ts'

const PluginConsent = builder.objectRef<ConsentState>('PluginConsent').implement({
  description: 'What the organisation agreed that a plugin may reach, as against what it asks for now.',
  fields: (t) => ({
    grantedAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When somebody agreed last; null where nobody has yet.',
      resolve: ({ granted }) => granted?.grantedAt ?? null,
    }),
    version: t.string({
      nullable: true,
      description: 'The version of the plugin that asked then; null where nobody has agreed yet.',
      resolve: ({ granted }) => granted?.version ?? null,
    }),
    network: t.stringList({
      description: 'Hosts that were agreed to.',
      resolve: ({ granted }) => granted?.network ?? [],
    }),
    data: t.stringList({
      description: 'Kinds of data that were agreed to.',
      resolve: ({ granted }) => granted?.data ?? [],
    }),
    missing: t.field({
      type: PluginPermissions,
      nullable: true,
      description:
        'What it asks for beyond that; until somebody agrees, its work fails. Null where it asks for no more.',
      resolve: ({ missing }) => missing,
    }),
  }),
})

builder.objectField(Plugin, 'consent', (t) =>
  t.field({
    type: PluginConsent,
    description: 'What was agreed that it may reach.',
    resolve: (plugin, _args, ctx) => consentOf(ctx, plugin),
  }),
)
