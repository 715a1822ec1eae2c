import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'front-end.created': { description: 'A front-end was registered.', subject: 'FrontEnd' },
  'front-end.updated': { description: 'A front-end was changed.', subject: 'FrontEnd', data: CHANGED },
  'front-end.deleted': { description: 'A front-end was deleted.', subject: 'FrontEnd' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
