import { builder } from '../../core/builder.ts'
import { flag, input, mutation, oneOf, own } from '../../platform/acts/index.ts'
import { assertOwnLogIn } from '../../platform/auth/index.ts'
import { Viewer } from '../organizations/index.ts'
import { TOLD_WITH } from './events.ts'
import { type Preference, preferencesOf, setPreference, whose } from './preferences.ts'

export const NoticeKind = builder.enumType('NoticeKind', {
  description: 'Messages to people that they can end. Mails with a log-in link are none of them.',
  values: {
    INVITATION: { description: 'Invitations to campaigns. Without them there are no reminders either.' },
    REMINDER: { description: 'Reminders of invitations.' },
    CONTACT: { description: 'That others contact a person whose relationship you own.' },
    NEWS: { description: 'Notices of rules: what happens in the programme.' },
    ALERT: { description: 'Notices of rules: what somebody has to see to, such as failures.' },
  } as const,
})

const NoticePreference = builder.objectRef<Preference>('NoticePreference').implement({
  description: 'Whether somebody gets messages of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'The kind.' }),
    ended: t.exposeBoolean('ended', { description: 'Whether they get no more of them. Ending them declines nothing.' }),
  }),
})

builder.objectField(Viewer, 'noticePreferences', (t) =>
  t.field({
    type: [NoticePreference],
    description:
      'Whether the caller gets messages, by kind: every kind that there is. Those of an account that is a person’s are the person’s.',
    resolve: async (_viewer, _args, ctx) => {
      const of = whose(ctx.actor)
      return of === null ? [] : await preferencesOf(ctx, of)
    },
  }),
)

export const setNoticePreference = mutation('noticePreferenceSet', {
  does: 'Sets whether you get messages of a kind. It declines nothing, and mails with a log-in link are sent in any case. A person sets it in a log-in of their own, an account that is no person’s by its key too.',
  needs: own('preference:write'),
  gives: NoticePreference,
  input: input('NoticePreferenceSetInput', 'Whether somebody gets messages of a kind.', {
    kind: oneOf(NoticeKind, 'The kind.'),
    ended: flag('Whether you get no more of them.'),
  }),
  tells: ['notice-preference.set', 'account-notice-preference.set'],
  toldWith: TOLD_WITH,
  act: async (ctx, { input }) => {
    assertOwnLogIn(ctx, 'preference:write')
    const of = whose(ctx.actor)
    if (of === null) throw new Error('Only an account has this permission.')
    return await setPreference(ctx, of, input)
  },
})
