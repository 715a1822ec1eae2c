import { CHANGED, code, declareEvents, id, list, object, optional } from '../../platform/events/index.ts'

const NETWORK = { key: code('Key of the network, such as `our-forum`.') }

const COST = {
  campaignId: optional(id('Campaign', 'The campaign that the entry is for; null when the entry names none.')),
  kind: code('The kind of the entry: `COST`, `ADVANTAGE` or `REWARD`.'),
  amountMinor: code('The amount in minor units of the currency, such as cents, as digits.'),
  currency: code('The currency (ISO 4217).'),
}
const COUNTRY = { country: code('The country of the threshold (ISO 3166-1).') }

const events = declareEvents({
  'social-network.added': {
    description: 'A network was added to the registry.',
    subject: 'Organization',
    data: NETWORK,
  },
  'social-network.removed': {
    description: 'A network was removed from the registry.',
    subject: 'Organization',
    data: NETWORK,
  },
  'campaign.created': { description: 'A campaign was created as a draft.', subject: 'Campaign' },
  'campaign.updated': {
    description: 'A campaign was changed.',
    subject: 'Campaign',
    data: {
      ...CHANGED,
      targets: list(
        object('An objective whose target changed.', {
          objectiveId: id('Objective', 'The objective.'),
          from: optional(code('The target before, as digits; null for a new objective.')),
          to: optional(code('The target now, as digits; null for an objective that was archived.')),
        }),
      ),
    },
  },
  'campaign.launched': { description: 'A campaign was launched.', subject: 'Campaign' },
  'campaign.paused': { description: 'A live campaign was paused.', subject: 'Campaign' },
  'campaign.resumed': { description: 'A paused campaign was resumed.', subject: 'Campaign' },
  'campaign.reopened': { description: 'An ended campaign was reopened.', subject: 'Campaign' },
  'campaign.ended': { description: 'A campaign has ended.', subject: 'Campaign' },
  'campaign.archived': { description: 'A campaign was archived.', subject: 'Campaign' },
  'campaign.restored': { description: 'An archived campaign was restored.', subject: 'Campaign' },
  'objective.created': { description: 'A campaign or department has a new objective.', subject: 'Objective' },
  'objective.updated': {
    description: 'An objective was changed.',
    subject: 'Objective',
    data: {
      ...CHANGED,
      from: optional(code('The target before, as digits; null when the target did not change.')),
      to: optional(code('The target now, as digits; null when the target did not change.')),
    },
  },
  'objective.archived': { description: 'An objective was archived.', subject: 'Objective' },
  'objective.restored': { description: 'An archived objective was restored.', subject: 'Objective' },
  'cost.added': { description: 'An entry was added to the ledger.', subject: 'Cost', data: COST },
  'cost.reversed': {
    description: 'A ledger entry was reversed by another one.',
    subject: 'Cost',
    data: { ...COST, reversedId: id('Cost', 'The entry that was reversed.') },
  },
  'ledger-threshold.set': {
    description: 'A threshold of the ledger was set.',
    subject: 'Organization',
    data: COUNTRY,
  },
  'ledger-threshold.removed': {
    description: 'A threshold of the ledger was removed.',
    subject: 'Organization',
    data: COUNTRY,
  },
  'topic.created': { description: 'A topic was created.', subject: 'Topic' },
  'topic.updated': { description: 'A topic was changed.', subject: 'Topic', data: CHANGED },
  'topic.archived': { description: 'A topic was archived.', subject: 'Topic' },
  'topic.restored': { description: 'An archived topic was restored.', subject: 'Topic' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
