import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../core/context.ts'
import { ConflictError, violatedUniqueConstraint } from '../../core/errors.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { hasColumn, type NodeName, type RowOf, tableOf } from './things.ts'
import { changedSinceRead } from './version.ts'

/** Id and creation time of a new row. */
export function born(ctx: Context): { id: string; createdAt: Date } {
  return { id: ctx.newId(), createdAt: ctx.now() }
}

/** The columns whose values differ from the row. Values that were left out or are equal are no change. */
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
 * Updates a row that was read, with its next version if the table has versions. Without a change nothing is written.
 * @param change.also fields that changed in other tables of the same object; they count as a change.
 * @param change.along columns that are written with a change, and are no change by themselves.
 * @param change.conflict handles a unique constraint: see `taken`.
 * @returns the row as it is now, and the names of the changed columns and fields.
 * @throws ConflictError VERSION_CONFLICT when somebody else changed it since it was read.
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

/** Handler for a unique constraint: refuses with this code and message. */
export function taken(
  code: string,
  message: Text | MessageRow,
  path: readonly string[] | null,
): (error: unknown) => never {
  return (error) => {
    if (violatedUniqueConstraint(error) === null) throw error
    throw new ConflictError(message, null, code, path)
  }
}
