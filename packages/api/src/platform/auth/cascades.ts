import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from './can.ts'
import type { Permission } from './permissions.ts'

/**
 * What the database deletes together with a row of a table, as its module declares it: parts, which whoever may delete the
 * row may delete too, and things of their own, for which it takes their own permission. A test holds it against the
 * catalogue of the database.
 */
const CASCADES: { [table: string]: Cascade } = { IdempotentAnswer: { parts: ['AnswerWord'] } }

/** Declares with which rows of a module's tables others fall. */
export function declareCascades(cascades: { readonly [table in Prisma.ModelName]?: Cascade }): void {
  Object.assign(CASCADES, cascades)
}

/** What falls with the rows of each table; complete once every module is loaded. */
export const cascades = (): { readonly [table: string]: Cascade } => CASCADES

interface Cascade {
  readonly parts: readonly string[]
  readonly things?: { readonly [table: string]: Thing }
}

interface Thing {
  /** By which its rows refer to what is deleted. */
  readonly column: string
  readonly permission: Permission
  /** SQL: rows that are parts all the same. */
  readonly unless?: string
}

/**
 * Refuses to delete rows with which a thing would fall that the actor may not delete itself. Asked by every act that
 * deletes, before it does.
 * @throws RequestError FORBIDDEN naming the permission that is missing.
 */
export async function assertMayDelete(ctx: Context, table: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const [name, { column, permission, unless }] of Object.entries(CASCADES[table]?.things ?? {})) {
    const [thing, refers] = [Prisma.raw(`"${name}"`), Prisma.raw(`"${column}"`)]
    const rows = await ctx.db.$queryRaw<{ id: string; isPart: boolean }[]>(Prisma.sql`
      SELECT id, ${Prisma.raw(unless ?? 'FALSE')} AS "isPart" FROM ${thing} WHERE ${refers} = ANY(${[...ids]}::uuid[])`)
    if (rows.some(({ isPart }) => !isPart)) assertCan(ctx, permission)
    await assertMayDelete(
      ctx,
      name,
      rows.map(({ id }) => id),
    )
  }
}
