import { builder } from '../../core/builder.ts'
import type { Text } from '../../core/texts/index.ts'
import { messageFields } from '../../core/user-errors.ts'
import type { Network as NetworkRow } from '../../generated/prisma/client.ts'
import { Network } from './network-schema.ts'

/** The outcome of `tiesUpsert`. */
interface TiesUpserted {
  network: NetworkRow
  created: number
  updated: number
  unchanged: number
  withheld: number
  rejected: { index: number; message: Text }[]
}

const RejectedTie = builder.objectRef<TiesUpserted['rejected'][number]>('RejectedTie').implement({
  description: 'A tie that was not stored.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its index in the input, from 0.' }),
    ...messageFields(t, 'Why, and what to do about it, in the language of the answer.'),
  }),
})

export const TiesUpsertPayload = builder.objectRef<TiesUpserted>('TiesUpsertPayload').implement({
  description: 'The outcome for the ties.',
  fields: (t) => ({
    network: t.field({
      type: Network,
      description: 'Their network. If anything changed, its measures are computed again soon.',
      resolve: (payload) => payload.network,
    }),
    created: t.exposeInt('created', { description: 'Ties that were created.' }),
    updated: t.exposeInt('updated', { description: 'Ties whose weight or time was updated.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Ties that were already stored with the same values.' }),
    withheld: t.exposeInt('withheld', {
      description:
        'Ties that were not stored because ties of one of their people are switched off. Which ones is not told.',
    }),
    rejected: t.field({
      type: [RejectedTie],
      description: 'Ties that were not stored.',
      resolve: (payload) => payload.rejected,
    }),
  }),
})
