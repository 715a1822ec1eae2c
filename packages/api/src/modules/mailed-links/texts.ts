import { declareTexts, type Language } from '../../core/texts/index.ts'

/** What pages and mails of mailed links say. They name nobody, and do not tell whether an account exists. */
export const texts = declareTexts('mailed-links', {
  'never-by-mail': {
    en: 'No mailed link gives {role}: leave it out.',
    fr: 'Aucun lien envoyé par e-mail ne donne {role} : retirez ce rôle.',
  },
  'other-version': {
    en: 'The notifier is at version {version}, not {expected}: look at its settings again.',
    fr: 'La version actuelle de l’intégration est {version}, et non {expected} : vérifiez de nouveau ses paramètres.',
  },
  'no-mail-sender': {
    en: 'This integration does not send mail: choose one that was created with a mail notifier.',
    fr: 'Cette intégration n’envoie pas d’e-mails : choisissez-en une qui a été créée avec un plugin d’envoi d’e-mails.',
  },
  'your-address': { en: 'Your email address at {organization}', fr: 'Votre adresse e-mail chez {organization}' },
  'mail-me': { en: 'Mail me a link', fr: 'Recevoir un lien par e-mail' },
  code: { en: 'Code from the mail', fr: 'Code reçu par e-mail' },
  'log-in': { en: 'Log in', fr: 'Se connecter' },
  'log-in-at': { en: 'Log in at {organization}', fr: 'Se connecter à {organization}' },
  'look-into-mailbox': { en: 'Check your mailbox', fr: 'Consultez votre boîte de réception' },
  'on-its-way': {
    en: 'If somebody at {organization} has the address {address}, a mail is on its way to it. Open its link in this browser within ten minutes, or type its code here.',
    fr: 'Si quelqu’un chez {organization} a l’adresse {address}, un e-mail lui est envoyé. Ouvrez son lien dans ce navigateur dans les dix minutes, ou saisissez son code ici.',
  },
  'not-offered': {
    en: 'Nobody can log in by a mailed link now. Choose another way on the log-in page.',
    fr: 'Personne ne peut se connecter par un lien reçu par e-mail en ce moment. Choisissez un autre moyen sur la page de connexion.',
  },
  'too-many': {
    en: 'There were too many requests for a link. Wait a quarter of an hour, and ask again.',
    fr: 'Trop de liens ont été demandés. Attendez un quart d’heure et demandez-en un autre.',
  },
  spent: {
    en: 'This link or code was used, has expired, or is not valid. Ask for another one on the log-in page.',
    fr: 'Ce lien ou ce code a été utilisé, a expiré ou n’est pas valable. Demandez-en un autre sur la page de connexion.',
  },
  'other-browser': {
    en: 'You asked for this link in another browser. Open it there, or type the code of the mail there. If you did not ask for it, do nothing.',
    fr: 'Vous avez demandé ce lien dans un autre navigateur : c’est là qu’il faut l’ouvrir, ou saisir le code de l’e-mail. Si vous ne l’avez pas demandé, ne faites rien.',
  },
  'not-this-code': { en: 'Not this code', fr: 'Ce n’est pas ce code' },
  'wrong-code': {
    en: 'This is not the code of the mail. Look at it again. After five tries you need another mail.',
    fr: 'Ce n’est pas le code de l’e-mail. Vérifiez-le. Après cinq essais, il vous faut un autre e-mail.',
  },
  'mail-text': {
    en: `Somebody asked to log in at {organization} with this address.

If it was you, open the link below in the browser in which you asked, within ten minutes, or type this code there:

    {code}

If it was not you, do nothing. Give the code and the link to nobody.`,
    fr: `Quelqu’un a demandé à se connecter à {organization} avec cette adresse.

Si c’était vous, ouvrez le lien ci-dessous dans les dix minutes, dans le navigateur où vous l’avez demandé, ou saisissez-y ce code :

    {code}

Si ce n’était pas vous, ne faites rien. Ne communiquez ni le code ni le lien à personne.`,
  },
})

/** The mail with a link; the link follows the text. */
export function mailOf(
  { organization, code }: { organization: string; code: string },
  language: Language,
): { subject: string; text: string } {
  const shown = `${code.slice(0, 4)} ${code.slice(4)}`
  return {
    subject: texts('log-in-at', { organization }).in(language),
    text: texts('mail-text', { organization, code: shown }).in(language),
  }
}
