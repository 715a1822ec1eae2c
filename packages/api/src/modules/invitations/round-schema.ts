import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, readableLoader } from '../../core/loaders.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import { type InvitationOutcome, Prisma, type Segment as SegmentRow } from '../../generated/prisma/client.ts'
import { RunStatus } from '../../platform/jobs/index.ts'
import { defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { countField, hiddenField, mayCount } from '../../platform/small-groups/index.ts'
import { Benefit, Mandate, mandateOf } from '../ambassadors/index.ts'
import { Campaign, readableCampaignById } from '../campaigns/index.ts'
import { Integration, readableIntegrationById } from '../integrations/index.ts'
import { Segment } from '../segments/index.ts'
import { type LeftOut, LeftOutType, leftOutOf } from './left-out-schema.ts'

interface Outcomes {
  readonly asked: number
  readonly waiting: number
  readonly leftOut: readonly LeftOut[]
}

/** What became of the people of rounds. */
const outcomesOfRound = defineLoader<string, Outcomes>(async (ctx, roundIds) => {
  const rows = await ctx.db.$queryRaw<
    { roundId: string; outcome: InvitationOutcome | null; people: number }[]
  >(Prisma.sql`
    SELECT "roundId", outcome, count(*)::int AS people FROM "InvitationTarget"
    WHERE "roundId" = ANY(${[...roundIds]}::uuid[]) GROUP BY 1, 2`)
  const byRound = Map.groupBy(rows, ({ roundId }) => roundId)
  return roundIds.map((id) => {
    const own = byRound.get(id) ?? []
    const of = (outcome: InvitationOutcome | null) => own.find((row) => row.outcome === outcome)?.people ?? 0
    return { asked: of('ASKED'), waiting: of(null), leftOut: leftOutOf(own.map((row) => [row.outcome, row.people])) }
  })
})

const outcomes = async (ctx: Context, id: string): Promise<Outcomes> =>
  (await outcomesOfRound(ctx).load(id)) ?? { asked: 0, waiting: 0, leftOut: [] }

const RoundOutcomes = builder.objectRef<Outcomes>('InvitationOutcomes').implement({
  description: 'What became of the people of a round.',
  fields: (t) => ({
    asked: t.field(
      countField('ASKED', { description: 'The number of people who were invited.', count: ({ asked }) => asked }),
    ),
    waiting: t.field(
      countField('ASKED', {
        description: 'The number of people whose turn has not come.',
        count: ({ waiting }) => waiting,
      }),
    ),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'Those who were left out, by reason. Empty for whoever may not list people.',
      resolve: ({ leftOut }, _args, ctx) => (mayCount(ctx, 'ASKED') ? [...leftOut] : []),
    }),
    hidden: t.field(hiddenField('ASKED')),
  }),
})

export const InvitationRound = builder.prismaNode('InvitationRound', {
  description: 'People who are invited to a campaign together, and how they are written to.',
  ...ROW_NODE,
  fields: (t) => ({
    status: t.expose('status', {
      type: RunStatus,
      description:
        'How far it is: `SUCCEEDED` when everybody was invited or left out, `FAILED` when the campaign was no longer live before that. Messages have a status of their own.',
    }),
    campaign: t.field({
      type: Campaign,
      nullable: true,
      description: 'What they are invited to; null without the permission `campaign:read`.',
      ...toOne(readableCampaignById, 'campaignId'),
    }),
    segment: t.field({
      type: Segment,
      nullable: true,
      description: 'The segment whose people of then they are; null for people who were named, and when it is gone.',
      ...toOne(readableLoader<SegmentRow>('Segment'), 'segmentId'),
    }),
    notifier: t.field({
      type: Integration,
      nullable: true,
      description: 'The integration that sends the messages; null without the permission `integration:read`.',
      ...toOne(readableIntegrationById, 'integrationId'),
    }),
    subject: t.exposeString('subject', {
      nullable: true,
      description: 'Subject of the messages; null for one in the language of each person.',
    }),
    // Not `message`: every error of a result has a field of that name which is never null.
    invitationMessage: t.exposeString('message', { description: 'What the team wrote to all of them, in plain text.' }),
    mandate: t.field({
      type: Mandate,
      nullable: true,
      description: 'What they are asked to do. Never null.',
      extensions: { columns: ['mandateTasks', 'mandateUntil', 'minutesPerWeek'] },
      resolve: mandateOf,
    }),
    remindAfterDays: t.exposeIntList('remindAfterDays', {
      description: 'Days after the first message on which whoever has not answered gets a reminder.',
    }),
    benefit: t.expose('benefit', {
      type: Benefit,
      nullable: true,
      description: 'Whether they gain something by taking part; null keeps what was stated before.',
    }),
    outcomes: t.field({
      type: RoundOutcomes,
      description: 'What became of the people so far.',
      extensions: { columns: ['id'] },
      resolve: ({ id }, _args, ctx) => outcomes(ctx, id),
    }),
    endedAt: t.expose('endedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When everybody had been invited or left out; null before.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was started.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

const rounds = defineList({
  type: InvitationRound,
  table: 'InvitationRound',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time they were started.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  filter: defineFilter('InvitationRoundFilter', {
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign.' },
    createdAt: { kind: 'instant', description: 'When they were started.' },
  }),
})

listField(rounds, 'invitationRounds', { description: 'The rounds of invitations.' })
listField(rounds, 'invitationRounds', {
  on: Campaign,
  parent: { column: 'campaignId' },
  description: 'The rounds of invitations to the campaign.',
})
