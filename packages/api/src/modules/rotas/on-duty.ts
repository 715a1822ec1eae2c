/// <reference lib="esnext.temporal" />
import { dayIn } from '../../core/time-zone.ts'
import type { RotaOverrideKind, RotaRotation } from '../../generated/prisma/client.ts'

/** Who takes turns, and when. */
export interface RotaPlan {
  /** IANA name. */
  readonly timeZone: string
  readonly rotation: RotaRotation
  /** Minute of the day of the hand-over. */
  readonly handOverTime: number
  /** The day on which the first member begins. */
  readonly startsOn: string
  /** In their order; null in the place of somebody who was erased. */
  readonly members: readonly (string | null)[]
  readonly overrides: readonly RotaException[]
}

export interface RotaException {
  readonly kind: RotaOverrideKind
  readonly personId: string
  readonly from: Date
  /** The first instant after it. */
  readonly to: Date
}

/** Hand-overs since the first turn began; null before it began. */
function turnAt({ timeZone, rotation, handOverTime, startsOn }: RotaPlan, at: Date): number | null {
  const today = Temporal.PlainDate.from(dayIn(timeZone, at))
  const plainTime = new Temporal.PlainTime(Math.floor(handOverTime / 60), handOverTime % 60)
  // By instants, not by what clocks show: an hour that a change of clocks repeats hands over once.
  const isBefore = at.getTime() < today.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds
  const days = Temporal.PlainDate.from(startsOn).until(today, { largestUnit: 'days' }).days - (isBefore ? 1 : 0)
  return days < 0 ? null : Math.floor(days / (rotation === 'WEEKLY' ? 7 : 1))
}

/**
 * Who is on duty at an instant: a replacement, of several the one that begins last; else whoever's turn it is. Whoever is
 * absent or not there any more is passed over for the next in the order.
 * @returns null before the first turn, and when nobody is there.
 */
export function onDuty(plan: RotaPlan, at: Date, isThere: (personId: string) => boolean): string | null {
  const holding = plan.overrides.filter(({ from, to }) => from <= at && at < to)
  const absent = new Set(holding.flatMap(({ kind, personId }) => (kind === 'ABSENCE' ? [personId] : [])))
  const serves = (personId: string | null): personId is string =>
    personId !== null && isThere(personId) && !absent.has(personId)
  const replacements = holding
    .filter(({ kind }) => kind === 'REPLACEMENT')
    .toSorted((one, other) => other.from.getTime() - one.from.getTime())
  const replacement = replacements.find(({ personId }) => serves(personId))
  if (replacement) return replacement.personId
  const turn = turnAt(plan, at)
  const { members } = plan
  if (turn === null || members.length === 0) return null
  const first = turn % members.length
  return [...members.slice(first), ...members.slice(0, first)].find(serves) ?? null
}
