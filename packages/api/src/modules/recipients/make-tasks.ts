import type { Context } from '../../core/context.ts'
import { Prisma, type RecipientTaskCause } from '../../generated/prisma/client.ts'
import { emitAll } from '../../platform/events/index.ts'
import { beforeErasure } from '../people/index.ts'
import { dueAfter, MONTHS, onGranting } from '../privacy/index.ts'
import { findRecipients, namesOf, type Recipient } from './find-recipients.ts'
import { sealDetails } from './sealed.ts'
import { texts } from './texts.ts'

/**
 * One task for each recipient, or each part of what it is told, due within a month. Plugins are asked at once to forget addresses.
 * Posts are public, and nobody can bring them back: somebody decides whether they are deleted. Of a correction and a restriction
 * the recipient is told by hand, with what the person's row says by then.
 */
async function makeTasks(
  ctx: Context,
  recipients: readonly Recipient[],
  { cause, requestId }: { cause: RecipientTaskCause; requestId: string | null },
): Promise<void> {
  const now = ctx.now()
  const rows = recipients.map(({ integrationId, plugin, accountId, passed, details }) => {
    const id = ctx.newId()
    const isAsked = cause === 'ERASURE' && integrationId !== null && !passed.includes('POSTS')
    return {
      ...{ id, cause, requestId, integrationId, plugin, accountId, passed: [...passed] },
      // A person who is still there is not kept a second time.
      sealed: new Uint8Array(sealDetails(ctx, id, cause === 'ERASURE' ? details : { ...details, addresses: [] })),
      ...{ status: isAsked ? ('QUEUED' as const) : ('BY_HAND' as const), askAt: isAsked ? now : null },
      ...{ dueAt: dueAfter(now, MONTHS.usual), createdAt: now, updatedAt: now },
    }
  })
  await ctx.db.recipientTask.createMany({ data: rows })
  await emitAll(
    ctx,
    'recipient-task.created',
    rows.map(({ id }) => ({ subjectType: 'RecipientTask', subjectId: id, data: { cause } })),
  )
}

/** Whoever is erased is erased by the recipients too (GDPR art. 17(2) and 19), whether or not they asked for it. */
beforeErasure(async (ctx, personIds) => {
  const ids = [...personIds]
  // What was to be corrected is to be deleted now.
  await ctx.db.$executeRaw(Prisma.sql`DELETE FROM "RecipientTask" t USING "PrivacyRequest" r
    WHERE r.id = t."requestId" AND r."personId" = ANY(${ids}::uuid[]) AND t.cause <> 'ERASURE' AND t.status <> 'DONE'`)
  const answered = await ctx.db.privacyRequestEntry.findFirst({
    where: { step: 'ERASED', request: { personId: { in: ids } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { requestId: true },
  })
  const recipients = await findRecipients(ctx, ids)
  await makeTasks(ctx, recipients, { cause: 'ERASURE', requestId: answered?.requestId ?? null })
})

/** The answer names the recipients (art. 19). */
onGranting(async (ctx, { id: requestId, kind, personId }) => {
  if (personId === null || (kind !== 'ERASURE' && kind !== 'CORRECTION' && kind !== 'RESTRICTION')) return null
  const recipients = await findRecipients(ctx, [personId])
  if (recipients.length === 0) return null
  // Those of an erasure are told by the act that erases.
  if (kind !== 'ERASURE') await makeTasks(ctx, recipients, { cause: kind, requestId })
  return texts(ANSWERS[kind], { recipients: namesOf(recipients) })
})

const ANSWERS = {
  ERASURE: 'answer-erasure',
  CORRECTION: 'answer-correction',
  RESTRICTION: 'answer-restriction',
} as const
