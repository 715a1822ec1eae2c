import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { readable } from '../../../platform/auth/index.ts'
import { texts } from '../texts.ts'
import { managersAbove } from './set-managers.ts'

/**
 * Refuses what would put a person above themselves, after a merge or its end changed who counts.
 * @throws ConflictError MANAGER_CIRCLE, which names those of the circle whom the actor may read.
 */
export async function assertNoCircle(ctx: Context, personId: string, path: readonly string[]): Promise<void> {
  const managers = await managersAbove(ctx, [{ personId, managerId: null }])
  const circle = new Set([personId])
  let id = managers.get(personId)
  while (id !== undefined && !circle.has(id)) {
    circle.add(id)
    id = managers.get(id)
  }
  if (id !== personId) return
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT t.id FROM "Person" t WHERE t.id = ANY(${[...circle]}::uuid[]) AND ${readable(ctx, 'Person')}`)
  const named = new Set(rows.map((row) => row.id))
  const people = [...circle].flatMap((one) => (named.has(one) ? [globalId('Person', one)] : [])).join(', ')
  throw new ConflictError(texts('merge-circle', { people }), null, 'MANAGER_CIRCLE', path)
}
