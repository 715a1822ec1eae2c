import { declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'trusted-document.pushed': {
    description: { en: 'A trusted document was stored.', fr: 'Un document de confiance a été enregistré.' },
    subject: 'TrustedDocument',
  },
  'trusted-document.deleted': {
    description: { en: 'A trusted document was deleted.', fr: 'Un document de confiance a été supprimé.' },
    subject: 'TrustedDocument',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
