import { builder } from '../../core/builder.ts'
import { toOneThere } from '../../core/relations.ts'
import type { MailedLogIn as SettingRow } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { Integration, integrationById } from '../integrations/index.ts'
import { Role } from '../organizations/index.ts'
import { judgeSender } from './sender.ts'

const MailedLogInStatus = builder.enumType('MailedLogInStatus', {
  description: 'Whether people can log in by a mailed link.',
  values: {
    ACTIVE: { description: 'Links are sent.' },
    CHANGED: {
      description:
        'The notifier’s server, sender or secret was changed since an owner confirmed it. No link is sent until an owner confirms it with `mailedLogInSet`.',
    },
    PAUSED: { description: 'The notifier is paused, so no link is sent.' },
    DISABLED: { description: 'An owner switched it off.' },
  } as const,
})

export const MailedLogIn = builder.objectRef<SettingRow>('MailedLogIn').implement({
  description: 'How people of the organisation log in by a link that is mailed to them.',
  fields: (t) => ({
    status: t.field({
      type: MailedLogInStatus,
      description: 'Whether people can log in by a mailed link now.',
      resolve: async (setting, _args, ctx) => {
        const sender = await judgeSender(ctx, setting)
        return typeof sender === 'string' ? sender : 'ACTIVE'
      },
    }),
    sender: t.field({
      type: Integration,
      description: 'The mail notifier that sends the links.',
      ...toOneThere(integrationById, 'integrationId'),
    }),
    roles: t.field({
      type: [Role],
      description:
        'Roles that such a log-in gives beside AMBASSADOR to accounts that have them. Never OWNER or SIGN_ON.',
      resolve: ({ roles }) => roles,
    }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When an owner last set and confirmed it.' }),
  }),
})

builder.queryField('mailedLogIn', (t) =>
  t.field({
    type: MailedLogIn,
    nullable: true,
    description: 'How people log in by a mailed link; null when no owner has set it up. Needs `login:read`.',
    resolve: async (_root, _args, ctx) => {
      assertCan(ctx, 'login:read')
      return await ctx.db.mailedLogIn.findFirst()
    },
  }),
)
