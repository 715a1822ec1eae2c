import { Prisma } from '../../../generated/prisma/client.ts'
import { coverPeriod, type Period } from '../formulas/index.ts'

/** Which facts to read: those of a subject in a period, and of its parts. */
export interface TotalsRequest {
  /** Anything that facts can be about, as in the database. */
  subjectId: string
  /** Half-open; any two instants. */
  period: Period
  /** In which a day belongs to the period, where facts are known by their day alone; null: the organisation's. */
  timeZone: string | null
  /** Only what was known at this instant, as it was then; null or left out: what is known now. */
  knownAt?: Date | null
}

/** Levels to read. */
export interface LevelQuery {
  metrics: readonly string[]
  requests: readonly TotalsRequest[]
}

/** A part of a request's period, and what answers for it. */
export interface PeriodPart {
  /** Which request it belongs to, from 0. */
  request: number
  kind: 'DAY' | 'HOUR' | 'EDGE'
  subjectId: string
  from: Date
  to: Date
  knownAt: Date | null
}

/**
 * Takes a request's period apart into whole days, whole hours and parts of hours. What was known before is in no rollup:
 * it is read from the facts.
 */
export function periodPartsOf(
  { subjectId, period, knownAt = null }: Omit<TotalsRequest, 'timeZone'>,
  request: number,
): PeriodPart[] {
  const part = (kind: PeriodPart['kind'], { from, to }: Period): PeriodPart => ({
    request,
    kind,
    subjectId,
    from,
    to,
    knownAt,
  })
  if (knownAt !== null) return [part('EDGE', period)]
  const { days, hours, edges } = coverPeriod(period)
  return [
    ...(days ? [part('DAY', days)] : []),
    ...hours.map((hour) => part('HOUR', hour)),
    ...edges.map((edge) => part('EDGE', edge)),
  ]
}

/** The parts of one kind as a relation. */
export function ofKind(parts: readonly PeriodPart[], kind: PeriodPart['kind']): Prisma.Sql {
  const own = parts.filter((part) => part.kind === kind)
  return Prisma.sql`unnest(
    ${own.map(({ request }) => request)}::int[],
    ${own.map(({ subjectId }) => subjectId)}::uuid[],
    ${own.map(({ from }) => from)}::timestamptz[],
    ${own.map(({ to }) => to)}::timestamptz[],
    ${own.map(({ knownAt }) => knownAt)}::timestamptz[]
  ) AS part(request, subject, "from", "to", known)`
}

/** Whether a fact, by the alias of its row, is in force and counts as of what `part` knows. */
export function inForce(alias: string): Prisma.Sql {
  const fact = Prisma.raw(alias)
  return Prisma.sql`(part.known IS NULL AND ${fact}."supersededAt" IS NULL AND NOT ${fact}.aside
    OR ${fact}."recordedAt" <= part.known AND (${fact}."supersededAt" IS NULL OR ${fact}."supersededAt" > part.known)
      AND NOT EXISTS (SELECT FROM "MetricAside" aside WHERE aside."organizationId" = ${fact}."organizationId"
        AND aside."pointId" = ${fact}.id AND aside."from" <= part.known AND (aside."to" IS NULL OR aside."to" > part.known)))`
}
