import { builder } from '../../core/builder.ts'
import type { Network as NetworkRow } from '../../generated/prisma/client.ts'
import { Network } from './network-schema.ts'

/** What became of the ties of one act. */
interface TiesUpserted {
  network: NetworkRow
  created: number
  updated: number
  unchanged: number
  rejected: { index: number; message: string }[]
}

const RejectedTie = builder.objectRef<TiesUpserted['rejected'][number]>('RejectedTie').implement({
  description: 'A tie that was not stored.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the input, from 0.' }),
    message: t.exposeString('message', { description: 'Why, and what to do about it.' }),
  }),
})

export const TiesUpsertPayload = builder.objectRef<TiesUpserted>('TiesUpsertPayload').implement({
  description: 'What became of the ties.',
  fields: (t) => ({
    network: t.field({
      type: Network,
      description: 'Their network. Its measures are computed anew in a moment where anything changed.',
      resolve: (payload) => payload.network,
    }),
    created: t.exposeInt('created', { description: 'Ties that are new.' }),
    updated: t.exposeInt('updated', { description: 'Ties that were there with another weight or time.' }),
    unchanged: t.exposeInt('unchanged', { description: 'Ties that were there just so.' }),
    rejected: t.field({
      type: [RejectedTie],
      description: 'Ties that were not stored.',
      resolve: (payload) => payload.rejected,
    }),
  }),
})
