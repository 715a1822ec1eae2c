import type { Context } from '../../core/context.ts'
import { dateOf } from '../../core/day.ts'
import { insertRows, rowsOf } from '../../core/rows.ts'
import { type Network, Prisma } from '../../generated/prisma/client.ts'
import type { FoundId, PersonKey } from '../people/index.ts'
import { peopleWithout } from '../privacy/index.ts'
import { openNetwork } from './network-lock.ts'
import { type NewTie, planTies, storedEnds, type TieFacts, type TieOutcome } from './plan-ties.ts'
import { tiesChanged } from './request-measures.ts'
import { endProblem, findEnds } from './tie-ends.ts'
import type { TieRecord } from './tie-record.ts'

interface TieOptions {
  /** Key of the kind of tie; its network is created with the first ties. */
  kind: string
  /** False for undirected ties; must match the existing network. */
  directed: boolean
  /** Creates people for unknown external ids; otherwise their ties are rejected. */
  createMissingPeople?: boolean
  /** Source of the external ids; null or left out for the leading directory. */
  idsOf?: string | null
  /** Whether an integration read them. */
  sourced?: boolean
}

/** A tie between two people, each identified by one key. */
export interface TieBetween {
  from: PersonKey
  to: PersonKey
  /** Above zero. */
  weight: number
  /** Both are null when not known; then the stored time stays. */
  observedAt: Date | null
  /** The day, when the time is not known. */
  observedOn: string | null
}

/**
 * Stores the ties of one import batch (about 1,000) between people identified by external ids, in a fixed number of
 * statements. If anything changed, the network's measures are computed again after the transaction. Checks no
 * permissions: the act that started the import did.
 * @returns one outcome per tie, in their order.
 * @throws InvalidInputError for an invalid kind; ConflictError DIRECTION_CONFLICT, TOO_MANY_NETWORKS.
 */
export async function upsertTies(
  ctx: Context,
  batch: TieOptions & { ties: readonly TieRecord[] },
): Promise<TieOutcome[]> {
  const ties = batch.ties.map((tie) => ({
    from: { externalId: tie.from },
    to: { externalId: tie.to },
    weight: Number(tie.weight),
    observedAt: tie.at,
    observedOn: tie.on,
  }))
  const { outcomes } = await upsertTiesBetween(ctx, { ...batch, ties })
  return outcomes
}

/** The same for ties between people identified by any of their keys. */
export async function upsertTiesBetween(
  ctx: Context,
  batch: TieOptions & { ties: readonly TieBetween[] },
): Promise<{ network: Network; outcomes: TieOutcome[] }> {
  const keys = batch.ties.flatMap((tie) => [tie.from, tie.to])
  // Before the network is locked: people are always locked before networks, never the other way round.
  const find = await findEnds(ctx, keys, {
    idsOf: batch.idsOf ?? null,
    createMissing: batch.createMissingPeople ?? false,
  })
  const ids = keys.flatMap((key) => personIdOf(find(key)))
  const excluded = await peopleWithout(ctx, batch.sourced ? ['TIES', 'MESSAGE_METADATA'] : ['TIES'], ids)
  const network = await openNetwork(ctx, batch)
  const resolved = batch.ties.map(({ from, to, weight, observedAt, observedOn }): NewTie | TieOutcome => {
    const [fromEnd, toEnd] = [find(from), find(to)]
    if (!fromEnd || 'sources' in fromEnd) return noPerson('from', fromEnd)
    if (!toEnd || 'sources' in toEnd) return noPerson('to', toEnd)
    // Of somebody with themselves every tie is refused alike: that one was withheld would tell whose are switched off.
    const isWithSelf = fromEnd.personId === toEnd.personId
    if (!isWithSelf && [fromEnd, toEnd].some(({ personId }) => excluded.has(personId))) return { outcome: 'withheld' }
    return {
      fromId: fromEnd.personId,
      toId: toEnd.personId,
      weight,
      observedAt,
      observedOn: observedOn === null ? null : dateOf(observedOn),
    }
  })
  return { network, outcomes: await storeTies(ctx, network, resolved) }
}

const personIdOf = (found: FoundId | null): string[] => (found && 'personId' in found ? [found.personId] : [])

function noPerson(field: 'from' | 'to', found: FoundId | null): TieOutcome {
  return { outcome: 'rejected', field, message: endProblem(found) }
}

/** Stores ties of a locked network; rejected ties keep their place in the result. */
async function storeTies(
  ctx: Context,
  network: Network,
  ties: readonly (NewTie | TieOutcome)[],
): Promise<TieOutcome[]> {
  const accepted = ties.flatMap((tie) => ('outcome' in tie ? [] : [storedEnds(tie, network.directed)]))
  const plan = planTies(await storedTies(ctx, network, accepted), accepted, () => ctx.newId())
  const row = { kind: network.kind, createdAt: ctx.now() }
  await insertRows(
    ctx,
    'Tie',
    plan.created.map((tie) => ({ ...tie, ...row })),
  )
  if (plan.updated.length > 0) {
    await ctx.db.$executeRaw`
      UPDATE "Tie" t SET weight = r.weight, "observedAt" = r."observedAt", "observedOn" = r."observedOn"
      FROM ${rowsOf('Tie', plan.updated)} r WHERE t.id = r.id`
  }
  if (plan.created.length + plan.updated.length > 0) await tiesChanged(ctx, [network.kind])
  const outcomes = plan.outcomes.values()
  return ties.map((tie) => ('outcome' in tie ? tie : (outcomes.next().value as TieOutcome)))
}

async function storedTies(ctx: Context, network: Network, ties: readonly NewTie[]): Promise<TieFacts[]> {
  const [from, to] = [ties.map((tie) => tie.fromId), ties.map((tie) => tie.toId)]
  return await ctx.db.$queryRaw<TieFacts[]>(Prisma.sql`
    SELECT t.id, t."fromId", t."toId", t.weight, t."observedAt", t."observedOn" FROM "Tie" t
    JOIN (SELECT DISTINCT * FROM unnest(${from}::uuid[], ${to}::uuid[]) AS u("fromId", "toId")) r
      ON r."fromId" = t."fromId" AND r."toId" = t."toId"
    WHERE t.kind = ${network.kind}`)
}
