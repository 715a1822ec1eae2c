import { addDays } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Character } from './people.ts'

export interface TieRow {
  id: string
  kind: 'advice' | 'friendship' | 'reports-to' | 'collaboration'
  fromId: string
  toId: string
  weight: number
  observedAt: Date | null
  createdAt: Date
}

export interface NominationRow {
  id: string
  nominatorId: string
  nomineeId: string
  dimension: 'expertise' | 'empathy' | 'impartiality'
  createdAt: Date
  /** When it was said first. */
  saidAt: Date
}

/** The kinds of ties, and whether they have a direction. */
export const NETWORKS = [
  { kind: 'advice', directed: true },
  { kind: 'friendship', directed: true },
  { kind: 'reports-to', directed: true },
  { kind: 'collaboration', directed: false },
] as const

type Pull = (from: Character, to: Character) => number

/**
 * Who turns to whom. Departments are the communities, because likeness pulls (homophily); some ties close triangles and
 * a few people reach across, which makes a small world; advice runs to those who know, whatever their rank.
 */
export function planTies(dice: Dice, everybody: readonly Character[], until: Date): TieRow[] {
  const staff = everybody.filter(({ department, row }) => department !== null && row.active)
  const surveyedAt = addDays(until, -75)
  const tie = (kind: TieRow['kind'], from: Character, to: Character, weight: number): TieRow => ({
    id: dice.id(surveyedAt),
    kind,
    fromId: from.row.id,
    toId: to.row.id,
    weight,
    observedAt: surveyedAt,
    createdAt: surveyedAt,
  })
  const byId = new Map(staff.map((person) => [person.row.id, person]))

  const reportsTo = staff.flatMap((person) => {
    const manager = byId.get(person.managerId ?? '')
    return manager ? [tie('reports-to', person, manager, 1)] : []
  })
  const advice = choose(dice, staff, {
    choices: () => dice.integer(3, 8),
    pull: (from, to) => to.expertise ** 1.15 * nearness(from, to) * rankOf(to),
    closure: 0.25,
    reciprocity: 0.12,
  }).map(([from, to]) => tie('advice', from, to, dice.integer(1, 5)))
  const friendship = choose(dice, staff, {
    choices: () => dice.integer(2, 6),
    pull: (from, to) => to.warmth * nearness(from, to) * (from.motherTongue === to.motherTongue ? 2 : 1),
    closure: 0.45,
    reciprocity: 0.55,
  }).map(([from, to]) => tie('friendship', from, to, 1))
  const collaboration = worksTogether(dice, staff).map(([a, b]) => tie('collaboration', a, b, dice.integer(1, 20)))
  return [...reportsTo, ...advice, ...friendship, ...collaboration]
}

function nearness(from: Character, to: Character): number {
  if (from.team === to.team && from.departmentId === to.departmentId) return 14
  if (from.departmentId === to.departmentId) return 4
  return from.broker || to.broker ? 1.1 : 0.12
}

/** Some turn to their superiors because they have to decide. */
function rankOf(person: Character): number {
  return person.row.level === '3' ? 1.5 : person.row.level === '2' ? 1.2 : 1
}

type Pair = [Character, Character]

function choose(
  dice: Dice,
  staff: readonly Character[],
  options: { choices: () => number; pull: Pull; closure: number; reciprocity: number },
): Pair[] {
  const chosen = new Map(staff.map((person) => [person, new Set<Character>()]))
  const of = (person: Character) => chosen.get(person) ?? new Set<Character>()
  for (const from of dice.shuffled(staff)) {
    for (let left = options.choices(); left > 0; left -= 1) {
      const friendsOfFriends = [...of(from)].flatMap((friend) => [...of(friend)])
      const among = friendsOfFriends.length > 0 && dice.chance(options.closure) ? friendsOfFriends : staff
      const candidates = among.filter((other) => other !== from && !of(from).has(other))
      if (candidates.length === 0) continue
      const to = dice.weighted(candidates, (other) => options.pull(from, other))
      of(from).add(to)
      if (dice.chance(options.reciprocity)) of(to).add(from)
    }
  }
  return staff.flatMap((from) => [...of(from)].map((to): Pair => [from, to]))
}

const PROJECTS = 14

/** Pairs that work together: teams, now and then other teams of the department, and projects across departments. */
function worksTogether(dice: Dice, staff: readonly Character[]): Pair[] {
  const projects = Array.from({ length: PROJECTS }, () => {
    const members = new Set<Character>()
    const size = dice.integer(6, 9)
    while (members.size < size) members.add(dice.weighted(staff, (person) => (person.broker ? 6 : person.expertise)))
    return members
  })
  const pairs: Pair[] = []
  for (const [index, a] of staff.entries()) {
    for (const b of staff.slice(index + 1)) {
      const sameTeam = a.team === b.team && a.departmentId === b.departmentId
      const inProject = projects.some((members) => members.has(a) && members.has(b))
      const probability = inProject ? 0.6 : sameTeam ? 0.55 : a.departmentId === b.departmentId ? 0.06 : 0.003
      if (dice.chance(probability)) pairs.push([a, b])
    }
  }
  return pairs
}

/** Answers to "who knows most, who listens, who is fair?" of the nine in ten who answered the survey. */
export function planNominations(dice: Dice, everybody: readonly Character[], until: Date): NominationRow[] {
  const staff = everybody.filter(({ department, row }) => department !== null && row.active)
  const surveyedAt = addDays(until, -75)
  const questions = [
    { dimension: 'expertise', most: 11, trait: ({ expertise }: Character) => expertise ** 1.4 },
    { dimension: 'empathy', most: 5, trait: ({ warmth }: Character) => warmth },
    { dimension: 'impartiality', most: 11, trait: ({ fairness }: Character) => fairness },
  ] as const
  return staff.flatMap((nominator) => {
    if (!dice.chance(0.9)) return []
    return questions.flatMap(({ dimension, most, trait }) => {
      const named = new Set<string>()
      for (let left = dice.integer(1, most); left > 0; left -= 1) {
        const candidates = staff.filter((other) => other !== nominator && !named.has(other.row.id))
        named.add(dice.weighted(candidates, (other) => trait(other) * nearness(nominator, other)).row.id)
      }
      return [...named].map(
        (nomineeId): NominationRow => ({
          id: dice.id(surveyedAt),
          nominatorId: nominator.row.id,
          nomineeId,
          dimension,
          createdAt: surveyedAt,
          saidAt: surveyedAt,
        }),
      )
    })
  })
}
