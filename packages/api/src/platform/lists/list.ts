import type { ObjectRef } from '@pothos/core'
import type { GraphQLResolveInfo } from 'graphql'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { assertFound } from '../../core/named-ids.ts'
import { readSource } from '../../core/row-reach.ts'
import { HANGS, type HangsOnRow, onceFor, readWith, rowRead } from '../../core/row-reads.ts'
import type { Asked } from '../../core/selected-columns.ts'
import { getDatamodel } from '../../generated/pothos.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, can, type Permission, readable, readBy } from '../auth/index.ts'
import { type Condition, names } from './condition.ts'
import type { Conditions, Loaded } from './fields.ts'
import { defineFilter, type Filter } from './filter.ts'
import { LISTED } from './nullability.ts'
import type { Page } from './page.ts'
import { isPageSize, PAGE_SIZE, pageArguments, pageComplexity } from './page-arguments.ts'
import {
  hangingPage,
  type OrderColumn,
  type PageRequest,
  type ParentLink,
  type PlannedPage,
  planPage,
  readCount,
  readPage,
} from './read.ts'
import { needsLoading } from './saved.ts'

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { description: 'Smallest, earliest or A first.' },
    DESC: { description: 'Largest, latest or Z first.' },
  } as const,
})

interface Order {
  field: string
  direction: 'ASC' | 'DESC'
}

interface ListDefinition {
  /** Type of the things: a list has one connection type, whoever it hangs on. */
  type: ObjectRef<SchemaTypes, object>
  table: Prisma.ModelName
  orders: Record<string, OrderColumn & { description: string }>
  defaultOrder: Order
  filter?: Filter
  /** Rows that are never listed, on alias `t`. */
  always?: Prisma.Sql
  /** Whether rows with `archivedAt` are left out unless the filter asks by `archived`: see `ARCHIVED`. */
  archive?: true
}

/** A list of the API: its types, and the one way to read it. */
export interface List {
  definition: ListDefinition
  connection: ReturnType<typeof connectionOf>
  order: ReturnType<typeof orderOf>
}

/** Defines the connection, order and read path of a list. Fields are then added by `listField`. */
export function defineList(options: ListDefinition): List {
  const definition = mirrored(options)
  return { definition, connection: connectionOf(definition), order: orderOf(definition) }
}

/** A table that knows when its rows changed can be read by that, so that another system can keep a copy of the list. */
function mirrored(definition: ListDefinition): ListDefinition {
  const columns = getDatamodel().datamodel.models[definition.table]?.fields.map(({ name }) => name) ?? []
  if (!columns.includes('updatedAt')) return definition
  const filter = definition.filter ?? defineFilter(`${definition.type.name}Filter`, {})
  filter.fields.updatedAt ??= { kind: 'instant', description: 'When it was last changed.' }
  const UPDATED_AT = {
    column: 'updatedAt',
    type: 'timestamptz',
    description: 'By the time of the last change.',
  } as const
  return { ...definition, filter, orders: { UPDATED_AT, ...definition.orders } }
}

function connectionOf({ type }: ListDefinition) {
  return builder.connectionObject(
    {
      type,
      name: `${type.name}Connection`,
      description: `A page of a list of ${type.name}.`,
      fields: (t) => ({
        totalCount: t.int({
          description: 'How many there are on all pages together. Counted only when asked for.',
          complexity: 10,
          resolve: (page) => page.count(),
        }),
      }),
    },
    { name: `${type.name}Edge`, description: `One ${type.name} on a page, with its cursor.` },
  )
}

function orderOf({ type, orders }: ListDefinition) {
  const field = builder.enumType(`${type.name}OrderField`, {
    description: `What a list of ${type.name} can be ordered by; ties are broken by id.`,
    values: Object.fromEntries(Object.entries(orders).map(([name, { description }]) => [name, { description }])),
  })
  return builder.inputType(`${type.name}Order`, {
    description: `The order of a list of ${type.name}.`,
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'What to order by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Which end comes first.' }),
    }),
  })
}

interface ListPlace {
  description: string
  /** Rows of this place alone, on alias `t`. */
  where?: (ctx: Context) => Prisma.Sql
  /** In which order it is read here when the caller does not say. */
  defaultOrder?: Order
  /** The permission without which the list is null, where the thing that it hangs on is seen with another one. */
  hiddenWithout?: Permission
}

/** How rows belong to the parent's id at an instant; null asks for now. */
type LinkAt = (at: Date | null) => ParentLink

/** Adds a list to the query type. */
export function listField(list: List, name: string, place: ListPlace): void
/** Adds a list to a type of which there is one, such as the caller: `where` says what belongs there. */
export function listField(list: List, name: string, place: ListPlace & { on: ObjectRef<SchemaTypes, object> }): void
/** Adds a list to a parent type; `parent` says how rows belong to the parent's id. */
export function listField(
  list: List,
  name: string,
  place: ListPlace & { on: ObjectRef<SchemaTypes, { id: string }>; parent: ParentLink },
): void
/** Adds a list that is asked for as of an instant, by its argument `at`. */
export function listField(
  list: List,
  name: string,
  place: ListPlace & { on: ObjectRef<SchemaTypes, { id: string }>; parentAt: LinkAt },
): void
export function listField(
  list: List,
  name: string,
  place: ListPlace & { on?: ObjectRef<SchemaTypes, object>; parent?: ParentLink; parentAt?: LinkAt },
): void {
  const { definition, connection } = list
  const { on, parent, parentAt, hiddenWithout } = place
  const linkOf = ({ at }: ListArguments) => parentAt?.(at ?? null) ?? parent ?? null
  const isLinked = parentAt !== undefined || parent !== undefined
  const defaultOrder = place.defaultOrder ?? definition.defaultOrder
  const plans = {}
  const planned = (ctx: Context, asked: Asked, args: ListArguments, loaded?: Loaded): ListPlan =>
    onceFor(ctx, asked, plans, () => {
      const here = { ...place, parent: linkOf(args), defaultOrder, loaded }
      const { ids, ...request } = toRequest(ctx, definition, args, here)
      const read = rowRead(ctx, asked, { type: definition.type.name, table: definition.table })
      let found: Promise<void> | undefined
      return {
        ...planPage({ ...request, read, ...askedOfPage(read.around) }),
        isCounted: args.after == null && read.around.size === 1 && read.around.has('totalCount'),
        found: ids.length === 0 ? null : () => (found ??= assertFound(ctx, ids)),
      }
    })
  const hangs: HangsOnRow = (ctx, asked, args) => {
    const link = linkOf(args)
    if (!link || (hiddenWithout && !can(ctx, hiddenWithout)) || !isPageSize(args.first)) return null
    // What a filter needs beside its argument is read first, and the page after it.
    if (definition.filter && needsLoading(definition.filter.fields, args.filter)) return null
    const plan = planned(ctx, asked, args)
    return plan.isCounted ? null : hangingPage(plan.request, link)
  }
  const resolve = (parent: object, args: ListArguments, ctx: Context, info: GraphQLResolveInfo) => {
    const needed = definition.filter?.load(ctx, args.filter)
    return needed
      ? needed.then((loaded) => answerBy(parent, args, ctx, info, loaded))
      : answerBy(parent, args, ctx, info)
  }
  const answerBy = (parent: object, args: ListArguments, ctx: Context, info: GraphQLResolveInfo, loaded?: Loaded) => {
    const plan = planned(ctx, info, args, loaded)
    const parentId = isLinked && 'id' in parent ? String(parent.id) : null
    const counted = ({ edges, pageInfo }: Page<object>) => ({
      edges,
      pageInfo,
      count: () => readCount(ctx, plan, parentId),
    })
    const read = isLinked && (readWith(parent, info) as Page<object> | undefined)
    const answer = () => {
      if (plan.isCounted) return counted(UNREAD)
      return read ? counted(read) : readPage(ctx, plan, parentId).then(counted)
    }
    return plan.found ? plan.found().then(answer) : answer()
  }
  const options = {
    type: connection,
    description: place.description,
    args: argumentsOf(list, { defaultOrder, dated: parentAt !== undefined }),
    complexity: pageComplexity,
    // Of the thing that the list hangs on.
    extensions: isLinked
      ? { columns: ['id'], [HANGS]: hangs, [LISTED]: definition.table }
      : { columns: [], ...(on && { [LISTED]: definition.table }) },
    resolve,
  }
  if (!on) builder.queryField(name, (t) => t.field(options))
  else {
    const unlessHidden = (...asked: Parameters<typeof resolve>) =>
      hiddenWithout && !can(asked[2], hiddenWithout) ? null : resolve(...asked)
    builder.objectField(on, name, (t) => t.field({ ...options, nullable: true, resolve: unlessHidden }))
  }
}

/** What a page must know of its rows beside themselves, by the fields around them that are selected. */
const askedOfPage = (around: ReadonlySet<string>) => ({
  cursors: ['cursor', 'startCursor', 'endCursor'].some((name) => around.has(name)),
  more: around.has('hasNextPage'),
})

/** The page of a list that is only counted. */
const UNREAD: Page<object> = {
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
}

interface ListPlan extends PlannedPage {
  /** Nothing but its count is asked for, so that no page is read. */
  readonly isCounted: boolean
  /** Looks up the things that the filter names, once for all parents; null where it names none. */
  readonly found: (() => Promise<void>) | null
}

interface ListArguments {
  at?: Date | null
  first?: number | null
  after?: string | null
  filter?: Conditions | null
  orderBy?: Order | null
}

function argumentsOf(
  { definition: { filter }, order }: List,
  { defaultOrder: { field, direction }, dated }: { defaultOrder: Order; dated: boolean },
) {
  return builder.args((t) => ({
    ...pageArguments,
    ...(dated && { at: t.field({ type: 'DateTime', description: 'As of this instant.' }) }),
    ...(filter && {
      filter: t.field({ type: filter.input, description: 'Which things to list; all when left out.' }),
    }),
    orderBy: t.field({ type: order, description: `The order; by ${field} ${direction} when left out.` }),
  }))
}

function toRequest(
  ctx: Context,
  definition: ListDefinition,
  args: ListArguments,
  place: {
    where?: (ctx: Context) => Prisma.Sql
    parent: ParentLink | null
    defaultOrder: Order
    loaded?: Loaded
  },
): Omit<PageRequest, 'read' | 'cursors' | 'more'> & Pick<Condition, 'ids'> {
  const { type, table, orders, filter, always, archive } = definition
  assertCan(ctx, readBy(table), 'part')
  const { field, direction } = args.orderBy ?? place.defaultOrder
  const order = orders[field]
  if (!order) throw new Error(`The list of ${type.name} has no order ${field}.`)
  const asksArchived = [args.filter, ...(place.loaded?.saved.values() ?? [])].some((one) => names(one, 'archived'))
  const hidden = archive && !asksArchived ? Prisma.sql`t."archivedAt" IS NULL` : undefined
  // Here the reach of the reader enters every list, its counts and its pages.
  const asked = filter?.condition(ctx, args.filter, place.loaded)
  const conditions = [readable(ctx, table), always, hidden, place.where?.(ctx), asked?.sql].filter(
    (part) => part !== undefined,
  )
  return {
    table,
    source: readSource(ctx, table),
    order: { column: order.column, type: order.type, nullable: order.nullable ?? false },
    orderName: `${field} ${direction}`,
    direction,
    first: args.first ?? PAGE_SIZE.default,
    after: args.after ?? null,
    where: Prisma.join(conditions, ' AND '),
    parent: place.parent,
    ids: asked?.ids ?? [],
  }
}
