import { agreement, interval, type Trial } from './agreement.ts'
import type { Case } from './cases.ts'
import { MEASURES, mixed, type Shares, type Standing, scoresOf } from './standing.ts'

/** How well each way to score finds who is sought, as AUC. */
export interface Figures {
  readonly network: string
  readonly truth: string
  readonly model: number
  readonly interval: readonly [number, number]
  /** Shares of measures that are best on the other networks, and with them here. */
  readonly keptBack: number
  readonly inDegree: number
  readonly pageRank: number
  readonly equal: number
}

type View = Case['views'][number]

const standingsOf = ({ advice, friendship }: View): Standing[] => [advice, friendship].filter((one) => one !== null)
const trialsOf = ({ views }: Case, score: (view: View) => readonly number[]): Trial[] =>
  views.map((view) => ({ scores: score(view), sought: view.sought }))

const only = (...names: (keyof Shares)[]): Shares => ({
  ...{ inDegree: 0, inStrength: 0, pageRank: 0, betweenness: 0, openness: 0 },
  ...Object.fromEntries(names.map((name) => [name, 1])),
})
/** Advice is what the simple ways go by where it is known: friends beside it only make them worse. */
const simple = (name: keyof Shares) => (view: View) =>
  mixed(
    [view.advice ?? view.friendship].filter((one) => one !== null),
    only(name),
  )

/** All mixtures of the measures in thirds. */
const MIXTURES: readonly Shares[] = (function grow(names: readonly (keyof Shares)[], left: number): Shares[] {
  const [name, ...others] = names
  if (name === undefined) return left === 0 ? [only()] : []
  return Array.from({ length: left + 1 }, (_, thirds) => thirds).flatMap((thirds) =>
    grow(others, left - thirds).map((shares) => ({ ...shares, [name]: thirds / 3 })),
  )
})(MEASURES, 3)

/** Figures of each case. Each network counts alike in the choice for another. */
export function figuresOf(cases: readonly Case[]): Figures[] {
  const ofMixture = MIXTURES.map((shares) =>
    cases.map((one) => agreement(trialsOf(one, (view) => mixed(standingsOf(view), shares)))),
  )
  const bestWithout = (network: string): number => {
    const quality = ofMixture.map((values) => {
      const others = [...new Set(cases.map((one) => one.network))].filter((name) => name !== network)
      const means = others.map((name) => {
        const own = values.filter((_, index) => cases[index]?.network === name)
        return own.reduce((sum, value) => sum + value, 0) / own.length
      })
      return means.reduce((sum, value) => sum + value, 0)
    })
    return quality.indexOf(Math.max(...quality))
  }
  return cases.map((one, index) => {
    const trials = trialsOf(one, ({ advice, friendship }) => scoresOf(advice, friendship))
    return {
      ...{ network: one.network, truth: one.truth },
      ...{ model: agreement(trials), interval: interval(trials) },
      keptBack: ofMixture[bestWithout(one.network)]?.[index] ?? Number.NaN,
      inDegree: agreement(trialsOf(one, simple('inDegree'))),
      pageRank: agreement(trialsOf(one, simple('pageRank'))),
      equal: agreement(trialsOf(one, (view) => mixed(standingsOf(view), only(...MEASURES)))),
    }
  })
}
