import { code, declareEvents, id } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }
const MESSAGE = {
  ...CAMPAIGN,
  roundId: id('InvitationRound', 'The round that it belongs to.'),
  kind: code('`FIRST` or `REMINDER`.'),
}

const events = declareEvents({
  'invitation-round.started': {
    description: {
      en: 'People began to be invited to a campaign together.',
      fr: 'Des personnes commencent à être invitées ensemble à une campagne.',
    },
    subject: 'InvitationRound',
    data: CAMPAIGN,
  },
  'invitation-round.ended': {
    description: {
      en: 'Everybody of a round of invitations was invited or left out.',
      fr: 'Toutes les personnes d’une série d’invitations ont été invitées ou laissées de côté.',
    },
    subject: 'InvitationRound',
    data: CAMPAIGN,
  },
  'invitation-message.failed': {
    description: {
      en: 'An invitation or reminder could not be sent, and is not tried again.',
      fr: 'Une invitation ou un rappel n’a pas pu être envoyé, et ne sera pas tenté de nouveau.',
    },
    subject: 'InvitationMessage',
    data: MESSAGE,
  },
  'invitation-message.bounced': {
    description: {
      en: 'The mail server refused an invitation or reminder for good, or it came back later.',
      fr: 'Le serveur de messagerie a refusé définitivement une invitation ou un rappel, ou le message est revenu plus tard.',
    },
    subject: 'InvitationMessage',
    data: MESSAGE,
  },
  'invitation-message.unclear': {
    description: {
      en: 'Nobody knows whether an invitation or reminder arrived. It is not sent again.',
      fr: 'On ne sait pas si une invitation ou un rappel est arrivé. Le message n’est pas renvoyé.',
    },
    subject: 'InvitationMessage',
    data: MESSAGE,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
