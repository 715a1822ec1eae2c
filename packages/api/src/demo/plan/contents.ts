import { addDays } from './calendar.ts'
import type { PlannedCampaign } from './campaigns.ts'
import type { Dice } from './dice.ts'
import type { Theme } from './theme.ts'

export interface ContentRow {
  id: string
  kind: string
  status: 'DRAFT' | 'APPROVED' | 'WITHDRAWN'
  title: string
  text: string
  url: string
  language: 'fr' | 'en'
  author: string
  publishedAt: Date | null
  approvedAt: Date | null
  version: number
  createdAt: Date
  updatedAt: Date
}

export interface PlannedContent {
  row: ContentRow
  theme: Theme
  campaignId: string
}

const AUTHOR = 'Atelier Démo (made up)'

/** Every theme in French and in English, one after the other over the first two thirds of its campaign. */
export function planContents(dice: Dice, campaigns: readonly PlannedCampaign[]): PlannedContent[] {
  return campaigns.flatMap(({ story, row: campaign, toldUntil }, campaignIndex) => {
    const days = (toldUntil.getTime() - campaign.startsAt.getTime()) / 86_400_000
    return story.themes.flatMap((theme, index) =>
      (['fr', 'en'] as const).map((language): PlannedContent => {
        const createdAt = addDays(campaign.startsAt, Math.round((0.66 * days * index) / story.themes.length) - 3)
        // The last theme of each campaign is still a draft in one language; one content is withdrawn.
        const isDraft = index === story.themes.length - 1 && language === (campaignIndex === 1 ? 'fr' : 'en')
        const isWithdrawn = story.key === 'launch' && theme.slug === 'on-the-road' && language === 'fr'
        const approvedAt = isDraft ? null : addDays(createdAt, 2)
        const { title, text } = theme[language]
        return {
          theme,
          campaignId: campaign.id,
          row: {
            id: dice.id(createdAt),
            kind: theme.kind,
            status: isDraft ? 'DRAFT' : isWithdrawn ? 'WITHDRAWN' : 'APPROVED',
            title,
            text,
            url: `https://www.example.org/${language}/${story.key}/${theme.slug}`,
            language,
            author: AUTHOR,
            publishedAt: approvedAt && addDays(approvedAt, 1),
            approvedAt,
            version: isDraft ? 1 : isWithdrawn ? 3 : 2,
            createdAt,
            updatedAt: approvedAt ?? createdAt,
          },
        }
      }),
    )
  })
}
