import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { defineLoader, oneForEach } from '../../core/loaders.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { HiddenType, mayCountOf, smallestGroupOf } from '../../platform/small-groups/index.ts'
import { Campaign } from '../campaigns/index.ts'

interface Counts {
  campaignId: string
  asked: number
  open: number
  accepted: number
  declined: number
  left: number
  never: number
}

const NONE = { asked: 0, open: 0, accepted: 0, declined: 0, left: 0, never: 0 }

/** How people answered the invitations to campaigns, in one statement for all of them. */
const countsOfCampaign = defineLoader<string, Counts>(async (ctx, campaignIds) => {
  const rows = await ctx.db.$queryRaw<Counts[]>(Prisma.sql`
    SELECT p."campaignId",
      (count(*) FILTER (WHERE p.status <> 'WITHDRAWN'))::int AS asked,
      (count(*) FILTER (WHERE p.status = 'INVITED'))::int AS open,
      (count(*) FILTER (WHERE p.status = 'ACCEPTED'))::int AS accepted,
      (count(*) FILTER (WHERE p.status = 'DECLINED'))::int AS declined,
      (count(*) FILTER (WHERE p.status = 'LEFT'))::int AS "left",
      (count(*) FILTER (WHERE p."neverAt" IS NOT NULL))::int AS never
    FROM "Participation" p WHERE p."campaignId" = ANY(${[...campaignIds]}::uuid[]) GROUP BY p."campaignId"`)
  return oneForEach(campaignIds, rows, ({ campaignId }) => campaignId)
})

const COUNTS = {
  asked: 'How many people were asked, and whose invitation was not withdrawn.',
  open: 'How many of them have not answered yet.',
  accepted: 'How many of them take part.',
  declined: 'How many of them declined.',
  left: 'How many of them took part and left.',
  never: 'How many people asked never to be invited to this campaign again.',
} as const

const InvitationStatistics = builder.objectRef<{ id: string }>('InvitationStatistics').implement({
  description: 'How many people were asked to take part in a campaign, and how they answered.',
  fields: (t) => ({
    ...Object.fromEntries(
      (Object.keys(COUNTS) as (keyof typeof COUNTS)[]).map((name) => [
        name,
        t.int({
          nullable: true,
          description: `${COUNTS[name]} Null without the permission to list these people in the campaign (\`person:read\`, \`participation:read\`, \`participation:invite\`).`,
          extensions: { counts: 'ASKED' },
          resolve: async ({ id }, _args, ctx: Context) =>
            (await mayCountOf(ctx, 'ASKED', 'Campaign', id))
              ? ((await countsOfCampaign(ctx).load(id)) ?? NONE)[name]
              : null,
        }),
      ]),
    ),
    hidden: t.field({
      type: HiddenType,
      nullable: true,
      description: 'Why the numbers are hidden. Null when they are shown.',
      resolve: async ({ id }, _args, ctx) =>
        (await mayCountOf(ctx, 'ASKED', 'Campaign', id))
          ? null
          : { reason: 'PEOPLE' as const, minimum: await smallestGroupOf(ctx) },
    }),
  }),
})

builder.objectField(Campaign, 'invitationStatistics', (t) =>
  t.field({
    type: InvitationStatistics,
    description: 'How people answered the invitations to it, as of now.',
    extensions: { columns: ['id'] },
    resolve: ({ id }) => ({ id }),
  }),
)
