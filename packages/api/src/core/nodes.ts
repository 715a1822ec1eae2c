import { brandWithType } from '@pothos/core'
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { guardColumns, selectedColumns } from './selected-columns.ts'

/** A type whose things are rows and have ids, as Pothos keeps what `prismaNode` said of it. */
interface RowType {
  table: Prisma.ModelName
  /** By which condition a row is read: its id, and that the actor may read it. */
  where(id: string, ctx: Context): object
}

function rowTypeOf(schema: GraphQLSchema, name: string): RowType | null {
  const type = schema.getType(name)
  if (!isObjectType(type) || !type.getInterfaces().some((one) => one.name === 'Node')) return null
  const { pothosPrismaModel: table, pothosPrismaLoader: loader } = type.extensions as {
    pothosPrismaModel?: Prisma.ModelName
    pothosPrismaLoader?: (ctx: Context) => { findUnique(row: { id: string }, ctx: Context): object }
  }
  if (!table || !loader) return null
  return { table, where: (id, ctx) => loader(ctx).findUnique({ id }, ctx) }
}

/**
 * The row behind a global id, with the columns that the selection of the field needs; null where there is none, the
 * actor may not read it, or no things of this type have ids.
 */
export async function loadRow(
  ctx: Context,
  info: GraphQLResolveInfo,
  { typename, id }: { typename: string; id: string },
): Promise<object | null> {
  const type = rowTypeOf(info.schema, typename)
  if (!type) return null
  const { table, where } = type
  const columns = selectedColumns(info, { type: typename, table })
  // All tables are read alike here; TypeScript knows each by itself only.
  const rows = ctx.db[`${table.charAt(0).toLowerCase()}${table.slice(1)}` as 'campaign']
  const row: object | null = await rows.findUnique({
    where: where(id, ctx) as Prisma.CampaignWhereUniqueInput,
    ...(columns && { select: Object.fromEntries(columns.map((column) => [column, true])) }),
  })
  if (row === null) return null
  guardColumns(table, columns, [row])
  brandWithType(row, typename as never)
  return row
}
