import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../core/context.ts'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { hasColumn, type NodeName, type RowOf, tableOf } from './things.ts'
import { changedSinceRead } from './version.ts'

/** Id and time of making of a new row. */
export function born(ctx: Context): { id: string; createdAt: Date } {
  return { id: ctx.newId(), createdAt: ctx.now() }
}

/** The columns that differ from the row: what was left out, or equals the stored value, is no change. */
export function differences<Values extends object>(row: object, values: Values): Partial<Values> {
  const stands = row as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(values).filter(([name, value]) => value !== undefined && !isSame(stands[name], value)),
  ) as Partial<Values>
}

function isSame(a: unknown, b: unknown): boolean {
  if (a instanceof Prisma.Decimal && b instanceof Prisma.Decimal) return a.equals(b)
  return isDeepStrictEqual(a, b)
}

/**
 * Writes what changes of a row that was read, at the next version where it has versions. Nothing changed is no write.
 * @param change.also fields that changed beside the row, in tables that belong to it: they are a change of it, too.
 * @param change.along columns that are written with a change, and are none by themselves.
 * @param change.conflict what is said where a value is taken: see `taken`.
 * @returns the row as it is now, and the names of the columns and fields that changed.
 * @throws ConflictError VERSION_CONFLICT where somebody else changed it since it was read.
 */
export async function change<Name extends NodeName>(
  ctx: Context,
  table: Name,
  row: RowOf<Name>,
  change: { to: object; also?: readonly string[]; along?: object; conflict?: (error: unknown) => never },
): Promise<{ row: RowOf<Name>; fields: string[] }> {
  const { to, also = [], along, conflict } = change
  const data = differences(row as object, to)
  const fields = [...Object.keys(data), ...also]
  if (fields.length === 0) return { row, fields }
  const { id, version } = row as { id: string; version?: number }
  const versioned = hasColumn(table, 'version')
  const [changed] = await tableOf(ctx, table)
    .updateManyAndReturn({
      where: { id, ...(versioned && { version }) },
      data: {
        ...data,
        ...along,
        ...(hasColumn(table, 'updatedAt') && { updatedAt: ctx.now() }),
        ...(versioned && { version: { increment: 1 } }),
      },
    })
    .catch(conflict ?? rethrow)
  if (!changed) throw changedSinceRead()
  return { row: changed, fields }
}

function rethrow(error: unknown): never {
  throw error
}

/** For the `catch` of a write: a unique value that something else has becomes a refusal that tells what to do. */
export function taken(code: string, message: string, path: readonly string[] | null): (error: unknown) => never {
  return (error) => {
    if (violatedUniqueConstraint(error) === null) throw error
    throw new ConflictError(message, null, code, path)
  }
}
