import { generator } from './generator.ts'

/** What is done about one person and one campaign, in this order. */
export type Step = 'invite' | 'accept' | 'leave' | 'decline' | 'never' | 'withdraw'

/**
 * How people came to stand in a campaign: with declines, and as if they had never been asked what they declined. A step
 * that one of the two lacks is null, so that all others happen at the same time.
 */
const PATHS = {
  none: [[], []],
  open: [['invite'], ['invite']],
  withdrawn: [
    ['invite', 'withdraw'],
    ['invite', 'withdraw'],
  ],
  accepted: [
    ['invite', 'accept'],
    ['invite', 'accept'],
  ],
  left: [
    ['invite', 'accept', 'leave'],
    ['invite', 'accept', 'leave'],
  ],
  declined: [
    ['invite', 'decline'],
    [null, null],
  ],
  never: [
    ['invite', 'never'],
    [null, null],
  ],
  declinedFirst: [
    ['invite', 'decline', 'invite', 'accept'],
    [null, null, 'invite', 'accept'],
  ],
  declinedThenLeft: [
    ['invite', 'decline', 'invite', 'accept', 'leave'],
    [null, null, 'invite', 'accept', 'leave'],
  ],
  leftThenDeclined: [
    ['invite', 'accept', 'leave', 'invite', 'decline'],
    ['invite', 'accept', 'leave', null, null],
  ],
  leftThenNever: [
    ['invite', 'accept', 'leave', 'invite', 'never'],
    ['invite', 'accept', 'leave', null, null],
  ],
} as const satisfies Record<string, readonly [readonly Step[], readonly (Step | null)[]]>

type Path = keyof typeof PATHS

/** Longest of them. */
export const ROUNDS = 5
export const DEPARTMENTS = ['Sales', 'Field', 'Works'] as const
/** All are of Sales. To the last one nobody was invited. */
export const CAMPAIGNS = ['spring', 'autumn', 'winter'] as const
export const ASKING = ['spring', 'autumn'] as const
export const TOPICS = { energy: 'solar', water: 'river' } as const
export const CONTENTS = ['Solar roofs', 'Clean river', 'Jobs'] as const
const JOBS = ['Baker', 'Cook'] as const

export interface StoryPerson {
  readonly name: string
  readonly department: (typeof DEPARTMENTS)[number]
  readonly jobTitle: string
  readonly followers: number
  readonly paths: Readonly<Record<(typeof ASKING)[number], Path>>
}

/** What happens in an organisation, but for the declines. */
export interface Story {
  readonly people: readonly StoryPerson[]
  /** Who asks whom for advice. */
  readonly ties: readonly (readonly [from: string, to: string])[]
  /** Which content somebody shares once they have accepted, and how it went. */
  readonly shares: readonly { readonly content: number; readonly engagements: number }[]
}

const SIZE = 10

/** A story by its seed. In the first campaign all ways to decline occur, whatever the seed. */
export function storyOf(seed: number): Story {
  const { below, pick, shuffled } = generator(seed)
  const all = Object.keys(PATHS) as Path[]
  const first = shuffled([...all.filter((path) => path !== 'none' && path !== 'withdrawn'), 'accepted'] as Path[])
  const people = Array.from(
    { length: SIZE },
    (_, index): StoryPerson => ({
      name: `p${index}`,
      department: pick(DEPARTMENTS),
      jobTitle: pick(JOBS),
      followers: below(5_000),
      paths: { spring: first[index] ?? 'none', autumn: pick(all) },
    }),
  )
  const ties = people.flatMap(({ name }) =>
    people.filter((other) => other.name !== name && below(3) === 0).map((other) => [name, other.name] as const),
  )
  const shares = people.map(() => ({ content: below(CONTENTS.length), engagements: below(90) }))
  return { people, ties, shares }
}

/** The step of a round; null where nothing happens. */
export function stepOf(path: Path, round: number, declines: boolean): Step | null {
  const [withDeclines, without]: readonly [readonly Step[], readonly (Step | null)[]] = PATHS[path]
  return (declines ? withDeclines : without)[round] ?? null
}

/** Whether they were never asked in the world without declines. */
export const isAskedInOneWorldOnly = (path: Path): boolean => path === 'declined' || path === 'never'
