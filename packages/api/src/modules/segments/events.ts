import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'segment.created': { description: 'A segment was created.', subject: 'Segment' },
  'segment.updated': { description: 'A segment was changed.', subject: 'Segment', data: CHANGED },
  'segment.published': { description: 'A segment was published.', subject: 'Segment' },
  'segment.deleted': { description: 'A segment was deleted.', subject: 'Segment' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
