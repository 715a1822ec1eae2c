import { createHash } from 'node:crypto'

/** What keys are made of: the parts of an entry that its publisher is least likely to touch again. */
export interface Identified {
  /** The entry's id, otherwise its link. */
  identity: string
  url?: string | undefined
  title: string
  publishedAt?: string | undefined
}

/** Which entry bears the plain identity where several share it, by fingerprint. Kept from sync to sync. */
export type SharedIdentities = Record<string, string>

/** The contract allows 512 UTF-16 units; longer ids are cut and made distinct again by their hash. */
const MAX_IDENTITY_LENGTH = 480
const FINGERPRINT_LENGTH = 10
/** The state stays small: beyond this many shared identities the longest unseen are forgotten. */
export const MAX_REMEMBERED = 1000

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_LENGTH)

const fingerprint = (entry: Identified): string => hash([entry.url, entry.publishedAt, entry.title].join('\n'))

const bounded = (identity: string): string =>
  identity.length <= MAX_IDENTITY_LENGTH
    ? identity
    : `${identity.slice(0, MAX_IDENTITY_LENGTH - FINGERPRINT_LENGTH - 1).toWellFormed()}#${hash(identity)}`

/** Oldest first, the undated last; the fingerprint decides between equals, so that the order in the feed does not. */
const byAge = (a: { entry: Identified; print: string }, b: { entry: Identified; print: string }): number => {
  const [left, right] = [a.entry.publishedAt ?? '~', b.entry.publishedAt ?? '~']
  if (left !== right) return left < right ? -1 : 1
  return a.print < b.print ? -1 : a.print > b.print ? 1 : 0
}

/**
 * A distinct key for every entry, stable over repeated and reordered readings.
 *
 * An identity that only one entry bears is its key. Where several entries share one (a publisher's error met in
 * podcasts), one of them keeps the plain identity and the others get it with '#' and a fingerprint of link, date and
 * title. The oldest keeps it, because it is the one that an earlier reading, before the others appeared, stored
 * under that key; `shared` remembers the choice, so that it stands when the oldest has left the feed.
 *
 * Returns keys in the order of the entries, and what is to be remembered.
 */
export function assignKeys(
  entries: readonly Identified[],
  shared: SharedIdentities,
  most: number = MAX_REMEMBERED,
): { keys: string[]; shared: SharedIdentities } {
  const groups = Map.groupBy(
    entries.map((entry, index) => ({ entry, index, print: fingerprint(entry) })),
    ({ entry }) => entry.identity,
  )
  const keys: string[] = []
  const seen: SharedIdentities = {}
  for (const [identity, group] of groups) {
    const plain = bounded(identity)
    const known = shared[hash(identity)]
    const holder = known ?? group.toSorted(byAge)[0]?.print
    if (holder !== undefined && (known !== undefined || group.length > 1)) seen[hash(identity)] = holder
    const used = new Map<string, number>()
    for (const { index, print } of group) {
      const repeats = used.get(print) ?? 0
      used.set(print, repeats + 1)
      const isHolder = print === holder || (known === undefined && group.length === 1)
      const stem = isHolder ? plain : `${plain}#${print}`
      keys[index] = repeats === 0 ? stem : `${plain}#${print}-${repeats + 1}`
    }
  }
  const unseen = Object.entries(shared).filter(([identity]) => !(identity in seen))
  const remembered = [...unseen, ...Object.entries(seen)].slice(-most)
  return { keys, shared: Object.fromEntries(remembered) }
}
