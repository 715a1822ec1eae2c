import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Notice, type NoticeMessage, Prisma } from '../../generated/prisma/client.ts'
import { failureColumns } from '../../platform/plugins/index.ts'
import { isMadeFrom, lockBounced, onBounce } from '../messages/index.ts'
import { storeMessages, tellOf } from './store-messages.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

const cameBack = () => failureColumns({ kind: 'permanent', told: texts('came-back') })

// Of a person the message says it, and the notice counts it; a notice to one address says it itself.
onBounce('NOTICE', async (ctx, messageId) => (await ofPerson(ctx, messageId)) || (await ofAddress(ctx, messageId)))

async function ofPerson(ctx: Context, messageId: string): Promise<boolean> {
  const message = await lockBounced<NoticeMessage>(ctx, 'NoticeMessage', messageId)
  if (!message) return false
  if (message.status === 'BOUNCED') return true
  const notice = await ctx.db.notice.findFirstOrThrow({ where: { id: message.noticeId } })
  await storeMessages(ctx, notice, [
    { ...message, status: 'BOUNCED', messageId, dueAt: null, leaseToken: null, leaseUntil: null },
  ])
  return true
}

async function ofAddress(ctx: Context, messageId: string): Promise<boolean> {
  const notice =
    (await ctx.db.notice.findFirst({ where: { messageId }, orderBy: { id: 'asc' } })) ??
    (await unclearAmong(ctx, messageId))
  if (!notice) return false
  // One that came back has failed: again changes nothing.
  const { count } = await ctx.db.notice.updateMany({
    where: { id: notice.id, OR: [{ status: 'SENT' }, UNCLEAR] },
    data: { status: 'FAILED', messageId, ...cameBack() },
  })
  if (count > 0) await tellOf(ctx, notice, ['BOUNCED'])
  return true
}

/** One to an address, whose answer was lost, is sent no second time: it has failed, and may have arrived. */
const UNCLEAR = { status: 'FAILED', errorKind: 'ambiguous', messageId: null } as const

async function unclearAmong(ctx: Context, messageId: string): Promise<Notice | undefined> {
  const [notice] = await ctx.db.$queryRaw<Notice[]>(sql`
    SELECT ${everyColumn('Notice', 'n')} FROM "Notice" n WHERE n."messageId" IS NULL AND n.status = ${UNCLEAR.status}::"NoticeStatus"
      AND n."errorKind" = ${UNCLEAR.errorKind} AND ${isMadeFrom(sql`n.id`, messageId)}`)
  return notice
}
