import type { Hidden } from './hidden.ts'
import type { Cell } from './partition.ts'
import { inNearestSteps } from './rules.ts'

/** A cell as the close of a month kept it. */
export interface ClosedCell extends Cell {
  /** The block that it belongs to; null where all people together were fewer than the smallest group. */
  readonly block: number | null
}

/** How many people are told; `hidden` says that there may be more, or why there is no number. */
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
 * The people of several groups, by name. For whoever may not list them a block counts where each of its cells is of the
 * group: whatever is asked within a month, the answers are of unions of blocks, and so are their differences. Each block
 * counts in the nearest steps, so that parts add up, and two months differ by nothing or by as many as the smallest group.
 * @param groupsOf the groups that a cell is of; none where it was not asked for.
 */
export function tell(
  cells: readonly ClosedCell[],
  groupsOf: (cell: ClosedCell) => readonly string[],
  { minimum, mayCount }: Gate,
): Map<string, Told> {
  const counts = new Map<string, number>()
  const incomplete = new Set<string>()
  const units = mayCount ? cells.map((cell) => [cell]) : [...Map.groupBy(cells, ({ block }) => block).values()]
  for (const unit of units) {
    const people = unit.reduce((sum, cell) => sum + cell.people, 0)
    const cellsOf = new Map<string, number>()
    for (const group of unit.flatMap((cell) => groupsOf(cell))) cellsOf.set(group, (cellsOf.get(group) ?? 0) + 1)
    for (const [group, found] of cellsOf) {
      if (found === unit.length && (mayCount || isTold(unit, people, minimum))) {
        counts.set(group, (counts.get(group) ?? 0) + (mayCount ? people : inNearestSteps(people, minimum)))
      } else incomplete.add(group)
    }
  }
  const hidden: Hidden = { reason: 'TOO_FEW', minimum }
  return new Map(
    [...new Set([...counts.keys(), ...incomplete])].map((group) => [
      group,
      { count: counts.get(group) ?? null, hidden: incomplete.has(group) ? hidden : null },
    ]),
  )
}

/** A size that was raised since the close holds at once: smaller blocks are in no answer any more. */
const isTold = ([cell]: readonly ClosedCell[], people: number, minimum: number): boolean =>
  cell !== undefined && cell.block !== null && people >= minimum
