import type { Context } from '../../core/context.ts'
import type { Notice, NoticeRule } from '../../generated/prisma/client.ts'
import { emit } from '../../platform/events/index.ts'
import { failureColumns } from '../../platform/plugins/index.ts'
import { mailOwners } from '../organizations/index.ts'
import type { Named } from './find-recipients.ts'

/**
 * Nothing of this notice is sent any more, because nobody can say who gets it. The owners are told once, until the rule
 * sends again or is changed.
 */
export async function stopNotice(
  ctx: Context,
  { notice, rule }: { notice: Notice; rule: NoticeRule },
  { stopped, told }: Extract<Named, { stopped: unknown }>,
): Promise<void> {
  const ended = { dueAt: null, leaseToken: null, leaseUntil: null }
  await ctx.db.noticeMessage.updateMany({
    where: { noticeId: notice.id, status: 'QUEUED' },
    data: { ...ended, status: 'CANCELLED', cause: 'STOPPED', accountId: null },
  })
  await ctx.db.noticeMessage.updateMany({ where: { noticeId: notice.id, dueAt: { not: null } }, data: ended })
  const failure = failureColumns({ kind: 'config', told })
  await ctx.db.notice.updateMany({ where: { id: notice.id }, data: { status: 'FAILED', ...failure } })
  if (rule.stoppedAt !== null) return
  const { count } = await ctx.db.noticeRule.updateMany({
    where: { id: rule.id, stoppedAt: null },
    data: { stoppedAt: ctx.now() },
  })
  if (count === 0) return
  const data = { cause: stopped }
  const eventId = await emit(ctx, 'notice-rule.stopped', { subjectType: 'NoticeRule', subjectId: rule.id, data })
  await mailOwners(ctx, eventId)
}

/** A rule that names somebody again goes on. */
export async function goOn(ctx: Context, { id, stoppedAt }: NoticeRule): Promise<void> {
  if (stoppedAt !== null) await ctx.db.noticeRule.updateMany({ where: { id }, data: { stoppedAt: null } })
}
