import { builder } from '../../../core/builder.ts'
import type { Context } from '../../../core/context.ts'
import { defineLoader, oneForEach } from '../../../core/loaders.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { HiddenType, mayCountOf, smallestGroupOf } from '../../../platform/small-groups/index.ts'
import { Campaign } from '../../campaigns/index.ts'
import { checkPeriod, PeriodInput } from '../period.ts'
import { type CountName, closedStatistics, type Statistics } from './closed-statistics.ts'

const NONE = { asked: 0, open: 0, accepted: 0, declined: 0, left: 0, never: 0 } as const

/** How people answered the invitations to campaigns, in one statement for all of them. */
const countsOfCampaign = defineLoader<string, Record<CountName, number> & { campaignId: string }>(
  async (ctx, campaignIds) => {
    const rows = await ctx.db.$queryRaw<(Record<CountName, number> & { campaignId: string })[]>(Prisma.sql`
    SELECT p."campaignId",
      (count(*) FILTER (WHERE p.status NOT IN ('WITHDRAWN', 'RECORDED_ELSEWHERE')))::int AS asked,
      (count(*) FILTER (WHERE p.status = 'INVITED'))::int AS open,
      (count(*) FILTER (WHERE p.status = 'ACCEPTED'))::int AS accepted,
      (count(*) FILTER (WHERE p.status = 'DECLINED'))::int AS declined,
      (count(*) FILTER (WHERE p.status = 'LEFT'))::int AS "left",
      (count(*) FILTER (WHERE p."neverAt" IS NOT NULL))::int AS never
    FROM "Participation" p WHERE p."campaignId" = ANY(${[...campaignIds]}::uuid[]) GROUP BY p."campaignId"`)
    return oneForEach(campaignIds, rows, ({ campaignId }) => campaignId)
  },
)

/** As of now, for whoever may list these people. */
async function statisticsNow(ctx: Context, campaignId: string): Promise<Statistics> {
  if (!(await mayCountOf(ctx, 'ASKED', 'Campaign', campaignId))) {
    return { month: null, counts: {}, hidden: { reason: 'PEOPLE', minimum: await smallestGroupOf(ctx) } }
  }
  return { month: null, counts: (await countsOfCampaign(ctx).load(campaignId)) ?? NONE, hidden: null }
}

const COUNTS: Readonly<Record<CountName, string>> = {
  asked: 'How many people were asked, and whose invitation was not withdrawn.',
  open: 'How many of them have not answered yet.',
  accepted: 'How many of them take part.',
  declined: 'How many of them declined.',
  left: 'How many of them took part and left.',
  never: 'How many people asked never to be invited to this campaign again.',
}

const WHO_IS_TOLD =
  'Exact with the permission to list these people in the campaign (`person:read`, `participation:read`, `participation:invite`). Without it null as of now; of a closed month, quarter or year the sum over fixed groups of people, in each rounded to the nearest multiple of `minimumGroupSize`.'

const InvitationStatistics = builder.objectRef<Statistics>('InvitationStatistics').implement({
  description: 'How many people were asked to take part in a campaign, and how they answered.',
  fields: (t) => ({
    month: t.expose('month', {
      type: 'Date',
      nullable: true,
      description:
        'The first day of the month at whose end the numbers stood, which is the last month of the period. Null as of now, and where the period is not a closed month, quarter or year.',
    }),
    ...Object.fromEntries(
      (Object.keys(COUNTS) as CountName[]).map((name) => [
        name,
        t.int({
          nullable: true,
          description: `${COUNTS[name]} ${WHO_IS_TOLD}`,
          extensions: { counts: 'ASKED' },
          resolve: ({ counts }) => counts[name] ?? null,
        }),
      ]),
    ),
    hidden: t.expose('hidden', {
      type: HiddenType,
      nullable: true,
      description: 'Why the numbers are hidden or not exact. Null when they are exact.',
    }),
  }),
})

builder.objectField(Campaign, 'invitationStatistics', (t) =>
  t.field({
    type: InvitationStatistics,
    description:
      'How people answered the invitations to it: as of now, or at the end of a closed month, quarter or year. A close counts the people who are there then, without archived people.',
    complexity: { field: 20 },
    args: {
      period: t.arg({
        type: PeriodInput,
        description:
          'A whole month, quarter or year of the organisation, which has the numbers of its last month; with `report:read` for the campaign. As of now when left out.',
      }),
    },
    extensions: { columns: ['id'] },
    resolve: ({ id }, { period }, ctx) =>
      period ? closedStatistics(ctx, id, checkPeriod(period)) : statisticsNow(ctx, id),
  }),
)
