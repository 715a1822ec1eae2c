import { defineAct } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { PersonBy } from '../people/index.ts'
import { deleteTie, editTies, MOST_TIES, purgeNetwork, type TiesUpserted } from './edit-ties.ts'
import { Network } from './network-schema.ts'

const TieInput = builder.inputType('TieInput', {
  description: 'One tie between two people.',
  fields: (t) => ({
    from: t.field({
      type: PersonBy,
      required: true,
      description: 'Who it goes out from, such as who asks for advice.',
    }),
    to: t.field({ type: PersonBy, required: true, description: 'Who it goes to; not the same person.' }),
    weight: t.float({ description: 'Strength as the source gives it, above zero; 1 when left out.' }),
    observedAt: t.field({
      type: 'DateTime',
      description: 'When it was observed; what is known stays when both this and `observedOn` are left out.',
    }),
    observedOn: t.field({
      type: 'Date',
      description: 'The day it was observed on, where no hour is known; in place of `observedAt`.',
    }),
  }),
})

const TiesUpsertInput = builder.inputType('TiesUpsertInput', {
  description: 'Ties of one kind.',
  fields: (t) => ({
    kind: t.string({
      required: true,
      description: 'Key of the kind, such as `advice` or `reports-to`: small letters, digits and hyphens. Made if new.',
    }),
    directed: t.boolean({
      required: true,
      description: 'Whether a tie has a direction. A kind keeps what its first ties had.',
    }),
    createMissingPeople: t.boolean({
      description: 'Whether to add people whose external id is unknown; otherwise their ties are rejected.',
    }),
    idsOf: t.string({
      description:
        'Key of the source whose ids `externalId` of the ends are; the leading directory when left out, and the one other source that knows an id which is unknown there.',
    }),
    ties: t.field({ type: [TieInput], required: true, description: `The ties, at most ${MOST_TIES}.` }),
  }),
})

const RejectedTie = builder.objectRef<TiesUpserted['rejected'][number]>('RejectedTie').implement({
  description: 'A tie that was not stored.',
  fields: (t) => ({
    index: t.exposeInt('index', { description: 'Its place in the input, from 0.' }),
    message: t.exposeString('message', { description: 'Why, and what to do about it.' }),
  }),
})

const TiesUpsertPayload = builder.objectRef<TiesUpserted>('TiesUpsertPayload').implement({
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

const TieDeleteInput = builder.inputType('TieDeleteInput', {
  description: 'Which tie to remove.',
  fields: (t) => ({
    kind: t.string({ required: true, description: 'Key of the kind.' }),
    from: t.field({ type: PersonBy, required: true, description: 'Who it goes out from.' }),
    to: t.field({ type: PersonBy, required: true, description: 'Who it goes to.' }),
  }),
})

const NetworkPurgePayload = builder.objectRef<{ purgedId: string }>('NetworkPurgePayload').implement({
  description: 'Which network was erased.',
  fields: (t) => ({ purgedId: t.exposeID('purgedId', { description: 'The global id that is no more.' }) }),
})

defineAct('tiesUpsert', {
  description: 'Adds ties of one kind, or changes those between the same people. For many, import a file.',
  // A tie names two people, each by its source and the id there at most.
  valuesAndKeys: 25 * MOST_TIES,
  type: TiesUpsertPayload,
  args: (arg) => ({ input: arg({ type: TiesUpsertInput, required: true, description: 'The ties.' }) }),
  act: (ctx, { input }) => editTies(ctx, input),
})

defineAct('tieDelete', {
  description: 'Removes one tie.',
  type: Network,
  args: (arg) => ({ input: arg({ type: TieDeleteInput, required: true, description: 'The tie.' }) }),
  act: (ctx, { input }) => deleteTie(ctx, input),
})

defineAct('networkPurge', {
  description: 'Erases a network with its ties and measures, for good. People stay.',
  type: NetworkPurgePayload,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The network.' }) }),
  act: (ctx, args) => purgeNetwork(ctx, args),
})
