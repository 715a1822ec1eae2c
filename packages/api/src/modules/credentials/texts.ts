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
  'no-log-in-address': {
    en: 'The settings contain no log-in address.',
    fr: 'Les réglages ne contiennent pas d’adresse de connexion.',
  },
  'no-client-id': {
    en: 'The settings contain no client id: register an application with the provider.',
    fr: 'Les réglages ne contiennent pas d’identifiant de client : déclarez une application chez le fournisseur.',
  },
  'no-revocation-address': {
    en: 'The settings contain no address to revoke log-ins at.',
    fr: 'Les réglages ne contiennent pas d’adresse pour révoquer les connexions.',
  },
  'no-token-now': {
    en: 'The provider cannot issue a token now.',
    fr: 'Le fournisseur ne peut pas donner de jeton maintenant.',
  },
  'application-refused': {
    en: 'The provider refuses this application ({reason}): check its settings.',
    fr: 'Le fournisseur refuse cette application ({reason}) : vérifiez ses réglages.',
  },
  'not-oauth': {
    en: 'The provider’s response is not valid OAuth 2.',
    fr: 'La réponse du fournisseur n’est pas de l’OAuth 2 valable.',
  },
  'log-in-refused': {
    en: 'The provider refused the log-in ({reason}).',
    fr: 'Le fournisseur a refusé la connexion ({reason}).',
  },
  'unknown-reason': { en: 'without a known reason', fr: 'sans raison connue' },
  'no-renewal': {
    en: 'This provider does not renew sessions.',
    fr: 'Ce fournisseur ne renouvelle pas les sessions.',
  },
  'no-end-now': {
    en: 'The provider cannot end sessions now.',
    fr: 'Le fournisseur ne peut pas terminer les sessions maintenant.',
  },
  'too-many-log-ins': {
    en: 'The provider refuses log-ins for now: too many requests.',
    fr: 'Le fournisseur refuse les connexions pour l’instant : trop de requêtes.',
  },
  'no-log-ins-now': {
    en: 'The provider cannot handle log-ins now.',
    fr: 'Le fournisseur ne peut pas traiter les connexions maintenant.',
  },
  'log-in-refused-status': {
    en: 'The provider refused the log-in (status {status}).',
    fr: 'Le fournisseur a refusé la connexion (statut {status}).',
  },
  'no-token': {
    en: 'The provider’s response to the log-in contains no token.',
    fr: 'La réponse du fournisseur à la connexion ne contient pas de jeton.',
  },
  'log-in-ended': {
    en: 'The log-in has ended, and the provider sent no refresh token.',
    fr: 'La connexion est terminée, et le fournisseur n’a pas envoyé de jeton de renouvellement.',
  },
  'log-in-secret-not-set': {
    en: 'The secret {secret} is not set: set it with `integrationSecretSet`.',
    fr: 'Le secret {secret} n’est pas saisi : saisissez-le avec `integrationSecretSet`.',
  },
  'set-again': {
    en: 'Set the secret {secret} again.',
    fr: 'Saisissez de nouveau le secret {secret}.',
  },
  'log-in-again': {
    en: 'Log in again: `integrationAuthorize` with the secret {secret}.',
    fr: 'Reconnectez-vous : `integrationAuthorize` avec le secret {secret}.',
  },
  'refused-set-again': {
    en: '{why} Set the secret {secret} again.',
    fr: '{why} Saisissez de nouveau le secret {secret}.',
  },
  'refused-log-in-again': {
    en: '{why} Log in again: `integrationAuthorize` with the secret {secret}.',
    fr: '{why} Reconnectez-vous : `integrationAuthorize` avec le secret {secret}.',
  },
  'connector-not-loaded': {
    en: 'The connector {id} is not loaded: see `plugins`.',
    fr: 'Le connecteur {id} n’est pas chargé : voir `plugins`.',
  },
  'notifier-not-loaded': {
    en: 'The notifier {id} is not loaded: see `plugins`.',
    fr: 'Le plugin de notification {id} n’est pas chargé : voir `plugins`.',
  },
  'credential-lost': { en: '{secret}: {problem}', fr: '{secret} : {problem}' },
})
