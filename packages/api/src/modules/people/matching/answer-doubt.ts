import type { Context } from '../../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import type { DoubtfulRow } from '../../../generated/prisma/client.ts'
import { emit } from '../../../platform/events/index.ts'
import { leadingDirectory } from '../leading-directory.ts'
import { texts } from '../texts.ts'
import { unseal } from './doubts.ts'
import { letLeave } from './leaving-owners.ts'
import { letReturn } from './merged-returns.ts'

type AnsweredListener = (ctx: Context, row: DoubtfulRow) => Promise<void>

const listeners: AnsweredListener[] = []

/** Registers how the reader of the source reads the row again, in the same transaction. */
export function onDoubtAnswered(listener: AnsweredListener): void {
  listeners.push(listener)
}

/**
 * Answers whether a doubtful row is about the person that it may be about; the row is then read again, even when
 * unchanged. `SAME` gives the person the row's id in its source; for an owner who leaves by a source it confirms that
 * they have left, for a merged person who is back that who counts for them is back too. Runs under the lock of people.
 * @throws ConflictError ANSWERED, ENDED, EXTERNAL_ID_TAKEN, LAST_OWNER; InvalidInputError when a reason is missing.
 */
export async function answerDoubt(
  ctx: Context,
  row: DoubtfulRow,
  { answer, reason }: { answer: 'SAME' | 'SOMEBODY_ELSE'; reason?: string | null },
): Promise<DoubtfulRow> {
  const { id } = row
  assertOpen(ctx, row)
  if (row.rule === 'ERASED_ADDRESS' || row.rule === 'ERASED_HANDLE') {
    if (!reason) throw new InvalidInputError(texts('reason-needed'), ['input', 'reason'])
  }
  if (answer === 'SAME') await confirm(ctx, row)
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

async function confirm(ctx: Context, row: DoubtfulRow): Promise<void> {
  const { rule, personId } = row
  if (rule === 'OWNER_LEAVES') await letLeave(ctx, personId ?? '')
  else if (rule === 'MERGED_RETURNS') await letReturn(ctx, personId ?? '')
  else await giveId(ctx, row)
}

function assertOpen(ctx: Context, { status, endsAt }: DoubtfulRow): void {
  if (status === 'ENDED' || (status === 'OPEN' && endsAt <= ctx.now())) {
    throw new ConflictError(texts('doubt-ended'), null, 'ENDED', ['id'])
  }
  if (status !== 'OPEN') throw new ConflictError(texts('doubt-answered'), null, 'ANSWERED', ['id'])
}

/** Gives the person the row's id; it replaces another id of theirs in the same source. */
async function giveId(ctx: Context, row: DoubtfulRow): Promise<void> {
  const { source, personId } = row
  // There is no person to give an erased person's id to: such rows stay refused.
  if (personId === null || source === ADDRESS_SOURCE) return
  const id = unseal(ctx, row)?.externalId
  if (id === undefined) throw new ConflictError(texts('doubt-sealed'), null, 'ENDED', ['id'])
  const taken = await ctx.db.externalId.findFirst({ where: { source, value: id, personId: { not: personId } } })
  if (taken) {
    throw new ConflictError(
      texts('doubt-id-taken', { person: globalId('Person', taken.personId) }),
      null,
      'EXTERNAL_ID_TAKEN',
      ['id'],
    )
  }
  const leads = source === (await leadingDirectory(ctx))
  if (leads) {
    await ctx.db.person.updateMany({
      where: { id: personId },
      data: { externalId: id, updatedAt: ctx.now(), version: { increment: 1 } },
    })
  } else {
    await ctx.db.externalId.deleteMany({ where: { source, personId } })
    await ctx.db.externalId.create({ data: { source, value: id, personId } })
  }
  const data = { fields: [leads ? 'externalId' : 'externalIds'] }
  await emit(ctx, 'person.updated', { subjectType: 'Person', subjectId: personId, data })
}
