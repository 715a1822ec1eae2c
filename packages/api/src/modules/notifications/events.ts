import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'notice-rule.created': { description: 'A notice rule was created.', subject: 'NoticeRule' },
  'notice-rule.updated': {
    description: 'A notice rule was changed.',
    subject: 'NoticeRule',
    data: CHANGED,
  },
  'notice-rule.deleted': { description: 'A notice rule was deleted.', subject: 'NoticeRule' },
  'notice-rule.tried': { description: 'A test notice was sent to the recipient of a rule.', subject: 'NoticeRule' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
