import { type FigureRequest, type Period, type Subject, subjectKey, type Where } from '../metrics/index.ts'

/** One subject in one period: what every number is asked for by. */
export interface Scope {
  subject: Subject
  period: Period
  /** Whose calendar says which days belong to the period; null: the organisation's. */
  timeZone: string | null
  /** Only what was known at this instant; null: what is known now. */
  knownAt: Date | null
  /** Only what has one of these values of each dimension; left out or null: everything. */
  where?: Where | null
}

/** Same text, same scope: for loaders. */
export const scopeKey = ({ subject, period, timeZone, knownAt, where = null }: Scope): string =>
  `${subjectKey(subject)} ${period.from.getTime()} ${period.to.getTime()} ${timeZone ?? ''} ${knownAt?.getTime() ?? ''} ${where ? JSON.stringify(where) : ''}`

/** Facts of a scope. */
export const figureRequest = ({ subject, period, timeZone, knownAt, where = null }: Scope): FigureRequest => ({
  ...{ subjectId: subject.id, period, timeZone, knownAt, ...(where && { where }) },
})

/**
 * The columns of scopes, as arrays for `unnest`. What the platform counts itself it knows at once: what was known at an
 * instant is what had happened by then.
 */
export function scopeColumns(scopes: readonly Scope[]): { types: string[]; ids: string[]; from: Date[]; to: Date[] } {
  return {
    types: scopes.map(({ subject }) => subject.type),
    ids: scopes.map(({ subject }) => subject.id),
    from: scopes.map(({ period }) => period.from),
    to: scopes.map(({ period: { to }, knownAt }) =>
      knownAt === null || knownAt >= to ? to : new Date(knownAt.getTime() + 1),
    ),
  }
}

/** A campaign in a period. */
export const ofCampaign = (id: string): Subject => ({ type: 'CAMPAIGN', id })
