import { declareTexts } from '../../core/texts/index.ts'

/** What is said of applications, on the page of consent too. */
export const texts = declareTexts('applications', {
  'name-taken': {
    en: 'There is an application “{name}” already: use it, or choose another name.',
    fr: 'Il y a déjà une application « {name} » : utilisez-la, ou choisissez un autre nom.',
  },
  revoked: {
    en: 'This application was revoked, and stays so. Register another one.',
    fr: 'Cette application a été révoquée et le reste. Enregistrez-en une autre.',
  },
  'no-secret': {
    en: 'A public application has no secret: everybody could read it there.',
    fr: 'Une application publique n’a pas de secret : tout le monde pourrait l’y lire.',
  },
  'public-acts-for-people': {
    en: 'A public application has no secret, and therefore acts for people alone: leave `accountId` out.',
    fr: 'Une application publique n’a pas de secret et n’agit donc que pour des personnes : laissez `accountId` de côté.',
  },
  'public-needs-address': {
    en: 'A public application needs an address that a log-in may lead back to.',
    fr: 'Une application publique a besoin d’une adresse à laquelle une connexion peut ramener.',
  },
  'account-of-person': {
    en: 'This account belongs to a person, who lets applications in themself. Name an account without a person.',
    fr: 'Ce compte appartient à une personne, qui autorise elle-même des applications. Indiquez un compte sans personne.',
  },
  'account-of-sign-on': {
    en: 'A sign-on system acts with its own keys alone.',
    fr: 'Un système d’authentification n’agit qu’avec ses propres clés.',
  },
  'let-in': { en: 'Let {application} act for you?', fr: 'Autoriser {application} à agir pour vous ?' },
  'logged-in-as': {
    en: 'You are logged in at {organization} as {name}.',
    fr: 'Vous êtes connecté à {organization} en tant que {name}.',
  },
  'its-purpose': {
    en: 'What it is for, as {organization} says: {purpose}',
    fr: 'À quoi elle sert, selon {organization} : {purpose}',
  },
  'it-could': {
    en: 'It could, as far as you can yourself:',
    fr: 'Elle pourrait, dans la limite de vos propres droits :',
  },
  'it-cannot': {
    en: 'It can never agree, accept, decline, object or nominate in your place. It keeps this access until you, or an owner, end it.',
    fr: 'Elle ne peut jamais consentir, accepter, refuser, s’opposer ou proposer quelqu’un à votre place. Elle garde cet accès jusqu’à ce que vous, ou un propriétaire, y mettiez fin.',
  },
  'leads-to': { en: 'Either answer leads you to {host}.', fr: 'Chaque réponse vous conduit à {host}.' },
  allow: { en: 'Allow', fr: 'Autoriser' },
  deny: { en: 'Do not allow', fr: 'Ne pas autoriser' },
  'not-its-request': {
    en: 'This is no request of a registered application. Begin again there.',
    fr: 'Ce n’est pas une requête d’une application enregistrée. Recommencez dans l’application.',
  },
  'your-applications': {
    en: 'Applications that you let in at {organization}',
    fr: 'Les applications que vous avez autorisées à {organization}',
  },
  none: { en: 'None.', fr: 'Aucune.' },
  since: { en: '{application}, since {from}', fr: '{application}, depuis le {from}' },
  end: { en: 'End', fr: 'Mettre fin' },
})
