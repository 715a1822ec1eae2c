import type { GraphQLResolveInfo } from 'graphql'
import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import type { RowsById } from './loaders.ts'
import { HANGS, type HangsOnRow, readWith, rowRead } from './row-reads.ts'

const { sql, raw } = Prisma

/** The options of a field that answers the row that a column of its parent names; null where the actor may read none. */
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

/** The same where there always is one: that it is missing is a fault of ours. */
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
