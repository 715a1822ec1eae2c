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
  'secret-twice': {
    en: 'The secret "{name}" appears twice.',
    fr: 'Le secret « {name} » apparaît deux fois.',
  },
  'secret-not-set': {
    en: 'The secret is not set, so there is nothing to remove.',
    fr: 'Le secret n’est pas défini : il n’y a rien à supprimer.',
  },
  'plugin-not-loaded': {
    en: 'Its plugin is not loaded: see `plugins`.',
    fr: 'Son plugin n’est pas chargé : voyez `plugins`.',
  },
  'unknown-secret': {
    en: '{owner} has no secret "{name}". It has {secrets}.',
    fr: '{owner} n’a pas de secret « {name} ». Ses secrets sont {secrets}.',
  },
  'no-secrets': {
    en: '{owner} has no secret "{name}". It has none.',
    fr: '{owner} n’a pas de secret « {name} », ni aucun autre.',
  },
  'user-and-password': {
    en: '"{name}" must have the form user:password.',
    fr: '« {name} » a la forme user:password.',
  },
  'unknown-log-in': {
    en: '{owner} has no log-in "{name}". It has {logIns}.',
    fr: '{owner} n’a pas de connexion « {name} ». Ses connexions sont {logIns}.',
  },
  'no-log-in': {
    en: '{owner} has no log-in "{name}". It has none: enter its secrets with `integrationSecretSet`.',
    fr: '{owner} n’a pas de connexion « {name} », ni aucune autre : saisissez ses secrets avec `integrationSecretSet`.',
  },
  'needs-login': {
    en: '"{name}" cannot be entered: log in with the provider, see `integrationAuthorize`.',
    fr: '« {name} » ne se saisit pas : connectez-vous chez le fournisseur, voir `integrationAuthorize`.',
  },
  'not-in-header': {
    en: '"{name}" contains a line break or a character that is not allowed in a header: copy it again.',
    fr: '« {name} » contient un saut de ligne ou un caractère interdit dans un en-tête : copiez-le à nouveau.',
  },
})
