import { builder } from '../../core/builder.ts'
import { assertCan } from '../../platform/auth/index.ts'
import type { NotifierInfo } from '../../platform/plugin-host/index.ts'
import { Configurable, type ConfigurableFacts } from './configurable-schema.ts'

const NotifierChannel = builder.enumType('NotifierChannel', {
  description: 'How a notifier reaches people.',
  values: {
    MAIL: { description: 'By mail: recipients are addresses.' },
    CHAT: { description: 'By chat: recipients are channels in the notifier’s own format.' },
  } as const,
})

export const Notifier = builder.objectRef<ConfigurableFacts<NotifierInfo>>('Notifier').implement({
  description: 'Sends notices to people. A configured notifier is an integration.',
  interfaces: [Configurable],
  fields: (t) => ({
    channel: t.field({
      type: NotifierChannel,
      nullable: true,
      description: 'How it reaches people; null while its plugin is not loaded.',
      resolve: ({ info }) => (info ? (info.channel === 'mail' ? 'MAIL' : 'CHAT') : null),
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
