import { createHash } from 'node:crypto'

/** The parts of an entry from which keys are built: those that its publisher is least likely to change. */
export interface Identified {
  /** The entry's id, otherwise its link. */
  identity: string
  url?: string | undefined
  title: string
  publishedAt?: string | undefined
}

/** Fingerprint of the entry that has the plain identity when several share it. Kept from sync to sync. */
export type SharedIdentities = Record<string, string>

/** The contract allows 512 UTF-16 units; longer ids are cut and made distinct again by their hash. */
const MAX_IDENTITY_LENGTH = 480
const FINGERPRINT_LENGTH = 10
/** The state must stay small: beyond this many shared identities, those unseen for longest are dropped. */
export const MAX_REMEMBERED = 1000

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, FINGERPRINT_LENGTH)

const fingerprint = (entry: Identified): string => hash([entry.url, entry.publishedAt, entry.title].join('\n'))

const bounded = (identity: string): string =>
  identity.length <= MAX_IDENTITY_LENGTH
    ? identity
    : `${identity.slice(0, MAX_IDENTITY_LENGTH - FINGERPRINT_LENGTH - 1).toWellFormed()}#${hash(identity)}`

/**
 * Oldest first, undated entries last; the fingerprint decides between equals, so that the order in the feed has no
 * effect.
 */
const byAge = (a: { entry: Identified; print: string }, b: { entry: Identified; print: string }): number => {
  const [left, right] = [a.entry.publishedAt ?? '~', b.entry.publishedAt ?? '~']
  if (left !== right) return left < right ? -1 : 1
  return a.print < b.print ? -1 : a.print > b.print ? 1 : 0
}

/**
 * Creates a distinct key for every entry, stable over repeated and reordered readings.
 *
 * An identity that only one entry has is its key. When several entries share one (a publisher's error, found in
 * podcasts), one of them keeps the plain identity and the others get it with '#' and a fingerprint of link, date and
 * title. The oldest keeps it, because an earlier reading stored it under that key before the others appeared; `shared`
 * stores the choice, so that it is kept after the oldest entry has left the feed.
 *
 * Returns keys in the order of the entries, and the state to store.
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
