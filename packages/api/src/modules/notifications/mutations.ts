import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { didYouMean } from '../../core/did-you-mean.ts'
import { ConflictError, InvalidInputError } from '../../core/errors.ts'
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
import { MOST_AN_HOUR, MOST_RULES, roomOf } from './bounds.ts'
import { collectUpToNow, presentCursor } from './collect-notices.ts'
import { NOTICE_QUEUE } from './queue.ts'
import { Notice, NoticeRule } from './schema.ts'

const EventTypeName = z
  .string()
  .refine((type) => declarationOf(type) !== undefined, { error: ({ input }) => unknownType(String(input)) })

const unknownType = (type: string) =>
  `There is no type of event "${type.slice(0, 64)}".${didYouMean(
    type,
    eventTypes().map(([name]) => name),
  )} \`eventTypes\` lists them.`

const Recipient = z
  .string()
  .trim()
  .max(320, 'A recipient has at most 320 characters.')
  .refine((text) => !/[\r\n]/.test(text), 'A recipient is one line.')

const facts = {
  name: line('Name for the team'),
  events: listOf(
    text('Its name', EventTypeName),
    'All types of events that are told, such as `sync-run.failed`: see `eventTypes { type description }`.',
    { least: 1, most: 50 },
  ),
  recipient: text(
    'A mail address; for a chat who a notice is for, which may be empty. At most 320 characters, on one line.',
    Recipient,
  ),
}
const RULE = thing('NoticeRule', 'The rule.')

const about = ({ id }: NoticeRuleRow) => ({ subjectType: 'NoticeRule', subjectId: id }) as const

/**
 * A mail needs an address; what a chat takes is the chat's.
 * @throws InvalidInputError for an integration that is no notifier, or a recipient that it cannot reach.
 */
async function assertReaches(ctx: Context, integrationId: string, recipient: string): Promise<void> {
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: integrationId } })
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

mutation('noticeRuleCreate', {
  does: 'Tells somebody of events from now on.',
  needs: 'notice:write',
  gives: NoticeRule,
  input: input('NoticeRuleCreateInput', 'Who is told of which events, and by what.', {
    integrationId: idOf('Integration', 'The notifier: an integration that was made with `notifier`.'),
    ...facts,
  }),
  tells: ['notice-rule.created'],
  errors: [ConflictError],
  act: async (ctx, { input }) => {
    await assertReaches(ctx, input.integrationId, input.recipient)
    if ((await ctx.db.noticeRule.count()) >= MOST_RULES) {
      const message = `There are ${MOST_RULES} rules, which is the most: delete one first.`
      throw new ConflictError(message, null, 'TOO_MANY_RULES')
    }
    const data = { ...born(ctx), ...input, cursor: await presentCursor(ctx), updatedAt: ctx.now() }
    const rule = await ctx.db.noticeRule.create({ data })
    await emit(ctx, 'notice-rule.created', about(rule))
    return rule
  },
})

mutation('noticeRuleUpdate', {
  does: 'Changes who is told, or of what.',
  needs: 'notice:write',
  on: RULE,
  gives: NoticeRule,
  input: changes('NoticeRuleUpdateInput', 'What changes of a rule; what is left out stays.', facts),
  tells: ['notice-rule.updated'],
  act: async (ctx, { thing: rule, input }) => {
    const to = differences(rule, input)
    if (Object.keys(to).length === 0) return rule
    if (to.recipient !== undefined) await assertReaches(ctx, rule.integrationId, to.recipient)
    // Types that are new to the rule are told from now on; those that it had lose nothing.
    const cursor = await collectUpToNow(ctx, rule.id)
    const { row, fields } = await change(ctx, 'NoticeRule', rule, { to, along: to.events ? { cursor } : {} })
    await emit(ctx, 'notice-rule.updated', { ...about(row), data: { fields } })
    return row
  },
})

const DELETED = deleted('NoticeRule')

mutation('noticeRuleDelete', {
  does: 'Tells nobody any more, and forgets what was told.',
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
  does: 'Sends a trial to the recipient of a rule. Read what became of it by `node(id:)`.',
  needs: 'notice:write',
  on: RULE,
  gives: Notice,
  tells: ['notice-rule.tried'],
  act: async (ctx, { thing: rule }) => {
    if ((await roomOf(ctx, rule.id)) === 0) {
      const message = `${MOST_AN_HOUR} notices were sent by it within an hour, which is the most: try it later.`
      throw new ConflictError(message, null, 'TOO_MANY_NOTICES', ['id'])
    }
    const notice = await ctx.db.notice.create({ data: { ...born(ctx), ruleId: rule.id } })
    await enqueue(ctx, NOTICE_QUEUE, { noticeId: notice.id })
    await emit(ctx, 'notice-rule.tried', about(rule))
    return notice
  },
})
