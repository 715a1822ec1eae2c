import { z } from 'zod'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { SourceKey } from '../../core/keys.ts'
import { saying } from '../../core/parse.ts'
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
import { noteErased } from '../../platform/erasures/index.ts'
import { personBy } from '../people/index.ts'
import { lockNetwork, NetworkKind } from './network-lock.ts'
import { Network } from './network-schema.ts'
import { storedEnds, type TieOutcome } from './plan-ties.ts'
import { tiesChanged } from './request-measures.ts'
import { texts } from './texts.ts'
import { endName, findEnds } from './tie-ends.ts'
import { TiesUpsertPayload } from './tie-schema.ts'
import { upsertTiesBetween } from './upsert-ties.ts'

const MOST_TIES = 1_000

const TieInput = input(
  'TieInput',
  'One tie between two people.',
  {
    from: personBy('Where it starts, such as the person who asks for advice.'),
    to: personBy('Where it ends; not the same person.'),
    weight: optional(
      checked(
        'Float',
        'Strength according to the source, above zero. Default: 1.',
        z
          .number()
          .positive(saying(texts('weight-above-zero')))
          .max(Number.MAX_VALUE, saying(texts('weight-finite'))),
      ),
    ),
    observedAt: optional(instant('When it was observed. Without this and `observedOn`, the stored time stays.')),
    observedOn: optional(date('The day of observation when the time is not known; use either this or `observedAt`.')),
  },
  ({ observedAt, observedOn }) =>
    observedAt && observedOn
      ? [
          {
            path: ['observedOn'],
            message: texts('at-or-on'),
          },
        ]
      : [],
)

/** A tie that cannot be stored does not affect the others. */
export const editTies = mutation('tiesUpsert', {
  does: 'Adds ties of one kind, or updates those between the same people. For many ties, import a file.',
  needs: 'network:write',
  // A tie has at most two people, each with a source and an id.
  valuesAndKeys: 25 * MOST_TIES,
  gives: TiesUpsertPayload,
  input: input('TiesUpsertInput', 'Ties of one kind.', {
    kind: text(
      'Key of the kind, such as `advice` or `reports-to`: lower-case letters, digits and hyphens. A new kind is created.',
      NetworkKind,
    ),
    directed: flag('Whether ties are directed. Fixed for a kind with its first tie.'),
    createMissingPeople: optional(
      flag('Whether to create people for unknown external ids. Otherwise their ties are rejected.'),
    ),
    idsOf: optional(
      text(
        'Key of the source of the `externalId` of both ends. Default: the leading directory, or else the only other source that knows the id.',
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
      withheld: count('withheld'),
      rejected: outcomes.flatMap((one, index) => (one.outcome === 'rejected' ? [{ index, message: one.message }] : [])),
    }
  },
})

export const removeTie = mutation('networkTieRemove', {
  does: 'Removes one tie from its network.',
  needs: 'network:write',
  on: thing('Network', 'The network.'),
  gives: Network,
  input: input('NetworkTieRemoveInput', 'The tie to remove.', {
    from: personBy('Where it starts.'),
    to: personBy('Where it ends.'),
  }),
  tells: ['network.changed'],
  act: async (ctx, { thing: { kind }, input: { from, to } }) => {
    const find = await findEnds(ctx, [from, to], { idsOf: null, createMissing: false })
    const network = await lockNetwork(ctx, kind)
    const [fromId, toId] = [find(from), find(to)].map((found) => (found && 'personId' in found ? found.personId : null))
    const ends = network && fromId && toId ? storedEnds({ fromId, toId }, network.directed) : null
    const tie = ends && (await ctx.db.tie.findFirst({ where: { kind, ...ends }, select: { id: true } }))
    if (!network || !tie) {
      throw new InvalidInputError(
        texts('no-such-tie', { kind, from: endName(from), to: endName(to) }),
        ['input'],
        'NO_SUCH_TIE',
      )
    }
    await ctx.db.tie.deleteMany({ where: { id: tie.id } })
    await noteErased(ctx, 'Tie', [tie])
    await tiesChanged(ctx, [kind])
    return (await ctx.db.network.findFirst({ where: { id: network.id } })) ?? network
  },
})
