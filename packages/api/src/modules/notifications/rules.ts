import { assertVersion, changedMeanwhile, changesNothing, parseInput } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Notice, NoticeRule } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { emit } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { MOST_AN_HOUR, MOST_RULES, roomOf } from './bounds.ts'
import { collectUpToNow, presentCursor } from './collect-notices.ts'
import { NoticeRuleCreateInput, NoticeRuleUpdateInput } from './input.ts'
import { NOTICE_QUEUE } from './queue.ts'

/**
 * Tells somebody of events from now on.
 * @throws InvalidInputError for an integration that is no notifier, or a recipient that it cannot reach; NotFoundError;
 * ConflictError TOO_MANY_RULES.
 */
export async function createNoticeRule(ctx: Context, input: unknown): Promise<NoticeRule> {
  assertCan(ctx, 'notice:write')
  const { integrationId, ...given } = parseInput(NoticeRuleCreateInput, input)
  const id = requireId(integrationId, 'Integration', 'input.integrationId')
  await requireReach(ctx, id, given.recipient)
  if ((await ctx.db.noticeRule.count()) >= MOST_RULES) {
    throw new ConflictError(
      `There are ${MOST_RULES} rules, which is the most: delete one first.`,
      null,
      'TOO_MANY_RULES',
    )
  }
  const now = ctx.now()
  const rule = await ctx.db.noticeRule.create({
    data: {
      id: ctx.newId(),
      integrationId: id,
      ...given,
      cursor: await presentCursor(ctx),
      createdAt: now,
      updatedAt: now,
    },
  })
  await emit(ctx, 'notice-rule.created', { subjectType: 'NoticeRule', subjectId: rule.id })
  return rule
}

/** A mail needs an address; what a chat takes is the chat's. */
async function requireReach(ctx: Context, integrationId: string, recipient: string): Promise<void> {
  const integration = await ctx.db.integration.findFirst({ where: { id: integrationId } })
  if (!integration) throw new NotFoundError('Integration', ['input', 'integrationId'])
  if (integration.kind !== 'NOTIFIER') {
    throw new InvalidInputError(
      'This integration is a connector: choose one that was made with `notifier`.',
      ['input', 'integrationId'],
      'NO_NOTIFIER',
    )
  }
  const channel = (await ctx.services.plugins.host()).notifier(integration.connector)?.channel
  if (channel === 'mail' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(recipient)) {
    throw new InvalidInputError('A mail needs the address of its recipient.', ['input', 'recipient'])
  }
}

/** @throws NotFoundError for anything but a rule of the organisation. */
async function requireRule(ctx: Context, globalId: string): Promise<NoticeRule> {
  assertCan(ctx, 'notice:write')
  const id = requireId(globalId, 'NoticeRule', 'id')
  const rule = await ctx.db.noticeRule.findFirst({ where: { id } })
  if (!rule) throw new NotFoundError('NoticeRule', ['id'])
  return rule
}

/** @throws NotFoundError; InvalidInputError; ConflictError VERSION_CONFLICT. */
export async function updateNoticeRule(
  ctx: Context,
  args: { id: string; input: unknown; expectedVersion?: number | null },
): Promise<NoticeRule> {
  const rule = await requireRule(ctx, args.id)
  const changes = parseInput(NoticeRuleUpdateInput, args.input)
  assertVersion(rule, args.expectedVersion)
  if (changesNothing(changes)) return rule
  const { name, events, recipient } = changes
  if (recipient) await requireReach(ctx, rule.integrationId, recipient)
  // Types that are new to the rule are told from now on; those that it had lose nothing.
  const cursor = await collectUpToNow(ctx, rule.id)
  const [changed] = await ctx.db.noticeRule.updateManyAndReturn({
    where: { id: rule.id, version: rule.version },
    data: {
      name: name ?? rule.name,
      events: events ?? rule.events,
      recipient: recipient ?? rule.recipient,
      ...(events ? { cursor } : {}),
      version: { increment: 1 },
      updatedAt: ctx.now(),
    },
  })
  if (!changed) throw changedMeanwhile()
  await emit(ctx, 'notice-rule.updated', { subjectType: 'NoticeRule', subjectId: rule.id })
  return changed
}

/** @throws NotFoundError; ConflictError VERSION_CONFLICT. */
export async function deleteNoticeRule(
  ctx: Context,
  args: { id: string; expectedVersion?: number | null },
): Promise<NoticeRule> {
  const rule = await requireRule(ctx, args.id)
  assertVersion(rule, args.expectedVersion)
  const { count } = await ctx.db.noticeRule.deleteMany({ where: { id: rule.id, version: rule.version } })
  if (count === 0) throw changedMeanwhile()
  await emit(ctx, 'notice-rule.deleted', { subjectType: 'NoticeRule', subjectId: rule.id })
  return rule
}

/**
 * Sends a trial to the recipient of a rule.
 * @throws NotFoundError; ConflictError TOO_MANY_NOTICES.
 */
export async function tryNoticeRule(ctx: Context, args: { id: string }): Promise<Notice> {
  const rule = await requireRule(ctx, args.id)
  if ((await roomOf(ctx, rule.id)) === 0) {
    const message = `${MOST_AN_HOUR} notices were sent by it within an hour, which is the most: try it later.`
    throw new ConflictError(message, null, 'TOO_MANY_NOTICES', ['id'])
  }
  const notice = await ctx.db.notice.create({ data: { id: ctx.newId(), ruleId: rule.id, createdAt: ctx.now() } })
  await enqueue(ctx, NOTICE_QUEUE, { noticeId: notice.id })
  await emit(ctx, 'notice-rule.tried', { subjectType: 'NoticeRule', subjectId: rule.id })
  return notice
}
