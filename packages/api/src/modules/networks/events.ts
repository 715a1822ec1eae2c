import { declareEvents, number, people } from '../../platform/events/index.ts'

const events = declareEvents({
  'network.created': {
    description: { en: 'There are ties of a new kind.', fr: 'Il y a des liens d’un nouveau type.' },
    subject: 'Network',
  },
  'network.changed': {
    description: {
      en: 'Ties of a network changed; it will be measured anew.',
      fr: 'Les liens d’un réseau ont changé ; il sera mesuré de nouveau.',
    },
    subject: 'Network',
  },
  'network.measured': {
    description: { en: 'The measures of a network are new.', fr: 'Les mesures d’un réseau sont nouvelles.' },
    subject: 'Network',
    data: {
      revision: number('Which state of the network was measured; it grows with every change.'),
      nodes: people('People in it.'),
      arcs: people('Directed ties in it; one without a direction counts twice.'),
    },
  },
  'network.purged': {
    description: { en: 'All ties of a network were deleted.', fr: 'Tous les liens d’un réseau ont été supprimés.' },
    subject: 'Network',
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
