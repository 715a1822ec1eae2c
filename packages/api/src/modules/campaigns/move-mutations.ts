import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Campaign as CampaignRow } from '../../generated/prisma/client.ts'
import { change, input, mutation, optional, prose, thing } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { MOVES, type Move, statusAfter } from './moves.ts'
import { Campaign } from './schema.ts'

const CAMPAIGN = thing('Campaign', 'The campaign.')
const WHY = prose('The reason, which is kept in `Campaign.states`', { least: 1, most: 500 })

async function makeMove(ctx: Context, campaign: CampaignRow, move: Move, reason: string | null): Promise<CampaignRow> {
  const { event, refusal } = MOVES[move]
  const status = statusAfter(move, campaign)
  if (status === null) throw new ConflictError(refusal[1], campaign.version, refusal[0], ['id'])
  const launched = move === 'launch' ? { launchedAt: ctx.now() } : {}
  const { row } = await change(ctx, 'Campaign', campaign, { to: { status, ...launched }, along: { reason } })
  await emit(ctx, event, { subjectType: 'Campaign', subjectId: row.id })
  return row
}

const inputName = (mutationName: string) => `${mutationName.charAt(0).toUpperCase()}${mutationName.slice(1)}Input`

/** A move that plans foresee: a reason may be given. */
const foreseen = (name: string, move: Move, does: string) =>
  mutation(name, {
    does,
    needs: 'campaign:write',
    on: CAMPAIGN,
    gives: Campaign,
    input: input(inputName(name), 'The reason for the change, if any.', { reason: optional(WHY) }),
    tells: [MOVES[move].event],
    act: (ctx, { thing: campaign, input: { reason = null } }) => makeMove(ctx, campaign, move, reason),
  })

/** A move that undoes or stops what was planned: whoever makes it says why. */
const unforeseen = (name: string, move: Move, does: string) =>
  mutation(name, {
    does,
    needs: 'campaign:write',
    on: CAMPAIGN,
    gives: Campaign,
    input: input(inputName(name), 'The reason for the change.', { reason: WHY }),
    tells: [MOVES[move].event],
    act: (ctx, { thing: campaign, input: { reason } }) => makeMove(ctx, campaign, move, reason),
  })

foreseen('campaignLaunch', 'launch', 'Launches a draft, so that ambassadors can be invited and share.')
unforeseen(
  'campaignPause',
  'pause',
  'Pauses a live campaign: until it is resumed, nobody can be invited or join, and nothing new can be shared.',
)
foreseen('campaignResume', 'resume', 'Resumes a paused campaign.')
foreseen(
  'campaignEnd',
  'end',
  'Ends a live or paused campaign: nobody can be invited, and nothing new can be shared. Late facts are still counted.',
)
unforeseen('campaignReopen', 'reopen', 'Reopens an ended campaign. Its participants still take part.')
foreseen('campaignArchive', 'archive', 'Archives a draft or an ended campaign. Its numbers are kept.')
foreseen('campaignRestore', 'restore', 'Restores an archived campaign to the status that it had: draft or ended.')
