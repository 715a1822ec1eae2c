import { boolean, code, declareEvents, id, list, optional } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }

/** Who was asked, and declined, is told to those who may ask: see `reach.ts`. */
const toldWith = 'participation:invite'

const events = declareEvents({
  'ambassador.created': {
    description: { en: 'A person became an ambassador.', fr: 'Une personne est devenue ambassadeur.' },
    subject: 'Ambassador',
    toldWith,
  },
  'participation.invited': {
    description: {
      en: 'A person was invited to take part in a campaign.',
      fr: 'Une personne a été invitée à participer à une campagne.',
    },
    subject: 'Participation',
    toldWith,
    data: {
      ...CAMPAIGN,
      ambassadorId: id('Ambassador', 'The invited ambassador.'),
      again: boolean('Whether they had declined or left it before.'),
    },
  },
  'participation.recorded': {
    description: {
      en: 'A file told that a person took part in a campaign elsewhere.',
      fr: 'Un fichier a indiqué qu’une personne a participé ailleurs à une campagne.',
    },
    subject: 'Participation',
    toldWith,
    data: {
      ...CAMPAIGN,
      from: code('Since when they took part.'),
      to: code('End of the time, exclusive.'),
    },
  },
  'participation.withdrawn': {
    description: {
      en: 'An invitation was withdrawn before it was answered.',
      fr: 'Une invitation a été retirée avant d’avoir reçu une réponse.',
    },
    subject: 'Participation',
    toldWith,
    data: CAMPAIGN,
  },
  'participation.benefit-stated': {
    description: {
      en: 'The statement whether a person gains something by taking part in a campaign was set.',
      fr: 'Il a été indiqué si une personne gagne quelque chose à participer à une campagne.',
    },
    subject: 'Participation',
    toldWith,
    data: {
      ...CAMPAIGN,
      from: code('Value before: `YES`, `NO` or `UNKNOWN`.'),
      to: code('New value: `YES`, `NO` or `UNKNOWN`.'),
    },
  },
  'participation.accepted': {
    description: {
      en: 'A person accepted an invitation to a campaign.',
      fr: 'Une personne a accepté une invitation à une campagne.',
    },
    subject: 'Participation',
    data: { ...CAMPAIGN, purposes: optional(list(code('Key of a purpose that they agreed to, such as `SHARING`.'))) },
  },
  'participation.declined': {
    description: {
      en: 'A person declined an invitation to a campaign.',
      fr: 'Une personne a refusé une invitation à une campagne.',
    },
    subject: 'Participation',
    toldWith,
    data: CAMPAIGN,
  },
  'participation.never-stated': {
    description: {
      en: 'A person stated whether they may be invited to a campaign again.',
      fr: 'Une personne a indiqué si elle peut être invitée de nouveau à une campagne.',
    },
    subject: 'Participation',
    toldWith,
    data: { ...CAMPAIGN, never: boolean('True when they never want to be invited to it again.') },
  },
  'participation.left': {
    description: { en: 'A person left a campaign.', fr: 'Une personne a quitté une campagne.' },
    subject: 'Participation',
    data: CAMPAIGN,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
