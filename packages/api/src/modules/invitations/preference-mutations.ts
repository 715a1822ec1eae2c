import { builder } from '../../core/builder.ts'
import { NotFoundError } from '../../core/errors.ts'
import { flag, input, mutation, oneOf, own } from '../../platform/acts/index.ts'
import { Viewer } from '../organizations/index.ts'
import { type Preference, preferencesOf, setPreference } from './preferences.ts'

const NoticeKind = builder.enumType('NoticeKind', {
  description: 'Messages to people that they can end. Mails with a log-in link are none of them.',
  values: {
    INVITATION: { description: 'Invitations to campaigns. Without them there are no reminders either.' },
    REMINDER: { description: 'Reminders of invitations.' },
    CONTACT: { description: 'That others contact a person whose relationship you own.' },
  } as const,
})

const NoticePreference = builder.objectRef<Preference>('NoticePreference').implement({
  description: 'Whether a person gets messages of a kind.',
  fields: (t) => ({
    kind: t.expose('kind', { type: NoticeKind, description: 'The kind.' }),
    ended: t.exposeBoolean('ended', { description: 'Whether they get no more of them. Ending them declines nothing.' }),
  }),
})

builder.objectField(Viewer, 'noticePreferences', (t) =>
  t.field({
    type: [NoticePreference],
    description: 'Whether the caller gets messages, by kind; empty for a caller who is no person.',
    resolve: async (_viewer, _args, ctx) =>
      ctx.actor.personId === null ? [] : await preferencesOf(ctx, ctx.actor.personId),
  }),
)

export const setNoticePreference = mutation('noticePreferenceSet', {
  does: 'Sets whether you get messages of a kind. It declines nothing, and mails with a log-in link are sent in any case.',
  needs: own('preference:write'),
  gives: NoticePreference,
  input: input('NoticePreferenceSetInput', 'Whether a person gets messages of a kind.', {
    kind: oneOf(NoticeKind, 'The kind.'),
    ended: flag('Whether you get no more of them.'),
  }),
  tells: ['notice-preference.set'],
  errors: [NotFoundError],
  act: async (ctx, { input }) => {
    const { personId } = ctx.actor
    if (personId === null) throw new NotFoundError('Person')
    return await setPreference(ctx, personId, input)
  },
})
