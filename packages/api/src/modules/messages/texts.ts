import { declareTexts } from '../../core/texts/index.ts'

/**
 * What pages that end messages and failed attempts say. They name nobody. Programs know their codes by the area of
 * invitations, which were the first messages that people can end.
 */
export const texts = declareTexts('invitations', {
  'stopped-while-sending': {
    en: 'The server stopped while sending: the message may have arrived.',
    fr: 'Le serveur s’est arrêté pendant l’envoi : le message est peut-être arrivé.',
  },
  'no-mail': {
    en: 'No mail with this Message-ID was sent.',
    fr: 'Aucun courriel portant ce Message-ID n’a été envoyé.',
  },
  'end-spent': {
    en: 'This link has expired or is not valid. Log in to end messages.',
    fr: 'Ce lien a expiré ou n’est pas valable. Connectez-vous pour ne plus recevoir de messages.',
  },
  'end-title': { en: 'Messages of {organization}', fr: 'Messages de {organization}' },
  'end-asks': {
    en: 'Do you want no more of these messages? This declines no invitation.',
    fr: 'Ne voulez-vous plus recevoir ces messages ? Cela ne refuse aucune invitation.',
  },
  end: { en: 'End these messages', fr: 'Ne plus recevoir ces messages' },
  ended: {
    en: 'You get no more of these messages. No invitation is declined by this.',
    fr: 'Vous ne recevrez plus ces messages. Cela ne refuse aucune invitation.',
  },
})
