import type { FieldRef, ObjectRef } from '@pothos/core'
import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, can, type Permission } from '../auth/index.ts'
import type { Filter } from './filter.ts'
import { type OrderColumn, type PageRequest, type ParentLink, readCount, readPage } from './read.ts'

export { defineFilter, type FilterField } from './filter.ts'

/** Things a list page holds when `first` is not given, and at most. */
export const PAGE_SIZE = { default: 25, most: 100 } as const

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  } as const,
})

interface ListDefinition {
  /** Type of the things: a list has one connection type, whoever it hangs on. */
  type: ObjectRef<never, never> | unknown
  /** Name of the type, such as `Campaign`. */
  name: string
  table: Prisma.ModelName
  /** Who may read it: see the permission table. */
  permission: Permission
  /** Where an actor may read only what is their own: the condition that picks it, on alias `t`. */
  own?: (ctx: Context) => Prisma.Sql
  orders: Record<string, OrderColumn & { description: string }>
  defaultOrder: { field: string; direction: 'ASC' | 'DESC' }
  filter?: Filter
  /** Rows that are never listed, on alias `t`. */
  always?: Prisma.Sql
}

interface ListArguments {
  first?: number | null
  after?: string | null
  filter?: unknown
  orderBy?: { field: string; direction: 'ASC' | 'DESC' } | null
}

/** A list of the API: its types, and the one way to read it. */
export interface List {
  connection: unknown
  definition: ListDefinition
  order: unknown
}

/** Defines the connection, order and read path of a list. Fields are then added by `listField`. */
export function defineList(definition: ListDefinition): List {
  const orderField = builder.enumType(`${definition.name}OrderField`, {
    description: `What a list of ${definition.name} can be ordered by; ties are broken by id.`,
    values: Object.fromEntries(
      Object.entries(definition.orders).map(([name, order]) => [name, { description: order.description }]),
    ),
  })
  const order = builder.inputType(`${definition.name}Order`, {
    description: `The order of a list of ${definition.name}.`,
    fields: (t) => ({
      field: t.field({ type: orderField as never, required: true, description: 'What to order by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Which end comes first.' }),
    }),
  })
  const connection = builder.connectionObject(
    {
      type: definition.type as never,
      name: `${definition.name}Connection`,
      description: `A page of a list of ${definition.name}.`,
      fields: (t: PothosSchemaTypes.ObjectFieldBuilder<never, { count: () => Promise<number> }>) => ({
        totalCount: (t as never as { int(options: unknown): FieldRef<never> }).int({
          description: 'How many there are on all pages together. Counted only when asked for.',
          complexity: 10,
          resolve: (page: { count: () => Promise<number> }) => page.count(),
        }),
      }),
    } as never,
    {
      name: `${definition.name}Edge`,
      description: `One ${definition.name} on a page, with its cursor.`,
    } as never,
  )
  return { connection, definition, order }
}

/**
 * Adds a list to the query type or to a parent type.
 * @param given.on `Query`, or the parent's object ref.
 * @param given.parent how rows belong to the parent's id; left out on `Query`.
 */
export function listField(
  list: List,
  name: string,
  given: {
    description: string
    on?: unknown
    parent?: ParentLink
    where?: (ctx: Context) => Prisma.Sql
    defaultOrder?: ListDefinition['defaultOrder']
  },
): void {
  const { definition } = list
  const defaults = given.defaultOrder ?? definition.defaultOrder
  const field = (t: PothosSchemaTypes.ObjectFieldBuilder<never, { id: string }>): FieldRef<never> =>
    (t as never as { field(options: unknown): FieldRef<never> }).field({
      type: list.connection,
      description: given.description,
      args: listArguments(list, defaults),
      complexity: (args: ListArguments) => ({ field: 5, multiplier: args.first ?? PAGE_SIZE.default }),
      resolve: async (parent: { id?: string }, args: ListArguments, ctx: Context) => {
        const request = toRequest(ctx, definition, args, defaults, given.parent ?? null, given.where?.(ctx))
        const parentId = given.parent ? (parent.id ?? null) : null
        const page = await readPage(ctx, request, parentId)
        return { ...page, count: () => readCount(ctx, request, parentId) }
      },
    })
  if (given.on) builder.objectField(given.on as never, name, field as never)
  else builder.queryField(name, field as never)
}

function listArguments(list: List, defaults: ListDefinition['defaultOrder']): Record<string, unknown> {
  const { definition } = list
  const most = `at most ${PAGE_SIZE.most}`
  return {
    first: builder.args((t) => ({
      first: t.int({
        description: `How many things this page may hold, 1 to ${PAGE_SIZE.most}; ${PAGE_SIZE.default} when not given. More is refused.`,
        validate: z
          .int()
          .min(1, 'a page holds at least 1')
          .max(PAGE_SIZE.most, `a page holds ${most}: page on with \`after\``),
      }),
    })).first,
    after: builder.args((t) => ({
      after: t.string({
        description: 'The cursor behind which the page begins; the start of the list when not given.',
      }),
    })).after,
    ...(definition.filter
      ? {
          filter: builder.args((t) => ({
            filter: t.field({
              type: definition.filter?.input as never,
              description: 'Which things to list; all when not given.',
            }),
          })).filter,
        }
      : {}),
    orderBy: builder.args((t) => ({
      orderBy: t.field({
        type: list.order as never,
        description: `The order; by ${defaults.field} ${defaults.direction} when not given.`,
      }),
    })).orderBy,
  }
}

function toRequest(
  ctx: Context,
  definition: ListDefinition,
  args: ListArguments,
  defaults: ListDefinition['defaultOrder'],
  parent: ParentLink | null,
  extra: Prisma.Sql | undefined,
): PageRequest {
  assertCan(ctx, definition.permission, 'own')
  const orderBy = args.orderBy ?? defaults
  const order = definition.orders[orderBy.field]
  if (!order) throw new Error(`The list of ${definition.name} has no order ${orderBy.field}.`)
  const conditions = [definition.always, extra, definition.filter?.toSql(args.filter)].filter(
    (part) => part !== undefined,
  )
  if (can(ctx, definition.permission) === 'own') conditions.push(definition.own?.(ctx) ?? Prisma.sql`FALSE`)
  return {
    table: definition.table,
    order: { column: order.column, type: order.type, nullable: order.nullable ?? false },
    orderName: `${orderBy.field} ${orderBy.direction}`,
    direction: orderBy.direction,
    first: args.first ?? PAGE_SIZE.default,
    after: args.after ?? null,
    where: conditions.length > 0 ? Prisma.join(conditions, ' AND ') : Prisma.sql`TRUE`,
    parent,
  }
}
