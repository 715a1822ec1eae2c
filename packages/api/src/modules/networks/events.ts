import { declareEvents, number, people } from '../../platform/events/index.ts'

const events = declareEvents({
  'network.created': { description: 'There are ties of a new kind.', subject: 'Network' },
  'network.changed': { description: 'Ties of a network changed; it will be measured anew.', subject: 'Network' },
  'network.measured': {
    description: 'The measures of a network are new.',
    subject: 'Network',
    data: {
      revision: number('Which state of the network was measured; it grows with every change.'),
      nodes: people('People in it.'),
      arcs: people('Directed ties in it; one without a direction counts twice.'),
    },
  },
  'network.purged': { description: 'All ties of a network were deleted.', subject: 'Network' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
