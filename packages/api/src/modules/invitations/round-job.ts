import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { type InvitationOutcome, type InvitationRound, Prisma } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue, holdsRun, inJob, type JobDefinition, type Lease, takeRun } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { invitePeople, mandateOf } from '../ambassadors/index.ts'
import { channelOf } from '../messages/index.ts'
import { ROUND_QUEUE, SEND_QUEUE } from './queues.ts'
import { sortOut } from './sort-out.ts'

const { sql } = Prisma

interface RoundJob {
  organizationId: string
  roundId: string
}
type Held = InvitationRound & Lease

/** People of one transaction. */
const LOT = 200

/** Invites the people of a round in lots, each in its own transaction. Who has an outcome is not asked again. */
export function roundJob(environment: OperationEnvironment): JobDefinition<RoundJob> {
  return {
    queue: ROUND_QUEUE,
    heartbeatS: 60,
    retries: 5,
    concurrency: 2,
    handle: async ({ organizationId, roundId }, { signal }) => {
      const within = <T>(work: (ctx: Context) => Promise<T>) =>
        inJob(environment, { organizationId, accountId: null }, work)
      const round = await within((ctx) => takeRun<InvitationRound>(ctx, 'InvitationRound', roundId))
      if (!round) return
      while (await within((ctx) => inviteLot(ctx, round))) signal.throwIfAborted()
    },
  }
}

/** @returns whether there may be more. */
async function inviteLot(ctx: Context, round: Held): Promise<boolean> {
  if (!(await holdsRun(ctx, 'InvitationRound', round))) return false
  const { id: roundId, campaignId, integrationId, minutesPerWeek, message, benefit } = round
  const waiting = await ctx.db.invitationTarget.findMany({
    where: { roundId, outcome: null },
    orderBy: { personId: 'asc' },
    take: LOT,
    select: { personId: true },
  })
  if (waiting.length === 0) return await end(ctx, round, 'SUCCEEDED')
  const campaign = await ctx.db.campaign.findFirstOrThrow({ where: { id: campaignId }, select: { status: true } })
  if (campaign.status !== 'LIVE') return await end(ctx, round, 'FAILED')
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: integrationId } })
  const byMail = (await channelOf(ctx, integration)) !== 'chat'
  const personIds = waiting.map(({ personId }) => personId)
  const reasons = await sortOut(ctx, { campaignId, minutesPerWeek, byMail }, personIds)
  const toAsk = personIds.filter((id) => reasons.get(id) === null)
  const invited = await invitePeople(ctx, {
    ...{ campaignId, message, benefit },
    personIds: toAsk,
    // The starter could read them when the round began.
    inSight: new Set(toAsk),
    mandate: mandateOf(round),
  })
  const outcomes = new Map<string, InvitationOutcome>()
  for (const [id, reason] of reasons) if (reason !== null) outcomes.set(id, reason)
  for (const one of invited) outcomes.set(one.personId, 'participation' in one ? 'ASKED' : outcomeOf(one.code))
  await ctx.db.$executeRaw(sql`
    UPDATE "InvitationTarget" t SET outcome = told.outcome::"InvitationOutcome"
    FROM unnest(${[...outcomes.keys()]}::uuid[], ${[...outcomes.values()]}::text[]) AS told("personId", outcome)
    WHERE t."roundId" = ${roundId}::uuid AND t."personId" = told."personId"`)
  const now = ctx.now()
  const messages = invited.flatMap((one) =>
    'participation' in one
      ? [
          {
            ...{ id: ctx.newId(), roundId, campaignId, kind: 'FIRST' as const, number: 0 },
            participationId: one.participation.id,
            invitedAt: one.participation.invitedAt,
            ...{ dueAt: now, createdAt: now },
          },
        ]
      : [],
  )
  await insertRows(ctx, 'InvitationMessage', messages)
  if (messages.length > 0) await enqueue(ctx, SEND_QUEUE, {}, { onlyOne: ctx.organizationId })
  return true
}

/** Somebody asked them, or they changed, since they were sorted out; or they said never. */
const outcomeOf = (code: string): InvitationOutcome =>
  code === 'PERSON_INACTIVE' || code === 'NOT_FOUND'
    ? 'INACTIVE'
    : code === 'OVER_TIME_CAP'
      ? 'OVER_TIME_CAP'
      : 'ALREADY_ASKED'

async function end(ctx: Context, { id, campaignId }: Held, status: 'SUCCEEDED' | 'FAILED'): Promise<false> {
  await ctx.db.invitationRound.updateMany({
    where: { id },
    data: { status, leaseToken: null, endedAt: ctx.now(), updatedAt: ctx.now() },
  })
  await emit(ctx, 'invitation-round.ended', { subjectType: 'InvitationRound', subjectId: id, data: { campaignId } })
  return false
}
