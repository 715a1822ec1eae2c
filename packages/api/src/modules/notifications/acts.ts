import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { builder } from '../../core/builder.ts'
import { createNoticeRule, deleteNoticeRule, tryNoticeRule, updateNoticeRule } from './rules.ts'
import { Notice, NoticeRule } from './schema.ts'

const EVENTS = 'Types of events, 1 to 50, such as `sync-run.failed`: see `eventTypes { type description }`'
const RECIPIENT = 'A mail address; for a chat who a notice is for, which may be empty'

const NoticeRuleCreateInput = builder.inputType('NoticeRuleCreateInput', {
  description: 'Who is told of which events, and by what.',
  fields: (t) => ({
    integrationId: t.id({ required: true, description: 'The notifier: an integration that was made with `notifier`.' }),
    name: t.string({ required: true, description: 'Name for the team, at most 200 characters.' }),
    events: t.stringList({ required: true, description: `${EVENTS}.` }),
    recipient: t.string({ required: true, description: `${RECIPIENT}.` }),
  }),
})

const NoticeRuleUpdateInput = builder.inputType('NoticeRuleUpdateInput', {
  description: 'What to change of a rule; what is left out stays.',
  fields: (t) => ({
    name: t.string({ description: 'Name for the team, at most 200 characters.' }),
    events: t.stringList({ description: `${EVENTS}; they take the place of the old ones.` }),
    recipient: t.string({ description: `${RECIPIENT}.` }),
  }),
})

defineAct('noticeRuleCreate', {
  description: 'Tells somebody of events from now on.',
  type: NoticeRule,
  args: (arg) => ({ input: arg({ type: NoticeRuleCreateInput, required: true, description: 'The rule.' }) }),
  act: (ctx, { input }) => createNoticeRule(ctx, input),
})

defineAct('noticeRuleUpdate', {
  description: 'Changes who is told, or of what.',
  type: NoticeRule,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The rule.' }),
    input: arg({ type: NoticeRuleUpdateInput, required: true, description: 'What to change.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => updateNoticeRule(ctx, args),
})

defineAct('noticeRuleDelete', {
  description: 'Tells nobody any more, and forgets what was told.',
  type: NoticeRule,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The rule.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => deleteNoticeRule(ctx, args),
})

defineAct('noticeRuleTry', {
  description: 'Sends a trial to the recipient of a rule. Read what became of it by `node(id:)`.',
  type: Notice,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The rule.' }) }),
  act: (ctx, args) => tryNoticeRule(ctx, args),
})
