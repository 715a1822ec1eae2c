import type { NumberedTies } from '@portevoix/api/modules/networks/measures/graph.ts'
import { seededRandom } from '@portevoix/api/modules/networks/measures/seeded-random.ts'

const TEAM = 50
/** Share of ties that stay in a team, as in an organisation; the others favour few people, as popularity does. */
const INSIDE = 0.7

/** A directed network of teams with some people whom everybody knows. The same for the same numbers. */
export function teamTies(people: number, wanted: number): NumberedTies {
  const random = seededRandom(people)
  const from = new Int32Array(wanted)
  const to = new Int32Array(wanted)
  const known = new Set<number>()
  while (known.size < wanted) {
    const one = Math.floor(random() * people)
    const team = one - (one % TEAM)
    const other = random() < INSIDE ? team + Math.floor(random() ** 1.5 * TEAM) : Math.floor(random() ** 2 * people)
    const key = one * people + other
    if (one === other || known.has(key)) continue
    from[known.size] = one
    to[known.size] = other
    known.add(key)
  }
  return { count: people, from, to, weights: new Float64Array(wanted).fill(1), directed: true }
}
