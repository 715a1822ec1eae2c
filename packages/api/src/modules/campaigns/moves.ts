import type { CampaignStatus } from '../../generated/prisma/client.ts'

interface Declared {
  readonly from: readonly CampaignStatus[]
  readonly to: CampaignStatus
  readonly event: `campaign.${string}`
  /** Code and message where the campaign stands elsewhere. */
  readonly refusal: readonly [code: string, message: string]
}

/** Every way in which a campaign moves on in its life. */
export const MOVES = {
  launch: {
    from: ['DRAFT'],
    to: 'LIVE',
    event: 'campaign.launched',
    refusal: ['CAMPAIGN_NOT_DRAFT', 'Only a draft can be launched, and this campaign is none any more.'],
  },
  pause: {
    from: ['LIVE'],
    to: 'PAUSED',
    event: 'campaign.paused',
    refusal: ['CAMPAIGN_NOT_LIVE', 'Only a live campaign can be paused, and this one is not live.'],
  },
  resume: {
    from: ['PAUSED'],
    to: 'LIVE',
    event: 'campaign.resumed',
    refusal: ['CAMPAIGN_NOT_PAUSED', 'Only a paused campaign can be resumed, and this one is not paused.'],
  },
  end: {
    from: ['LIVE', 'PAUSED'],
    to: 'ENDED',
    event: 'campaign.ended',
    refusal: ['CAMPAIGN_NOT_LIVE', 'Only a live or paused campaign can be ended, and this one is neither.'],
  },
  reopen: {
    from: ['ENDED'],
    to: 'LIVE',
    event: 'campaign.reopened',
    refusal: ['CAMPAIGN_NOT_ENDED', 'Only an ended campaign can be reopened; restore it first where it is archived.'],
  },
  archive: {
    from: ['DRAFT', 'ENDED'],
    to: 'ARCHIVED',
    event: 'campaign.archived',
    refusal: [
      'CAMPAIGN_NOT_OVER',
      'Only a draft or an ended campaign can be archived: end it first, unless it is archived already.',
    ],
  },
  restore: {
    from: ['ARCHIVED'],
    to: 'ENDED',
    event: 'campaign.restored',
    refusal: ['CAMPAIGN_NOT_ARCHIVED', 'Only an archived campaign can be restored, and this one is not archived.'],
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
