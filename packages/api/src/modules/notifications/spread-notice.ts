import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { type Notice, type NoticeRule, Prisma } from '../../generated/prisma/client.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { type Named, namedBy } from './find-recipients.ts'
import { SEND_QUEUE } from './queue.ts'
import { goOn, stopNotice } from './stop-rule.ts'

const { sql } = Prisma

/** Accounts of one transaction. */
const LOT = 500

/**
 * Makes messages for the next lot of the people whom the rule of a notice names, in the order of their accounts.
 * @returns whether there may be more.
 */
export async function spreadLot(ctx: Context, notice: Notice, rule: NoticeRule): Promise<boolean> {
  const named = await namedFrom(ctx, notice, rule)
  if ('stopped' in named) {
    await stopNotice(ctx, { notice, rule }, named)
    return false
  }
  const { id: noticeId, spreadTo } = notice
  const accounts = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id FROM "Account" a WHERE ${named.accounts} AND ${spreadTo === null ? sql`TRUE` : sql`a.id > ${spreadTo}::uuid`}
    ORDER BY a.id LIMIT ${LOT}`)
  const now = ctx.now()
  const kind = rule.kind
  const messages = accounts.map(({ id: accountId }) => ({
    ...{ id: ctx.newId(), noticeId, accountId, kind, dueAt: now, createdAt: now },
  }))
  await insertRows(ctx, 'NoticeMessage', messages)
  const isWhole = accounts.length < LOT
  const withoutAccount = spreadTo === null ? await peopleWithoutAccount(ctx, named.people) : notice.withoutAccount
  await ctx.db.notice.updateMany({
    where: { id: noticeId },
    data: { spreadTo: accounts.at(-1)?.id ?? spreadTo, withoutAccount, ...(isWhole && { status: 'SENDING' }) },
  })
  await goOn(ctx, rule)
  if (messages.length > 0) await enqueue(ctx, SEND_QUEUE, {}, { onlyOne: ctx.organizationId })
  if (isWhole) await endNotice(ctx, noticeId)
  return !isWhole
}

/** A test notice of a rule to people goes to whoever asked for it. */
export async function namedFrom(ctx: Context, { accountId }: Notice, rule: NoticeRule): Promise<Named> {
  return accountId === null ? await namedBy(ctx, rule) : { accounts: sql`a.id = ${accountId}::uuid`, people: null }
}

/** Whoever cannot log in can read nothing here, so that no notice can be judged for them. */
async function peopleWithoutAccount(ctx: Context, people: Prisma.Sql | null): Promise<number> {
  if (people === null) return 0
  const [row] = await ctx.db.$queryRaw<{ count: number }[]>(sql`
    SELECT count(*)::int AS count FROM "Person" t WHERE ${people}
      AND NOT EXISTS (SELECT FROM "Account" a WHERE a."personId" = t.id)`)
  return row?.count ?? 0
}

/**
 * Ends a notice of a rule once nothing of it waits: as failed where nobody got it and somebody should have. One that has ended
 * is judged again when a mail of it comes back.
 */
export async function endNotice(ctx: Context, noticeId: string): Promise<void> {
  await ctx.db.$executeRaw(sql`
    UPDATE "Notice" n SET "sentAt" = coalesce(n."sentAt", ${ctx.now()}::timestamptz), status = (CASE WHEN
        EXISTS (SELECT FROM "NoticeMessage" m WHERE m."noticeId" = n.id AND m.status IN ('FAILED', 'BOUNCED', 'UNCLEAR'))
        AND NOT EXISTS (SELECT FROM "NoticeMessage" m WHERE m."noticeId" = n.id AND m.status = 'SENT')
      THEN 'FAILED' ELSE 'SENT' END)::"NoticeStatus"
    WHERE n.id = ${noticeId}::uuid AND n.status IN ('SENDING', 'SENT') AND n."ruleId" IS NOT NULL
      AND NOT EXISTS (SELECT FROM "NoticeMessage" m WHERE m."noticeId" = n.id AND m."dueAt" IS NOT NULL)`)
}
