import { boolean, code, declareEvents, id, list, optional } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

const events = declareEvents({
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
    data: { ...CAMPAIGN, purposes: optional(list(code('Key of a purpose that they agreed to, such as `SHARING`.'))) },
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
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
