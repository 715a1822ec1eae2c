import type { Context } from '../../core/context.ts'
import { type NoticeMessage, Prisma } from '../../generated/prisma/client.ts'
import { failureColumns } from '../../platform/plugins/index.ts'
import { onBounce } from '../messages/index.ts'
import { storeMessages, tellOf } from './store-messages.ts'
import { texts } from './texts.ts'

const { sql } = Prisma

const cameBack = () => failureColumns({ kind: 'permanent', told: texts('came-back') })

// Of a person the message says it, and the notice counts it; a notice to one address says it itself.
onBounce('NOTICE', async (ctx, messageId) => (await ofPerson(ctx, messageId)) || (await ofAddress(ctx, messageId)))

async function ofPerson(ctx: Context, messageId: string): Promise<boolean> {
  const [message] = await ctx.db.$queryRaw<NoticeMessage[]>(sql`
    SELECT * FROM "NoticeMessage" WHERE "messageId" = ${messageId} ORDER BY id LIMIT 1 FOR UPDATE`)
  if (!message) return false
  if (message.status === 'BOUNCED') return true
  const notice = await ctx.db.notice.findFirstOrThrow({ where: { id: message.noticeId } })
  await storeMessages(ctx, notice, [{ ...message, status: 'BOUNCED', dueAt: null, leaseToken: null, leaseUntil: null }])
  return true
}

async function ofAddress(ctx: Context, messageId: string): Promise<boolean> {
  const notice = await ctx.db.notice.findFirst({ where: { messageId }, orderBy: { id: 'asc' } })
  if (!notice) return false
  // One that came back has failed: again changes nothing.
  const { count } = await ctx.db.notice.updateMany({
    where: { id: notice.id, status: 'SENT' },
    data: { status: 'FAILED', ...cameBack() },
  })
  if (count > 0) await tellOf(ctx, notice, ['BOUNCED'])
  return true
}
