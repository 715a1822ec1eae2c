import { declareTexts } from '../../core/texts/index.ts'

/** What the pages of log-in and sessions say. */
export const texts = declareTexts('sessions', {
  'log-in-at': { en: 'Log in at {organization}', fr: 'Se connecter à {organization}' },
  'no-way': {
    en: '{organization} has not set up a way to log in. Its owners can do so.',
    fr: '{organization} n’a pas mis en place de moyen de se connecter. Ses propriétaires peuvent le faire.',
  },
  'your-sessions': { en: 'Your sessions at {organization}', fr: 'Vos sessions à {organization}' },
  'logged-in-as': { en: 'You are logged in as {name}.', fr: 'Vous êtes connecté en tant que {name}.' },
  'session-by-provider': {
    en: 'Logged in by your organisation’s log-in at {from}, until {until} at the latest',
    fr: 'Connecté avec l’identifiant de votre organisation le {from}, jusqu’au {until} au plus tard',
  },
  'session-by-mail': {
    en: 'Logged in by a mailed link at {from}, until {until} at the latest',
    fr: 'Connecté avec un lien reçu par e-mail le {from}, jusqu’au {until} au plus tard',
  },
  'session-by-demo': {
    en: 'Came in by the button of the demo at {from}, until {until} at the latest',
    fr: 'Entré par le bouton de la démo le {from}, jusqu’au {until} au plus tard',
  },
  'this-browser': { en: '(this browser)', fr: '(ce navigateur)' },
  'log-out': { en: 'Log out', fr: 'Se déconnecter' },
  end: { en: 'End', fr: 'Terminer' },
  'not-possible': { en: 'Not possible', fr: 'Impossible' },
  'open-by-link': { en: 'Open this page by its link.', fr: 'Ouvrez cette page par son lien.' },
  'not-found': { en: 'Not found', fr: 'Page introuvable' },
  'no-page': { en: 'There is no such page. Check the address.', fr: 'Cette page n’existe pas. Vérifiez l’adresse.' },
  'form-of-other-site': {
    en: 'This form was not sent from a page of {origin}. Open the page there, and send it again.',
    fr: 'Ce formulaire n’a pas été envoyé depuis une page de {origin}. Ouvrez la page à cette adresse et envoyez-le de nouveau.',
  },
  'form-too-old': {
    en: 'This form is too old, or this browser does not keep cookies. Load the page again, and send it again.',
    fr: 'Ce formulaire est trop ancien, ou ce navigateur ne garde pas les cookies. Rechargez la page et envoyez-le de nouveau.',
  },
  'session-ended': {
    en: 'This session has ended: log in again.',
    fr: 'Cette session est terminée : connectez-vous à nouveau.',
  },
  'sign-on-account': {
    en: 'A sign-on system does not log in: it has keys.',
    fr: 'Un système d’authentification ne se connecte pas : il a des clés.',
  },
  'organization-leaves': {
    en: 'This organisation leaves: only its owners can log in until one of them undoes it.',
    fr: 'Cette organisation part : seuls ses propriétaires peuvent se connecter tant qu’aucun d’eux ne l’annule.',
  },
  'account-suspended': {
    en: 'This account is suspended: an owner can restore it.',
    fr: 'Ce compte est suspendu : un propriétaire peut le rétablir.',
  },
})
