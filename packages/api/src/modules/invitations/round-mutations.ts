import type { Context } from '../../core/context.ts'
import { dateOf } from '../../core/day.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import {
  born,
  idOf,
  idToFind,
  input,
  line,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  prose,
  whole,
} from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { assertMayState, Benefit, MandateInput } from '../ambassadors/index.ts'
import { channelOf } from '../messages/index.ts'
import { peopleToAsk } from './people-to-ask.ts'
import { ROUND_QUEUE } from './queues.ts'
import { InvitationRound } from './round-schema.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

export const startInvitationRound = mutation('invitationRoundStart', {
  does: 'Invites people or a segment to a live campaign, and sends them messages by mail or in a chat, with reminders. `invitationPreview` tells beforehand who would be asked. The people are those of now; each is judged again before anything is sent.',
  needs: 'participation:invite',
  gives: InvitationRound,
  input: input('InvitationRoundStartInput', 'Who is invited to what, and how.', {
    campaignId: idOf('Campaign', 'The campaign. It must be live.'),
    personIds: optional(
      listOf(idToFind('A person'), 'The people; use either this or `segmentId`', { least: 1, most: 500 }),
    ),
    segmentId: optional(
      idOf('Segment', 'The segment whose people of now are invited, those whom you may read.', 'READ'),
    ),
    integrationId: idOf(
      'Integration',
      'The notifier: an integration that sends mail, to the address of each person, or writes into a chat.',
      'KNOW',
    ),
    subject: optional(line('Subject of the messages. Default: one in the language of the person')),
    message: prose('Message to all of them, in plain text. The mandate and a link follow it', { least: 1 }),
    mandate: part(MandateInput, 'What they are asked to do.'),
    remindAfterDays: listOf(
      whole('A number of days.', { least: 1, most: 365 }),
      'Days after the first message on which whoever has not answered gets a reminder; empty for none',
      { most: 10 },
    ),
    benefit: optional(
      oneOf(
        Benefit,
        'Whether all of them gain something by taking part. Default: the value that was stated before for each, otherwise `UNKNOWN`.',
      ),
    ),
  }),
  tells: ['invitation-round.started'],
  errors: [ConflictError, InvalidInputError, NotFoundError],
  act: async (ctx, { input }) => {
    const { campaignId, segmentId = null, integrationId, message, mandate, remindAfterDays } = input
    await assertLive(ctx, campaignId)
    const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: integrationId } })
    if ((await channelOf(ctx, integration)) === null) {
      throw new InvalidInputError(texts('no-notifier'), ['input', 'integrationId'], 'NO_NOTIFIER')
    }
    const people = await peopleToAsk(ctx, input, ['input'])
    const round = await ctx.db.invitationRound.create({
      data: {
        ...born(ctx),
        ...{ campaignId, integrationId, segmentId, message },
        startedById: ctx.actor.accountId ?? '',
        subject: input.subject ?? null,
        mandateTasks: mandate.tasks,
        mandateUntil: dateOf(mandate.until),
        minutesPerWeek: mandate.minutesPerWeek,
        remindAfterDays: [...new Set(remindAfterDays)].toSorted((one, other) => one - other),
        benefit: input.benefit ?? null,
        updatedAt: ctx.now(),
      },
    })
    await ctx.db.$executeRaw(sql`
      INSERT INTO "InvitationTarget" ("roundId", "personId") SELECT ${round.id}::uuid, t.id FROM "Person" t WHERE ${people}`)
    if (round.benefit !== null && ctx.actor.personId !== null) {
      const own = { roundId: round.id, personId: ctx.actor.personId }
      if ((await ctx.db.invitationTarget.count({ where: own })) > 0) assertMayState(ctx, own.personId, round.benefit)
    }
    await emit(ctx, 'invitation-round.started', {
      subjectType: 'InvitationRound',
      subjectId: round.id,
      data: { campaignId },
    })
    await enqueue(ctx, ROUND_QUEUE, { roundId: round.id })
    return round
  },
})

async function assertLive(ctx: Context, id: string): Promise<void> {
  const { status } = await ctx.db.campaign.findFirstOrThrow({ where: { id }, select: { status: true } })
  if (status === 'LIVE') return
  throw new ConflictError(texts('not-live'), null, 'CAMPAIGN_NOT_LIVE', ['input', 'campaignId'])
}
