import type { Context } from '../../core/context.ts'
import { NotFoundError, RequestError } from '../../core/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { reached, readable } from '../auth/index.ts'
import { type Needs, permissionOf, permissionsOf } from './needs.ts'
import { texts } from './texts.ts'
import type { NodeName } from './things.ts'

/** Whether the actor's permission reaches an object, and whether they may read it. */
export interface Standing {
  reached: boolean
  readable: boolean
}

/** The SQL columns `reached` and `readable` of rows of a type on alias `t`; both are true when `within` is null. */
export function standing(ctx: Context, type: NodeName, within: Needs | null): Prisma.Sql {
  if (!within) return Prisma.sql`TRUE AS reached, TRUE AS readable`
  const parts = permissionsOf(within).map((permission) => reached(ctx, type, permission))
  return Prisma.sql`(${Prisma.join(parts, ' OR ')}) AS reached, ${readable(ctx, type)} AS readable`
}

/** The error for an act on an object that the actor may read but not change. */
export function beyondReach(needs: Needs): RequestError {
  return new RequestError('FORBIDDEN', texts('beyond-reach', { permission: permissionOf(needs) }))
}

/**
 * @throws NotFoundError for an object that does not exist or may not be read; RequestError FORBIDDEN for one that may
 * be read but that the permission does not reach.
 */
export async function assertReached(
  ctx: Context,
  needs: Needs,
  { type, id, path }: { type: NodeName; id: string; path: readonly string[] },
): Promise<void> {
  const [row] = await ctx.db.$queryRaw<Standing[]>(
    Prisma.sql`SELECT ${standing(ctx, type, needs)} FROM ${Prisma.raw(`"${type}"`)} t WHERE t.id = ${id}::uuid`,
  )
  if (row?.reached) return
  if (!row?.readable) throw new NotFoundError(type, path)
  throw beyondReach(needs)
}
