import { z } from 'zod'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import {
  checked,
  date,
  flag,
  input,
  instant,
  listOf,
  mutation,
  optional,
  part,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { personBy } from '../people/index.ts'
import { lockNetwork, NetworkKind } from './network-lock.ts'
import { Network } from './network-schema.ts'
import { storedEnds, type TieOutcome } from './plan-ties.ts'
import { tiesChanged } from './request-measures.ts'
import { endName, findEnds } from './tie-ends.ts'
import { TiesUpsertPayload } from './tie-schema.ts'
import { upsertTiesBetween } from './upsert-ties.ts'

const MOST_TIES = 1_000

const TieInput = input(
  'TieInput',
  'One tie between two people.',
  {
    from: personBy('Who it goes out from, such as who asks for advice.'),
    to: personBy('Who it goes to; not the same person.'),
    weight: optional(
      checked(
        'Float',
        'Strength as the source gives it, above zero; 1 when left out.',
        z
          .number()
          .positive('A weight is above zero: delete a tie that is none.')
          .max(Number.MAX_VALUE, 'A weight is finite.'),
      ),
    ),
    observedAt: optional(
      instant('When it was observed; what is known stays when both this and `observedOn` are left out.'),
    ),
    observedOn: optional(date('The day it was observed on, where no hour is known; in place of `observedAt`.')),
  },
  ({ observedAt, observedOn }) =>
    observedAt && observedOn
      ? [
          {
            path: ['observedOn'],
            message: 'It was observed at an instant or on a day: give one of `observedAt` and `observedOn`.',
          },
        ]
      : [],
)

/** A tie that cannot be stored does not keep the others from being stored. */
export const editTies = mutation('tiesUpsert', {
  does: 'Adds ties of one kind, or changes those between the same people. For many, import a file.',
  needs: 'network:write',
  // A tie names two people, each by its source and the id there at most.
  valuesAndKeys: 25 * MOST_TIES,
  gives: TiesUpsertPayload,
  input: input('TiesUpsertInput', 'Ties of one kind.', {
    kind: text(
      'Key of the kind, such as `advice` or `reports-to`: small letters, digits and hyphens. Made if new.',
      NetworkKind,
    ),
    directed: flag('Whether a tie has a direction. A kind keeps what its first ties had.'),
    createMissingPeople: optional(
      flag('Whether to add people whose external id is unknown; otherwise their ties are rejected.'),
    ),
    idsOf: optional(
      text(
        'Key of the source whose ids `externalId` of the ends are; the leading directory when left out, and the one other source that knows an id which is unknown there.',
        SourceKey,
      ),
    ),
    ties: listOf(part(TieInput, 'A tie.'), 'The ties', { most: MOST_TIES }),
  }),
  tells: ['network.created', 'network.changed', 'person.created', 'person.updated'],
  errors: [ConflictError],
  act: async (ctx, { input: { createMissingPeople, ties, ...options } }) => {
    if (createMissingPeople) assertCan(ctx, 'person:write')
    const { network, outcomes } = await upsertTiesBetween(ctx, {
      ...options,
      createMissingPeople: createMissingPeople ?? false,
      ties: ties.map(({ weight, observedAt = null, observedOn = null, ...ends }) => ({
        ...ends,
        weight: weight ?? 1,
        observedAt,
        observedOn,
      })),
    })
    const count = (outcome: TieOutcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length
    return {
      network: (await ctx.db.network.findFirst({ where: { id: network.id } })) ?? network,
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      rejected: outcomes.flatMap((one, index) => (one.outcome === 'rejected' ? [{ index, message: one.message }] : [])),
    }
  },
})

export const removeTie = mutation('networkTieRemove', {
  does: 'Takes one tie out of its network.',
  needs: 'network:write',
  on: thing('Network', 'The network.'),
  gives: Network,
  input: input('NetworkTieRemoveInput', 'Which tie to take out.', {
    from: personBy('Who it goes out from.'),
    to: personBy('Who it goes to.'),
  }),
  tells: ['network.changed'],
  act: async (ctx, { thing: { kind }, input: { from, to } }) => {
    const find = await findEnds(ctx, [from, to], { idsOf: null, createMissing: false })
    const network = await lockNetwork(ctx, kind)
    const [fromId, toId] = [find(from), find(to)].map((found) => (found && 'personId' in found ? found.personId : null))
    const ends = network && fromId && toId ? storedEnds({ fromId, toId }, network.directed) : null
    const { count } = ends ? await ctx.db.tie.deleteMany({ where: { kind, ...ends } }) : { count: 0 }
    if (!network || count === 0) {
      const between = `from ${endName(from)} to ${endName(to)}`
      throw new InvalidInputError(`There is no tie of the kind ${kind} ${between}.`, ['input'], 'NO_SUCH_TIE')
    }
    await tiesChanged(ctx, [kind])
    return (await ctx.db.network.findFirst({ where: { id: network.id } })) ?? network
  },
})
