import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'notice-rule.created': { description: 'Somebody is told of events from now on.', subject: 'NoticeRule' },
  'notice-rule.updated': {
    description: 'Who is told of events, or of which, was changed.',
    subject: 'NoticeRule',
    data: CHANGED,
  },
  'notice-rule.deleted': { description: 'Somebody is told of events no more.', subject: 'NoticeRule' },
  'notice-rule.tried': { description: 'A trial was sent to whom a rule tells of events.', subject: 'NoticeRule' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
