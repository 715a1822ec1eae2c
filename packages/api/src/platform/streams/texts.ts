import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('subscriptions', {
  'of-key': {
    en: 'This key or log-in has {most, number} streams open, which is the most: close one, or read several subscriptions’ events from one.',
    fr: 'Cette clé ou cette connexion a {most, number} flux ouverts, le maximum : fermez-en un, ou lisez les événements de plusieurs abonnements dans un seul.',
  },
  'of-organization': {
    en: 'The organisation has {most, number} streams open, which is the most: close one.',
    fr: 'L’organisation a {most, number} flux ouverts, le maximum : fermez-en un.',
  },
  'in-all': {
    en: 'This server has {most, number} streams open, which is the most: try again later.',
    fr: 'Ce serveur a {most, number} flux ouverts, le maximum : réessayez plus tard.',
  },
  stopping: { en: 'This server is stopping: try again.', fr: 'Ce serveur s’arrête : réessayez.' },
  late: {
    en: 'The next message took too long: come again to go on behind the last one.',
    fr: 'Le message suivant a pris trop de temps : revenez pour continuer après le dernier.',
  },
  'accept-streams': {
    en: 'A subscription is answered as a stream: send "Accept: text/event-stream".',
    fr: 'Un abonnement est répondu comme un flux : envoyez `Accept: text/event-stream`.',
  },
})
