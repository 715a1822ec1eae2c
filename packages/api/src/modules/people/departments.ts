import { nameForm, nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { InvalidInputError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'

/** What a name of a department leads to: it, with what should be told of it, or why nobody can tell which is meant. */
export type Found = { readonly id: string; readonly note?: Text | undefined } | { readonly problem: Text }

/** Between the names of a path, from the top down: `Sales > Field`. One at its front says that it begins at the top. */
const SIGN = '>'
/** Steps of a path at most. */
const DEEPEST = 20
/** Departments that a refusal names at most. */
const MOST_NAMED = 5

interface Row {
  id: string
  key: string | null
  parentId: string | null
  mergedIntoId: string | null
  byName: boolean
}

interface Path {
  /** From the top down, as written. */
  steps: readonly string[]
  fromTop: boolean
}

/** @throws InvalidInputError for a name that a path could not contain. */
export function assertNoPath(name: string): void {
  if (!name.includes(SIGN)) return
  throw new InvalidInputError(texts('no-path', { sign: SIGN }), ['input', 'name'])
}

/** Two who make departments or move them at once would each see what the other has not yet done. */
export async function lockTree(ctx: Context): Promise<void> {
  await ctx.db
    .$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('departments ' || ${ctx.organizationId}, 7079))`
}

/**
 * The departments with these names or paths, by the names as they are written. A name leads to the one department that is
 * called so, wherever it is, but for those that somebody named who has a part of the organisation alone: only a path leads
 * there. Names of before and of departments that became a part of another lead on. What is not there is made, from the
 * top down. In a number of statements that does not grow with the names.
 */
export async function findDepartments(ctx: Context, names: readonly string[]): Promise<ReadonlyMap<string, Found>> {
  const paths = new Map([...new Set(names)].map((name) => [name, pathOf(name)]))
  if (paths.size === 0) return new Map()
  const keys = [...paths].flatMap(([name, { steps }]) => [nameKey(name), ...steps.map(nameKey)])
  const read = async () => treeOf(await ctx.db.department.findMany({ where: { key: { in: keys } } }))
  let tree = await read()
  if ([...paths].some(([name, path]) => leadsTo(tree, name, path).length === 0)) {
    await lockTree(ctx)
    tree = await read()
  }
  const found = new Map([...paths].map(([name, path]) => [name, leadsTo(tree, name, path)]))
  const made: { id: string; name: string; key: string; parentId: string | null }[] = []
  for (const [name, path] of paths) {
    const length = path.steps.length
    if ((found.get(name) ?? []).length === 0 && length > 0 && length <= DEEPEST) found.set(name, [make(path)])
  }
  if (made.length > 0) {
    const at = { createdAt: ctx.now(), updatedAt: ctx.now() }
    await ctx.db.department.createMany({ data: made.map((row) => ({ ...row, ...at })) })
  }
  const several = await pathsOf(
    ctx,
    [...found.values()].flatMap((ids) => (ids.length > 1 ? ids.slice(0, MOST_NAMED) : [])),
  )
  return new Map(
    [...found].map(([name, ids]): [string, Found] => {
      const [id, ...others] = ids
      if (id === undefined) return [name, { problem: texts('path-length', { most: DEEPEST, sign: SIGN }) }]
      if (others.length === 0) return [name, { id }]
      const told = ids.slice(0, MOST_NAMED).map((one) => several.get(one) ?? '')
      return [name, { problem: texts('several-departments', { paths: told.join('; ') }) }]
    }),
  )

  function make({ steps }: Path): string {
    let parentId: string | null = null
    for (const step of steps) {
      const key = nameKey(step)
      const known = tree.below(parentId, key)
      const id = known ?? ctx.newId()
      if (known === null) {
        const row = { id, name: nameForm(step), key, parentId }
        made.push(row)
        tree.add({ ...row, mergedIntoId: null, byName: true })
      }
      parentId = id
    }
    return parentId ?? ''
  }
}

function pathOf(name: string): Path {
  const steps = name.split(SIGN).map(nameForm)
  const fromTop = steps[0] === ''
  return { steps: steps.filter((step) => step !== ''), fromTop }
}

/** The name of a department by a path to it; null where there is none. */
export const lastOfPath = (path: string): string | null => pathOf(path).steps.at(-1) ?? null

/** Ids of what a name leads to: of the one that is called so as a whole, or else of the last of a path. */
function leadsTo(tree: Tree, name: string, { steps, fromTop }: Path): string[] {
  const whole = tree.called(nameKey(name))
  if (whole.length > 0) return whole
  const [first = name, ...rest] = steps
  const top = tree.below(null, nameKey(first))
  const starts = fromTop ? (top === null ? [] : [top]) : tree.called(nameKey(first))
  const ends = starts.map((start) =>
    rest.reduce<string | null>((at, step) => (at === null ? null : tree.below(at, nameKey(step))), start),
  )
  return [...new Set(ends.filter((end) => end !== null))]
}

type Tree = ReturnType<typeof treeOf>

function treeOf(rows: readonly Row[]) {
  const all = new Map<string, Row[]>()
  const add = (row: Row) => all.set(row.key ?? '', [...(all.get(row.key ?? '') ?? []), row])
  for (const row of rows) add(row)
  return {
    add,
    /** Ids of what a name alone leads to. */
    called: (key: string): string[] => [
      ...new Set((all.get(key) ?? []).filter(({ byName }) => byName).map(({ id, mergedIntoId }) => mergedIntoId ?? id)),
    ],
    /** What is called so directly below a department, or at the top; null where nothing is. */
    below: (parentId: string | null, key: string): string | null => {
      const row = (all.get(key) ?? []).find((one) => one.parentId === parentId)
      return row ? (row.mergedIntoId ?? row.id) : null
    },
  }
}

/** Where departments are, from the top down, as a name in a file can say it. */
async function pathsOf(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.$queryRaw<{ id: string; path: string[] }[]>(Prisma.sql`
    WITH RECURSIVE up(id, above, path) AS (
      SELECT d.id, d."parentId", ARRAY[d.name] FROM "Department" d WHERE d.id = ANY(${[...ids]}::uuid[])
      UNION ALL SELECT up.id, d."parentId", d.name || up.path FROM up JOIN "Department" d ON d.id = up.above
    ) SELECT id, path FROM up WHERE above IS NULL`)
  return new Map(rows.map(({ id, path }) => [id, `"${SIGN} ${path.join(` ${SIGN} `)}"`]))
}

/**
 * Ids of the departments that an input names, by id, by name, or both; of one that became a part of another, of that.
 * @throws InvalidInputError for a name that leads to several.
 */
export async function departmentsOfInput(
  ctx: Context,
  {
    departmentIds,
    departmentNames,
  }: { departmentIds?: readonly string[] | null; departmentNames?: readonly string[] | null },
): Promise<string[]> {
  const rows = await ctx.db.department.findMany({
    where: { id: { in: [...(departmentIds ?? [])] } },
    select: { id: true, mergedIntoId: true },
  })
  const found = await findDepartments(ctx, departmentNames ?? [])
  const named = (departmentNames ?? []).map((name, index) => {
    const one = found.get(name)
    if (one && 'id' in one) return one.id
    throw new InvalidInputError(one?.problem ?? texts('no-department'), ['input', 'departmentNames', String(index)])
  })
  return [...new Set([...rows.map(({ id, mergedIntoId }) => mergedIntoId ?? id), ...named])]
}
