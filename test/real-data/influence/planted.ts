import { seededRandom } from '@portevoix/api/modules/networks/measures/seeded-random.ts'
import { krackhardt } from './cases.ts'
import { type Arc, scoresOf, standingOf, type Ties } from './standing.ts'

const PLANTED = 'planted'
const PLANTINGS = 100
/** Shares of the colleagues who turn to the planted one for advice, and who name them a friend. */
const ADVICE = 0.75
const FRIENDSHIP = 0.5
const STRONG = 3

/**
 * Plants somebody without rank among the managers of Krackhardt: sought by a part of the colleagues at random, about
 * as much as the most sought of them, by strong ties. How often is that one among the three highest scores?
 */
export function foundInTopThree(): number {
  const { ids, advice, friendship } = krackhardt()
  const all = [...ids, PLANTED]
  let found = 0
  for (let seed = 1; seed <= PLANTINGS; seed += 1) {
    const random = seededRandom(seed)
    const planted = ({ arcs, directed }: Ties, share: number): Ties => ({
      arcs: [
        ...arcs,
        ...ids.filter(() => random() < share).map((from): Arc => ({ from, to: PLANTED, weight: STRONG })),
      ],
      directed,
    })
    const scores = scoresOf(standingOf(all, planted(advice, ADVICE)), standingOf(all, planted(friendship, FRIENDSHIP)))
    const own = scores.at(-1) ?? 0
    if (scores.filter((score) => score > own).length < 3) found += 1
  }
  return found
}
