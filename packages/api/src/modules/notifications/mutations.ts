import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { similarNames } from '../../core/did-you-mean.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
import { issueOf, saying } from '../../core/parse.ts'
import type { NoticeRule as NoticeRuleRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changedSinceRead,
  changes,
  deleted,
  differences,
  idOf,
  input,
  line,
  listOf,
  mutation,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { declarationOf, emit, eventTypes } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { collectUpToNow, presentCursor } from './collect-notices.ts'
import { MAX_NOTICES_PER_HOUR, MAX_RULES, remainingNotices } from './limits.ts'
import { NOTICE_QUEUE } from './queue.ts'
import { Notice, NoticeRule } from './schema.ts'
import { texts } from './texts.ts'

const EventTypeName = z.string().superRefine((type, context) => {
  const declared = declarationOf(type)
  if (declared === undefined) context.addIssue(issueOf(unknownType(type)))
  else if (declared.toldWith !== undefined) context.addIssue(issueOf(texts('never-told')))
})

const unknownType = (type: string) =>
  texts('unknown-event', {
    type: type.slice(0, 64),
    similar: similarNames(
      type,
      eventTypes().map(([name]) => name),
    ),
  })

const Recipient = z
  .string()
  .trim()
  .max(320, saying(texts('recipient-too-long', { most: 320 })))
  .refine((text) => !/[\r\n]/.test(text), saying(texts('recipient-line')))

const facts = {
  name: line('Name of the rule, for the team'),
  events: listOf(
    text('Its name', EventTypeName),
    'All event types to report, such as `sync-run.failed`: see `eventTypes { type description }`.',
    { least: 1, most: 50 },
  ),
  recipient: text(
    'A mail address. For a chat: who the notice is for; may be empty. At most 320 characters, on one line.',
    Recipient,
  ),
}
const RULE = thing('NoticeRule', 'The rule.')

const about = ({ id }: NoticeRuleRow) => ({ subjectType: 'NoticeRule', subjectId: id }) as const

/**
 * A mail notifier needs an address; a chat notifier accepts any recipient.
 * @throws InvalidInputError when the integration is not a notifier, or cannot reach the recipient.
 */
async function assertReaches(ctx: Context, integrationId: string, recipient: string): Promise<void> {
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: integrationId } })
  if (integration.kind !== 'NOTIFIER') {
    throw new InvalidInputError(texts('connector'), ['input', 'integrationId'], 'NO_NOTIFIER')
  }
  const channel = (await ctx.services.plugins.host()).notifier(integration.connector)?.channel
  if (channel === 'mail' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(recipient)) {
    throw new InvalidInputError(texts('mail-address'), ['input', 'recipient'])
  }
}

mutation('noticeRuleCreate', {
  does: 'Creates a notice rule: from now on its recipient is notified of the events.',
  needs: 'notice:write',
  gives: NoticeRule,
  input: input('NoticeRuleCreateInput', 'Who is notified of which events, and how.', {
    integrationId: idOf('Integration', 'The notifier: an integration that was created with `notifier`.'),
    ...facts,
  }),
  tells: ['notice-rule.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    await assertReaches(ctx, input.integrationId, input.recipient)
    if ((await ctx.db.noticeRule.count()) >= MAX_RULES) {
      throw new ConflictError(texts('too-many-rules', { most: MAX_RULES }), null, 'TOO_MANY_RULES')
    }
    const data = { ...born(ctx), ...input, cursor: await presentCursor(ctx), updatedAt: ctx.now() }
    const rule = await ctx.db.noticeRule.create({ data })
    await emit(ctx, 'notice-rule.created', about(rule))
    return rule
  },
})

mutation('noticeRuleUpdate', {
  does: 'Changes a notice rule.',
  needs: 'notice:write',
  on: RULE,
  gives: NoticeRule,
  input: changes('NoticeRuleUpdateInput', 'Changes of a rule. A field that is left out keeps its value.', facts),
  tells: ['notice-rule.updated'],
  act: async (ctx, { thing: rule, input }) => {
    const to = differences(rule, input)
    if (Object.keys(to).length === 0) return rule
    if (to.recipient !== undefined) await assertReaches(ctx, rule.integrationId, to.recipient)
    // Event types that the rule gains are reported from now on; for those it already had, no event is lost.
    const cursor = await collectUpToNow(ctx, rule.id)
    const { row, fields } = await change(ctx, 'NoticeRule', rule, { to, along: to.events ? { cursor } : {} })
    await emit(ctx, 'notice-rule.updated', { ...about(row), data: { fields } })
    return row
  },
})

const DELETED = deleted('NoticeRule')

mutation('noticeRuleDelete', {
  does: 'Deletes a notice rule and its notices.',
  needs: 'notice:write',
  on: RULE,
  gives: DELETED.payload,
  tells: ['notice-rule.deleted'],
  act: async (ctx, { thing: rule }) => {
    const { count } = await ctx.db.noticeRule.deleteMany({ where: { id: rule.id, version: rule.version } })
    if (count === 0) throw changedSinceRead()
    await emit(ctx, 'notice-rule.deleted', about(rule))
    return DELETED.of(rule.id)
  },
})

mutation('noticeRuleTry', {
  does: 'Sends a test notice to the recipient of a rule. Read its status with `node(id:)`.',
  needs: 'notice:write',
  on: RULE,
  gives: Notice,
  tells: ['notice-rule.tried'],
  act: async (ctx, { thing: rule }) => {
    if ((await remainingNotices(ctx, rule.id)) === 0) {
      throw new ConflictError(texts('too-many-notices', { most: MAX_NOTICES_PER_HOUR }), null, 'TOO_MANY_NOTICES', [
        'id',
      ])
    }
    const notice = await ctx.db.notice.create({ data: { ...born(ctx), ruleId: rule.id } })
    await enqueue(ctx, NOTICE_QUEUE, { noticeId: notice.id })
    await emit(ctx, 'notice-rule.tried', about(rule))
    return notice
  },
})
