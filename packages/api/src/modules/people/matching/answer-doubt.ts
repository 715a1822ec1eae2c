import { z } from 'zod'
import { parseInput } from '../../../core/acts.ts'
import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { globalId, requireId } from '../../../core/ids.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import type { DoubtfulRow } from '../../../generated/prisma/client.ts'
import { assertCan } from '../../../platform/auth/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { leadingDirectory } from '../leading-directory.ts'
import { lockPeople } from '../person-lock.ts'
import { unseal } from './doubts.ts'
import { letLeave } from './leaving-owners.ts'

type AnsweredListener = (ctx: Context, row: DoubtfulRow) => Promise<void>

const listeners: AnsweredListener[] = []

/** Lets whoever reads the source read the row again, in the same transaction. */
export function onDoubtAnswered(listener: AnsweredListener): void {
  listeners.push(listener)
}

const AnswerInput = z.object({
  answer: z.enum(['SAME', 'SOMEBODY_ELSE']),
  reason: z.string().trim().max(500, 'A reason has at most 500 characters.').nullish(),
})

/**
 * Says whether a doubtful row is about the person that it may be about; it is read again, though unchanged. `SAME` gives
 * the person the row's id in its source; of an owner who leaves by a source it confirms that they have left.
 * @throws NotFoundError; ConflictError ANSWERED, ENDED, EXTERNAL_ID_TAKEN, LAST_OWNER; InvalidInputError where a reason is missing.
 */
export async function answerDoubt(
  ctx: Context,
  args: { id: string; answer: string; reason?: string | null },
): Promise<DoubtfulRow> {
  assertCan(ctx, 'person:write')
  const id = requireId(args.id, 'DoubtfulRow', 'id')
  const { answer, reason } = parseInput(AnswerInput, { answer: args.answer, reason: args.reason })
  await lockPeople(ctx)
  const row = await ctx.db.doubtfulRow.findFirst({ where: { id } })
  if (!row) throw new NotFoundError('DoubtfulRow', ['id'])
  assertOpen(ctx, row)
  if (row.rule === 'ERASED_ADDRESS' || row.rule === 'ERASED_HANDLE') {
    if (!reason) throw new InvalidInputError('Somebody was erased: say why this row is let in or not.', ['reason'])
  }
  if (answer === 'SAME') await (row.rule === 'OWNER_LEAVES' ? letLeave(ctx, row.personId ?? '') : giveId(ctx, row))
  const [answered] = await ctx.db.doubtfulRow.updateManyAndReturn({
    where: { id },
    data: {
      status: answer,
      reason: reason || null,
      answeredAt: ctx.now(),
      accountId: ctx.actor.accountId,
      sealed: null,
      words: [],
    },
  })
  if (!answered) throw new NotFoundError('DoubtfulRow', ['id'])
  for (const listener of listeners) await listener(ctx, answered)
  await emit(ctx, 'doubtful-row.answered', { subjectType: 'DoubtfulRow', subjectId: id, data: { answer } })
  return answered
}

function assertOpen(ctx: Context, { status, endsAt }: DoubtfulRow): void {
  if (status === 'ENDED' || (status === 'OPEN' && endsAt <= ctx.now())) {
    throw new ConflictError(
      'Nobody answered it for 30 days: it was refused. It comes again with its source.',
      null,
      'ENDED',
      ['id'],
    )
  }
  if (status !== 'OPEN') throw new ConflictError('It is answered already.', null, 'ANSWERED', ['id'])
}

/** The person gets the row's id; where they have another one in its source, this one takes its place. */
async function giveId(ctx: Context, row: DoubtfulRow): Promise<void> {
  const { source, personId } = row
  // Of somebody erased there is nobody to give it to: the same stay out.
  if (personId === null || source === ADDRESS_SOURCE) return
  const id = unseal(ctx, row)?.externalId
  if (id === undefined)
    throw new ConflictError('What it said cannot be opened: its key is lost.', null, 'ENDED', ['id'])
  const taken = await ctx.db.externalId.findFirst({ where: { source, value: id, personId: { not: personId } } })
  if (taken) {
    throw new ConflictError(
      `The id is ${globalId('Person', taken.personId)}’s by now: two people cannot be made one.`,
      null,
      'EXTERNAL_ID_TAKEN',
      ['id'],
    )
  }
  if (source === (await leadingDirectory(ctx))) {
    await ctx.db.person.updateMany({
      where: { id: personId },
      data: { externalId: id, updatedAt: ctx.now(), version: { increment: 1 } },
    })
  } else {
    await ctx.db.externalId.deleteMany({ where: { source, personId } })
    await ctx.db.externalId.create({ data: { source, value: id, personId } })
  }
  await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: personId, data: {} })
}
