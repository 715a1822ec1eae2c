import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { DemoPlan } from '../plan/index.ts'

type NewEvent = Prisma.EventCreateManyInput

/** What happened in the year, in the order in which it did: what the acts would have told. */
export async function writeEvents(ctx: Context, plan: DemoPlan): Promise<void> {
  const actorId = ctx.actor.accountId
  const events: NewEvent[] = []
  const add = (
    type: string,
    subjectType: string,
    subjectId: string,
    at: Date | null,
    data: Prisma.InputJsonObject = {},
  ) => {
    if (at) events.push({ id: ctx.newId(), type, subjectType, subjectId, at, data, actorId })
  }
  for (const { row } of plan.campaigns) {
    add('campaign.created', 'Campaign', row.id, row.createdAt)
    add('campaign.launched', 'Campaign', row.id, row.launchedAt)
    if (row.status === 'ENDED') add('campaign.ended', 'Campaign', row.id, row.endsAt)
  }
  for (const { row } of plan.contents) {
    add('content.created', 'Content', row.id, row.createdAt)
    add('content.approved', 'Content', row.id, row.approvedAt)
  }
  for (const { row } of plan.participations) {
    const { campaignId, ambassadorId } = row
    add('participation.invited', 'Participation', row.id, row.invitedAt, { campaignId, ambassadorId, again: false })
    add('participation.accepted', 'Participation', row.id, row.acceptedAt, { campaignId })
    add('participation.declined', 'Participation', row.id, row.declinedAt, { campaignId })
    add('participation.left', 'Participation', row.id, row.leftAt, { campaignId })
  }
  for (const { row } of plan.shares) {
    const { campaignId, contentId, network } = row
    add('share.created', 'Share', row.id, row.sharedAt, { campaignId, contentId, network })
  }
  events.sort((a, b) => new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime())
  await insertRows(ctx, 'Event', events)
}
