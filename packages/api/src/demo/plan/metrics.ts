import { addDays, DAY_MS, type DemoYear, dayOf, daysBetween, HOUR_MS, liveliness } from './calendar.ts'
import type { PlannedCampaign } from './campaigns.ts'
import type { Dice } from './dice.ts'
import type { PlannedShare } from './shares.ts'

/** Facts of one source, for ingestion. */
export interface SourceOfPoints {
  source: string
  points: MetricPointPlan[]
}

export interface MetricPointPlan {
  key: string
  metric: string
  subject: { type: 'CAMPAIGN' | 'SHARE'; id: string }
  at: Date
  value: string
  dimensions?: { network: string }
}

/** Days after a share on which its numbers are read, and the part of its total attention on each. */
const ATTENTION: readonly [day: number, part: number][] = [
  [0, 0.5],
  [1, 0.26],
  [3, 0.17],
  [7, 0.07],
]
/** Reactions per 100 impressions on each network. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  linkedin: { reactions: 1.5, comments: 0.18, reposts: 0.12, 'url-clicks': 1.25, other: 0.4 },
  mastodon: { reactions: 1.2, comments: 0.3, reposts: 0.6, 'url-clicks': 1.1, other: 0.1 },
  bluesky: { reactions: 1.4, comments: 0.22, reposts: 0.35, 'url-clicks': 0.9, other: 0.15 },
}
/** Impressions of the share that went far beyond its author's audience. */
const SPIKE_IMPRESSIONS = 52_000

/** A year of numbers: reports of networks, clicks on our links, and results of each campaign. */
export function planMetrics(
  dice: Dice,
  planned: { year: DemoYear; campaigns: readonly PlannedCampaign[]; shares: readonly PlannedShare[] },
): SourceOfPoints[] {
  const { year, campaigns } = planned
  const shares = planned.shares.filter(({ row }) => row.status === 'PUBLISHED')
  const spike = shares.findLast(
    ({ row, participation }) =>
      participation.campaign.story.key === 'repair' &&
      row.sharedAt < addDays(year.until, -45) &&
      row.sharedAt >= year.gap.to,
  )
  const sources = new Map<string, MetricPointPlan[]>()
  const add = (source: string, point: Omit<MetricPointPlan, 'key'>) => {
    const points = sources.get(source) ?? []
    sources.set(source, points)
    const day = point.at.toISOString().slice(0, 10)
    points.push({ key: `${point.subject.id}/${point.metric}/${day}`, ...point })
  }
  for (const share of shares) {
    const subject = { type: 'SHARE', id: share.row.id } as const
    const base = dice.logNormal(380 + 0.8 * Math.min(share.participation.person.audience, 6000), 0.55)
    const impressions = share === spike ? SPIKE_IMPRESSIONS : base
    const warmth = dice.logNormal(1, 0.3)
    const dimensions = { network: share.row.network }
    const answers = ANSWERS[share.row.network] ?? {}
    for (const [after, part] of ATTENTION) {
      const day = addDays(dayOf(share.row.sharedAt), after)
      if (day >= year.until) continue
      const seen = Math.max(1, dice.rounded(impressions * part * (0.85 + 0.3 * dice.next())))
      const counts = Object.entries(answers).map(([metric, percent]) => {
        return [metric, Math.min(seen, dice.rounded((seen * percent * warmth) / 100))] as const
      })
      // Networks close their day at midnight UTC; noon is the same day in every office of the demo.
      const at = new Date(day.getTime() + 12 * HOUR_MS)
      // Our own links were counted in the week without network data too, and without bots.
      const clicks = dice.rounded((counts.find(([metric]) => metric === 'url-clicks')?.[1] ?? 0) * 0.86)
      if (clicks > 0) add('demo-links', { metric: 'clicks', subject, at, value: String(clicks), dimensions })
      if (day >= year.gap.from && day < year.gap.to) continue
      const reported: [metric: string, value: number][] = [
        ['impressions', seen],
        ['reach', Math.max(1, Math.round(seen * (0.68 + 0.16 * dice.next())))],
        ['engagements', counts.reduce((sum, [, count]) => sum + count, 0)],
        ...counts.filter(([metric]) => metric !== 'other').map(([metric, count]): [string, number] => [metric, count]),
      ]
      for (const [metric, value] of reported) {
        add(`demo-${share.row.network}`, { metric, subject, at, value: String(value), dimensions })
      }
    }
  }
  for (const campaign of campaigns) planOutcomes(dice, year, campaign, spike, add)
  return [...sources].map(([source, points]) => ({ source, points }))
}

type Add = (source: string, point: Omit<MetricPointPlan, 'key'>) => void

function planOutcomes(
  dice: Dice,
  year: DemoYear,
  { row, story, toldUntil }: PlannedCampaign,
  spike: PlannedShare | undefined,
  add: Add,
): void {
  const subject = { type: 'CAMPAIGN', id: row.id } as const
  const days = daysBetween(row.startsAt, toldUntil)
  const pace = days.map((day, index) => liveliness(day) * (0.5 + Math.min(1, index / 40)))
  const whole = pace.reduce((sum, part) => sum + part, 0)
  const spikeDay = spike?.row.campaignId === row.id ? dayOf(spike.row.sharedAt).getTime() : null
  let week = { own: 0, tracked: 0 }
  for (const [index, day] of days.entries()) {
    const at = new Date(day.getTime() + 12 * HOUR_MS)
    const part = (pace[index] ?? 0) / whole
    let worthMinor = 0
    for (const outcome of story.outcomes) {
      const count = dice.rounded(outcome.total * part)
      if (count === 0) continue
      worthMinor += count * outcome.worthMinor
      add('demo-crm', { metric: outcome.metric, subject, at, value: String(count) })
    }
    if (worthMinor > 0) add('demo-crm', { metric: 'conversion-value', subject, at, value: String(worthMinor) })
    if (day >= year.gap.from && day < year.gap.to) continue
    const loud = spikeDay === null ? 1 : 1 + 6 * Math.exp(-Math.abs(day.getTime() - spikeDay) / DAY_MS)
    const own = dice.rounded(story.mentionsPerDay * liveliness(day) * loud * (0.7 + 0.6 * dice.next()))
    const progress = index / days.length
    const positive = Math.round(own * (0.34 + 0.14 * progress) * (0.8 + 0.4 * dice.next()))
    const negative = Math.min(own - positive, Math.round(own * (0.14 - 0.04 * progress) * (0.6 + 0.8 * dice.next())))
    const heard: [metric: string, value: number][] = [
      ['mentions', own],
      ['mentions-positive', positive],
      ['mentions-negative', negative],
    ]
    week.own += own
    week.tracked += own + dice.rounded(story.mentionsPerDay * liveliness(day) * (3.2 - 0.8 * progress))
    // Listening tools compare brands once a week, on Sunday.
    if (day.getUTCDay() === 0) {
      heard.push(['mentions-own', week.own], ['mentions-tracked', week.tracked])
      week = { own: 0, tracked: 0 }
    }
    for (const [metric, value] of heard) add('demo-listening', { metric, subject, at, value: String(value) })
  }
}
