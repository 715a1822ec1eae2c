import { brandWithType } from '@pothos/core'
import { type GraphQLResolveInfo, type GraphQLSchema, isObjectType } from 'graphql'
import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { readableLoader } from './loaders.ts'

/** The table of a type with ids, from the options that Pothos keeps. */
function tableOf(schema: GraphQLSchema, name: string): Prisma.ModelName | null {
  const type = schema.getType(name)
  if (!isObjectType(type) || !type.getInterfaces().some((one) => one.name === 'Node')) return null
  return (type.extensions as { pothosPrismaModel?: Prisma.ModelName }).pothosPrismaModel ?? null
}

const loaders = new Map<Prisma.ModelName, ReturnType<typeof readableLoader<{ id: string }>>>()

/** One loader per table, so that ids requested in one turn take one statement. */
function readableById(table: Prisma.ModelName) {
  const known = loaders.get(table) ?? readableLoader<{ id: string }>(table)
  loaders.set(table, known)
  return known
}

/**
 * Loads the row of a global id, with the columns that the field's selection needs; null when there is none, the actor
 * may not read it, or the type has no ids.
 */
export async function loadRow(
  ctx: Context,
  info: GraphQLResolveInfo,
  { typename, id }: { typename: string; id: string },
): Promise<object | null> {
  const table = tableOf(info.schema, typename)
  const row = table && (await readableById(table)(ctx, { info }).load(id))
  if (!row) return null
  brandWithType(row, typename as never)
  return row
}
