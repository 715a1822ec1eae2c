/** People who are in the same block and the same sets. */
export interface Atom {
  readonly block: number
  /** The numbers of the sets that they are in, ascending. */
  readonly sets: readonly number[]
  readonly people: number
}

/**
 * Which sets of people may be told by their size beside the blocks and beside each other. Taken in their order, each may
 * that leaves no way to find fewer people than a group by adding and subtracting.
 *
 * Whatever is computed from sizes of blocks and sets is the size of a weighted sum of them. Where it is that of fewer
 * people than `minimum`, those who are alike but for their sets weigh the same as long as there are at least `minimum` of
 * each kind beside one another in blocks: else as many would be among the few. Where all kinds of a block are bound to each
 * other so, directly or by others, the few are whole blocks, and no block is that small.
 * @param count how many sets there are.
 */
export function toldTogether(atoms: readonly Atom[], count: number, minimum: number): boolean[] {
  const told: boolean[] = []
  for (let set = 0; set < count; set++) {
    const among = new Set([...told.keys()].filter((one) => told[one]).concat(set))
    told.push(isSafe(atoms, among, minimum))
  }
  return told
}

function isSafe(atoms: readonly Atom[], among: ReadonlySet<number>, minimum: number): boolean {
  const blocks = kindsOfBlocks(atoms, among)
  const shared = new Map<string, Map<string, number>>()
  for (const kinds of blocks) {
    for (const [one, people] of kinds) {
      for (const [other, others] of kinds) {
        if (one >= other) continue
        const row = shared.get(one) ?? new Map<string, number>()
        row.set(other, (row.get(other) ?? 0) + Math.min(people, others))
        shared.set(one, row)
      }
    }
  }
  const leads = new Map<string, string>()
  const leadOf = (kind: string): string => {
    const above = leads.get(kind)
    return above === undefined ? kind : leadOf(above)
  }
  for (const [one, row] of shared) {
    for (const [other, people] of row) {
      if (people < minimum || leadOf(one) === leadOf(other)) continue
      leads.set(leadOf(other), leadOf(one))
    }
  }
  return blocks.every((kinds) => new Set([...kinds.keys()].map(leadOf)).size === 1)
}

/** By block, how many people are in exactly which of the sets. */
function kindsOfBlocks(atoms: readonly Atom[], among: ReadonlySet<number>): Map<string, number>[] {
  const blocks = new Map<number, Map<string, number>>()
  for (const { block, sets, people } of atoms) {
    const kinds = blocks.get(block) ?? new Map<string, number>()
    const kind = sets.filter((set) => among.has(set)).join(' ')
    kinds.set(kind, (kinds.get(kind) ?? 0) + people)
    blocks.set(block, kinds)
  }
  return [...blocks.values()]
}
