import type { Context } from '../../../core/context.ts'
import { organizationTimeZone } from '../../../core/time-zone.ts'
import { reaches } from '../../../platform/auth/index.ts'
import {
  calendarPeriodOf,
  closedMonthOf,
  closedPeopleOf,
  mayCountOf,
  smallestGroupOf,
  tell,
} from '../../../platform/small-groups/index.ts'
import { formulaOf, METRIC_SUBJECTS, mayReadNumbers, peopleCountedBy, type Subject } from '../../metrics/index.ts'
import { keysIn } from '../../people/index.ts'
import type { Scope } from '../scope.ts'
import { peopleNow } from './people-now.ts'

/** Employees who may share, and those of them who did. */
export type AdoptionMetric = 'people-eligible' | 'people-active'

export const isAdoption = (metric: string): metric is AdoptionMetric =>
  metric === 'people-eligible' || metric === 'people-active'

/** Subjects that have people. */
const WITH_PEOPLE: ReadonlySet<string> = new Set(['DEPARTMENT', 'ORGANIZATION'])

export const hasPeople = ({ type }: Subject): boolean => WITH_PEOPLE.has(type)

/** Whether the actor may list the people whom a metric counts, and so is told of them one by one. */
export async function mayCountPeople(ctx: Context, { type, id }: Subject, metric: AdoptionMetric): Promise<boolean> {
  const [group, node] = [peopleCountedBy(metric), METRIC_SUBJECTS.get(type)?.node]
  return group !== null && node !== undefined && (await mayCountOf(ctx, group, node, id))
}

/**
 * Whether the actor may read a metric of a subject: as far as its numbers reach, and through the gate for small groups what
 * is made of counts of its people alone.
 */
export async function mayReadMetric(ctx: Context, { subject, knownAt }: Scope, metric: string): Promise<boolean> {
  if (await mayReadNumbers(ctx, subject)) return true
  const node = METRIC_SUBJECTS.get(subject.type)?.node
  if (!hasPeople(subject) || !node || !(await reaches(ctx, 'report:read', node, subject.id))) return false
  const facts = (await formulaOf(ctx, metric, knownAt))?.facts ?? [metric]
  return facts.every(isAdoption)
}

/** How many people are told, for each network; empty for all together. Null where that is hidden. */
type Counts = ReadonlyMap<string, number> | null

/** How many people are told; `isHidden` where they are not, because they may be too few. */
export interface ToldPeople {
  count: number | null
  isHidden: boolean
}

/**
 * How many people of a department, with all below it, or of the organisation a metric counts. Closed months, quarters and
 * years are told as their close kept them; other periods only to those who may list the people.
 */
export async function peopleOf(ctx: Context, scope: Scope, metric: AdoptionMetric): Promise<ToldPeople> {
  if (!hasPeople(scope.subject)) return { count: null, isHidden: false }
  const isListed = await mayCountPeople(ctx, scope.subject, metric)
  const network = metric === 'people-eligible' ? '' : networkOf(scope)
  const counts = await countsOf(ctx, network === null ? scope : { ...scope, where: null }, { metric, isListed })
  const count = counts?.get(network ?? '') ?? null
  if (count === null && isListed) return { count: 0, isHidden: false }
  return { count, isHidden: count === null }
}

/** How many people of a subject published on each network; who did on several counts in each of them. */
export async function activeByNetwork(ctx: Context, scope: Scope): Promise<ReadonlyMap<string, number>> {
  if (!hasPeople(scope.subject)) return new Map()
  const isListed = await mayCountPeople(ctx, scope.subject, 'people-active')
  const counts = await countsOf(ctx, scope, { metric: 'people-active', isListed })
  return new Map([...(counts ?? [])].filter(([network, count]) => network !== '' && count > 0))
}

/** The one network that is asked for, empty for all; null where something else is. */
function networkOf({ where }: Scope): string | null {
  if (!where || Object.keys(where).length === 0) return ''
  const [network, ...others] = where.network ?? []
  const isAlone = Object.keys(where).length === 1 && others.length === 0
  return isAlone ? (network ?? null) : null
}

interface Asked {
  metric: AdoptionMetric
  /** Whether the actor may list the people. */
  isListed: boolean
}

async function countsOf(ctx: Context, scope: Scope, asked: Asked): Promise<Counts> {
  const closed = scope.where ? null : await closedCounts(ctx, scope, asked)
  if (closed || !asked.isListed) return closed
  const found = (await peopleNow(ctx).load(scope)) ?? []
  return new Map(
    found.map(({ network, eligible, active }) => [network ?? '', asked.metric === 'people-active' ? active : eligible]),
  )
}

/** What the close of a month kept; null where none did. */
async function closedCounts(
  ctx: Context,
  { subject, period, knownAt }: Scope,
  { metric, isListed }: Asked,
): Promise<Counts> {
  // A close publishes after its month.
  if (knownAt !== null && knownAt < period.to) return null
  const calendar = calendarPeriodOf(period, await organizationTimeZone(ctx))
  const closed = calendar && (await closedMonthOf(ctx).load(calendar.month))
  if (!calendar || !closed) return null
  const { month, months } = calendar
  const eligible = await closedPeopleOf(ctx).load({ month, metric: 'people-eligible', months: 1 })
  // A month that was closed before employees were counted.
  if (!eligible) return null
  const active = metric === 'people-active' ? await closedPeopleOf(ctx).load({ month, metric, months }) : null
  const gate = { minimum: Math.max(closed.smallest, await smallestGroupOf(ctx)), mayCount: isListed }
  const isOf = (cell: { path: readonly string[] }) =>
    subject.type === 'ORGANIZATION' || keysIn(cell, 'department').includes(subject.id)
  const tellPart = (people: ReadonlyMap<number, number> | undefined) =>
    tell(
      closed.cells,
      (cell) => (isOf(cell) ? [ALL] : []),
      gate,
      (position) => people?.get(position) ?? 0,
    ).get(ALL)?.count ?? null
  const parts = metric === 'people-active' ? new Map([['', undefined], ...(active ?? [])]) : eligible
  return new Map(
    [...parts].flatMap(([part, people]) => {
      const count = tellPart(people)
      return count === null ? [] : [[part, count] as const]
    }),
  )
}

const ALL = 'all'
