import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'segment.created': {
    description: { en: 'A segment was created.', fr: 'Un segment a été créé.' },
    subject: 'Segment',
  },
  'segment.updated': {
    description: { en: 'A segment was changed.', fr: 'Un segment a été modifié.' },
    subject: 'Segment',
    data: CHANGED,
  },
  'segment.published': {
    description: { en: 'A segment was published.', fr: 'Un segment a été publié.' },
    subject: 'Segment',
  },
  'segment.deleted': {
    description: { en: 'A segment was deleted.', fr: 'Un segment a été supprimé.' },
    subject: 'Segment',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
