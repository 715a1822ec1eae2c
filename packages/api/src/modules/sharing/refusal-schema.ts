import { builder } from '../../core/builder.ts'
import { UserErrorInterface } from '../../core/user-errors.ts'
import { Assessment } from '../guidelines/index.ts'
import type { Refusal } from './gate.ts'
import { ShareRefusedError } from './share-refused.ts'

const ShareRefusal = builder.objectRef<Refusal>('ShareRefusal').implement({
  description: 'One reason against a share.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description:
        'Stable code: `PARTICIPATION_NOT_ACCEPTED`, `PERSON_INACTIVE`, `CONSENT_MISSING`, `CAMPAIGN_NOT_LIVE`, `CONTENT_NOT_APPROVED` or `BLOCKED_BY_GUIDELINES`.',
    }),
    message: t.exposeString('message', { description: 'What is in the way and what to do about it, in English.' }),
    path: t.exposeStringList('path', { description: 'The argument it is about.' }),
  }),
})

builder.objectType(ShareRefusedError, {
  name: 'ShareRefusedError',
  description: 'Something other than the text alone speaks against the share.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    reasons: t.field({
      type: [ShareRefusal],
      description: 'Every reason at once.',
      resolve: ({ reasons }) => [...reasons],
    }),
    assessment: t.expose('assessment', {
      type: Assessment,
      description: 'What the guidelines say about the text, so that it can be mended meanwhile.',
    }),
  }),
})
