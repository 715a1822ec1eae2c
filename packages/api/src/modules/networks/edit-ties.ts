import { z } from 'zod'
import { parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { globalId, requireId } from '../../core/ids.ts'
import { SourceKey } from '../../core/keys.ts'
import type { Network } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { lockNetwork, NetworkKind } from './network-lock.ts'
import { storedEnds, type TieOutcome } from './plan-ties.ts'
import { tiesChanged } from './request-measures.ts'
import { endName, findEnds } from './tie-ends.ts'
import { upsertTiesBetween } from './upsert-ties.ts'

const Key = z.object({
  id: z.string().nullish(),
  externalId: z.string().nullish(),
  externalIdIn: z.object({ source: SourceKey, id: z.string() }).nullish(),
  email: z.string().nullish(),
})
const Weight = z
  .number()
  .positive('A weight is above zero: delete a tie that is none.')
  .max(Number.MAX_VALUE, 'A weight is finite.')

export const MOST_TIES = 1_000

const TiesUpsertInput = z.object({
  kind: NetworkKind,
  directed: z.boolean(),
  createMissingPeople: z.boolean().nullish(),
  idsOf: SourceKey.nullish(),
  ties: z
    .array(
      z
        .object({
          from: Key,
          to: Key,
          weight: Weight.nullish(),
          observedAt: z.date().nullish(),
          observedOn: z.string().nullish(),
        })
        .refine(({ observedAt, observedOn }) => !(observedAt && observedOn), {
          message: 'It was observed at an instant or on a day: give one of `observedAt` and `observedOn`.',
          path: ['observedOn'],
        }),
    )
    .max(MOST_TIES, `At most ${MOST_TIES} ties at once: import more from a file.`),
})

/** What became of the ties of one act. */
export interface TiesUpserted {
  network: Network
  created: number
  updated: number
  unchanged: number
  rejected: { index: number; message: string }[]
}

/**
 * Adds ties, or changes those between the same people.
 * @throws InvalidInputError; ConflictError DIRECTION_CONFLICT, TOO_MANY_NETWORKS. A tie that cannot be stored keeps none
 * of the others out.
 */
export async function editTies(ctx: Context, input: unknown): Promise<TiesUpserted> {
  assertCan(ctx, 'network:write')
  const { kind, directed, createMissingPeople, idsOf, ties } = parseInput(TiesUpsertInput, input)
  if (createMissingPeople) assertCan(ctx, 'person:write')
  const { network, outcomes } = await upsertTiesBetween(ctx, {
    kind,
    directed,
    createMissingPeople: createMissingPeople ?? false,
    idsOf: idsOf ?? null,
    ties: ties.map((tie) => ({
      ...tie,
      weight: tie.weight ?? 1,
      observedAt: tie.observedAt ?? null,
      observedOn: tie.observedOn ?? null,
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
}

const TieDeleteInput = z.object({ kind: NetworkKind, from: Key, to: Key })

/**
 * Removes one tie.
 * @returns its network.
 * @throws InvalidInputError NO_SUCH_TIE where there is none between the two.
 */
export async function deleteTie(ctx: Context, input: unknown): Promise<Network> {
  assertCan(ctx, 'network:write')
  const { kind, from, to } = parseInput(TieDeleteInput, input)
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
}

/** Erases a network with its ties and measures; people stay. @throws NotFoundError. */
export async function purgeNetwork(ctx: Context, args: { id: string }): Promise<{ purgedId: string }> {
  assertCan(ctx, 'network:write')
  const id = requireId(args.id, 'Network', 'id')
  const [network] = await ctx.db.$queryRaw<Network[]>`SELECT * FROM "Network" WHERE id = ${id}::uuid FOR UPDATE`
  if (!network) throw new NotFoundError('Network', ['id'])
  await ctx.db.networkMeasure.deleteMany({ where: { kind: network.kind } })
  await ctx.db.tie.deleteMany({ where: { kind: network.kind } })
  await ctx.db.network.deleteMany({ where: { id } })
  await emit(ctx, 'network.purged', { subjectType: 'Network', subjectId: id })
  return { purgedId: globalId('Network', id) }
}
