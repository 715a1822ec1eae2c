import type { Text } from '../../core/texts/index.ts'
import type { CampaignStatus } from '../../generated/prisma/client.ts'
import { texts } from './texts.ts'

interface Declared {
  readonly from: readonly CampaignStatus[]
  readonly to: CampaignStatus
  readonly event: `campaign.${string}`
  /** Code and message where the campaign stands elsewhere. */
  readonly refusal: readonly [code: string, message: Text]
}

/** Every way in which a campaign moves on in its life. */
export const MOVES = {
  launch: {
    from: ['DRAFT'],
    to: 'LIVE',
    event: 'campaign.launched',
    refusal: ['CAMPAIGN_NOT_DRAFT', texts('not-draft')],
  },
  pause: {
    from: ['LIVE'],
    to: 'PAUSED',
    event: 'campaign.paused',
    refusal: ['CAMPAIGN_NOT_LIVE', texts('not-live')],
  },
  resume: {
    from: ['PAUSED'],
    to: 'LIVE',
    event: 'campaign.resumed',
    refusal: ['CAMPAIGN_NOT_PAUSED', texts('not-paused')],
  },
  end: {
    from: ['LIVE', 'PAUSED'],
    to: 'ENDED',
    event: 'campaign.ended',
    refusal: ['CAMPAIGN_NOT_LIVE', texts('not-live-or-paused')],
  },
  reopen: {
    from: ['ENDED'],
    to: 'LIVE',
    event: 'campaign.reopened',
    refusal: ['CAMPAIGN_NOT_ENDED', texts('not-ended')],
  },
  archive: {
    from: ['DRAFT', 'ENDED'],
    to: 'ARCHIVED',
    event: 'campaign.archived',
    refusal: ['CAMPAIGN_NOT_OVER', texts('not-draft-or-ended')],
  },
  restore: {
    from: ['ARCHIVED'],
    to: 'ENDED',
    event: 'campaign.restored',
    refusal: ['CAMPAIGN_NOT_ARCHIVED', texts('not-archived')],
  },
} as const satisfies { readonly [move: string]: Declared }

/** A way in which a campaign moves on. */
export type Move = keyof typeof MOVES

/** Where a move leads a campaign; null where it cannot be made. What was never launched is restored as a draft. */
export function statusAfter(
  move: Move,
  { status, launchedAt }: { status: CampaignStatus; launchedAt: Date | null },
): CampaignStatus | null {
  const { from, to }: Declared = MOVES[move]
  if (!from.includes(status)) return null
  return move === 'restore' && launchedAt === null ? 'DRAFT' : to
}
