import { shownCount } from '../../platform/small-groups/index.ts'
import { answersBehind, type Exact, type MetricSums } from '../metrics/index.ts'

/** Whether so many answers are too few to tell anything of them, to anybody: who answered is nobody's to list. */
export function tooFewAnswers(answers: Exact | null, smallest: number): boolean {
  return shownCount(answers?.toNumber() ?? 0, smallest) === null
}

/** Sums without those that are made of too few answers. */
export function withoutFewAnswers(sums: MetricSums, smallest: number): MetricSums {
  const shown = Object.entries(sums).filter(([key]) => {
    const behind = answersBehind(key)
    return behind === null || !tooFewAnswers(sums[behind] ?? null, smallest)
  })
  return Object.fromEntries(shown)
}
