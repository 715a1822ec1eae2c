import { daysBetween, HOUR_MS, liveliness } from './calendar.ts'
import type { PlannedContent } from './contents.ts'
import type { Dice } from './dice.ts'
import type { PlannedParticipation } from './participations.ts'
import { COUNTRY_OF, type ShareLanguage, WORDINGS } from './wording.ts'

export interface ShareRow {
  id: string
  campaignId: string
  participationId: string
  contentId: string
  network: string
  country: string
  language: ShareLanguage
  text: string
  externalUrl: string | null
  status: 'PREPARED' | 'PUBLISHED'
  evidence: 'ADDRESS' | 'PERSON' | null
  publishedAt: Date | null
  sharedAt: Date
  updatedAt: Date
  version: number
}

export interface TrackedLinkRow {
  id: string
  shareId: string
  code: string
  target: string
  createdAt: Date
}

export interface PlannedShare {
  row: ShareRow
  link: TrackedLinkRow
  participation: PlannedParticipation
}

/** Networks of the demo, and how much of all sharing happens there. */
const NETWORKS = [
  { network: 'linkedin', weight: 70 },
  { network: 'mastodon', weight: 13 },
  { network: 'bluesky', weight: 17 },
] as const

const SILENT = 0.33

/**
 * What ambassadors shared: a third of those who accepted never did, a few did often. Every text is its author's own,
 * begins with the disclosure that its country asks for, and stands once.
 */
export function planShares(
  dice: Dice,
  participations: readonly PlannedParticipation[],
  contents: readonly PlannedContent[],
): PlannedShare[] {
  const said = new Set<string>()
  const campaigns = [...new Set(participations.map(({ campaign }) => campaign))]
  return campaigns.flatMap((campaign) => {
    const joined = participations.filter((one) => one.campaign === campaign && one.row.acceptedAt !== null)
    const speaking = dice.shuffled(joined).slice(0, Math.round(joined.length * (1 - SILENT)))
    const eagerness = new Map(speaking.map((one) => [one, dice.logNormal(1, 0.65)]))
    const offered = contents.filter(({ campaignId, row }) => campaignId === campaign.row.id && row.status !== 'DRAFT')
    return Array.from({ length: campaign.story.shares }, (_, index) => {
      // Everybody who speaks does so once, before the eager ones go on.
      const participation = speaking[index] ?? dice.weighted(speaking, (one) => eagerness.get(one) ?? 0)
      return planShare(dice, participation, offered, said)
    }).sort((a, b) => a.row.sharedAt.getTime() - b.row.sharedAt.getTime())
  })
}

function planShare(
  dice: Dice,
  participation: PlannedParticipation,
  offered: readonly PlannedContent[],
  said: Set<string>,
): PlannedShare {
  const { row, person } = participation
  const sharedAt = momentOf(dice, participation)
  const available = offered.filter(
    ({ row: content }) => content.publishedAt !== null && content.publishedAt <= sharedAt,
  )
  const fresh = available.length > 0 ? available : offered.slice(0, 2)
  const language = dice.chance(0.85) ? person.motherTongue : dice.pick(['fr', 'en'] as const)
  const inLanguage = fresh.filter(({ row: content }) => content.language === (language === 'fr' ? 'fr' : 'en'))
  const content = dice.pick(inLanguage.length > 0 ? inLanguage : fresh)
  const { network } = dice.weighted(NETWORKS, ({ weight }) => weight)
  const id = dice.id(sharedAt)
  const published = dice.chance(0.96)
  const text = wordsFor(dice, { content, language, short: network === 'bluesky' }, said)
  const externalUrl = published && dice.chance(0.7) ? `https://${network}.example.org/posts/${id.slice(-12)}` : null
  return {
    participation,
    row: {
      id,
      campaignId: row.campaignId,
      participationId: row.id,
      contentId: content.row.id,
      network,
      country: COUNTRY_OF[language],
      language,
      text,
      externalUrl,
      status: published ? 'PUBLISHED' : 'PREPARED',
      evidence: published ? (externalUrl === null ? 'PERSON' : 'ADDRESS') : null,
      publishedAt: published ? sharedAt : null,
      sharedAt,
      updatedAt: sharedAt,
      version: published ? 2 : 1,
    },
    link: { id: dice.id(sharedAt), shareId: id, code: codeOf(dice), target: content.row.url, createdAt: sharedAt },
  }
}

/** A moment of a working day between joining and leaving: many at the beginning, fewer later. */
function momentOf(dice: Dice, { row, campaign }: PlannedParticipation): Date {
  const from = new Date(Math.max((row.acceptedAt ?? row.invitedAt).getTime(), campaign.row.startsAt.getTime()))
  const to = row.leftAt ?? campaign.toldUntil
  // Not in the last days, so that there are numbers for every share.
  const days = daysBetween(new Date(from.getTime() + 24 * HOUR_MS), new Date(to.getTime() - 96 * HOUR_MS))
  if (days.length === 0) return from
  const day = dice.weighted(days, (one) => {
    const elapsed =
      (one.getTime() - campaign.row.startsAt.getTime()) /
      (campaign.toldUntil.getTime() - campaign.row.startsAt.getTime())
    return liveliness(one) * (0.35 + Math.exp(-3 * elapsed))
  })
  return new Date(day.getTime() + dice.integer(7 * 60, 18 * 60) * 60_000)
}

function wordsFor(
  dice: Dice,
  options: { content: PlannedContent; language: ShareLanguage; short: boolean },
  said: Set<string>,
): string {
  const { disclosures, asides, closings } = WORDINGS[options.language]
  const { theme } = options.content
  const hooks = options.language === 'de' ? theme.de : theme[options.language].hooks
  for (;;) {
    const aside = dice.pick(asides)
    const hook = dice.pick(hooks)
    const body = options.short
      ? [hook, aside]
      : dice.chance(0.6)
        ? [hook, aside, dice.pick(closings)]
        : [aside, hook, dice.pick(closings)]
    const text = [dice.pick(disclosures), ...body].join(' ')
    // Without its disclosure too, or two posts would differ in their duty only.
    const own = body.join(' ')
    if (said.has(own)) continue
    said.add(own)
    return text
  }
}

const CODE_ALPHABET = '23456789abcdefghijkmnpqrstuvwxyz'

function codeOf(dice: Dice): string {
  return `demo-${Array.from({ length: 10 }, () => dice.pick([...CODE_ALPHABET])).join('')}`
}
