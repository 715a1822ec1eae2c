import { boolean, code, declareEvents, id, list, optional } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

/** Who was asked, and declined, is told to those who may ask: see `reach.ts`. */
const toldWith = 'participation:invite'

const events = declareEvents({
  'ambassador.created': { description: 'A person became an ambassador.', subject: 'Ambassador', toldWith },
  'participation.invited': {
    description: 'A person was invited to take part in a campaign.',
    subject: 'Participation',
    toldWith,
    data: {
      ...CAMPAIGN,
      ambassadorId: id('Ambassador', 'The invited ambassador.'),
      again: boolean('Whether they had declined or left it before.'),
    },
  },
  'participation.withdrawn': {
    description: 'An invitation was withdrawn before it was answered.',
    subject: 'Participation',
    toldWith,
    data: CAMPAIGN,
  },
  'participation.benefit-stated': {
    description: 'The statement whether a person gains something by taking part in a campaign was set.',
    subject: 'Participation',
    toldWith,
    data: {
      ...CAMPAIGN,
      from: code('Value before: `YES`, `NO` or `UNKNOWN`.'),
      to: code('New value: `YES`, `NO` or `UNKNOWN`.'),
    },
  },
  'participation.accepted': {
    description: 'A person accepted an invitation to a campaign.',
    subject: 'Participation',
    data: { ...CAMPAIGN, purposes: optional(list(code('Key of a purpose that they agreed to, such as `SHARING`.'))) },
  },
  'participation.declined': {
    description: 'A person declined an invitation to a campaign.',
    subject: 'Participation',
    toldWith,
    data: CAMPAIGN,
  },
  'participation.never-stated': {
    description: 'A person stated whether they may be invited to a campaign again.',
    subject: 'Participation',
    toldWith,
    data: { ...CAMPAIGN, never: boolean('True when they never want to be invited to it again.') },
  },
  'participation.left': {
    description: 'A person left a campaign.',
    subject: 'Participation',
    data: CAMPAIGN,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
