import { builder } from '../../core/builder.ts'

export const NoticeRuleKind = builder.enumType('NoticeRuleKind', {
  description: 'What the notices of a rule are. People can end each kind: see `NoticeKind`.',
  values: {
    NEWS: { description: 'What happens in the programme.' },
    ALERT: { description: 'What somebody has to see to, such as failures.' },
  } as const,
})

/** What urgency does, as `limitsOf` says it. */
export const URGENT =
  'Whether messages to people are sent outside the hours of their site; of the kind `ALERT` beyond `Organization.mostMessagesPerWeek` too.'
