import type { Context } from '../../core/context.ts'
import { NotFoundError } from '../../core/errors.ts'
import { isUuid, parseGlobalId } from '../../core/ids.ts'
import type PrismaTypes from '../../generated/pothos.ts'
import { getDatamodel } from '../../generated/pothos.ts'
import { Prisma } from '../../generated/prisma/client.ts'

/** A type of the API that is a table, under the same name. */
export type NodeName = Extract<keyof PrismaTypes, string>
export type RowOf<Name extends NodeName> = PrismaTypes[Name]['Shape']

const { models } = getDatamodel().datamodel

/** Whether rows of a table have a column. */
export function hasColumn(table: NodeName, column: string): boolean {
  return models[table]?.fields.some(({ name }) => name === column) ?? false
}

/** The part of Prisma's delegates that is the same for every table. */
interface Delegate<Row> {
  findFirst(query: { where: object }): Promise<Row | null>
  updateManyAndReturn(query: { where: object; data: object }): Promise<Row[]>
}

/** Reads and writes of a table that is known by its name. */
export function tableOf<Name extends NodeName>(ctx: Context, name: Name): Delegate<RowOf<Name>> {
  const property = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return (ctx.db as unknown as Record<string, Delegate<RowOf<Name>>>)[property] as Delegate<RowOf<Name>>
}

/** An id that a caller sent, and where. */
export interface Reference {
  readonly type: NodeName
  readonly globalId: string
  readonly path: readonly string[]
}

/**
 * The keys of the things that are referred to, in their order; one statement for all of them.
 * @throws NotFoundError for the first that is no id of this type, or of nothing in this organisation.
 */
export async function lookUp(ctx: Context, references: readonly Reference[]): Promise<string[]> {
  if (references.length === 0) return []
  const keys = references.map(({ type, globalId, path }) => {
    const parsed = parseGlobalId(globalId)
    if (parsed?.type !== type || !isUuid(parsed.id)) throw new NotFoundError(type, path)
    return parsed.id
  })
  const byType = Map.groupBy(references.keys(), (index) => references[index]?.type as NodeName)
  const selects = [...byType].map(
    ([type, indexes]) =>
      Prisma.sql`SELECT id FROM ${Prisma.raw(`"${type}"`)} WHERE id = ANY(${indexes.map((index) => keys[index])}::uuid[])`,
  )
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.join(selects, ' UNION ALL '))
  const known = new Set(rows.map(({ id }) => id))
  const missing = references.find((_, index) => !known.has(keys[index] ?? ''))
  if (missing) throw new NotFoundError(missing.type, missing.path)
  return keys
}
