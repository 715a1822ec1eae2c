import type { Context } from '../../../core/context.ts'
import { closedPeopleOf, mayCount, type Told, tell, toldOfNobody } from '../../../platform/small-groups/index.ts'
import { peopleCountedBy } from '../../metrics/index.ts'
import { type GroupTrait, keysIn } from '../../people/index.ts'
import type { Headcount } from '../headcount.ts'
import type { AdoptionMetric } from './adoption.ts'

/** Which people of a headcount are counted. */
export interface CountedPeople {
  metric: AdoptionMetric
  /** Key of a network; empty for all together. */
  network: string
}

/** Groups by their key, as they were counted. */
type Groups = ReadonlyMap<string, Told>

/** The groups of a headcount are asked one by one for what was counted of all at once. */
const counted = new WeakMap<Headcount, Map<string, Promise<Groups | null>>>()

const ALL = 'all'

/**
 * How many people of a group of a headcount something counted; null where no close did.
 * @param group the trait and key of the group; null for all people of the headcount.
 */
export async function countedOf(
  ctx: Context,
  people: Headcount,
  asked: CountedPeople,
  group: { trait: GroupTrait; key: string } | null,
): Promise<Told | null> {
  const known = counted.get(people) ?? new Map<string, Promise<Groups | null>>()
  counted.set(people, known)
  const name = `${asked.metric} ${asked.network} ${group?.trait ?? ''}`
  const groups = known.get(name) ?? groupsOf(ctx, people, asked, group?.trait ?? null)
  known.set(name, groups)
  const found = await groups
  return found && (found.get(group?.key ?? ALL) ?? toldOfNobody(gateOf(ctx, people, asked)))
}

function gateOf(ctx: Context, { gate }: Headcount, { metric }: CountedPeople) {
  const group = peopleCountedBy(metric)
  return { minimum: gate.minimum, mayCount: group !== null && mayCount(ctx, group) }
}

async function groupsOf(
  ctx: Context,
  people: Headcount,
  asked: CountedPeople,
  trait: GroupTrait | null,
): Promise<Groups | null> {
  const { month, months, closed, matches } = people
  if (month === null || closed === null) return null
  const eligible = await closedPeopleOf(ctx).load({ month, metric: 'people-eligible', months: 1 })
  // A month that was closed before employees were counted.
  if (!eligible) return null
  const isActive = asked.metric === 'people-active'
  const parts = isActive ? await closedPeopleOf(ctx).load({ month, metric: asked.metric, months }) : eligible
  const counts = parts?.get(isActive ? asked.network : '')
  return tell(
    closed.cells,
    (cell) => (matches(cell) ? (trait === null ? [ALL] : keysIn(cell, trait)) : []),
    gateOf(ctx, people, asked),
    (position) => counts?.get(position) ?? 0,
  )
}
