/** People who are alike in all that groups go by. */
export interface Cell {
  /**
   * Where they stand in the tree of groups, from the widest group to the narrowest. What follows an empty step are traits
   * of who is of the group itself and of none below it.
   */
  readonly path: readonly string[]
  /** How many they are. */
  readonly people: number
}

/** People who are counted together. */
export interface Block {
  readonly number: number
  /**
   * What they are counted as, from the widest group to the narrowest: what as many of them as the smallest group share.
   * Whoever was joined to them is counted as one of them, so that nothing tells whether there is such a person.
   */
  readonly home: readonly string[]
}

/** A group, with all that is below it. */
interface Group {
  readonly step: string
  /** The steps that lead to it, itself last. */
  readonly path: readonly string[]
  readonly below: Map<string, Group>
  /** The cells of those who are of this group and of none below it. */
  readonly cells: number[]
  people: number
  /** The block that takes in who is left over; null where there is none within it. */
  host: Block | null
}

/**
 * Cuts people into blocks of at least `smallest`: every cell belongs to one block. A group that is large enough makes
 * blocks of its own; what is too small is joined with small siblings, and where that is not enough with the people of their
 * parent: its own ones, else its largest part, else those further up. Blocks and homes follow from sizes that reach
 * `smallest`, never from whether there is anybody in a cell.
 * @returns the block of each cell; null for each where all together are fewer than `smallest`.
 */
export function partition(cells: readonly Cell[], smallest: number): (Block | null)[] {
  const blocks: (Block | null)[] = cells.map(() => null)
  let made = 0

  /** @returns the cells of a group that are in no block yet: fewer people than `smallest`. */
  const settle = (group: Group, join: (left: readonly number[], group: Group) => Block): number[] => {
    const parts = [...group.below.values()]
    const left = [...group.cells, ...parts.flatMap((part) => settle(part, join))]
    group.people = sum(group.cells) + parts.reduce((total, { people }) => total + people, 0)
    if (sum(left) >= smallest) group.host = join(left, group)
    else {
      group.host = hostAmong(parts)
      if (group.host === null) return left
      for (const cell of left) blocks[cell] = group.host
    }
    return []
  }

  /** Joins those of a group who are left over by what they share of the traits that do not lead to the group. */
  const joinAlike = (left: readonly number[], { path }: Group): Block => {
    const all = left.map((cell) => ({ cell, path: traitsOf(cells[cell]).toReversed() }))
    const traits = treeOf(all)
    settle(traits, (alike, { path: shared }) => {
      const own = shared.toReversed().filter((trait) => !path.includes(trait))
      const block = { number: made++, home: [...path, ...own].filter((step) => step !== '') }
      for (const cell of alike) blocks[cell] = block
      return block
    })
    if (traits.host === null) throw new Error('People who are as many as a group make a block.')
    return traits.host
  }

  const sum = (some: readonly number[]) => some.reduce((total, cell) => total + (cells[cell]?.people ?? 0), 0)

  settle(treeOf(cells.map(({ path }, cell) => ({ cell, path }))), joinAlike)
  return blocks
}

const traitsOf = ({ path }: Cell = { path: [], people: 0 }) => path.slice(path.lastIndexOf('') + 1)

/** The block of the people of the group itself, else of the largest part, where a few more matter least. */
function hostAmong(parts: readonly Group[]): Block | null {
  const hosts = parts.filter(({ host }) => host !== null)
  const own = hosts.find(({ step }) => step === '')
  return (own ?? hosts.toSorted((a, b) => b.people - a.people)[0])?.host ?? null
}

function treeOf(cells: readonly { cell: number; path: readonly string[] }[]): Group {
  const root = emptyGroup([])
  for (const { cell, path } of cells) {
    let group = root
    for (const step of path) {
      const part = group.below.get(step) ?? emptyGroup([...group.path, step])
      group.below.set(step, part)
      group = part
    }
    group.cells.push(cell)
  }
  return root
}

const emptyGroup = (path: readonly string[]): Group => ({
  ...{ path, step: path.at(-1) ?? '', below: new Map(), cells: [], people: 0, host: null },
})
