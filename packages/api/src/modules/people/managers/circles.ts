/** Who reports to whom: the manager of each person. */
export type Managers = ReadonlyMap<string, string>

/**
 * The people whose new manager would be somebody below them. All others are set together, so that two people can change
 * places at once.
 * @param present the managers of now, of everybody above those who are set.
 * @param wanted new managers; null for none.
 */
export function circularManagers(present: Managers, wanted: ReadonlyMap<string, string | null>): ReadonlySet<string> {
  const refused = new Set<string>()
  for (;;) {
    const managerOf = (id: string) => (wanted.has(id) && !refused.has(id) ? wanted.get(id) : present.get(id)) ?? null
    const circular = onCircles([...wanted.keys()], managerOf).filter((id) => wanted.has(id) && !refused.has(id))
    if (circular.length === 0) return refused
    for (const id of circular) refused.add(id)
  }
}

/** Everybody who is above themselves, of those above and among these people. */
function onCircles(ids: readonly string[], managerOf: (id: string) => string | null): string[] {
  const seenFrom = new Map<string, string>()
  const circular: string[] = []
  for (const start of ids) {
    let id: string | null = start
    while (id !== null && !seenFrom.has(id)) {
      seenFrom.set(id, start)
      id = managerOf(id)
    }
    if (id === null || seenFrom.get(id) !== start) continue
    const first = id
    do {
      circular.push(id)
      id = managerOf(id) ?? first
    } while (id !== first)
  }
  return circular
}
