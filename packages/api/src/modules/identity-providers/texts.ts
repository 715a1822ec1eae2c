import { declareTexts } from '../../core/texts/index.ts'

/** What the pages of a log-in at an identity provider say. They name nobody, and do not tell whether an account exists. */
export const texts = declareTexts('identity-providers', {
  'log-in-with': { en: 'Log in with {provider}', fr: 'Se connecter avec {provider}' },
  'connect-at': { en: 'Connect your log-in at {organization}', fr: 'Associer votre identifiant à {organization}' },
  'connect-by-link': {
    en: 'Log in as you do at work. Then you are asked to connect this log-in. Continue only if you expected this link, and do not pass it on.',
    fr: 'Connectez-vous comme au travail. Il vous sera ensuite demandé d’associer cet identifiant. Ne continuez que si vous attendiez ce lien, et ne le transmettez à personne.',
  },
  'connect-as': {
    en: 'You are logged in at {provider} as {address}. From now on this log-in opens the account for which the link was made.',
    fr: 'Vous êtes connecté à {provider} en tant que {address}. Désormais, cet identifiant ouvre le compte pour lequel le lien a été créé.',
  },
  'connect-yourself': {
    en: 'You are logged in at {provider}. From now on this log-in opens the account for which the link was made.',
    fr: 'Vous êtes connecté à {provider}. Désormais, cet identifiant ouvre le compte pour lequel le lien a été créé.',
  },
  connect: { en: 'Connect', fr: 'Associer' },
  'not-valid': {
    en: 'This log-in is not valid here, was used, or took longer than ten minutes. Begin again.',
    fr: 'Cette connexion n’est pas valable ici, a déjà servi ou a duré plus de dix minutes. Recommencez.',
  },
  'other-browser': {
    en: 'This log-in was begun in another browser, or this browser does not keep cookies. Begin again in this browser.',
    fr: 'Cette connexion a été commencée dans un autre navigateur, ou ce navigateur ne garde pas les cookies. Recommencez dans ce navigateur.',
  },
  'no-provider': {
    en: 'This way to log in does not exist any more. Choose another one on the log-in page.',
    fr: 'Ce moyen de se connecter n’existe plus. Choisissez-en un autre sur la page de connexion.',
  },
  'link-spent': {
    en: 'This link was used, was revoked or has expired. Ask whoever sent it for another one.',
    fr: 'Ce lien a déjà servi, a été révoqué ou a expiré. Demandez-en un autre à la personne qui l’a envoyé.',
  },
  'not-connected': {
    en: 'You are logged in at your identity provider, but this log-in is not connected with access here. If you should have access, ask those who manage it: they can confirm your log-in, or send you a link.',
    fr: 'Vous êtes connecté chez votre fournisseur d’identité, mais cet identifiant ne donne pas encore accès ici. Si vous devez avoir accès, adressez-vous à ceux qui le gèrent : ils peuvent confirmer votre connexion ou vous envoyer un lien.',
  },
  'not-of-organization': {
    en: 'This log-in does not belong to the organisation. Log in with the account that the organisation gave you.',
    fr: 'Cet identifiant n’appartient pas à l’organisation. Connectez-vous avec le compte que l’organisation vous a donné.',
  },
  'connected-already': {
    en: 'This log-in is connected already, so the link was not used. Log in without it, or with another log-in.',
    fr: 'Cet identifiant est déjà associé, le lien n’a donc pas servi. Connectez-vous sans lui, ou avec un autre identifiant.',
  },
  'begin-again': { en: 'Begin again.', fr: 'Recommencez.' },
  'not-working': { en: 'Logging in does not work now.', fr: 'La connexion ne fonctionne pas pour le moment.' },
})
