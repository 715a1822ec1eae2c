import type { Notice as NoticeToSend } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import { chooseLanguage, type Language } from '../../core/texts/index.ts'
import { organizationTimeZone } from '../../core/time-zone.ts'
import {
  type Event,
  type Integration,
  type Notice,
  type NoticeLeftOutCause,
  type NoticeMessage,
  type NoticeRule,
  Prisma,
} from '../../generated/prisma/client.ts'
import { actorsOf } from '../../platform/auth/index.ts'
import { storePluginLooks } from '../../platform/looks/index.ts'
import { channelOf, judgeRecipient, makeEndLinks, sentBefore, whose } from '../messages/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { type Told, toldTo } from './may-read.ts'
import { type RecipientRow, readRecipients } from './read-recipients.ts'
import { namedFrom } from './spread-notice.ts'
import { goOn, stopNotice } from './stop-rule.ts'
import { asUnclear, storeMessages } from './store-messages.ts'
import { wordsIn } from './words-of-notice.ts'

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
  readonly messages: readonly {
    readonly message: NoticeMessage
    /** The row of the address that ends such messages; null in a chat, which others read too. */
    readonly endId: string | null
    readonly toSend: NoticeToSend
  }[]
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
  const judged = await judgeAll(ctx, due, { recipients, told, channel, integration, isUrgent: isUrgent(notice, rule) })
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

const isUrgent = ({ ruleId, eventId }: Notice, rule: NoticeRule | null) =>
  (rule?.urgent ?? false) || (ruleId !== null && eventId === null)

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
    SELECT * FROM "NoticeMessage" WHERE "noticeId" = ${noticeId}::uuid AND "dueAt" <= ${now}
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

interface Facts {
  readonly recipients: ReadonlyMap<string, RecipientRow>
  readonly told: ReadonlyMap<string, Told>
  readonly channel: 'mail' | 'chat'
  readonly integration: Integration
  readonly isUrgent: boolean
}

interface Judged {
  readonly message: NoticeMessage
  /** Null for one that is sent now. */
  readonly change: Partial<NoticeMessage> | null
}

async function judgeAll(ctx: Context, messages: readonly NoticeMessage[], facts: Facts): Promise<Judged[]> {
  const { recipients, told, channel, integration, isUrgent } = facts
  const { mostMessagesPerWeek: mostPerWeek } = await ctx.db.organization.findFirstOrThrow({
    select: { mostMessagesPerWeek: true },
  })
  const timeZone = await organizationTimeZone(ctx)
  const sent =
    mostPerWeek === null
      ? []
      : await sentBefore(
          ctx,
          messages.map((message) => ({ messageId: message.id, ...ofOne(recipients, message) })),
        )
  return messages.map((message, index) => {
    // What has been repeated or may have arrived keeps that status; the rest tells nobody's name any more.
    const cancel = (cause: NoticeLeftOutCause): Judged => ({
      message,
      change:
        message.status === 'UNCLEAR' ? { dueAt: null } : { status: 'CANCELLED', cause, dueAt: null, accountId: null },
    })
    const row = recipients.get(message.accountId ?? '')
    if (!row?.isNamed) return cancel('NOT_NAMED')
    const { sendsFrom, sendsUntil } = row
    const judged = judgeRecipient(
      {
        ...{ isActive: row.isActive, isExcluded: row.isExcluded, hasEnded: row.hasEnded, mostPerWeek },
        hasAddress: channel === 'chat' || row.email !== null,
        isPaused: integration.status === 'PAUSED',
        hours:
          isUrgent || sendsFrom === null || sendsUntil === null
            ? null
            : { from: sendsFrom, until: sendsUntil, timeZone: row.timeZone ?? timeZone },
        sent: sent[index] ?? [],
      },
      ctx.now(),
    )
    if (judged.do === 'CANCEL') return cancel(judged.cause)
    if ((told.get(row.accountId) ?? 'NOTHING') === 'NOTHING') return cancel('NOT_ALLOWED')
    return { message, change: judged.do === 'WAIT' ? { dueAt: judged.until } : null }
  })
}

const ofOne = (recipients: ReadonlyMap<string, RecipientRow>, { accountId }: NoticeMessage) => ({
  accountId,
  personId: recipients.get(accountId ?? '')?.personId ?? null,
})

/** What is sent to each: in their language, with what they may be told. */
async function prepare(
  ctx: Context,
  messages: readonly NoticeMessage[],
  about: Omit<Facts, 'isUrgent'> & { event: Event | null; notice: Notice },
): Promise<Batch['messages']> {
  if (messages.length === 0) return []
  const { recipients, told, event, notice, integration, channel } = about
  const organization = await organizationOf(ctx)
  const of = (message: NoticeMessage): RecipientRow => {
    const row = recipients.get(message.accountId ?? '')
    if (!row) throw new Error('A message has a recipient.')
    return row
  }
  const ends =
    channel === 'chat'
      ? []
      : await makeEndLinks(
          ctx,
          organization,
          messages.map((message) => ({
            of: whose(of(message)) ?? { accountId: of(message).accountId },
            kind: message.kind,
          })),
        )
  const plugin = integration.connector
  const personIds = messages.flatMap((message) => of(message).personId ?? [])
  await storePluginLooks(ctx, { plugin, purpose: 'MESSAGE', of: 'CONTACT', personIds })
  const words = new Map<string, { subject: string; text: string }>()
  const wordsFor = async (language: Language, what: Told) => {
    const name = `${language} ${what}`
    const known = words.get(name) ?? (await wordsIn(ctx, notice, { event, language, withData: what === 'ALL' }))
    words.set(name, known)
    return known
  }
  const prepared: Batch['messages'][number][] = []
  for (const [index, message] of messages.entries()) {
    const row = of(message)
    const language = chooseLanguage(null, row.language, organization.language)
    const end = ends[index] ?? null
    prepared.push({
      message,
      endId: end?.id ?? null,
      toSend: {
        ...{ key: message.id, to: channel === 'mail' ? (row.email ?? '') : row.name },
        ...(await wordsFor(language, told.get(row.accountId) ?? 'NOTHING')),
        ...(end !== null && { unsubscribeUrl: end.url }),
      },
    })
  }
  return prepared
}
