import { boolean, CHANGED, code, type EventDeclaration, id, list, object, optional } from './declaration.ts'

const COST = {
  costId: id('Cost', 'The cost.'),
  amountMinor: code('Its amount in minor units of the currency, such as cents, in digits.'),
  currency: code('Its currency (ISO 4217).'),
}
const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

const NETWORK = { key: code('Key of the network, such as `our-forum`.') }

/** Campaigns, who takes part in them, and what they agree to. */
export const CAMPAIGN_EVENTS = {
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
  'campaign.ended': { description: 'A campaign has ended.', subject: 'Campaign' },
  'campaign.archived': { description: 'A campaign was put into the archive.', subject: 'Campaign' },
  'campaign.restored': { description: 'A campaign was taken out of the archive.', subject: 'Campaign' },
  'campaign-content.added': {
    description: 'A content is offered to the ambassadors of a campaign.',
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'campaign-content.removed': {
    description: 'A content is no longer offered to the ambassadors of a campaign.',
    subject: 'Campaign',
    data: { contentId: id('Content', 'The content.') },
  },
  'cost.added': { description: 'A cost of a campaign was noted.', subject: 'Campaign', data: COST },
  'cost.removed': { description: 'A cost of a campaign was taken back.', subject: 'Campaign', data: COST },
  'topic.created': { description: 'A topic was made.', subject: 'Topic' },
  'topic.updated': { description: 'A topic was changed.', subject: 'Topic', data: CHANGED },
  'topic.archived': { description: 'A topic was taken out of lists.', subject: 'Topic' },
  'topic.restored': { description: 'An archived topic is listed again.', subject: 'Topic' },
  'ambassador.created': { description: 'Somebody is an ambassador from now on.', subject: 'Ambassador' },
  'participation.invited': {
    description: 'Somebody was invited to take part in a campaign.',
    subject: 'Participation',
    data: {
      ...CAMPAIGN,
      ambassadorId: id('Ambassador', 'Who was invited.'),
      again: boolean('Whether they had declined or left before.'),
    },
  },
  'participation.withdrawn': {
    description: 'An invitation was taken back before it was answered.',
    subject: 'Participation',
    data: CAMPAIGN,
  },
  'participation.benefit-stated': {
    description: 'It was stated whether somebody gains something by taking part in a campaign.',
    subject: 'Participation',
    data: {
      ...CAMPAIGN,
      from: code('What was known before: `YES`, `NO` or `UNKNOWN`.'),
      to: code('What is stated now: `YES`, `NO` or `UNKNOWN`.'),
    },
  },
  'participation.accepted': {
    description: 'Somebody accepted to take part in a campaign.',
    subject: 'Participation',
    data: { ...CAMPAIGN, scopes: optional(list(code('What they agreed to, such as `SHARING`.'))) },
  },
  'participation.declined': {
    description: 'Somebody declined to take part in a campaign.',
    subject: 'Participation',
    data: CAMPAIGN,
  },
  'participation.left': {
    description: 'Somebody who took part in a campaign left it.',
    subject: 'Participation',
    data: CAMPAIGN,
  },
  'consent.given': {
    description: 'Somebody gave a consent.',
    subject: 'Person',
    data: {
      consentId: id('Consent', 'The consent.'),
      scope: code('What it covers: `SHARING` or `SCORING`.'),
      policyVersion: code('Version of the wording that was agreed to.'),
    },
  },
  'consent.withdrawn': {
    description: 'Somebody took a consent back.',
    subject: 'Person',
    data: { scope: code('What it covered: `SHARING` or `SCORING`.') },
  },
} as const satisfies { readonly [type: string]: EventDeclaration }
