import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'front-end.created': {
    description: { en: 'A front-end was registered.', fr: 'Une interface a été déclarée.' },
    subject: 'FrontEnd',
  },
  'front-end.updated': {
    description: { en: 'A front-end was changed.', fr: 'Une interface a été modifiée.' },
    subject: 'FrontEnd',
    data: CHANGED,
  },
  'front-end.deleted': {
    description: { en: 'A front-end was deleted.', fr: 'Une interface a été supprimée.' },
    subject: 'FrontEnd',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
