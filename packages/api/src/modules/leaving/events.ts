import { code, declareEvents } from '../../platform/events/index.ts'

const events = declareEvents({
  'organization.leave-announced': {
    description: {
      en: 'The organisation leaves: everything is deleted at the instant named here, unless an owner undoes it before.',
      fr: 'L’organisation part : tout est supprimé à l’instant nommé ici, sauf si un propriétaire l’annule avant.',
    },
    subject: 'Organization',
    data: { leavesAt: code('When everything is deleted, as an instant in UTC.') },
  },
  'organization.leave-undone': {
    description: {
      en: 'An owner undid that the organisation leaves.',
      fr: 'Un propriétaire a annulé le départ de l’organisation.',
    },
    subject: 'Organization',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
