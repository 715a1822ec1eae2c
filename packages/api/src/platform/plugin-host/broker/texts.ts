import { declareTexts } from '../../../core/texts/index.ts'

/** What is said of requests and mails that leave for providers. */
export const texts = declareTexts('broker', {
  'bad-address': { en: 'the address cannot be read', fr: 'l’adresse ne peut pas être lue' },
  scheme: { en: 'only http and https, not {scheme}', fr: 'seulement http et https, et non {scheme}' },
  'credentials-in-address': {
    en: 'credentials do not belong in an address',
    fr: 'une adresse ne contient pas d’identifiants',
  },
  'not-allowed': {
    en: 'the manifest and the settings do not allow {host}',
    fr: 'le manifeste et les réglages ne permettent pas {host}',
  },
  'secret-in-host': {
    en: 'a secret cannot be part of a host',
    fr: 'un secret ne fait pas partie d’un nom d’hôte',
  },
  cancelled: { en: 'the request was cancelled', fr: 'la requête a été annulée' },
  'odd-status': {
    en: 'an answer with the odd status {status}',
    fr: 'une réponse avec le statut inattendu {status}',
  },
  'not-followed': {
    en: 'the address redirects, and the plugin does not follow',
    fr: 'l’adresse redirige, et le plugin ne suit pas',
  },
  'too-many-redirects': { en: 'more than {most} redirects', fr: 'plus de {most} redirections' },
  'bad-redirect': {
    en: 'a redirect to an address that cannot be read',
    fr: 'une redirection vers une adresse qui ne peut pas être lue',
  },
  'redirects-to': {
    en: '{host} redirects to {next}: {problem}',
    fr: '{host} redirige vers {next} : {problem}',
  },
  'entered-for-others': {
    en: 'the secret {secret} was entered for {hosts} and does not go to {destination}: whoever knows it enters it anew for the settings of now',
    fr: 'le secret {secret} a été saisi pour {hosts} et ne va pas à {destination} : qui le connaît le saisit de nouveau pour les réglages actuels',
  },
  'entered-for-none': {
    en: 'the secret {secret} is open to none of these hosts any more and does not go to {destination}: whoever knows it enters it anew for the settings of now',
    fr: 'le secret {secret} n’est plus ouvert à aucun de ces hôtes et ne va pas à {destination} : qui le connaît le saisit de nouveau pour les réglages actuels',
  },
  'secret-too-short': {
    en: 'the secret {secret} has fewer than {least} characters',
    fr: 'le secret {secret} a moins de {least} caractères',
  },
  'quota-not-counted': {
    en: 'the quotas of the provider cannot be counted at the moment',
    fr: 'les quotas du fournisseur ne peuvent pas être comptés en ce moment',
  },
  'beyond-quota': {
    en: 'the request costs more than its whole quota',
    fr: 'la requête coûte plus que tout son quota',
  },
  'quota-used-up': { en: 'the quota of the provider is used up', fr: 'le quota du fournisseur est épuisé' },
  'asked-to-wait': {
    en: 'the provider asked to wait before it is asked again',
    fr: 'le fournisseur a demandé d’attendre avant une nouvelle requête',
  },
  resting: {
    en: 'the provider failed several times in a row and is left alone for a while',
    fr: 'le fournisseur a échoué plusieurs fois de suite et n’est pas sollicité pendant un moment',
  },
  downgrade: {
    en: 'a request with a secret is not led from https to http, from {from} to {to}',
    fr: 'une requête avec un secret ne passe pas de https à http, de {from} à {to}',
  },
  'secret-carried': {
    en: 'a redirect from {from} to {to} would carry a secret along',
    fr: 'une redirection de {from} à {to} emporterait un secret',
  },
  'https-only': {
    en: 'credentials go to https addresses only, and {host} is none',
    fr: 'les identifiants ne vont qu’à des adresses https, et {host} n’en est pas une',
  },
  'not-entered-for': {
    en: 'the credentials were not entered for {destination}: enter them anew, or log in again, for the settings of now',
    fr: 'les identifiants n’ont pas été saisis pour {destination} : saisissez-les de nouveau, ou reconnectez-vous, pour les réglages actuels',
  },
  'answer-too-large': {
    en: 'the answer is larger than {most} bytes',
    fr: 'la réponse dépasse {most} octets',
  },
  'answer-broke-off': { en: 'the answer broke off: {problem}', fr: 'la réponse s’est interrompue : {problem}' },
  'unknown-coding': {
    en: 'the answer has an unknown content coding: {codings}',
    fr: 'la réponse a un codage inconnu : {codings}',
  },
  unreachable: { en: '{host} cannot be reached: {problem}', fr: '{host} ne peut pas être joint : {problem}' },
  'no-whole-answer': {
    en: 'no whole answer from {host} in time',
    fr: 'pas de réponse complète de {host} à temps',
  },
  'cannot-be-sent': {
    en: 'the request cannot be sent: {problem}',
    fr: 'la requête ne peut pas être envoyée : {problem}',
  },
  'internal-address': {
    en: '{host} leads to an internal address, which is not open to plugins: whoever runs the server opens a host and port by PORTEVOIX_ALLOW_PRIVATE',
    fr: '{host} mène à une adresse interne, qui n’est pas ouverte aux plugins : l’exploitant du serveur ouvre un hôte et un port avec PORTEVOIX_ALLOW_PRIVATE',
  },
  'mail-server-address': {
    en: 'the mail server’s address cannot be read',
    fr: 'l’adresse du serveur de messagerie ne peut pas être lue',
  },
  'mail-not-allowed': {
    en: 'the manifest and the settings do not allow mail to {host}',
    fr: 'le manifeste et les réglages ne permettent pas d’envoyer des messages à {host}',
  },
  'mail-unclear': {
    en: '{host} did not say whether it took the mail',
    fr: '{host} n’a pas dit s’il a pris le message',
  },
  'mail-late': { en: '{host} did not answer in time', fr: '{host} n’a pas répondu à temps' },
  'mail-no-log-in': {
    en: '{host} offers no log-in that is known',
    fr: '{host} ne propose aucune connexion connue',
  },
  'mail-no-talk': {
    en: '{host} cannot be talked to: {problem}',
    fr: 'impossible de communiquer avec {host} : {problem}',
  },
  'mail-no-starttls': {
    en: '{host} offers no encryption by STARTTLS ({details})',
    fr: '{host} ne propose pas de chiffrement par STARTTLS ({details})',
  },
  'mail-log-in-refused': {
    en: '{host} refused the log-in ({details})',
    fr: '{host} a refusé la connexion ({details})',
  },
  'mail-refused': { en: '{host} refused the mail ({details})', fr: '{host} a refusé le message ({details})' },
  'mail-user-and-password': {
    en: 'a log-in has both a user and a password',
    fr: 'une connexion a un utilisateur et un mot de passe',
  },
  'mail-unencrypted': {
    en: 'a password is not sent without encryption',
    fr: 'un mot de passe n’est pas envoyé sans chiffrement',
  },
  'mail-sender': {
    en: 'the sender of the mail is not one mail address',
    fr: 'l’expéditeur du message n’est pas une seule adresse',
  },
  'mail-recipient': {
    en: 'the recipient of the mail is not one mail address',
    fr: 'le destinataire du message n’est pas une seule adresse',
  },
  'mail-subject': {
    en: 'the subject of the mail has more than one line',
    fr: 'l’objet du message a plus d’une ligne',
  },
  'mail-id': { en: 'the id of the mail is none', fr: 'l’identifiant du message n’en est pas un' },
  'mail-ending': {
    en: 'the address that ends such mails is none',
    fr: 'l’adresse qui met fin à ces messages n’en est pas une',
  },
  'mail-too-large': { en: 'the mail is larger than {most} bytes', fr: 'le message dépasse {most} octets' },
})
