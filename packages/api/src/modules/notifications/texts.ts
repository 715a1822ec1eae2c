import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('notifications', {
  connector: {
    en: 'This integration is a connector: choose one that was created with `notifier`.',
    fr: 'Cette intégration est un connecteur : choisissez-en une créée avec `notifier`.',
  },
  'mail-address': {
    en: 'A mail needs the recipient’s address.',
    fr: 'Un courriel demande l’adresse du destinataire.',
  },
  'too-many-rules': {
    en: 'There are {most} rules, which is the maximum: delete one first.',
    fr: 'Il y a {most} règles, ce qui est le maximum : supprimez-en une d’abord.',
  },
  'too-many-notices': {
    en: 'The rule sent {most} notices within an hour, which is the maximum: try again later.',
    fr: 'La règle a envoyé {most} avis en une heure, ce qui est le maximum : réessayez plus tard.',
  },
  'never-told': {
    en: 'No notice tells of this event, since notices leave the platform: read `events`.',
    fr: 'Aucun avis ne signale cet événement, car les avis quittent la plateforme : lisez `events`.',
  },
  'stopped-while-sending': {
    en: 'The server stopped while sending: the notice may have arrived.',
    fr: 'Le serveur s’est arrêté pendant l’envoi : l’avis est peut-être arrivé.',
  },
  'no-address': {
    en: 'The account no longer has a mail address.',
    fr: 'Le compte n’a plus d’adresse électronique.',
  },
})
