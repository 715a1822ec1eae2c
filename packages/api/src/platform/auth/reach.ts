import type { Context, Reach } from '../../core/context.ts'
import { defineLoader } from '../../core/loaders.ts'
import { setReadCondition, setReadSource } from '../../core/row-reach.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { Permission } from './permissions.ts'

const { sql, raw, join } = Prisma
type Sql = Prisma.Sql

/** The reach that covers the whole organisation. */
export const EVERYTHING: Reach = { any: true, own: false, departments: [], campaigns: [] }

/** How far the actor's permission reaches; null without the permission. */
export function reachOf(ctx: Context, permission: Permission): Reach | null {
  return ctx.actor.permissions.get(permission) ?? null
}

/**
 * How the rows of a type belong to scopes. All conditions are on alias `t`, and any one of them is enough. A scope
 * without a condition contains none of the rows. Sets are SQL that selects ids: `t.x IN (${set})`.
 */
export interface Belonging {
  /** The permission to read the type. */
  read: Permission
  /** Rows of the account's own person. */
  own?: (ctx: Context) => Sql
  /** Rows of departments, as one condition or as several of which any is enough; the set includes their subtrees. */
  departments?: (set: Sql, ctx: Context) => Sql | readonly Sql[]
  /** Rows of campaigns. */
  campaigns?: (set: Sql, ctx: Context) => Sql
  /** Rows that can be read within a scope but belong to another one, so that they cannot be changed there. */
  seen?: Pick<Belonging, 'departments' | 'campaigns'>
  /** Rows that everybody may read, whatever their permissions. */
  everybody?: (ctx: Context) => Sql
  /** Condition on the rows that are visible at all; null where all are. */
  shown?: (ctx: Context) => Sql | null
  /**
   * What the actor reads in place of the table: a query in brackets with its columns, where some of them read otherwise
   * to the actor; null for the table itself.
   */
  source?: (ctx: Context) => Sql | null
}

/**
 * `ORGANIZATION`: belongs only to the whole organisation, so no narrower scope contains any of it, except a person's
 * own. `SHARED`: the same, but readable within every scope, because everybody works with it.
 */
type Declared = Belonging & { kind: 'SCOPED' | 'ORGANIZATION' | 'SHARED' }

const declared = new Map<Prisma.ModelName, Declared>()

/** The declarations of all types. */
export const BELONGINGS: ReadonlyMap<Prisma.ModelName, Declared> = declared

/** Declares how the rows of a type belong to departments and campaigns. */
export function belongs(type: Prisma.ModelName, belonging: Belonging): void {
  declare(type, { ...belonging, kind: 'SCOPED' })
}

/** Declares that a type belongs only to the whole organisation: see `Declared`. */
export function belongsToOrganization(
  type: Prisma.ModelName,
  belonging: Pick<Belonging, 'read' | 'own' | 'everybody' | 'shown' | 'source'> & { shared?: true },
): void {
  const { shared, ...rest } = belonging
  declare(type, { ...rest, kind: shared ? 'SHARED' : 'ORGANIZATION' })
}

function declare(type: Prisma.ModelName, belonging: Declared): void {
  declared.set(type, belonging)
  setReadCondition(type, (ctx) => readable(ctx, type))
  if (belonging.source) setReadSource(type, (ctx) => belonging.source?.(ctx) ?? raw(`"${type}"`))
}

function belongingOf(type: Prisma.ModelName): Declared {
  const belonging = declared.get(type)
  if (!belonging) throw new Error(`${type} does not declare how it belongs to scopes.`)
  return belonging
}

/**
 * The rows of a type that the actor reaches with a permission, on alias `t`. This is the only place where a reach
 * becomes SQL. Row-level security keeps out other organisations.
 * @param own whether what belongs to the actor's own person counts.
 */
export function reached(ctx: Context, type: Prisma.ModelName, permission: Permission, own = true): Sql {
  const reach = reachOf(ctx, permission)
  if (reach?.any) return sql`TRUE`
  return anyOf(type, reach ? partsOf(ctx, belongingOf(type), { ...reach, own: reach.own && own }) : [])
}

/** Whether a type belongs to departments or campaigns, and not only to the organisation. */
export const isScoped = (type: Prisma.ModelName): boolean => belongingOf(type).kind === 'SCOPED'

/** Whether a type can be read within every scope: see `Declared`. */
export const isShared = (type: Prisma.ModelName): boolean => belongingOf(type).kind === 'SHARED'

/** The permission to read a type. */
export const readBy = (type: Prisma.ModelName): Permission => belongingOf(type).read

/** The rows of a type that are visible at all to the actor, on alias `t`, whatever their reach. */
export const shownTo = (ctx: Context, type: Prisma.ModelName): Sql => belongingOf(type).shown?.(ctx) ?? sql`TRUE`

/** Whether the actor may read every row of a type. */
export const readsAll = (ctx: Context, type: Prisma.ModelName): boolean =>
  (reachOf(ctx, readBy(type))?.any ?? false) && (belongingOf(type).shown?.(ctx) ?? null) === null

/** The types that the actor may read with a narrower reach than the whole organisation, or not at all. */
export const typesNotRead = (ctx: Context): string[] =>
  [...declared].filter(([, { read }]) => !(reachOf(ctx, read)?.any ?? false)).map(([type]) => type)

/** Which rows of a type the actor may read, on alias `t`. */
export function readable(ctx: Context, type: Prisma.ModelName): Sql {
  const belonging = belongingOf(type)
  const { read, everybody, seen, kind } = belonging
  const shown = belonging.shown?.(ctx)
  const reach = reachOf(ctx, read)
  const all = reach?.any || (kind === 'SHARED' && reach !== null && isNarrow(reach))
  const parts = reach === null ? [] : [...partsOf(ctx, belonging, reach), ...scopedParts(ctx, reach, seen ?? {})]
  const condition = all ? sql`TRUE` : anyOf(type, [...parts, ...(everybody ? [everybody(ctx)] : [])])
  return shown ? sql`(${shown} AND ${condition})` : condition
}

const isNarrow = ({ departments, campaigns }: Reach) => departments.length + campaigns.length > 0

function partsOf(ctx: Context, belonging: Belonging, reach: Reach): Sql[] {
  return [...(reach.own && belonging.own ? [belonging.own(ctx)] : []), ...scopedParts(ctx, reach, belonging)]
}

function scopedParts(
  ctx: Context,
  reach: Reach,
  { departments, campaigns }: Pick<Belonging, 'departments' | 'campaigns'>,
): Sql[] {
  return [
    ...(departments && reach.departments.length > 0 ? [departments(departmentsOf(reach), ctx)].flat() : []),
    ...(campaigns && reach.campaigns.length > 0 ? [campaigns(campaignsOf(reach), ctx)] : []),
  ]
}

const departmentsOf = ({ departments }: Reach) =>
  sql`SELECT id FROM departments_within(${[...departments]}::uuid[]) AS within(id)`
const campaignsOf = ({ campaigns }: Reach) => sql`SELECT id FROM unnest(${[...campaigns]}::uuid[]) AS campaign(id)`

/**
 * Combines conditions as one set of ids instead of an OR: each part of the set uses its own index, while an OR would
 * scan the table.
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
  /** Null to ask whether it may be read. */
  permission: Permission | null
  id: string
  /** Whether what belongs to the actor’s own person counts. */
  own: boolean
}

const covered = defineLoader<Asked, { isReached: boolean }>(
  async (ctx, keys) => {
    const reachedIds = new Set<string>()
    for (const group of Map.groupBy(keys, ({ type, permission, own }) => `${type} ${permission} ${own}`).values()) {
      const [{ type, permission, own }] = group as [Asked]
      const ids = group.map(({ id }) => id)
      const rows = await ctx.db.$queryRaw<{ id: string }[]>(
        sql`SELECT t.id FROM ${raw(`"${type}"`)} t WHERE t.id = ANY(${ids}::uuid[])
          AND ${permission === null ? readable(ctx, type) : reached(ctx, type, permission, own)}`,
      )
      for (const { id } of rows) reachedIds.add(`${type} ${permission} ${own} ${id}`)
    }
    return keys.map((asked) => ({ isReached: reachedIds.has(nameOf(asked)) }))
  },
  (asked) => nameOf(asked),
)

const nameOf = ({ type, permission, own, id }: Asked): string => `${type} ${permission} ${own} ${id}`

/** Whether the actor reaches an object with a permission. Concurrent calls take one statement. */
export async function reaches(
  ctx: Context,
  permission: Permission,
  type: Prisma.ModelName,
  id: string,
): Promise<boolean> {
  const reach = reachOf(ctx, permission)
  if (reach === null || reach.any) return reach !== null
  return (await covered(ctx).load({ type, permission, id, own: true }))?.isReached ?? false
}

/** The same, where it is not enough that the object is the actor’s own, such as the department that they belong to. */
export async function reachesAsOthers(
  ctx: Context,
  permission: Permission,
  type: Prisma.ModelName,
  id: string,
): Promise<boolean> {
  const reach = reachOf(ctx, permission)
  if (reach === null || reach.any) return reach !== null
  return (await covered(ctx).load({ type, permission, id, own: false }))?.isReached ?? false
}

/** The objects of a list that the actor reaches with a permission. */
export async function reachedAmong(
  ctx: Context,
  permission: Permission,
  type: Prisma.ModelName,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(ids.map((id) => reaches(ctx, permission, type, id)))
  return new Set(ids.filter((_id, index) => found[index]))
}

/** Whether the actor may read an object. */
export async function mayRead(ctx: Context, type: Prisma.ModelName, id: string): Promise<boolean> {
  if (readsAll(ctx, type)) return true
  return (await covered(ctx).load({ type, permission: null, id, own: true }))?.isReached ?? false
}
