import type { Context, Reach } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { setReadCondition } from '../../core/row-reach.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from './permissions.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

/** The reach of who may do it with everything of the organisation. */
export const EVERYTHING: Reach = { any: true, own: false, departments: [], campaigns: [] }

/** How far the actor's permission goes; null where they do not have it. */
export function reachOf(ctx: Context, permission: Permission): Reach | null {
  return ctx.actor.permissions.get(permission) ?? null
}

/**
 * By what the rows of a type belong to a scope. All conditions stand on alias `t` and hold of a row for each of them
 * alone; a scope that is left out has none of the rows. Sets are SQL that selects ids: `t.x IN (${set})`.
 */
export interface Belonging {
  /** The permission by which the type is read. */
  read: Permission
  /** What belongs to the person behind the account. */
  own?: (ctx: Context) => Sql
  /** What belongs to departments; the set has those of their subtrees. */
  departments?: (set: Sql) => Sql
  /** What belongs to campaigns. */
  campaigns?: (set: Sql) => Sql
  /** What is seen beside that from within a scope, and belongs to another one: it is read, and not changed. */
  seen?: { departments?: (set: Sql) => Sql; campaigns?: (set: Sql) => Sql }
  /** What everybody reads, whatever their permissions. */
  everybody?: (ctx: Context) => Sql
  /** What there is for a reader at all. */
  shown?: Sql
}

/**
 * `ORGANIZATION`: of the organisation alone, so that no narrower scope has any of it, beside what is one's own.
 * `SHARED`: of the organisation alone as well, and read from within every scope: the words that all work with.
 */
type Declared = Belonging & { kind: 'SCOPED' | 'ORGANIZATION' | 'SHARED' }

const declared = new Map<Prisma.ModelName, Declared>()

/** Every type that said by what it belongs to a scope. */
export const BELONGINGS: ReadonlyMap<Prisma.ModelName, Declared> = declared

/** Says by what the rows of a type belong to departments and campaigns. */
export function belongs(type: Prisma.ModelName, belonging: Belonging): void {
  declare(type, { ...belonging, kind: 'SCOPED' })
}

/** Says that a type is the organisation's alone: see `Declared`. */
export function belongsToOrganization(
  type: Prisma.ModelName,
  belonging: Pick<Belonging, 'read' | 'own' | 'everybody' | 'shown'> & { shared?: true },
): void {
  const { shared, ...rest } = belonging
  declare(type, { ...rest, kind: shared ? 'SHARED' : 'ORGANIZATION' })
}

function declare(type: Prisma.ModelName, belonging: Declared): void {
  declared.set(type, belonging)
  setReadCondition(type, (ctx) => readable(ctx, type))
}

function belongingOf(type: Prisma.ModelName): Declared {
  const belonging = declared.get(type)
  if (!belonging) throw new Error(`Nothing says by what ${type} belongs to a scope.`)
  return belonging
}

/**
 * Which rows of a type the actor reaches by a permission, on alias `t`: the one place where a reach becomes SQL. What
 * belongs to other organisations is kept out by row-level security.
 */
export function reached(ctx: Context, type: Prisma.ModelName, permission: Permission): Sql {
  const reach = reachOf(ctx, permission)
  if (reach?.any) return sql`TRUE`
  return anyOf(type, reach ? partsOf(ctx, belongingOf(type), reach) : [])
}

/** Whether a type belongs to departments or campaigns, and is not the organisation's alone. */
export const isScoped = (type: Prisma.ModelName): boolean => belongingOf(type).kind === 'SCOPED'

/** Whether a type is read from within every scope: see `Declared`. */
export const isShared = (type: Prisma.ModelName): boolean => belongingOf(type).kind === 'SHARED'

/** The permission by which a type is read. */
export const readBy = (type: Prisma.ModelName): Permission => belongingOf(type).read

/** The types of which the actor may not read everything. */
export const typesNotRead = (ctx: Context): string[] =>
  [...declared].filter(([, { read }]) => !(reachOf(ctx, read)?.any ?? false)).map(([type]) => type)

/** Which rows of a type the actor may read, on alias `t`. */
export function readable(ctx: Context, type: Prisma.ModelName): Sql {
  const belonging = belongingOf(type)
  const { read, shown, everybody, seen, kind } = belonging
  const reach = reachOf(ctx, read)
  const all = reach?.any || (kind === 'SHARED' && reach !== null && isNarrow(reach))
  const parts = reach === null ? [] : [...partsOf(ctx, belonging, reach), ...scopedParts(reach, seen ?? {})]
  const condition = all ? sql`TRUE` : anyOf(type, [...parts, ...(everybody ? [everybody(ctx)] : [])])
  return shown ? sql`(${shown} AND ${condition})` : condition
}

const isNarrow = ({ departments, campaigns }: Reach) => departments.length + campaigns.length > 0

function partsOf(ctx: Context, belonging: Belonging, reach: Reach): Sql[] {
  return [...(reach.own && belonging.own ? [belonging.own(ctx)] : []), ...scopedParts(reach, belonging)]
}

function scopedParts(reach: Reach, { departments, campaigns }: Pick<Belonging, 'departments' | 'campaigns'>): Sql[] {
  return [
    ...(departments && reach.departments.length > 0 ? [departments(departmentsOf(reach))] : []),
    ...(campaigns && reach.campaigns.length > 0 ? [campaigns(campaignsOf(reach))] : []),
  ]
}

const departmentsOf = ({ departments }: Reach) =>
  sql`SELECT id FROM departments_within(${[...departments]}::uuid[]) AS within(id)`
const campaignsOf = ({ campaigns }: Reach) => sql`SELECT id FROM unnest(${[...campaigns]}::uuid[]) AS campaign(id)`

/**
 * Several conditions become one set of ids instead of an OR: each part of the set is found by an index of its own,
 * while an OR would read every row of the table.
 */
function anyOf(type: Prisma.ModelName, parts: readonly Sql[]): Sql {
  const [only, ...others] = parts
  if (only === undefined) return sql`FALSE`
  if (others.length === 0) return sql`(${only})`
  const sets = parts.map((part) => sql`SELECT t.id FROM ${raw(`"${type}"`)} t WHERE ${part}`)
  return sql`t.id IN (${join(sets, ' UNION ALL ')})`
}

interface Asked {
  type: Prisma.ModelName
  /** Null asks whether it may be read. */
  permission: Permission | null
  id: string
}

const covered = defineLoader<Asked, { isReached: boolean }>(
  async (ctx, keys) => {
    const reachedIds = new Set<string>()
    for (const group of Map.groupBy(keys, ({ type, permission }) => `${type} ${permission}`).values()) {
      const [{ type, permission }] = group as [Asked]
      const ids = group.map(({ id }) => id)
      const rows = await ctx.db.$queryRaw<{ id: string }[]>(
        sql`SELECT t.id FROM ${raw(`"${type}"`)} t WHERE t.id = ANY(${ids}::uuid[])
          AND ${permission === null ? readable(ctx, type) : reached(ctx, type, permission)}`,
      )
      for (const { id } of rows) reachedIds.add(`${type} ${permission} ${id}`)
    }
    return keys.map(({ type, permission, id }) => ({ isReached: reachedIds.has(`${type} ${permission} ${id}`) }))
  },
  ({ type, permission, id }) => `${type} ${permission} ${id}`,
)

/** Whether the actor reaches a thing by a permission; asked of many at once, it is one statement. */
export async function reaches(
  ctx: Context,
  permission: Permission,
  type: Prisma.ModelName,
  id: string,
): Promise<boolean> {
  const reach = reachOf(ctx, permission)
  if (reach === null || reach.any) return reach !== null
  return (await covered(ctx).load({ type, permission, id }))?.isReached ?? false
}

/** Those of some things that the actor reaches by a permission. */
export async function reachedAmong(
  ctx: Context,
  permission: Permission,
  type: Prisma.ModelName,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(ids.map((id) => reaches(ctx, permission, type, id)))
  return new Set(ids.filter((_id, index) => found[index]))
}

/** Whether the actor may read a thing. */
export async function mayRead(ctx: Context, type: Prisma.ModelName, id: string): Promise<boolean> {
  if (reachOf(ctx, readBy(type))?.any) return true
  return (await covered(ctx).load({ type, permission: null, id }))?.isReached ?? false
}
