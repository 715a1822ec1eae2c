import { CHANGED, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'rota.created': {
    description: { en: 'A rota was created.', fr: 'Un planning d’astreinte a été créé.' },
    subject: 'Rota',
  },
  'rota.updated': {
    description: { en: 'A rota was changed.', fr: 'Un planning d’astreinte a été modifié.' },
    subject: 'Rota',
    data: CHANGED,
  },
  'rota.deleted': {
    description: { en: 'A rota was deleted.', fr: 'Un planning d’astreinte a été supprimé.' },
    subject: 'Rota',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
