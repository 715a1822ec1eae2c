import { CHANGED, code, declareEvents, id, list, object, optional } from '../../platform/events/index.ts'

const NETWORK = { key: code('Key of the network, such as `our-forum`.') }

const COST = {
  costId: id('Cost', 'The cost.'),
  amountMinor: code('Its amount in minor units of the currency, such as cents, in digits.'),
  currency: code('Its currency (ISO 4217).'),
}

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
  'cost.added': { description: 'A cost of a campaign was noted.', subject: 'Campaign', data: COST },
  'cost.removed': { description: 'A cost of a campaign was taken back.', subject: 'Campaign', data: COST },
  'topic.created': { description: 'A topic was made.', subject: 'Topic' },
  'topic.updated': { description: 'A topic was changed.', subject: 'Topic', data: CHANGED },
  'topic.archived': { description: 'A topic was taken out of lists.', subject: 'Topic' },
  'topic.restored': { description: 'An archived topic is listed again.', subject: 'Topic' },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
