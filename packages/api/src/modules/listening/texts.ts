import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('listening', {
  'give-mention-key': {
    en: 'Give every mention the id that the tool calls it by, so that the same file can be sent again.',
    fr: 'Donnez à chaque mention l’identifiant que l’outil lui donne, pour que le même fichier puisse être renvoyé.',
  },
  'name-integration': {
    en: 'Say whose mentions they are: name an integration in `mentions`.',
    fr: 'Dites à qui sont ces mentions : nommez une intégration dans `mentions`.',
  },
  'mention-network': {
    en: 'Its network is not a key of lower-case letters, digits and hyphens, such as `mastodon`.',
    fr: 'Son réseau n’est pas une clé faite de lettres minuscules, de chiffres et de tirets, telle que `mastodon`.',
  },
  'mention-count': {
    en: 'Its `reach` or the `followers` of its author exceed {most} and cannot be stored.',
    fr: 'Sa `reach` ou les `followers` de son auteur dépassent {most} et ne peuvent pas être enregistrés.',
  },
  'one-label': {
    en: 'A mention has one sentiment, and one stance, in the eyes of one person.',
    fr: 'Une mention a un seul ressenti, et une seule position, aux yeux d’une même personne.',
  },
  'labels-by-accounts': {
    en: 'Only somebody with an account can say what a mention is about.',
    fr: 'Seule une personne qui a un compte peut dire sur quoi porte une mention.',
  },
  'mention-not-stored': { en: 'It was not stored.', fr: 'Elle n’a pas été enregistrée.' },
})
