import type { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'

/** A condition on alias `t` of a table: which of its rows the actor may read. */
export type ReadCondition = (ctx: Context) => Prisma.Sql

const conditions = new Map<string, ReadCondition>()

/** Says which rows of a table an actor may read. Every read of a node, a list or a relation asks it. */
export function setReadCondition(table: Prisma.ModelName, condition: ReadCondition): void {
  conditions.set(table, condition)
}

/**
 * Which rows of a table the actor may read, on alias `t`.
 * @throws Error for a table of which nobody said it: nothing is read of that.
 */
export function readCondition(ctx: Context, table: Prisma.ModelName): Prisma.Sql {
  const condition = conditions.get(table)
  if (!condition) throw new Error(`Nothing says who may read ${table}: declare it with \`belongs\`.`)
  return condition(ctx)
}

/** The `findUnique` that Pothos wants of every node: rows are read by `loadRow`, which asks the reach, and never by it. */
export function byReach(): never {
  throw new Error('Nodes are read by `loadRow`, within the reach of the actor.')
}

/** What every type has whose things are rows: the id of the row is its own, and it is read within the actor's reach. */
export const ROW_NODE = {
  id: { resolve: ({ id }: { id: string }) => id, description: 'Global id.' },
  findUnique: byReach,
  nullable: true,
} as const
