import { declareTexts } from '../../../core/texts/index.ts'

/** What is said of the rows of files of contacts. None names what a row says of people. */
export const rowTexts = declareTexts('touchpoint-rows', {
  'give-key': {
    en: 'Give every contact the id that your own system knows it by, so that the same file can be sent again.',
    fr: 'Donnez à chaque contact l’identifiant que votre propre système lui donne, pour que le même fichier puisse être renvoyé.',
  },
  'give-person': {
    en: 'Give the id of the person, as the source of the import knows them.',
    fr: 'Donnez l’identifiant de la personne, tel que la source de l’import la connaît.',
  },
  'give-department': {
    en: 'Give the department that the contact is for: its name, or its id in the source.',
    fr: 'Donnez le service pour lequel est le contact : son nom, ou son identifiant dans la source.',
  },
  'give-time': {
    en: 'Say when the contact was held, or is to be.',
    fr: 'Dites quand le contact a eu lieu, ou aura lieu.',
  },
  'give-subject': { en: 'Say what the contact is about.', fr: 'Dites sur quoi porte le contact.' },
  'no-word': { en: 'Write one of {words}.', fr: 'Écrivez l’un de {words}.' },
  'unknown-thing': {
    en: 'There is nothing with this id: give the id that the API tells, or leave the cell empty.',
    fr: 'Rien n’a cet identifiant : donnez celui que l’API indique, ou laissez la cellule vide.',
  },
  'about-another': {
    en: 'The contact with this key is with another person or for another department: withdraw it, and give this one a key of its own.',
    fr: 'Le contact qui a cette clé est avec une autre personne ou pour un autre service : annulez-le, et donnez à celui-ci une clé à lui.',
  },
})
