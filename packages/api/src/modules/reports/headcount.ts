import { countryCode, nameKey } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../core/context.ts'
import { parseGlobalId } from '../../core/ids.ts'
import { assertFound, type NamedId } from '../../core/named-ids.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import { lacking, reachedAmong, reachOf } from '../../platform/auth/index.ts'
import {
  type Cell,
  type ClosedMonth,
  calendarPeriodOf,
  closedMonthOf,
  type Gate,
  mayCount,
  smallestGroupOf,
  type Told,
  tell,
  toldOfNobody,
} from '../../platform/small-groups/index.ts'
import type { Period } from '../metrics/index.ts'
import { type GroupTrait, keysIn, PersonFilter } from '../people/index.ts'
import { refusal } from './refusal.ts'
import { texts } from './texts.ts'

/** Which people are asked for, by what is known of them. */
type Matches = (people: Pick<Cell, 'path'>) => boolean
type Conditions = Readonly<Record<string, unknown>>

/** How many people of a period are told, and what else of them can be asked. */
export interface Headcount extends Told {
  month: string | null
  /** How many months the period has. */
  months: number
  closed: ClosedMonth | null
  gate: Gate
  matches: Matches
}

/**
 * The people of a period, as far as the reader may be told of them.
 * @throws RequestError FORBIDDEN without `report:read`, BAD_REQUEST for a filter that says nothing, NOT_FOUND for a
 * department that is not in their reach; FieldError FILTER_REFUSED for a filter by other traits.
 */
export async function headcountOf(
  ctx: Context,
  period: Period,
  filter: Conditions | null | undefined,
): Promise<Headcount> {
  const reach = reachOf(ctx, 'report:read')
  if (!reach) throw lacking('report:read')
  refuseOtherTraits(filter)
  // Says what is wrong with it, as lists do; what it asks is asked of what a close keeps.
  const { ids } = PersonFilter.condition(ctx, filter)
  const asked = filter ? matchesOf(filter) : () => true
  await assertReached(ctx, ids)
  const calendar = calendarPeriodOf(period, await organizationTimeZone(ctx))
  const { month, months } = calendar ?? { month: null, months: 0 }
  const closed = month === null ? null : await closedMonthOf(ctx).load(month)
  const within: Matches = (people) =>
    reach.any || keysIn(people, 'department').some((key) => reach.departments.includes(key))
  const matches: Matches = (people) => within(people) && asked(people)
  const minimum = Math.max(closed?.smallest ?? 0, await smallestGroupOf(ctx))
  const gate = { minimum, mayCount: mayCount(ctx, 'PEOPLE') }
  return { month: closed && month, months, closed, gate, matches, ...totalOf(closed, gate, matches) }
}

/** Whoever is told of people by department knows the departments that there are in their part. */
async function assertReached(ctx: Context, ids: readonly NamedId[]): Promise<void> {
  const keys = ids.flatMap(({ key }) => key ?? [])
  const reached = await reachedAmong(ctx, 'report:read', 'Department', keys)
  const known = ids.map((id) => ({ ...id, openly: true, key: id.key !== null && reached.has(id.key) ? id.key : null }))
  await assertFound(ctx, known)
}

const ALL = 'all'

function totalOf(closed: ClosedMonth | null, gate: Gate, matches: Matches): Told {
  if (closed === null) return { count: null, hidden: { reason: 'NOT_CLOSED', minimum: gate.minimum } }
  return tell(closed.cells, (people) => (matches(people) ? [ALL] : []), gate).get(ALL) ?? toldOfNobody(gate)
}

/** How many they are by a trait, without the groups that nothing is told of; by key. */
export function groupsOf({ closed, matches, gate }: Headcount, trait: GroupTrait): (Told & { key: string })[] {
  const told = tell(closed?.cells ?? [], (people) => (matches(people) ? keysIn(people, trait) : []), gate)
  return [...told].map(([key, counted]) => ({ key, ...counted })).sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** Filters of people by what a close keeps of them, by their trait and the normal form of its keys. */
const FILTERS: Readonly<Record<string, { trait: GroupTrait; form: (text: string) => string | null }>> = {
  departmentId: { trait: 'department', form: departmentOf },
  site: { trait: 'site', form: nameKey },
  country: { trait: 'country', form: countryCode },
}

function departmentOf(value: string): string | null {
  const id = parseGlobalId(value)
  return id?.type === 'Department' ? id.id : null
}

/** @throws FieldError FILTER_REFUSED for a condition on anything that a close does not keep, however deep. */
function refuseOtherTraits(filter: unknown): void {
  if (Array.isArray(filter)) filter.forEach(refuseOtherTraits)
  else if (typeof filter === 'object' && filter !== null) {
    for (const [key, value] of Object.entries(filter)) {
      if (key === 'and' || key === 'or' || key === 'not') refuseOtherTraits(value)
      else if (!FILTERS[key]) throw refusedFilter(key)
    }
  }
}

function matchesOf(filter: Conditions): Matches {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]): Matches => {
      if (key === 'not') return not(matchesOf(value as Conditions))
      if (key === 'and' || key === 'or') {
        const some = (value as Conditions[]).map(matchesOf)
        return key === 'and'
          ? (people) => some.every((part) => part(people))
          : (people) => some.some((part) => part(people))
      }
      return traitMatches(key, value as Conditions)
    })
  return (people) => parts.every((part) => part(people))
}

const not =
  (part: Matches): Matches =>
  (people) =>
    !part(people)

/** Of departments all that are above the own one count: a department is asked for with what is below it. */
function traitMatches(key: string, { eq, in: among, isNull }: Conditions): Matches {
  const filter = FILTERS[key]
  if (!filter) throw refusedFilter(key)
  const { trait, form } = filter
  const keysOf = (values: readonly string[]) => new Set(values.map((value) => form(value)))
  const sets = [
    ...(typeof eq === 'string' ? [keysOf([eq])] : []),
    ...(Array.isArray(among) ? [keysOf(among as string[])] : []),
  ]
  return (people) => {
    const keys = keysIn(people, trait)
    const isThere = typeof isNull !== 'boolean' || isNull === (keys.length === 0)
    return isThere && sets.every((set) => keys.some((own) => set.has(own)))
  }
}

const refusedFilter = (key: string) =>
  refusal('FILTER_REFUSED', texts('counted-by', { fields: Object.keys(FILTERS).join(', '), field: key }))
