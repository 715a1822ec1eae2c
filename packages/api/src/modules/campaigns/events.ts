import { CHANGED, code, declareEvents, id, list, object, optional } from '../../platform/events/index.ts'

const NETWORK = { key: code('Key of the network, such as `our-forum`.') }

const COST = {
  campaignId: optional(id('Campaign', 'The campaign that it is for; null where none was named.')),
  kind: code('What it is: `COST`, `ADVANTAGE` or `REWARD`.'),
  amountMinor: code('Its amount in minor units of the currency, such as cents, in digits.'),
  currency: code('Its currency (ISO 4217).'),
}
const COUNTRY = { country: code('The country whose law it is (ISO 3166-1).') }

const events = declareEvents({
  'social-network.added': {
    description: 'A network was added to the registry.',
    subject: 'Organization',
    data: NETWORK,
  },
  'social-network.removed': {
    description: 'A network was taken out of the registry.',
    subject: 'Organization',
    data: NETWORK,
  },
  'campaign.created': { description: 'A campaign was made; it is a draft.', subject: 'Campaign' },
  'campaign.updated': {
    description: 'A campaign was changed.',
    subject: 'Campaign',
    data: {
      ...CHANGED,
      targets: list(
        object('An objective whose target changed.', {
          objectiveId: id('Objective', 'The objective.'),
          from: optional(code('Its target before, in digits; null for a new one.')),
          to: optional(code('Its target now, in digits; null for one that is gone.')),
        }),
      ),
    },
  },
  'campaign.launched': { description: 'A campaign is live.', subject: 'Campaign' },
  'campaign.paused': { description: 'A live campaign is stopped for a while.', subject: 'Campaign' },
  'campaign.resumed': { description: 'A paused campaign is live again.', subject: 'Campaign' },
  'campaign.reopened': { description: 'An ended campaign is live again.', subject: 'Campaign' },
  'campaign.ended': { description: 'A campaign has ended.', subject: 'Campaign' },
  'campaign.archived': { description: 'A campaign was put into the archive.', subject: 'Campaign' },
  'campaign.restored': { description: 'A campaign was taken out of the archive.', subject: 'Campaign' },
  'objective.created': { description: 'A campaign or department has a new objective.', subject: 'Objective' },
  'objective.updated': {
    description: 'An objective was changed.',
    subject: 'Objective',
    data: {
      ...CHANGED,
      from: optional(code('Its target before, in digits; null where that stayed.')),
      to: optional(code('Its target now, in digits; null where that stayed.')),
    },
  },
  'objective.archived': { description: 'An objective holds no more.', subject: 'Objective' },
  'objective.restored': { description: 'An archived objective holds again.', subject: 'Objective' },
  'cost.added': { description: 'The ledger has a new entry.', subject: 'Cost', data: COST },
  'cost.reversed': {
    description: 'An entry of the ledger was taken back by another one.',
    subject: 'Cost',
    data: { ...COST, reversedId: id('Cost', 'The entry that was taken back.') },
  },
  'ledger-threshold.set': {
    description: 'From which sum the law asks for more was set.',
    subject: 'Organization',
    data: COUNTRY,
  },
  'ledger-threshold.removed': {
    description: 'A threshold of the ledger was taken away.',
    subject: 'Organization',
    data: COUNTRY,
  },
  'topic.created': { description: 'A topic was made.', subject: 'Topic' },
  'topic.updated': { description: 'A topic was changed.', subject: 'Topic', data: CHANGED },
  'topic.archived': { description: 'A topic was taken out of lists.', subject: 'Topic' },
  'topic.restored': { description: 'An archived topic is listed again.', subject: 'Topic' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
