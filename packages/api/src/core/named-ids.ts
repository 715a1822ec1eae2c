import { Prisma } from '../generated/prisma/client.ts'
import type { Context } from './context.ts'
import { idsNotFound } from './errors.ts'
import { isUuid, parseGlobalId } from './ids.ts'
import { defineLoader } from './loaders.ts'
import { readCondition } from './row-reach.ts'

const { sql, raw, join } = Prisma

/** An id that a query names. */
export interface NamedId {
  /** The type of the thing; null for things of every type, which may be gone by now. */
  readonly type: Prisma.ModelName | null
  /** The key in it; null where it is no id of this type. */
  readonly key: string | null
  /** Where it stands in the arguments. */
  readonly path: readonly string[]
  /** Whether the thing is shown to everybody who may ask by it: then it need only be there. */
  readonly openly?: boolean
}

/** @param type of the thing; null takes ids of every type. */
export function namedId(globalId: string, type: Prisma.ModelName | null, path: readonly string[]): NamedId {
  const parsed = parseGlobalId(globalId)
  const isOne = parsed !== null && (type ?? parsed.type) === parsed.type && isUuid(parsed.id)
  return { type, key: isOne ? parsed.id : null, path }
}

interface Thing {
  type: Prisma.ModelName
  key: string
  openly: boolean
}

const there = defineLoader<Thing, true>(
  async (ctx, things) => {
    const selects = [...Map.groupBy(things, ({ type, openly }) => `${type} ${openly}`).values()].map((group) => {
      const [{ type, openly }] = group as [Thing]
      return sql`SELECT ${type}::text AS type, t.id FROM ${raw(`"${type}"`)} t
        WHERE t.id = ANY(${group.map(({ key }) => key)}::uuid[]) AND ${openly ? sql`TRUE` : readCondition(ctx, type)}`
    })
    const rows = await ctx.db.$read<{ type: string; id: string }>(join(selects, ' UNION ALL '))
    const found = new Set(rows.map(({ type, id }) => `${type} ${id}`))
    return things.map(({ type, key }) => (found.has(`${type} ${key}`) ? true : null))
  },
  ({ type, key, openly }) => `${type} ${key} ${openly}`,
)

/**
 * Refuses a query that names things which are not there, or which the actor may not read: one statement for all ids.
 * @throws RequestError NOT_FOUND with the place of each, in the same words whatever is wrong with an id.
 */
export async function assertFound(ctx: Context, ids: readonly NamedId[]): Promise<void> {
  const found = await Promise.all(
    ids.map(({ type, key, openly = false }) =>
      type === null || key === null ? key : there(ctx).load({ type, key, openly }),
    ),
  )
  const missing = ids.filter((_id, index) => found[index] === null)
  if (missing.length > 0) throw idsNotFound(missing.map(({ type, path }) => ({ what: type ?? 'thing', path })))
}
