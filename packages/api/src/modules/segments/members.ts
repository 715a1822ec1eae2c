import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { type Atom, type Block, type Cell, toldTogether } from '../../platform/small-groups/index.ts'
import { peopleByPath, peopleOfSegment } from '../people/index.ts'

const { sql, join } = Prisma

/** Who is in segments now, by the blocks that people are counted in. */
export interface Members {
  readonly atoms: readonly Atom[]
  /** How many people of blocks each segment has; null for one that cannot be asked. */
  readonly sizes: readonly (number | null)[]
}

/**
 * @param blockOf the number of the block of a path; null for people who are in none.
 * @throws RequestError FORBIDDEN for a condition that the actor may not ask by.
 */
export async function membersOf(
  ctx: Context,
  segmentIds: readonly string[],
  blockOf: (path: readonly string[]) => number | null,
): Promise<Members> {
  const conditions: (Prisma.Sql | null)[] = []
  for (const id of segmentIds) conditions.push(await conditionOfPublished(ctx, id))
  const isIn = conditions.map((condition, index) => sql`CASE WHEN ${condition ?? sql`FALSE`} THEN ${index}::int END`)
  const rows = await ctx.db.$queryRaw<{ path: string[]; sets: number[]; people: number }[]>(sql`
    SELECT standing.path, array_remove(ARRAY[${join(isIn)}]::int[], NULL) AS sets, count(*)::int AS people
    FROM (${peopleByPath}) standing JOIN "Person" t ON t.id = standing.person GROUP BY 1, 2`)
  const atoms = rows.flatMap(({ path, sets, people }) => {
    const block = blockOf(path)
    return block === null ? [] : [{ block, sets, people }]
  })
  const sizes = conditions.map((condition, index) =>
    condition === null ? null : atoms.reduce((sum, { sets, people }) => (sets.includes(index) ? sum + people : sum), 0),
  )
  return { atoms, sizes }
}

const GONE: ReadonlySet<string> = new Set(['NOT_FOUND', 'BAD_REQUEST'])

/**
 * A segment that names something that is gone, or compares it as what it is no longer, has no people, and does not keep the
 * others from being told.
 */
export async function conditionOfPublished(ctx: Context, segmentId: string): Promise<Prisma.Sql | null> {
  try {
    return await peopleOfSegment(ctx, segmentId)
  } catch (error) {
    if (error instanceof RequestError && GONE.has(error.code)) return null
    throw error
  }
}

/** Which of these segments may be told, in the order in which they were published. */
export function toldAmong({ atoms, sizes }: Members, smallest: number): boolean[] {
  const told = toldTogether(atoms, sizes.length, smallest)
  return sizes.map((size, index) => size !== null && atoms.length > 0 && told[index] === true)
}

/** Finds the block of a path among cells that were cut into blocks. */
export function blockByPath(
  cells: readonly Cell[],
  blocks: readonly (Pick<Block, 'number'> | null | undefined)[],
): (path: readonly string[]) => number | null {
  const numbers = new Map(cells.map(({ path }, index) => [JSON.stringify(path), blocks[index]?.number ?? null]))
  return (path) => numbers.get(JSON.stringify(path)) ?? null
}
