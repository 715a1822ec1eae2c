import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'

const { raw } = Prisma

/** A condition on alias `t` of a table: which rows the actor may read. */
export type ReadCondition = (ctx: Context) => Prisma.Sql

const conditions = new Map<string, ReadCondition>()

/** Sets which rows of a table an actor may read. Every read of a node, a list or a relation applies it. */
export function setReadCondition(table: Prisma.ModelName, condition: ReadCondition): void {
  conditions.set(table, condition)
}

/**
 * The condition on alias `t` for the rows that the actor may read.
 * @throws Error for a table without a condition, so that nothing is read from it.
 */
export function readCondition(ctx: Context, table: Prisma.ModelName): Prisma.Sql {
  const condition = conditions.get(table)
  if (!condition) throw new Error(`There is no read condition for ${table}: declare it with \`belongs\`.`)
  return condition(ctx)
}

const sources = new Map<string, ReadCondition>()

/** Sets what an actor reads in place of a table: a query in brackets with the columns of the table, or the table. */
export function setReadSource(table: Prisma.ModelName, source: ReadCondition): void {
  sources.set(table, source)
}

/** What an actor reads rows of a table from. Whoever reads for an actor has no other way to the rows. */
export function readSource(ctx: Context, table: Prisma.ModelName): Prisma.Sql {
  return sources.get(table)?.(ctx) ?? raw(`"${table}"`)
}

/**
 * The `findUnique` that Pothos requires for every node. It is never called: `loadRow` reads rows within the actor's
 * reach.
 */
export function byReach(): never {
  throw new Error('Nodes are read by `loadRow`, within the reach of the actor.')
}

/**
 * Options of every type whose objects are rows: the id is that of the row, and rows are read within the actor's reach.
 */
export const ROW_NODE = {
  id: { resolve: ({ id }: { id: string }) => id, description: 'Global id.' },
  findUnique: byReach,
  nullable: true,
} as const
