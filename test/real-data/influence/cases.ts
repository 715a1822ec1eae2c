import { seededRandom } from '@portevoix/api/modules/networks/measures/seeded-random.ts'
import { rows } from '../data.ts'
import { type Arc, type Standing, standingOf, type Ties } from './standing.ts'

/** What is known of the people of a network, and who of them is to be found by it; once, or for several splits. */
export interface Case {
  /** Figures of one network are kept back together. */
  readonly network: string
  readonly truth: string
  readonly views: readonly {
    readonly advice: Standing | null
    readonly friendship: Standing | null
    readonly sought: readonly boolean[]
  }[]
}

const SPLITS = 20
/** Share of the people whom the others name most, who are to be found. */
const TOP = 0.1
const TOP_OF_FEW = 0.25

const arcsOf = (folder: string, file: string): Arc[] =>
  rows(folder, file).map(({ source = '', target = '', weight = '1' }) => ({
    from: source,
    to: target,
    weight: Number(weight),
  }))
const idsOf = (folder: string): string[] => rows(folder, 'nodes.csv').map(({ id = '' }) => id)

function mostNamed({ inDegree }: Standing, share: number): boolean[] {
  const least = inDegree.toSorted((a, b) => b - a)[Math.ceil(inDegree.length * share) - 1] ?? 0
  return inDegree.map((named) => named >= least)
}

/** Half of those who were asked tell who is most named by the other half. */
function halves(ids: readonly string[], ties: Ties, share: number): { seen: Standing; sought: boolean[] }[] {
  return Array.from({ length: SPLITS }, (_, split) => {
    const random = seededRandom(split + 1)
    const asked = new Set(ids.filter(() => random() < 0.5))
    const isSeen = ties.directed ? ({ from }: Arc) => asked.has(from) : () => random() < 0.5
    const seen = new Set(ties.arcs.filter(isSeen))
    const others = ties.arcs.filter((arc) => !seen.has(arc))
    return {
      seen: standingOf(ids, { ...ties, arcs: [...seen] }),
      sought: mostNamed(standingOf(ids, { ...ties, arcs: others }), share),
    }
  })
}

export function krackhardt(): { ids: string[]; advice: Ties; friendship: Ties; leads: boolean[] } {
  const folder = 'krackhardt_hightech'
  const directed = true
  return {
    ids: idsOf(folder),
    advice: { arcs: arcsOf(folder, 'edges_advice.csv'), directed },
    friendship: { arcs: arcsOf(folder, 'edges_friendship.csv'), directed },
    leads: rows(folder, 'nodes.csv').map(({ level }) => Number(level) <= 2),
  }
}

/** All networks of the data, each with what can be known of who is sought. */
export function casesOf(): Case[] {
  const { ids, leads, ...ties } = krackhardt()
  const [advice, friendship] = [standingOf(ids, ties.advice), standingOf(ids, ties.friendship)]
  const faculty = { ids: idsOf('uk_faculty'), ties: { arcs: arcsOf('uk_faculty', 'edges.csv'), directed: true } }
  const club = { ids: idsOf('karate_club'), ties: { arcs: arcsOf('karate_club', 'edges.csv'), directed: false } }
  const asAdvice = (views: ReturnType<typeof halves>) =>
    views.map(({ seen, sought }) => ({ advice: seen, friendship: null, sought }))
  const asFriendship = (views: ReturnType<typeof halves>) =>
    views.map(({ seen, sought }) => ({ advice: null, friendship: seen, sought }))
  return [
    { network: 'Krackhardt', truth: 'formal level', views: [{ advice, friendship, sought: leads }] },
    {
      network: 'Krackhardt',
      truth: 'friends, by advice',
      views: [{ advice, friendship: null, sought: mostNamed(friendship, TOP_OF_FEW) }],
    },
    {
      network: 'Krackhardt',
      truth: 'advice, by friends',
      views: [{ advice: null, friendship, sought: mostNamed(advice, TOP_OF_FEW) }],
    },
    {
      network: 'Krackhardt',
      truth: 'advice of the other half',
      views: asAdvice(halves(ids, ties.advice, TOP)),
    },
    {
      network: 'Krackhardt',
      truth: 'friends of the other half',
      views: asFriendship(halves(ids, ties.friendship, TOP)),
    },
    {
      network: 'UK faculty',
      truth: 'friends of the other half',
      views: asFriendship(halves(faculty.ids, faculty.ties, TOP)),
    },
    {
      network: 'Karate club',
      truth: 'friends of the other half',
      views: asFriendship(halves(club.ids, club.ties, TOP)),
    },
    {
      network: 'Karate club',
      truth: 'heads of the two factions',
      views: [
        {
          ...{ advice: null, friendship: standingOf(club.ids, club.ties) },
          sought: club.ids.map((id) => id === '1' || id === '34'),
        },
      ],
    },
  ]
}
