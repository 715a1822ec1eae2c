import { declareTexts } from '../../core/texts/index.ts'

/** What the pages of a log-in for an integration say. */
export const texts = declareTexts('credentials', {
  'not-connected': { en: 'Not connected', fr: 'Non connecté' },
  'not-valid': {
    en: 'This log-in is not valid here, has been used, or took longer than ten minutes. Begin again.',
    fr: 'Cette connexion n’est pas valable ici, a déjà servi ou a duré plus de dix minutes. Recommencez.',
  },
  'other-browser': {
    en: 'This log-in was begun in another browser, or this browser does not keep cookies. Open the link of Portevoix in this browser.',
    fr: 'Cette connexion a été commencée dans un autre navigateur, ou ce navigateur ne garde pas les cookies. Ouvrez le lien de Portevoix dans ce navigateur.',
  },
  'in-progress': {
    en: 'This log-in is being finished in another window. Wait some seconds, and load this page again.',
    fr: 'Cette connexion se termine dans une autre fenêtre. Attendez quelques secondes, puis rechargez cette page.',
  },
  'log-in': { en: 'Log in', fr: 'Se connecter' },
  'log-in-at': { en: 'Log in at {host}', fr: 'Se connecter sur {host}' },
  'what-for': {
    en: '{organization} wants to connect “{integration}” with an account at {host}. Whoever configures the integration there can then use the account that you log in with. The log-in will be used with {hosts}. Continue only if you expect this.',
    fr: '{organization} veut relier « {integration} » à un compte sur {host}. Toute personne qui y configure l’intégration pourra alors utiliser le compte avec lequel vous vous connectez. La connexion sera utilisée avec {hosts}. Ne continuez que si vous vous y attendez.',
  },
  connected: { en: 'Connected', fr: 'Connecté' },
  'is-connected': {
    en: '{integration} is connected. You can close this page.',
    fr: '{integration} est connecté. Vous pouvez fermer cette page.',
  },
})
