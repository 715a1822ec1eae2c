import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { isUuid, parseGlobalId } from '../../core/ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { isShared } from '../auth/index.ts'
import type { Least } from './kinds.ts'
import type { Needs } from './needs.ts'
import { beyondReach, type Standing, standing } from './standing.ts'
import type { NodeName } from './things.ts'

/** An id that a caller sent, and its path. */
export interface Reference {
  readonly type: NodeName
  readonly globalId: string
  readonly path: readonly string[]
  readonly least: Least
}

/**
 * Looks up the keys of the referenced objects, in order, in one statement.
 * @param within what the act needs, when that does not cover the whole organisation for this actor; else null.
 * @throws NotFoundError for the first id that is invalid or that the actor may not read; RequestError FORBIDDEN for an
 * object that they may read but that the act needs more for.
 */
export async function lookUp(ctx: Context, references: readonly Reference[], within: Needs | null): Promise<string[]> {
  if (references.length === 0) return []
  const keys = references.map(({ type, globalId, path }) => {
    const parsed = parseGlobalId(globalId)
    if (parsed?.type !== type || !isUuid(parsed.id)) throw new NotFoundError(type, path)
    return parsed.id
  })
  const byType = Map.groupBy(references.keys(), (index) => references[index]?.type as NodeName)
  const selects = [...byType].map(
    ([type, indexes]) =>
      Prisma.sql`SELECT t.id, ${standing(ctx, type, within)} FROM ${Prisma.raw(`"${type}"`)} t
        WHERE t.id = ANY(${indexes.map((index) => keys[index])}::uuid[])`,
  )
  const rows = await ctx.db.$queryRaw<({ id: string } & Standing)[]>(Prisma.join(selects, ' UNION ALL '))
  const known = new Map(rows.map((row) => [row.id, row]))
  for (const [index, { type, path, least }] of references.entries()) {
    const row = known.get(keys[index] ?? '')
    if (!row || (least !== 'KNOW' && !row.reached && !row.readable)) throw new NotFoundError(type, path)
    if (within && least === 'REACH' && !row.reached && !isShared(type)) throw beyondReach(within)
  }
  return keys
}
