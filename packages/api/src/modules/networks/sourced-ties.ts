import type { TieRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { DomainError } from '../../core/errors.ts'
import { globalId } from '../../core/ids.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { isRestricted } from '../people/index.ts'
import { storedEnds, type TieOutcome } from './plan-ties.ts'
import { tiesChanged } from './request-measures.ts'
import { texts } from './texts.ts'
import { upsertTiesBetween } from './upsert-ties.ts'

/** A tie from a source, with known people. */
export interface SourcedTie {
  record: TieRecord
  /** Database ids. */
  fromId: string
  toId: string
}

export type SourcedTieOutcome =
  | { outcome: 'created' | 'updated' | 'unchanged'; id: string }
  | { outcome: 'withheld' }
  | { outcome: 'rejected'; message: Text | MessageRow }

/**
 * Stores ties of any kinds, in a fixed number of statements per kind. An invalid kind, or one with the other direction,
 * rejects only its own ties. Checks no permissions.
 * @returns one outcome per tie, in their order.
 */
export async function upsertSourcedTies(ctx: Context, ties: readonly SourcedTie[]): Promise<SourcedTieOutcome[]> {
  const outcomes = new Map<SourcedTie, SourcedTieOutcome>()
  const groups = Map.groupBy(ties, ({ record: { kind, directed } }) => JSON.stringify([kind, directed]))
  // Sorted, so that two runs lock networks in the same order.
  for (const [, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const results = await storeKind(ctx, group)
    for (const [index, tie] of group.entries()) {
      outcomes.set(tie, results[index] ?? { outcome: 'rejected', message: texts('tie-not-stored') })
    }
  }
  return ties.map((tie) => outcomes.get(tie) ?? { outcome: 'rejected', message: texts('tie-not-stored') })
}

async function storeKind(ctx: Context, ties: readonly SourcedTie[]): Promise<SourcedTieOutcome[]> {
  const { kind = '', directed = true } = ties[0]?.record ?? {}
  const wrong = ties.map(({ record: { weight = 1 } }) => !(weight > 0))
  const usable = ties.filter((_tie, index) => !wrong[index])
  let stored: TieOutcome[]
  try {
    stored = await ctx.atomically(async () => {
      const between = usable.map(({ record: { weight = 1, at, on }, fromId, toId }) => ({
        from: { id: globalId('Person', fromId) },
        to: { id: globalId('Person', toId) },
        weight,
        observedAt: at === undefined ? null : new Date(at),
        observedOn: on ?? null,
      }))
      return (await upsertTiesBetween(ctx, { kind, directed, ties: between, sourced: true })).outcomes
    })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return ties.map(() => ({ outcome: 'rejected', message: error.told }))
  }
  const ids = await idsOf(ctx, kind, directed, usable)
  let position = 0
  return wrong.map((isWrong): SourcedTieOutcome => {
    if (isWrong) return { outcome: 'rejected', message: texts('record-weight') }
    const index = position
    position += 1
    const outcome = stored[index]
    const id = ids[index]
    if (outcome?.outcome === 'withheld') return { outcome: 'withheld' }
    if (outcome?.outcome === 'rejected') return { outcome: 'rejected', message: outcome.message }
    return outcome && id ? { outcome: outcome.outcome, id } : { outcome: 'rejected', message: texts('end-gone') }
  })
}

async function idsOf(
  ctx: Context,
  kind: string,
  directed: boolean,
  ties: readonly SourcedTie[],
): Promise<(string | null)[]> {
  const ends = ties.map((tie) => storedEnds(tie, directed))
  const rows = await ctx.db.$queryRaw<{ id: string; position: number }[]>(Prisma.sql`
    SELECT t.id, r.position::int AS position
    FROM unnest(${ends.map(({ fromId }) => fromId)}::uuid[], ${ends.map(({ toId }) => toId)}::uuid[])
      WITH ORDINALITY AS r("fromId", "toId", position)
    JOIN "Tie" t ON t."fromId" = r."fromId" AND t."toId" = r."toId" AND t.kind = ${kind}`)
  const byPosition = new Map(rows.map(({ id, position }) => [position, id]))
  return ties.map((_tie, index) => byPosition.get(index + 1) ?? null)
}

/**
 * Removes ties, but not those of people whose data is only stored.
 * @param request.since keeps ties from before; all are removed when it is left out.
 * @returns how many there were.
 */
export async function removeTies(ctx: Context, request: { ids: readonly string[]; since?: Date }): Promise<number> {
  if (request.ids.length === 0) return 0
  const since = request.since ?? null
  const rows = await ctx.db.$queryRaw<{ kind: string }[]>(Prisma.sql`
    DELETE FROM "Tie" t WHERE id = ANY(${[...request.ids]}::uuid[])
      AND NOT (${isRestricted(Prisma.sql`t."fromId"`)} OR ${isRestricted(Prisma.sql`t."toId"`)})
      AND (${since}::timestamptz IS NULL OR "createdAt" >= ${since}::timestamptz) RETURNING kind`)
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  if (kinds.length > 0) await tiesChanged(ctx, kinds)
  return rows.length
}
