import type { Context } from '../../core/context.ts'
import type PrismaTypes from '../../generated/pothos.ts'
import { getDatamodel } from '../../generated/pothos.ts'

/** A GraphQL type with a table of the same name. */
export type NodeName = Extract<keyof PrismaTypes, string>
export type RowOf<Name extends NodeName> = PrismaTypes[Name]['Shape']

const { models } = getDatamodel().datamodel

/** Whether a table has a column. */
export function hasColumn(table: NodeName, column: string): boolean {
  return models[table]?.fields.some(({ name }) => name === column) ?? false
}

/** The methods that all Prisma delegates have. */
interface Delegate<Row> {
  findFirst(query: { where: object }): Promise<Row | null>
  updateManyAndReturn(query: { where: object; data: object }): Promise<Row[]>
}

/** Reads and writes a table by its name. */
export function tableOf<Name extends NodeName>(ctx: Context, name: Name): Delegate<RowOf<Name>> {
  const property = `${name.charAt(0).toLowerCase()}${name.slice(1)}`
  return (ctx.db as unknown as Record<string, Delegate<RowOf<Name>>>)[property] as Delegate<RowOf<Name>>
}
