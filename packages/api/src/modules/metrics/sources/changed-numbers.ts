import type { Context } from '../../../core/context.ts'
import { answersBehind, type Exact, peopleCountedBy } from '../formulas/index.ts'
import { figuresOf } from '../reading/totals.ts'
import { ancestorsOf, mayReadNumbers, type Subject, subjectKey } from '../subjects.ts'

/** The number of a metric of a subject over all time, before an act and after it; null where nothing is known. */
export interface ChangedNumber {
  subject: Subject
  metric: string
  before: Exact | null
  after: Exact | null
}

/** Numbers that an act may change. */
interface Watched {
  subjects: readonly Subject[]
  metrics: readonly string[]
}

/** Subjects whose numbers are looked at, those that others are a part of first. */
const MOST_SUBJECTS = 500

/**
 * The numbers that facts of these subjects are a part of, as far as the actor may read them. Counts of people and of answers
 * are told by reports alone, which know when they are too few.
 */
export async function watchNumbers(ctx: Context, { subjects, metrics }: Watched): Promise<Watched> {
  const all = [...(await ancestorsOf(ctx, subjects)).map(({ type, id }) => ({ type, id })), ...subjects]
  const each = [...new Map(all.map((subject) => [subjectKey(subject), subject])).values()].slice(0, MOST_SUBJECTS)
  const readable = await Promise.all(each.map((subject) => mayReadNumbers(ctx, subject)))
  return {
    subjects: each.filter((_subject, index) => readable[index]),
    metrics: metrics.filter((key) => peopleCountedBy(key) === null && answersBehind(key) === null),
  }
}

/** Watched numbers as they stand, by `nameOf`. */
export async function numbersNow(ctx: Context, { subjects, metrics }: Watched): Promise<ReadonlyMap<string, Exact>> {
  const period = { from: new Date(0), to: new Date(ctx.now().getTime() + AHEAD_MS) }
  const requests = subjects.map(({ id }) => ({ subjectId: id, period, timeZone: null }))
  const figures = await figuresOf(ctx, { metrics, requests })
  return new Map(
    figures.flatMap(({ request, metric, value }) => {
      const subject = subjects[request]
      return subject && value !== null ? [[nameOf(subject, metric), value] as const] : []
    }),
  )
}

/** Facts may lie as far ahead: see `readPoint`. */
const AHEAD_MS = 3 * 24 * 3_600_000

const nameOf = (subject: Subject, metric: string) => `${subjectKey(subject)} ${metric}`

/** The watched numbers that differ, in the order of the subjects. */
export function changedNumbers(
  { subjects, metrics }: Watched,
  before: ReadonlyMap<string, Exact>,
  after: ReadonlyMap<string, Exact>,
): ChangedNumber[] {
  return subjects.flatMap((subject) =>
    metrics.flatMap((metric) => {
      const [was, is] = [before.get(nameOf(subject, metric)) ?? null, after.get(nameOf(subject, metric)) ?? null]
      const isSame = was === null ? is === null : is !== null && was.equals(is)
      return isSame ? [] : [{ subject, metric, before: was, after: is }]
    }),
  )
}
