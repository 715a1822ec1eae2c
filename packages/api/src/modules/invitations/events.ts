import { boolean, code, declareEvents, id } from '../../platform/events/index.ts'

const CAMPAIGN = { campaignId: id('Campaign', 'The campaign.') }
const MESSAGE = {
  ...CAMPAIGN,
  roundId: id('InvitationRound', 'The round that it belongs to.'),
  kind: code('`FIRST` or `REMINDER`.'),
}

const events = declareEvents({
  'invitation-round.started': {
    description: 'People began to be invited to a campaign together.',
    subject: 'InvitationRound',
    data: CAMPAIGN,
  },
  'invitation-round.ended': {
    description: 'Everybody of a round of invitations was invited or left out.',
    subject: 'InvitationRound',
    data: CAMPAIGN,
  },
  'invitation-message.failed': {
    description: 'An invitation or reminder could not be sent, and is not tried again.',
    subject: 'InvitationMessage',
    data: MESSAGE,
  },
  'invitation-message.bounced': {
    description: 'The mail server refused an invitation or reminder for good, or it came back later.',
    subject: 'InvitationMessage',
    data: MESSAGE,
  },
  'invitation-message.unclear': {
    description: 'Nobody knows whether an invitation or reminder arrived. It is not sent again.',
    subject: 'InvitationMessage',
    data: MESSAGE,
  },
  'notice-preference.set': {
    description: 'A person set whether they get messages of a kind.',
    subject: 'Person',
    data: {
      kind: code('`INVITATION`, `REMINDER` or `CONTACT`.'),
      ended: boolean('Whether they get no more of them.'),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
