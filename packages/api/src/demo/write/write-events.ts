import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import type { EventType, NewEvent } from '../../platform/events/index.ts'
import type { DemoPlan } from '../plan/index.ts'

type Happened = Pick<Prisma.EventCreateManyInput, 'subjectType' | 'subjectId' | 'data'>

/** What happened in the year, in the order in which it did: what the acts would have told. */
export async function writeEvents(ctx: Context, plan: DemoPlan): Promise<void> {
  const actorId = ctx.actor.accountId
  const events: Prisma.EventCreateManyInput[] = []
  const add = <Type extends EventType>(type: Type, at: Date | null, event: NewEvent<Type>) => {
    if (at) events.push({ id: ctx.newId(), type, at, actorId, data: {}, ...(event as Happened) })
  }
  for (const { row } of plan.campaigns) {
    add('campaign.created', row.createdAt, { subjectType: 'Campaign', subjectId: row.id })
    add('campaign.launched', row.launchedAt, { subjectType: 'Campaign', subjectId: row.id })
    if (row.status === 'ENDED') add('campaign.ended', row.endsAt, { subjectType: 'Campaign', subjectId: row.id })
  }
  for (const { row } of plan.contents) {
    add('content.created', row.createdAt, { subjectType: 'Content', subjectId: row.id })
    add('content.approved', row.approvedAt, { subjectType: 'Content', subjectId: row.id })
  }
  for (const { row } of plan.participations) {
    const { campaignId, ambassadorId } = row
    const subject = { subjectType: 'Participation', subjectId: row.id } as const
    const invited = { campaignId, ambassadorId, again: false }
    add('participation.invited', row.invitedAt, { ...subject, data: invited })
    add('participation.accepted', row.acceptedAt, { ...subject, data: { campaignId } })
    add('participation.declined', row.declinedAt, { ...subject, data: { campaignId } })
    add('participation.left', row.leftAt, { ...subject, data: { campaignId } })
  }
  for (const { row } of plan.shares) {
    const { campaignId, contentId, participationId } = row
    const verdict = plan.assessments.get(row.id)?.verdict ?? 'ALLOW'
    const data = { campaignId, contentId, participationId, verdict, onBehalf: false }
    add('share.created', row.sharedAt, { subjectType: 'Share', subjectId: row.id, data })
  }
  events.sort((a, b) => new Date(a.at ?? 0).getTime() - new Date(b.at ?? 0).getTime())
  await insertRows(ctx, 'Event', events)
}
