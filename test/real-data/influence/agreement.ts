import { seededRandom } from '@portevoix/api/modules/networks/measures/seeded-random.ts'

/** Scores of people beside who of them is to be found; one of several splits of the same network. */
export interface Trial {
  readonly scores: readonly number[]
  readonly sought: readonly boolean[]
}

/**
 * Chance that somebody who is to be found has a higher score than somebody who is not, of equal scores half (AUC); NaN
 * where one of both is missing.
 */
function auc({ scores, sought }: Trial, people: readonly number[]): number {
  let [pairs, won] = [0, 0]
  for (const one of people) {
    if (!sought[one]) continue
    for (const other of people) {
      if (sought[other]) continue
      const difference = (scores[one] ?? 0) - (scores[other] ?? 0)
      pairs += 1
      won += difference > 0 ? 1 : difference === 0 ? 0.5 : 0
    }
  }
  return pairs === 0 ? Number.NaN : won / pairs
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** Mean AUC of trials. */
export function agreement(trials: readonly Trial[]): number {
  return mean(trials.map((trial) => auc(trial, [...trial.scores.keys()])))
}

const RESAMPLES = 400

/** The middle 95 % of the mean AUC over seeded resamples of the people (bootstrap). */
export function interval(trials: readonly Trial[]): [number, number] {
  const count = trials[0]?.scores.length ?? 0
  const random = seededRandom(count)
  const values: number[] = []
  while (values.length < RESAMPLES) {
    const people = Array.from({ length: count }, () => Math.floor(random() * count))
    const known = trials.map((trial) => auc(trial, people)).filter((value) => !Number.isNaN(value))
    if (known.length > 0) values.push(mean(known))
  }
  values.sort((a, b) => a - b)
  return [values[Math.floor(RESAMPLES * 0.025)] ?? Number.NaN, values[Math.floor(RESAMPLES * 0.975)] ?? Number.NaN]
}

/** Place of each value in [0, 1]: the share below plus half of those who are level. */
export function middleRanks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length
    const level = values.filter((other) => other === value).length
    return (below + level / 2) / values.length
  })
}
