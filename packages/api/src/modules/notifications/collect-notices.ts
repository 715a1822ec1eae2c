import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { type Event, type NoticeRule, Prisma } from '../../generated/prisma/client.ts'
import { enqueue, inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { roomOf } from './bounds.ts'
import { NOTICE_QUEUE } from './queue.ts'

/** Looks every few seconds for events that somebody is to be told of. */
export function noticeCollection(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'notices',
    everyMs: 5_000,
    run: async () => void (await collectNotices(environment)),
  }
}

/** Turns events into notices, rule by rule; several workers may do it at once. @returns how many notices were made. */
export async function collectNotices(environment: OperationEnvironment): Promise<number> {
  const rules = await dueRules(environment)
  let made = 0
  for (const [organizationId, own] of Map.groupBy(rules, (rule) => rule.organizationId)) {
    try {
      made += await inJob(environment, { organizationId, accountId: null }, async (ctx) => {
        let sum = 0
        for (const { id } of own) sum += await collectFor(ctx, id)
        return sum
      })
    } catch (error) {
      // An organisation whose notices cannot be made does not keep the others waiting.
      environment.log.error({ err: error, organizationId }, 'notices could not be collected')
    }
  }
  return made
}

/** Rules of all organisations for which events wait that have ended, found by one statement. */
async function dueRules({ database }: OperationEnvironment): Promise<{ id: string; organizationId: string }[]> {
  return await database.asSystem(
    (db) => db.$queryRaw<{ id: string; organizationId: string }[]>`
      SELECT r.id, r."organizationId" FROM "NoticeRule" r WHERE EXISTS (
        SELECT FROM "Event" e
        WHERE e."organizationId" = r."organizationId" AND e.type = ANY(r.events)
          AND (e."transactionId", e.sequence) >
            (split_part(coalesce(r.cursor, '0.0'), '.', 1)::bigint, split_part(coalesce(r.cursor, '0.0'), '.', 2)::bigint)
          AND e."transactionId" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
      ) ORDER BY r.id`,
  )
}

/** More than a rule has room for in an hour: events beyond these would be passed over anyhow. */
const MOST_AT_ONCE = 200

/**
 * Makes the notices of one rule: of events in the order of their commits, and of none whose transaction may still be
 * overtaken by an earlier one. Events for which the hour has no room left are passed over. @returns how many.
 */
async function collectFor(ctx: Context, ruleId: string): Promise<number> {
  const [rule] = await ctx.db.$queryRaw<NoticeRule[]>(
    Prisma.sql`SELECT * FROM "NoticeRule" WHERE id = ${ruleId}::uuid FOR UPDATE SKIP LOCKED`,
  )
  return rule ? await makeNotices(ctx, rule, await presentCursor(ctx)) : 0
}

/**
 * Makes what notices are due, waiting for a worker that is at it.
 * @returns the cursor up to which everything was looked at.
 */
export async function collectUpToNow(ctx: Context, ruleId: string): Promise<string> {
  const [rule] = await ctx.db.$queryRaw<NoticeRule[]>(
    Prisma.sql`SELECT * FROM "NoticeRule" WHERE id = ${ruleId}::uuid FOR UPDATE`,
  )
  const until = await presentCursor(ctx)
  if (rule) await makeNotices(ctx, rule, until)
  return until
}

/** Behind everything that has ended before this instant; what is under way lies ahead. */
export async function presentCursor(ctx: Context): Promise<string> {
  const [row] = await ctx.db.$queryRaw<{ cursor: string }[]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text || '.0' AS cursor`
  return row?.cursor ?? '0.0'
}

async function makeNotices(ctx: Context, rule: NoticeRule, until: string): Promise<number> {
  const ruleId = rule.id
  const [transactionId = '0', sequence = '0'] = rule.cursor?.split('.') ?? []
  const events = await ctx.db.$queryRaw<Event[]>(Prisma.sql`
    SELECT * FROM "Event"
    WHERE ("transactionId", sequence) > (${transactionId}::bigint, ${sequence}::bigint)
      AND "transactionId" < ${until.split('.')[0]}::bigint
      AND type = ANY(${rule.events}::text[])
    ORDER BY "transactionId", sequence LIMIT ${MOST_AT_ONCE}`)
  const last = events.at(-1)
  if (!last) return 0
  const createdAt = ctx.now()
  const room = await roomOf(ctx, ruleId)
  const notices = events.slice(0, room).map((event) => ({ id: ctx.newId(), ruleId, eventId: event.id, createdAt }))
  await insertRows(ctx, 'Notice', notices)
  for (const { id } of notices) await enqueue(ctx, NOTICE_QUEUE, { noticeId: id })
  const cursor = `${last.transactionId}.${last.sequence}`
  await ctx.db.noticeRule.updateMany({ where: { id: ruleId }, data: { cursor } })
  return notices.length
}
