import { computeInSteps } from '../../core/computing.ts'
import type { Context } from '../../core/context.ts'
import { formsIn, wordsOf } from '../../core/words.ts'
import { Prisma } from '../../generated/prisma/client.ts'

const { sql } = Prisma
const PURPOSE = 'word list'

/**
 * Keyed hashes of the words in sealed or large data, stored next to it, so that an erasure finds whom it names without
 * opening it. The order of words is not stored: data with all words of a name counts as naming the person.
 */
export async function wordHashes(ctx: Pick<Context, 'services'>, words: Iterable<string>): Promise<bigint[]> {
  const [hash] = ctx.services.secrets.hashers(PURPOSE)
  return await computeInSteps(hashed(words, hash))
}

function* hashed(words: Iterable<string>, hash: (word: string) => bigint): Generator<void, bigint[]> {
  const hashes: bigint[] = []
  for (const word of words) {
    hashes.push(hash(word))
    yield
  }
  return hashes
}

/** Hashes as `namedInArray` reads them: sorted and once each. */
export const sortedWords = (hashes: readonly bigint[]): bigint[] => [...new Set(BigInt64Array.from(hashes).sort())]

/** Distinct words of texts in their hashed form; null when there are more than `most`. */
export function distinctWords(texts: readonly string[]): ReadonlySet<string>
export function distinctWords(texts: readonly string[], most: number): ReadonlySet<string> | null
export function distinctWords(texts: readonly string[], most = Number.POSITIVE_INFINITY): ReadonlySet<string> | null {
  const words = new Set<string>()
  for (const text of texts) {
    for (const form of formsIn(text)) words.add(form)
    if (words.size > most) return null
  }
  return words
}

/** The hashes of the words of each name, for each key of the server. */
export function hashedNames(ctx: Context, names: readonly string[]): bigint[][] {
  const forms = [...new Set(names)].map((name) => [...new Set(wordsOf(name).map(({ form }) => form))])
  const hashers = ctx.services.secrets.hashers(PURPOSE)
  return forms.filter((words) => words.length > 0).flatMap((words) => hashers.map((hash) => words.map(hash)))
}

/** The table of word lists, and its column with the id of the row that a list is of. */
interface WordLists {
  readonly table: Prisma.ModelName
  readonly of: string
}

/**
 * Finds rows whose word list in another table, with a row for each word, contains all words of one of these names.
 * @returns their ids.
 */
export async function namedInList(ctx: Context, lists: WordLists, names: readonly string[]): Promise<string[]> {
  const { table, of } = inSql(lists)
  return await named(
    ctx,
    names,
    (wanted) => sql`
      SELECT ${of} AS id, array_agg(word) AS words FROM ${table} WHERE word = ANY(${wanted}::bigint[]) GROUP BY 1`,
  )
}

/**
 * The same for word lists that are each one sorted array, in the column `words`. They have no index: the database reads them one
 * after the other, each once for all names, and looks each word up by halves.
 */
export async function namedInArray(ctx: Context, lists: WordLists, names: readonly string[]): Promise<string[]> {
  const { table, of } = inSql(lists)
  // A list is stored in pieces: the lateral subquery puts them together once, and not for each word.
  return await named(
    ctx,
    names,
    (wanted) => sql`
      SELECT id, words FROM (
        SELECT ${of} AS id, ARRAY(
          SELECT word FROM unnest(${wanted}::bigint[]) AS word
          WHERE whole.words[width_bucket(word, whole.words)] = word) AS words
        FROM ${table} AS list
          CROSS JOIN LATERAL (SELECT array_cat(list.words, '{}') AS words OFFSET 0) AS whole
        OFFSET 0) AS held
      WHERE words <> '{}'`,
  )
}

const inSql = ({ table, of }: WordLists) => ({ table: Prisma.raw(`"${table}"`), of: Prisma.raw(`"${of}"`) })

/** A list, and those of the wanted words that it holds. */
interface Held {
  readonly id: string
  readonly words: readonly bigint[]
}

/**
 * The lists that hold all words of one of these names.
 * @param find reads from each list those of the wanted words that it holds.
 */
async function named(
  ctx: Context,
  names: readonly string[],
  find: (wanted: readonly bigint[]) => Prisma.Sql,
): Promise<string[]> {
  const wanted = hashedNames(ctx, names)
  if (wanted.length === 0) return []
  const lists = await ctx.db.$queryRaw<Held[]>(find([...new Set(wanted.flat())]))
  return lists.flatMap(({ id, words }) => {
    const there = new Set(words.map(BigInt))
    return wanted.some((name) => name.every((word) => there.has(word))) ? [id] : []
  })
}
