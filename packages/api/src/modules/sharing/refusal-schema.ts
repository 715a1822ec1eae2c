import { builder } from '../../core/builder.ts'
import { UserErrorInterface } from '../../core/user-errors.ts'
import { Assessment } from '../guidelines/index.ts'
import type { Refusal } from './gate.ts'
import { ShareRefusedError } from './share-refused.ts'

const ShareRefusal = builder.objectRef<Refusal>('ShareRefusal').implement({
  description: 'One reason why a share was refused.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Stable code: `PARTICIPATION_NOT_ACCEPTED`, `PERSON_INACTIVE`, `CONSENT_MISSING`, `CAMPAIGN_NOT_LIVE`, `CONTENT_NOT_APPROVED` or `BLOCKED_BY_GUIDELINES`.',
    }),
    message: t.string({
      description: 'What prevents the share, and what to do about it, in the language of the answer.',
      resolve: ({ message }, _args, { language }) => message.in(language),
    }),
    messageCode: t.string({
      description: 'Stable code of the message, such as `sharing.not-live`.',
      resolve: ({ message }) => message.code,
    }),
    path: t.exposeStringList('path', { description: 'The path of the argument that the reason is about.' }),
  }),
})

builder.objectType(ShareRefusedError, {
  name: 'ShareRefusedError',
  description: 'The share was refused for a reason other than the text alone.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    reasons: t.field({
      type: [ShareRefusal],
      description: 'All reasons.',
      resolve: ({ reasons }) => [...reasons],
    }),
    assessment: t.expose('assessment', {
      type: Assessment,
      description: 'The assessment of the text by the guidelines, so that it can be corrected at the same time.',
    }),
  }),
})
