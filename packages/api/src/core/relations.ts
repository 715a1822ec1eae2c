import type { GraphQLResolveInfo } from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import type { RowsById } from './loaders.ts'
import { HANGS, type HangsOnRow, readWith, rowRead } from './row-reads.ts'

const { sql, raw } = Prisma

/** Options of a field that returns the row named by a column of its parent; null when the actor may read none. */
export function toOne<Row extends { id: string }, Column extends string>(rows: RowsById<Row>, column: Column) {
  const { table } = rows
  const hangs: HangsOnRow = (ctx, asked) => {
    const read = rowRead(ctx, asked, { type: table, table })
    const named = rows.from(ctx, (id) => sql`${id} = p.${raw(`"${column}"`)}`)
    return {
      sql: sql`(SELECT ${read.json()} FROM (SELECT ${read.picked} ${named}) p)`,
      decode: (values) => values && read.decode(values as unknown[]),
      nodes: read.nodes,
    }
  }
  return {
    extensions: { columns: [column], [HANGS]: hangs },
    resolve: (
      parent: { readonly [Name in Column]: string | null },
      _args: object,
      ctx: Context,
      info: GraphQLResolveInfo,
    ): Row | null | Promise<Row | null> => {
      const id = parent[column]
      if (id === null) return null
      const read = readWith(parent, info) as Row | null | undefined
      return read === undefined ? rows(ctx, { info }).load(id) : read
    },
  }
}

/** The same for a row that always exists: a missing row is an error of the server. */
export function toOneThere<Row extends { id: string }, Column extends string>(rows: RowsById<Row>, column: Column) {
  const { extensions, resolve } = toOne(rows, column)
  const there = (row: Row | null): Row => {
    if (!row) throw new Error(`The ${rows.table} that ${column} names is missing.`)
    return row
  }
  return {
    extensions,
    resolve: (...asked: Parameters<typeof resolve>): Row | Promise<Row> => {
      const row = resolve(...asked)
      return row instanceof Promise ? row.then(there) : there(row)
    },
  }
}
