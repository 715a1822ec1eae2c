import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan } from './can.ts'
import type { Permission } from './permissions.ts'

/**
 * What the database deletes together with a row of a table, as declared by its module. Parts may be deleted by whoever
 * may delete the row; other objects need their own permission. A test compares this with the database catalogue.
 */
const CASCADES: { [table: string]: Cascade } = { IdempotentAnswer: { parts: ['AnswerWord'] } }

/** Declares which rows the database deletes together with rows of a table; several modules may name rows of one. */
export function declareCascades(cascades: { readonly [table in Prisma.ModelName]?: Cascade }): void {
  for (const [table, { parts, things }] of Object.entries(cascades)) {
    const known = CASCADES[table]
    CASCADES[table] = { parts: [...(known?.parts ?? []), ...parts], things: { ...known?.things, ...things } }
  }
}

/** The cascades of all tables; complete once every module is loaded. */
export const cascades = (): { readonly [table: string]: Cascade } => CASCADES

interface Cascade {
  readonly parts: readonly string[]
  readonly things?: { readonly [table: string]: Thing }
}

interface Thing {
  /** The column that refers to the deleted row. */
  readonly column: string
  readonly permission: Permission
  /** SQL condition on rows that count as parts nevertheless. */
  readonly unless?: string
}

/**
 * Refuses a deletion that would also delete objects that the actor may not delete. Every act that deletes calls this
 * first.
 * @throws RequestError FORBIDDEN naming the missing permission.
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
