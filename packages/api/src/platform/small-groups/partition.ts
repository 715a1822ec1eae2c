/** People who are alike in all that groups go by. */
export interface Cell {
  /**
   * Where they stand in the tree of groups, from the widest group to the narrowest; an empty step leads to who is of the
   * group itself and of none below it.
   */
  readonly path: readonly string[]
  /** How many they are. */
  readonly people: number
}

/** A group, with all that is below it. */
interface Group {
  readonly step: string
  readonly below: Map<string, Group>
  /** The cells of those who are of this group and of none below it. */
  readonly cells: number[]
  people: number
  /** The last block that was made of what was left over below it; null where none was. */
  block: number | null
  /** Whether any block lies within it. */
  hasBlock: boolean
}

/**
 * Cuts people into blocks of at least `smallest`: every cell belongs to one block. A group that is large enough makes
 * blocks of its own; what is too small is joined with small siblings, and where that is not enough with the people of their
 * parent: its own ones, else its smallest part, else those further up.
 * @returns the block of each cell, counted from 0; null for each where all together are fewer than `smallest`.
 */
export function partition(cells: readonly Cell[], smallest: number): (number | null)[] {
  const blocks: (number | null)[] = cells.map(() => null)
  let made = 0

  /** @returns the cells of a group that are in no block yet: fewer people than `smallest`. */
  const settle = (group: Group): number[] => {
    const left = [...group.cells]
    for (const part of group.below.values()) {
      left.push(...settle(part))
      group.people += part.people
      group.hasBlock ||= part.hasBlock
    }
    group.people += sum(group.cells)
    if (left.length === 0) return left
    if (sum(left) < smallest) {
      const host = hostIn(group)
      if (host === null) return left
      for (const cell of left) blocks[cell] = host
      return []
    }
    joinSiblings(group, left)
    return []
  }

  /** Makes blocks of what is left over: those who are alike in the narrowest steps stand side by side. */
  const joinSiblings = (group: Group, left: number[]): void => {
    let [open, rest] = [0, sum(left)]
    group.hasBlock = true
    for (const cell of left.toSorted((a, b) => compareFromEnd(pathOf(a), pathOf(b)))) {
      if (open === 0) group.block = made++
      blocks[cell] = group.block
      open += peopleOf(cell)
      rest -= peopleOf(cell)
      if (open >= smallest && rest >= smallest) open = 0
    }
  }

  const peopleOf = (cell: number) => cells[cell]?.people ?? 0
  const pathOf = (cell: number) => cells[cell]?.path ?? []
  const sum = (some: readonly number[]) => some.reduce((total, cell) => total + peopleOf(cell), 0)

  settle(treeOf(cells))
  return blocks
}

/** The block that takes in who is left over in a group; null where there is none. */
function hostIn(group: Group): number | null {
  if (group.block !== null || !group.hasBlock) return group.block
  const parts = [...group.below.values()].filter(({ hasBlock }) => hasBlock)
  const own = parts.find(({ step }) => step === '')
  const host = own ?? parts.reduce((least, part) => (part.people < least.people ? part : least))
  return hostIn(host)
}

function treeOf(cells: readonly Cell[]): Group {
  const root = emptyGroup('')
  for (const [index, { path }] of cells.entries()) {
    let group = root
    for (const step of path) {
      const part = group.below.get(step) ?? emptyGroup(step)
      group.below.set(step, part)
      group = part
    }
    group.cells.push(index)
  }
  return root
}

const emptyGroup = (step: string): Group => ({
  ...{ step, below: new Map(), cells: [], people: 0, block: null, hasBlock: false },
})

function compareFromEnd(a: readonly string[], b: readonly string[]): number {
  for (let back = 1; back <= Math.min(a.length, b.length); back++) {
    const [x = '', y = ''] = [a.at(-back), b.at(-back)]
    if (x !== y) return x < y ? -1 : 1
  }
  return a.length - b.length
}
