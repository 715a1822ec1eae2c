import { declareTexts } from '../../../core/texts/index.ts'

/** What is said of the rows of files of content. */
export const rowTexts = declareTexts('content-rows', {
  'give-key': {
    en: 'Give every content the id that your own system knows it by, so that the same file can be sent again.',
    fr: 'Donnez à chaque contenu l’identifiant que votre propre système lui donne, pour que le même fichier puisse être renvoyé.',
  },
  'give-title': { en: 'Give every content its title.', fr: 'Donnez à chaque contenu son titre.' },
})
