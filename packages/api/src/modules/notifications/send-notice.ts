import type { FailureKind, Notice as NoticeToSend } from '@portevoix/sdk/plugin'
import { retryPauseMs } from '../../core/backoff.ts'
import type { Context } from '../../core/context.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { chooseLanguage, type Language } from '../../core/texts/index.ts'
import { type Integration, type Notice, type NoticeRule, Prisma } from '../../generated/prisma/client.ts'
import { enqueue, inJob, type JobDefinition } from '../../platform/jobs/index.ts'
import { storePluginLook } from '../../platform/looks/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { PluginFailure, quarantinedForMs } from '../../platform/plugin-host/index.ts'
import { failureColumns, NO_FAILURE } from '../../platform/plugins/index.ts'
import { openNotifier } from '../messages/index.ts'
import { organizationOf } from '../organizations/index.ts'
import { namedBy } from './find-recipients.ts'
import { NOTICE_QUEUE, type NoticeJob } from './queue.ts'
import { spreadLot } from './spread-notice.ts'
import { goOn, stopNotice } from './stop-rule.ts'
import { texts } from './texts.ts'
import { wordsIn } from './words-of-notice.ts'

/** A notice that this worker claimed. */
interface Sending {
  readonly notice: Notice & { leaseToken: string }
  readonly integration: Integration
  readonly message: NoticeToSend
}

/** Together about an hour and a half. */
const RETRIES = { firstMs: 5_000, longestMs: 3_600_000, retries: 10 }
const LONGEST_WAIT_S = 6 * 3_600
const PAUSED_WAIT_S = 300

/** Sends a notice to an address at most once: the attempt is stored before it is made. To people it makes the messages. */
export function noticeJob(environment: OperationEnvironment): JobDefinition<NoticeJob> {
  return {
    queue: NOTICE_QUEUE,
    heartbeatS: 60,
    retries: 5,
    concurrency: 3,
    handle: async ({ organizationId, noticeId }) => {
      const within = <T>(work: (ctx: Context) => Promise<T>) =>
        inJob(environment, { organizationId, accountId: null }, work)
      let sending = await within((ctx) => claimNotice(ctx, noticeId))
      while (sending === 'SPREADING') sending = await within((ctx) => claimNotice(ctx, noticeId))
      if (!sending) return
      const { notice, integration, message } = sending
      const send = await openNotifier(environment, { organizationId, integration })
      const outcome = await send(message)
      await within(async (ctx) => {
        if (outcome instanceof PluginFailure) return await noteFailure(ctx, notice, outcome)
        const { externalId: messageId } = outcome
        await recordOutcome(ctx, notice, { status: 'SENT', sentAt: ctx.now(), messageId, ...NO_FAILURE })
      })
    },
  }
}

/** @returns `SPREADING` for a notice to people that has made a part of its messages; null when nothing is left to do. */
async function claimNotice(ctx: Context, noticeId: string): Promise<Sending | 'SPREADING' | null> {
  const [notice] = await ctx.db.$queryRaw<Notice[]>(
    Prisma.sql`SELECT ${everyColumn('Notice')} FROM "Notice" t WHERE id = ${noticeId}::uuid FOR UPDATE`,
  )
  if (!notice || notice.status === 'SENT' || notice.status === 'FAILED') return null
  const rule =
    notice.ruleId === null
      ? null
      : await ctx.db.noticeRule.findFirstOrThrow({ where: { id: notice.ruleId }, include: { integration: true } })
  if (rule && rule.recipientKind !== 'ADDRESS') {
    return notice.status === 'QUEUED' && (await spreadLot(ctx, notice, rule)) ? 'SPREADING' : null
  }
  if (notice.status === 'SENDING') {
    const failure = failureColumns({ kind: 'ambiguous', told: texts('stopped-while-sending') })
    await recordOutcome(ctx, notice, { status: 'FAILED', ...failure })
    return null
  }
  const { integration, to, language } = await addressOf(ctx, notice, rule)
  if (to === null) {
    const failure = failureColumns({ kind: 'permanent', told: texts('no-address') })
    await recordOutcome(ctx, notice, { status: 'FAILED', ...failure })
    return null
  }
  if (integration.status === 'PAUSED') {
    await enqueue(ctx, NOTICE_QUEUE, { noticeId }, { startAfterS: PAUSED_WAIT_S })
    return null
  }
  const stopped = rule && (await namedBy(ctx, rule))
  if (rule && stopped && 'stopped' in stopped) {
    await stopNotice(ctx, { notice, rule }, stopped)
    return null
  }
  if (rule) await goOn(ctx, rule)
  const event = notice.eventId === null ? null : await ctx.db.event.findFirst({ where: { id: notice.eventId } })
  const words = await wordsIn(ctx, notice, { event, language, withData: true })
  const data = { status: 'SENDING' as const, leaseToken: ctx.newId(), attempts: notice.attempts + 1 }
  await ctx.db.notice.updateMany({ where: { id: noticeId }, data })
  return {
    notice: { ...notice, ...data },
    integration,
    message: { key: notice.id, to, ...words },
  }
}

/**
 * The notifier and recipient: those of the rule, or an owner's account for a notice without a rule. The language is that of
 * the person of the account, else of the organisation.
 */
async function addressOf(
  ctx: Context,
  notice: Notice,
  rule: (NoticeRule & { integration: Integration }) | null,
): Promise<{ integration: Integration; to: string | null; language: Language }> {
  const { integrationId, accountId } = notice
  const organization = await organizationOf(ctx)
  if (rule !== null) {
    return { integration: rule.integration, to: rule.address, language: chooseLanguage(null, organization.language) }
  }
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: integrationId ?? '' } })
  const account = await ctx.db.account.findFirstOrThrow({
    where: { id: accountId ?? '' },
    select: { email: true, personId: true, person: { select: { email: true, preferredLanguage: true } } },
  })
  const { personId, person } = account
  const email = account.email ?? person?.email ?? null
  if (email !== null && personId !== null) {
    const plugin = integration.connector
    await storePluginLook(ctx, { plugin, purpose: 'MESSAGE', of: 'CONTACT', personId })
  }
  const language = chooseLanguage(null, person?.preferredLanguage ?? null, organization.language)
  return { integration, to: email, language }
}

/** Stores the outcome, unless another worker has claimed the notice since. */
async function recordOutcome(
  ctx: Context,
  { id, leaseToken }: Notice,
  data: Prisma.NoticeUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await ctx.db.notice.updateMany({ where: { id, leaseToken }, data: { ...data, leaseToken: null } })
  return count === 1
}

const TRANSIENT: ReadonlySet<FailureKind> = new Set(['transient', 'rate_limit'])

async function noteFailure(ctx: Context, notice: Notice, failure: PluginFailure): Promise<void> {
  const { kind, retryAfterMs } = failure
  const error = failureColumns(failure)
  const quarantinedMs = quarantinedForMs(failure)
  if (quarantinedMs !== null) {
    // The notifier was not called, so this does not count as an attempt.
    if (!(await recordOutcome(ctx, notice, { status: 'QUEUED', attempts: notice.attempts - 1, ...error }))) return
    const startAfterS = Math.max(1, Math.ceil(quarantinedMs / 1_000))
    return await enqueue(ctx, NOTICE_QUEUE, { noticeId: notice.id }, { startAfterS })
  }
  const pauseMs = retryPauseMs(RETRIES, notice.attempts)
  if (!TRANSIENT.has(kind) || pauseMs === null) {
    await recordOutcome(ctx, notice, { status: 'FAILED', ...error })
    return
  }
  if (!(await recordOutcome(ctx, notice, { status: 'QUEUED', ...error }))) return
  const startAfterS = Math.min(LONGEST_WAIT_S, Math.ceil(Math.max(pauseMs, retryAfterMs ?? 0) / 1_000))
  await enqueue(ctx, NOTICE_QUEUE, { noticeId: notice.id }, { startAfterS })
}
