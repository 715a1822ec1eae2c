import { nameKey } from '@portevoix/sdk/normal-forms'
import { addDays, addMonths, type DemoYear } from './calendar.ts'
import type { Dice } from './dice.ts'
import type { Theme } from './theme.ts'
import { LAUNCH_THEMES } from './themes-launch.ts'
import { RECRUITMENT_THEMES } from './themes-recruitment.ts'
import { REPAIR_THEMES } from './themes-repair.ts'

export interface CampaignRow {
  id: string
  name: string
  brief: string
  status: 'LIVE' | 'ENDED'
  startsAt: Date
  endsAt: Date
  networks: string[]
  budgetAmountMinor: bigint
  budgetCurrency: string
  launchedAt: Date
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface TopicRow {
  id: string
  name: string
  key: string
  description: string
  createdAt: Date
}

export interface ObjectiveRow {
  id: string
  campaignId: string
  kind: 'AWARENESS' | 'ENGAGEMENT' | 'SALES' | 'RECRUITMENT' | 'EMPLOYER_BRAND' | 'REPUTATION'
  subjectType: 'CAMPAIGN'
  subjectId: string
  metric: string
  baseline: string | null
  target: string
  dueAt: Date | null
  position: number
  from: Date
  createdAt: Date
  updatedAt: Date
}

export interface CostRow {
  id: string
  campaignId: string
  label: string
  amountMinor: bigint
  currency: string
  at: Date
  createdAt: Date
}

/** A department's campaign before randomness is added. */
export interface CampaignStory {
  key: 'launch' | 'recruitment' | 'repair'
  name: string
  brief: string
  /** Keys of the departments that run it; most of its ambassadors come from there. */
  departments: readonly string[]
  topics: readonly string[]
  themes: readonly Theme[]
  /** In months before (negative) or after the end of the year. */
  months: readonly [from: number, to: number]
  budgetMinor: bigint
  objectives: readonly Pick<ObjectiveRow, 'kind' | 'metric' | 'baseline' | 'target'>[]
  costs: readonly [label: string, amountMinor: bigint, share: number][]
  invited: number
  shares: number
  /** The campaign's results besides attention: the total number, and the value of one. */
  outcomes: readonly { metric: string; total: number; worthMinor: number }[]
  /** Mentions of the organisation on its topics on an ordinary day. */
  mentionsPerDay: number
}

export const TOPICS: readonly [name: string, description: string][] = [
  ['Repairable lighting', 'Lamps that are opened, mended and kept.'],
  ['Light and reading', 'What good light is, measured and felt.'],
  ['Working at the atelier', 'Trades, teams, and how people come to us.'],
  ['Apprenticeship', 'Learning a trade with a mentor and a bench.'],
  ['Repair culture', 'Repairing as a habit, in the workshop and at home.'],
  ['Open accounts', 'Figures about energy and waste, with the ones that got worse.'],
]

export const CAMPAIGN_STORIES: readonly CampaignStory[] = [
  {
    key: 'launch',
    name: 'The Demo Lamp is launched',
    brief:
      'Marketing brings out the Demo Lamp. Colleagues who built it tell what is different about it, each in their own words; architects and readers shall find their way to the page of the lamp.',
    departments: ['marketing', 'sales'],
    topics: ['Repairable lighting', 'Light and reading'],
    themes: LAUNCH_THEMES,
    months: [-12, -5],
    budgetMinor: 900_000n,
    objectives: [
      { kind: 'AWARENESS', metric: 'impressions', baseline: '20000', target: '160000' },
      { kind: 'SALES', metric: 'leads', baseline: '40', target: '150' },
    ],
    costs: [
      ['Film and photographs', 265_000n, 0.02],
      ['Tour with the van', 184_000n, 0.45],
      ['Time of the ambassadors', 142_000n, 0.6],
      ['Software', 48_000n, 0.1],
    ],
    invited: 38,
    shares: 125,
    outcomes: [
      { metric: 'leads', total: 172, worthMinor: 18_000 },
      { metric: 'sales', total: 41, worthMinor: 42_000 },
    ],
    mentionsPerDay: 9,
  },
  {
    key: 'recruitment',
    name: 'Come and build with us',
    brief:
      'Human Resources looks for fitters, engineers and apprentices. Colleagues tell of their own working days, the hard parts included; nobody is asked to praise.',
    departments: ['hr', 'production'],
    topics: ['Working at the atelier', 'Apprenticeship'],
    themes: RECRUITMENT_THEMES,
    months: [-9, 1],
    budgetMinor: 550_000n,
    objectives: [
      { kind: 'RECRUITMENT', metric: 'applications', baseline: '60', target: '140' },
      { kind: 'EMPLOYER_BRAND', metric: 'engagement-rate-by-impressions', baseline: '0.018', target: '0.03' },
    ],
    costs: [
      ['Portraits of colleagues', 148_000n, 0.03],
      ['Trial days', 96_000n, 0.4],
      ['Time of the ambassadors', 87_000n, 0.7],
      ['Software', 48_000n, 0.05],
    ],
    invited: 44,
    shares: 105,
    outcomes: [
      { metric: 'applications', total: 128, worthMinor: 12_000 },
      { metric: 'hires', total: 11, worthMinor: 140_000 },
    ],
    mentionsPerDay: 5,
  },
  {
    key: 'repair',
    name: 'Repair instead of replacing',
    brief:
      'Communications and Sustainability open the workshop and the books: what can be repaired, what cannot, and what our own energy figures say.',
    departments: ['communications', 'support'],
    topics: ['Repair culture', 'Open accounts'],
    themes: REPAIR_THEMES,
    months: [-6, 3],
    budgetMinor: 450_000n,
    objectives: [
      { kind: 'REPUTATION', metric: 'net-sentiment', baseline: '0.21', target: '0.35' },
      { kind: 'ENGAGEMENT', metric: 'engagements', baseline: null, target: '6000' },
    ],
    costs: [
      ['Repair week', 215_000n, 0.3],
      ['Film', 120_000n, 0.15],
      ['Software', 36_000n, 0.05],
    ],
    invited: 32,
    shares: 85,
    outcomes: [],
    mentionsPerDay: 7,
  },
]

export interface PlannedCampaign {
  story: CampaignStory
  row: CampaignRow
  topicIds: string[]
  /** The last time for values: its own end, or that of the year. */
  toldUntil: Date
}

export interface Campaigns {
  topics: TopicRow[]
  campaigns: PlannedCampaign[]
  objectives: ObjectiveRow[]
  costs: CostRow[]
}

const CURRENCY = 'EUR'

export function planCampaigns(dice: Dice, year: DemoYear): Campaigns {
  const preparedAt = addDays(year.from, -14)
  const topics = TOPICS.map(([name, description]) => ({
    id: dice.id(preparedAt),
    name,
    key: nameKey(name),
    description,
    createdAt: preparedAt,
  }))
  const topicIds = new Map(topics.map(({ id, name }) => [name, id]))
  const campaigns = CAMPAIGN_STORIES.map((story): PlannedCampaign => {
    const startsAt = addMonths(year.until, story.months[0])
    const endsAt = addMonths(year.until, story.months[1])
    const createdAt = addDays(startsAt, -21)
    const ended = endsAt <= year.until
    return {
      story,
      topicIds: story.topics.map((name) => topicIds.get(name) ?? ''),
      toldUntil: ended ? endsAt : year.until,
      row: {
        id: dice.id(createdAt),
        name: story.name,
        brief: story.brief,
        status: ended ? 'ENDED' : 'LIVE',
        startsAt,
        endsAt,
        networks: ['linkedin', 'mastodon', 'bluesky'],
        budgetAmountMinor: story.budgetMinor,
        budgetCurrency: CURRENCY,
        launchedAt: addDays(startsAt, -2),
        version: ended ? 3 : 2,
        createdAt,
        updatedAt: ended ? endsAt : addDays(startsAt, -2),
      },
    }
  })
  const objectives = campaigns.flatMap(({ story, row }) =>
    story.objectives.map((objective, position) => ({
      id: dice.id(row.createdAt),
      campaignId: row.id,
      subjectType: 'CAMPAIGN' as const,
      subjectId: row.id,
      ...objective,
      dueAt: null,
      position,
      from: row.createdAt,
      createdAt: row.createdAt,
      updatedAt: row.createdAt,
    })),
  )
  const costs = campaigns.flatMap(({ story, row, toldUntil }) =>
    story.costs.map(([label, amountMinor, share]): CostRow => {
      const at = new Date(row.startsAt.getTime() + share * (toldUntil.getTime() - row.startsAt.getTime()))
      return { id: dice.id(at), campaignId: row.id, label, amountMinor, currency: CURRENCY, at, createdAt: at }
    }),
  )
  return { topics, campaigns, objectives, costs }
}
