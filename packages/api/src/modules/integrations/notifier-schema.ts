import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { NotifierInfo } from '../../platform/plugin-host/index.ts'
import { declared, SecretDeclaration } from './provider-schema.ts'

const NotifierChannel = builder.enumType('NotifierChannel', {
  description: 'How a notifier reaches people.',
  values: {
    MAIL: { description: 'By mail: recipients are addresses.' },
    CHAT: { description: 'By chat: recipients are channels, as the notifier takes them.' },
  } as const,
})

/** A notifier as an integration names it; without facts where its plugin is not loaded. */
interface NotifierFacts {
  id: string
  info: NotifierInfo | undefined
}

export const Notifier = builder.objectRef<NotifierFacts>('Notifier').implement({
  description: 'A way to tell people something. Configured, it is an integration.',
  fields: (t) => ({
    id: t.string({
      description: 'Its key, such as `mail`: pass it to `integrationCreate`.',
      resolve: (notifier) => notifier.id,
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
    channel: t.field({
      type: NotifierChannel,
      nullable: true,
      description: 'How it reaches people; null while its plugin is not loaded.',
      resolve: ({ info }) => (info ? (info.channel === 'mail' ? 'MAIL' : 'CHAT') : null),
    }),
    configSchema: t.field({
      type: 'JSON',
      nullable: true,
      description: 'JSON Schema of its settings, to draw a form from; null while its plugin is not loaded.',
      resolve: ({ info }) => info?.configSchema ?? null,
    }),
    secrets: t.field({
      type: [SecretDeclaration],
      description: 'The credentials that it needs; empty while its plugin is not loaded.',
      resolve: ({ info }) => declared(info),
    }),
  }),
})

builder.queryField('notifiers', (t) =>
  t.field({
    type: [Notifier],
    description: 'The notifiers that can be configured as integrations.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'integration:read')
      return (await ctx.services.plugins.host()).notifiers().map((info) => ({ id: info.id, info }))
    },
  }),
)
