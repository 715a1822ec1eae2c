import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import {
  type Event,
  type Integration,
  type Notice,
  type NoticeMessage,
  type NoticeRule,
  Prisma,
} from '../../generated/prisma/client.ts'
import { actorsOf } from '../../platform/auth/index.ts'
import { channelOf, type Limits, limitsOf, NO_LIMITS } from '../messages/index.ts'
import { judgeAll } from './judge-messages.ts'
import { type Told, toldTo } from './may-read.ts'
import { type Prepared, prepare } from './prepare-messages.ts'
import { readRecipients } from './read-recipients.ts'
import { namedFrom } from './spread-notice.ts'
import { goOn, stopNotice } from './stop-rule.ts'
import { asUnclear, storeMessages } from './store-messages.ts'

const { sql } = Prisma

/** Longer than the calls of a batch can take. */
const LEASE_MS = 20 * 60_000
/** A chat message whose worker died is not sent again: no more are claimed than are sent at once. */
const BATCH = { mail: 50, chat: 6 } as const

/** Messages of one notice that a worker sends now. */
export interface Batch {
  readonly notice: Notice
  readonly integration: Integration
  readonly channel: 'mail' | 'chat'
  readonly messages: readonly Prepared[]
}

type About = Notice & { rule: (NoticeRule & { integration: Integration }) | null; integration: Integration | null }

/**
 * Claims messages of the notice that waits longest for its turn, and judges each by what holds now. The number of statements
 * depends neither on the messages nor on the recipients.
 * @returns null when nothing is due; a batch without messages when none of them is sent now.
 */
export async function claimBatch(ctx: Context): Promise<Batch | null> {
  const about = await nextNotice(ctx)
  if (!about) return null
  const { rule, ...notice } = about
  const integration = rule?.integration ?? about.integration
  if (!integration) throw new Error('A notice has a notifier.')
  const channel = (await channelOf(ctx, integration)) ?? 'mail'
  const found = await lockMessages(ctx, notice.id, BATCH[channel])
  const named = rule ? await namedFrom(ctx, notice, rule) : { accounts: sql`TRUE`, people: null }
  if ('stopped' in named) {
    if (rule) await stopNotice(ctx, { notice, rule }, named)
    return { notice, integration, channel, messages: [] }
  }
  if (rule) await goOn(ctx, rule)
  // Whoever sent them before has died: they may have arrived.
  const lost = found.filter(({ leaseToken }) => leaseToken !== null).map((message) => asUnclear(ctx, message, channel))
  const due = [...found.filter(({ leaseToken }) => leaseToken === null), ...lost.filter(({ dueAt }) => dueAt !== null)]
  const [{ kind } = { kind: 'NEWS' as const }] = found
  const accountIds = due.flatMap(({ accountId }) => accountId ?? [])
  const recipients = await readRecipients(ctx, accountIds, { kind, accounts: named.accounts })
  const event = notice.eventId === null ? null : await ctx.db.event.findFirst({ where: { id: notice.eventId } })
  const told = await toldOf(ctx, notice, event, accountIds)
  const judged = await judgeAll(ctx, due, { recipients, told, channel, integration, limits: limitsHere(notice, rule) })
  const leaseUntil = new Date(ctx.now().getTime() + LEASE_MS)
  const claimed = judged
    .filter(({ change }) => change === null)
    .map(({ message }) => ({ ...message, leaseToken: ctx.newId(), leaseUntil, attempts: message.attempts + 1 }))
  const changed = judged.flatMap(({ message, change }) => (change ? [{ ...message, ...change }] : []))
  const ended = lost.filter(({ dueAt }) => dueAt === null)
  await storeMessages(ctx, notice, [...claimed, ...changed, ...ended])
  const messages = await prepare(ctx, claimed, { recipients, told, event, notice, integration, channel })
  return { notice, integration, channel, messages }
}

/** A test of a rule goes to whoever asked for it; what is told without a rule is a contact of others. */
const limitsHere = ({ eventId }: Notice, rule: NoticeRule | null): Limits =>
  rule === null ? limitsOf('CONTACT', false) : eventId === null ? NO_LIMITS : limitsOf(rule.kind, rule.urgent)

/** The notice with messages that are due that was served least lately: a large one does not hold up the others. */
async function nextNotice(ctx: Context): Promise<About | null> {
  const now = sql`${ctx.now()}::timestamptz`
  const [next] = await ctx.db.$queryRaw<{ id: string }[]>(sql`
    UPDATE "Notice" SET "batchedAt" = clock_timestamp() WHERE id = (
      SELECT n.id FROM "Notice" n WHERE n.status IN ('QUEUED', 'SENDING') AND EXISTS (SELECT FROM "NoticeMessage" m
        WHERE m."noticeId" = n.id AND m."dueAt" <= ${now} AND (m."leaseUntil" IS NULL OR m."leaseUntil" < ${now}))
      ORDER BY n."batchedAt" NULLS FIRST, n.id LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING id`)
  if (!next) return null
  return await ctx.db.notice.findFirstOrThrow({
    where: { id: next.id },
    include: { rule: { include: { integration: true } }, integration: true },
  })
}

async function lockMessages(ctx: Context, noticeId: string, most: number): Promise<NoticeMessage[]> {
  const now = sql`${ctx.now()}::timestamptz`
  return await ctx.db.$queryRaw<NoticeMessage[]>(sql`
    SELECT ${everyColumn('NoticeMessage')} FROM "NoticeMessage" t WHERE "noticeId" = ${noticeId}::uuid AND "dueAt" <= ${now}
      AND ("leaseUntil" IS NULL OR "leaseUntil" < ${now}) ORDER BY "dueAt", id LIMIT ${most} FOR UPDATE SKIP LOCKED`)
}

/** A test notice tells of nothing; an event that is gone by its age is told to nobody. */
async function toldOf(
  ctx: Context,
  { eventId }: Notice,
  event: Event | null,
  accountIds: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  if (eventId === null) return new Map(accountIds.map((id) => [id, 'ALL']))
  return event === null ? new Map() : await toldTo(ctx, event, await actorsOf(ctx, accountIds))
}
