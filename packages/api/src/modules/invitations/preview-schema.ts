import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { RequestError, refuseQuery } from '../../core/errors.ts'
import { assertFound, namedId } from '../../core/named-ids.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import { assertCan, reachesAsOthers } from '../../platform/auth/index.ts'
import { countField, hiddenField, mayCount } from '../../platform/small-groups/index.ts'
import { channelOf } from '../messages/index.ts'
import { collides } from '../touchpoints/index.ts'
import { type LeftOut, LeftOutType, leftOutOf } from './left-out-schema.ts'
import { peopleToAsk } from './people-to-ask.ts'
import { reasonFor } from './sort-out.ts'
import { texts } from './texts.ts'

interface Preview {
  readonly toAsk: number
  /** Of those, whom another department contacts at about the same time. */
  readonly collisions: number
  readonly leftOut: readonly LeftOut[]
}

const InvitationPreview = builder.objectRef<Preview>('InvitationPreview').implement({
  description: 'Whom a round of invitations would ask now. Nothing is stored.',
  fields: (t) => ({
    toAsk: t.field(
      countField('ASKED', { description: 'The number of people who would be invited.', count: ({ toAsk }) => toAsk }),
    ),
    collisions: t.field(
      countField('ASKED', {
        description:
          'How many of those another department contacted, or is about to, within `Organization.contactCollisionDays`: see `Person.contactCollisions`.',
        count: ({ collisions }) => collisions,
      }),
    ),
    leftOut: t.field({
      type: [LeftOutType],
      description: 'Those who would be left out, by reason. Empty for whoever may not list people.',
      resolve: ({ leftOut }, _args, ctx) => (mayCount(ctx, 'ASKED') ? [...leftOut] : []),
    }),
    hidden: t.field(hiddenField('ASKED')),
  }),
})

const InvitationPreviewInput = builder.inputType('InvitationPreviewInput', {
  description: 'A round of invitations that is not started.',
  fields: (t) => ({
    campaignId: t.id({ required: true, description: 'The campaign.' }),
    integrationId: t.id({ required: true, description: 'The notifier that would send the messages.' }),
    personIds: t.idList({ description: 'The people, 1 to 500 of them; use either this or `segmentId`.' }),
    segmentId: t.id({ description: 'The segment.' }),
    minutesPerWeek: t.int({ required: true, description: 'The time of the mandate, in minutes per week.' }),
  }),
})

interface Asked {
  campaignId: string
  integrationId: string
  personIds?: string[] | null | undefined
  segmentId?: string | null | undefined
  minutesPerWeek: number
}

const MOST_PEOPLE = 500

async function preview(ctx: Context, input: Asked): Promise<Preview> {
  assertCan(ctx, 'participation:invite', 'part')
  const { personIds, minutesPerWeek } = input
  const campaign = namedId(input.campaignId, 'Campaign', ['input', 'campaignId'])
  const notifier = {
    ...namedId(input.integrationId, 'Integration', ['input', 'integrationId']),
    // Managers of a part of the organisation use notifiers, which they cannot read.
    openly: true,
  }
  const segment = input.segmentId == null ? null : namedId(input.segmentId, 'Segment', ['input', 'segmentId'])
  await assertFound(ctx, [campaign, notifier, ...(segment ? [segment] : [])])
  const campaignId = campaign.key ?? ''
  if (!(await reachesAsOthers(ctx, 'participation:invite', 'Campaign', campaignId))) {
    assertCan(ctx, 'participation:invite')
  }
  if (personIds && personIds.length > MOST_PEOPLE) {
    throw new RequestError('BAD_REQUEST', texts('too-many-people', { most: MOST_PEOPLE }))
  }
  const people = await peopleToAsk(ctx, { personIds, segmentId: segment?.key ?? null }, ['input']).catch(refuseQuery)
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: notifier.key ?? '' } })
  const byMail = (await channelOf(ctx, integration)) !== 'chat'
  const departments = Prisma.sql`SELECT cd."departmentId" FROM "CampaignDepartment" cd WHERE cd."campaignId" = ${campaignId}::uuid`
  const colliding = (await collides(ctx, { departments, at: ctx.now() })) ?? Prisma.sql`FALSE`
  const rows = await ctx.db.$queryRaw<{ reason: string | null; people: number; collisions: number }[]>(Prisma.sql`
    SELECT reason, count(*)::int AS people, (count(*) FILTER (WHERE reason IS NULL AND ${colliding}))::int AS collisions FROM (
      SELECT x.id, ${await reasonFor(ctx, { campaignId, minutesPerWeek, byMail })} AS reason FROM "Person" x
      WHERE x.id IN (SELECT t.id FROM "Person" t WHERE ${people})) x GROUP BY 1`)
  const asked = rows.find(({ reason }) => reason === null)
  return {
    toAsk: asked?.people ?? 0,
    collisions: asked?.collisions ?? 0,
    leftOut: leftOutOf(rows.map((row) => [row.reason, row.people])),
  }
}

builder.queryField('invitationPreview', (t) =>
  t.field({
    type: InvitationPreview,
    nullable: true,
    description:
      'Whom `invitationRoundStart` would ask now, how many of them another department contacts at about the same time, and how many it would leave out, and why. Nothing is stored.',
    complexity: 100,
    args: { input: t.arg({ type: InvitationPreviewInput, required: true, description: 'The round.' }) },
    resolve: (_root, { input }, ctx) => preview(ctx, input),
  }),
)
