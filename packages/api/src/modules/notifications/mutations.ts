import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { similarNames } from '../../core/did-you-mean.ts'
import { ConflictError } from '../../core/errors.ts'
import { issueOf } from '../../core/parse.ts'
import type { NoticeRule as NoticeRuleRow } from '../../generated/prisma/client.ts'
import {
  born,
  change,
  changedSinceRead,
  changes,
  deleted,
  differences,
  flag,
  flagOr,
  idOf,
  input,
  line,
  listOf,
  mutation,
  oneOf,
  optional,
  part,
  text,
  thing,
} from '../../platform/acts/index.ts'
import { declarationOf, emit, eventTypes } from '../../platform/events/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { peopleOfSegment } from '../people/index.ts'
import { collectUpToNow, presentCursor } from './collect-notices.ts'
import { MAX_NOTICES_PER_HOUR, MAX_RULES, remainingNotices } from './limits.ts'
import { NOTICE_QUEUE } from './queue.ts'
import {
  assertHeld,
  assertReaches,
  columnsOf,
  RECIPIENT_COLUMNS,
  type RecipientColumns,
  Recipients,
} from './recipients-input.ts'
import { NoticeRuleKind, URGENT } from './rule-kind.ts'
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

const facts = {
  name: line('Name of the rule, for the team'),
  events: listOf(
    text('Its name', EventTypeName),
    'All event types to report, such as `sync-run.failed`: see `eventTypes { type description }`.',
    { least: 1, most: 50 },
  ),
  recipients: part(Recipients, 'Whom it writes to'),
  kind: oneOf(NoticeRuleKind, 'What its notices are, as people end them. Default: `NEWS`.'),
  urgent: flag(`${URGENT} Default: false.`),
}
const RULE = thing('NoticeRule', 'The rule.')

/** @throws InvalidInputError; RequestError FORBIDDEN or NOT_FOUND for a segment that the actor may not evaluate. */
async function assertMayName(ctx: Context, recipients: RecipientColumns): Promise<void> {
  assertHeld(recipients, ['input', 'recipients'])
  const { segmentId } = recipients
  if (segmentId !== null) await peopleOfSegment(ctx, segmentId)
}

const about = ({ id }: NoticeRuleRow) => ({ subjectType: 'NoticeRule', subjectId: id }) as const

mutation('noticeRuleCreate', {
  does: 'Creates a notice rule: from now on its recipients are notified of the events. You answer for it: when you may not manage notices any more, it stops, and the owners are told.',
  needs: 'notice:write',
  gives: NoticeRule,
  input: input('NoticeRuleCreateInput', 'Who is notified of which events, and how.', {
    integrationId: idOf('Integration', 'The notifier: an integration that was created with `notifier`.'),
    ...facts,
    kind: optional(facts.kind),
    urgent: flagOr(false, URGENT),
  }),
  tells: ['notice-rule.created'],
  errors: [ConflictError],
  act: async (ctx, { input: { recipients, kind, ...input } }) => {
    const columns = columnsOf(recipients)
    await assertReaches(ctx, input.integrationId, columns)
    await assertMayName(ctx, columns)
    if ((await ctx.db.noticeRule.count()) >= MAX_RULES) {
      throw new ConflictError(texts('too-many-rules', { most: MAX_RULES }), null, 'TOO_MANY_RULES')
    }
    const { accountId: authorId } = ctx.actor
    const own = { ...born(ctx), authorId, cursor: await presentCursor(ctx), updatedAt: ctx.now() }
    const data = { ...own, ...input, ...columns, kind: kind ?? 'NEWS' }
    const rule = await ctx.db.noticeRule.create({ data })
    await emit(ctx, 'notice-rule.created', about(rule))
    return rule
  },
})

mutation('noticeRuleUpdate', {
  does: 'Changes a notice rule. You answer for it from then on. One that was stopped goes on.',
  needs: 'notice:write',
  on: RULE,
  gives: NoticeRule,
  input: changes('NoticeRuleUpdateInput', 'Changes of a rule. A field that is left out keeps its value.', facts),
  tells: ['notice-rule.updated'],
  act: async (ctx, { thing: rule, input: { recipients, ...input } }) => {
    const columns = recipients && columnsOf(recipients)
    // Whoever changes a rule answers for it from then on; one that was stopped is taken over by the same values too.
    const author = { authorId: ctx.actor.accountId }
    const changed = differences(rule, { ...input, ...columns })
    const to =
      Object.keys(changed).length > 0 || rule.stoppedAt !== null ? { ...changed, ...author, stoppedAt: null } : {}
    if (Object.keys(to).length === 0) return rule
    if (columns) await assertReaches(ctx, rule.integrationId, columns)
    await assertMayName(ctx, columns ?? rule)
    // Event types that the rule gains are reported from now on; for those it already had, no event is lost.
    const cursor = await collectUpToNow(ctx, rule.id)
    const { row, fields } = await change(ctx, 'NoticeRule', rule, { to, along: changed.events ? { cursor } : {} })
    await emit(ctx, 'notice-rule.updated', { ...about(row), data: { fields: named(fields) } })
    return row
  },
})

/** Columns of the recipients are one field of the API. */
const named = (fields: readonly string[]): string[] => [
  ...new Set(
    fields.map((field) => (RECIPIENT_COLUMNS.has(field) ? 'recipients' : field === 'authorId' ? 'author' : field)),
  ),
]

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
  does: 'Sends a test notice to the address of a rule; of a rule to people, to you alone. Read its status with `node(id:)`.',
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
    const accountId = rule.recipientKind === 'ADDRESS' ? null : ctx.actor.accountId
    const notice = await ctx.db.notice.create({ data: { ...born(ctx), ruleId: rule.id, accountId } })
    await enqueue(ctx, NOTICE_QUEUE, { noticeId: notice.id })
    await emit(ctx, 'notice-rule.tried', about(rule))
    return notice
  },
})
