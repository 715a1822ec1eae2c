import type { Hidden } from './hidden.ts'
import type { Block, Cell } from './partition.ts'
import { inNearestSteps, nearestSteps } from './rules.ts'

/** A cell as the close of a month kept it. */
export interface ClosedCell extends Cell {
  /** The number of the block that it belongs to; null where all people together were fewer than the smallest group. */
  readonly block: number | null
  /** What its block is counted as. */
  readonly home: Block['home']
}

/** How many people are told; `hidden` says why the number is none, or not exact. */
export interface Told {
  readonly count: number | null
  readonly hidden: Hidden | null
}

/** By what numbers are told. */
export interface Gate {
  /** No block of fewer people is told. */
  readonly minimum: number
  /** Whether the reader may list these people, and is told them one by one. */
  readonly mayCount: boolean
}

/**
 * The people of several groups, by name. For whoever may not list them all of a block count as what its home says,
 * whatever they are themselves: the answers are of unions of blocks, and so are their differences, and whether somebody
 * is in a cell that few are in decides no answer. Each block counts in the nearest steps, so that parts add up, and two
 * months differ by nothing or by as many as the smallest group.
 * @param groupsOf the groups that people of a path are of; none where they were not asked for.
 * @param countOf how many of a cell, by its position, are counted; all of them where it is left out. Whether a block is
 * told goes by all its people.
 */
export function tell(
  cells: readonly ClosedCell[],
  groupsOf: (people: Pick<Cell, 'path'>) => readonly string[],
  gate: Gate,
  countOf?: (position: number) => number,
): Map<string, Told> {
  const counts = new Map<string, number>()
  const counting = cells.map((cell, position) => ({ ...cell, counted: countOf?.(position) ?? cell.people }))
  const shown = gate.mayCount
    ? counting.map(({ path, counted }) => ({ path, people: counted }))
    : shownBlocks(counting, gate.minimum, countOf ? nearestSteps : inNearestSteps)
  for (const counted of shown) {
    for (const group of groupsOf(counted)) counts.set(group, (counts.get(group) ?? 0) + counted.people)
  }
  const hidden = hiddenBy(gate)
  return new Map([...counts].map(([group, count]) => [group, { count, hidden }]))
}

/** What is told where there is nobody, or too few: the same. */
export const toldOfNobody = (gate: Gate): Told => ({ count: gate.mayCount ? 0 : null, hidden: hiddenBy(gate) })

/** The same beside every number of one reader: else it would tell of the people who are not counted. */
const hiddenBy = ({ mayCount, minimum }: Gate): Hidden | null => (mayCount ? null : { reason: 'TOO_FEW', minimum })

/** A size that was raised since the close holds at once: smaller blocks are in no answer any more. */
function shownBlocks(
  cells: readonly (ClosedCell & { counted: number })[],
  minimum: number,
  rounded: (count: number, step: number) => number,
): Cell[] {
  const blocks = Map.groupBy(
    cells.filter(({ block }) => block !== null),
    ({ block }) => block,
  )
  return [...blocks.values()].flatMap((own) => {
    const people = own.reduce((sum, cell) => sum + cell.people, 0)
    const counted = own.reduce((sum, cell) => sum + cell.counted, 0)
    const path = own[0]?.home ?? []
    return people >= minimum ? [{ path, people: rounded(counted, minimum) }] : []
  })
}
