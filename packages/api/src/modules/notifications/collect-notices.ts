import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Event, type NoticeRule, Prisma } from '../../generated/prisma/client.ts'
import {
  BEGINNING,
  eventTypes,
  type Position,
  presentFeed,
  READABLE,
  readFeed,
  readPosition,
  writePosition,
} from '../../platform/events/index.ts'
import { enqueue, inJob, type RecurringWork } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { remainingNotices } from './limits.ts'
import { NOTICE_QUEUE } from './queue.ts'

/** Looks every few seconds for events that match a notice rule. */
export function noticeCollection(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'notices',
    everyMs: 5_000,
    run: async () => void (await collectNotices(environment)),
  }
}

/**
 * Creates the notices for new events, rule by rule. Several workers may run it at once.
 * @returns how many notices were created.
 */
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
      // One failing organisation must not block the others.
      environment.log.error({ err: error, organizationId }, 'notices could not be collected')
    }
  }
  return made
}

/** Types of events that no notice tells of: a rule of before may name them. */
const neverTold = (): string[] => eventTypes().flatMap(([type, { toldWith }]) => (toldWith === undefined ? [] : [type]))

/** The rules of all organisations for which committed events wait, found by one statement. */
async function dueRules({ database }: OperationEnvironment): Promise<{ id: string; organizationId: string }[]> {
  return await database.asSystem(
    (db) => db.$queryRaw<{ id: string; organizationId: string }[]>`
      SELECT r.id, r."organizationId" FROM "NoticeRule" r WHERE EXISTS (
        SELECT FROM "Event" t
        WHERE t."organizationId" = r."organizationId" AND t.type = ANY(r.events) AND t.type <> ALL(${neverTold()}::text[])
          AND (t."transactionId", t.sequence) >
            (split_part(coalesce(r.cursor, '0.0'), '.', 1)::bigint, split_part(coalesce(r.cursor, '0.0'), '.', 2)::bigint)
          AND ${READABLE}
      ) ORDER BY r.id`,
  )
}

/** More than the hourly limit of a rule: further events would be skipped anyway. */
const MOST_AT_ONCE = 200

/**
 * Creates the notices of one rule, for events in commit order. Events that an earlier open transaction may still
 * precede wait. Events beyond the hourly limit are skipped.
 * @returns how many were created.
 */
async function collectFor(ctx: Context, ruleId: string): Promise<number> {
  const [rule] = await ctx.db.$queryRaw<NoticeRule[]>(
    Prisma.sql`SELECT ${everyColumn('NoticeRule')} FROM "NoticeRule" t WHERE id = ${ruleId}::uuid FOR UPDATE SKIP LOCKED`,
  )
  return rule ? await makeNotices(ctx, rule, (await presentFeed(ctx.db)).end) : 0
}

/**
 * Creates all notices that are due, after waiting for any worker that holds the rule.
 * @returns the cursor up to which events were handled.
 */
export async function collectUpToNow(ctx: Context, ruleId: string): Promise<string> {
  const [rule] = await ctx.db.$queryRaw<NoticeRule[]>(
    Prisma.sql`SELECT ${everyColumn('NoticeRule')} FROM "NoticeRule" t WHERE id = ${ruleId}::uuid FOR UPDATE`,
  )
  const { end } = await presentFeed(ctx.db)
  if (rule) await makeNotices(ctx, rule, end)
  return writePosition(end)
}

/** A cursor after all transactions that have ended; open ones come later. */
export async function presentCursor(ctx: Context): Promise<string> {
  return writePosition((await presentFeed(ctx.db)).end)
}

async function makeNotices(ctx: Context, rule: NoticeRule, end: Position): Promise<number> {
  const ruleId = rule.id
  const events = await readFeed<Pick<Event, 'id' | 'transactionId' | 'sequence'>>(ctx.db, {
    after: readPosition(rule.cursor ?? '') ?? BEGINNING,
    end,
    where: Prisma.sql`t.type = ANY(${rule.events}::text[]) AND t.type <> ALL(${neverTold()}::text[])`,
    most: MOST_AT_ONCE,
    columns: Prisma.sql`t.id, t."transactionId", t.sequence`,
  })
  const last = events.at(-1)
  if (!last) return 0
  const createdAt = ctx.now()
  const room = await remainingNotices(ctx, ruleId)
  const notices = events.slice(0, room).map((event) => ({ id: ctx.newId(), ruleId, eventId: event.id, createdAt }))
  await insertRows(ctx, 'Notice', notices)
  for (const { id } of notices) await enqueue(ctx, NOTICE_QUEUE, { noticeId: id })
  const cursor = writePosition(last)
  await ctx.db.noticeRule.updateMany({ where: { id: ruleId }, data: { cursor } })
  return notices.length
}
