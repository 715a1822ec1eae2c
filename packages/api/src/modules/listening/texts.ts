import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('listening', {
  'mention-network': {
    en: 'Its network is not a key of lower-case letters, digits and hyphens, such as `mastodon`.',
    fr: 'Son réseau n’est pas une clé faite de lettres minuscules, de chiffres et de tirets, telle que `mastodon`.',
  },
  'mention-count': {
    en: 'Its `reach` or the `followers` of its author exceed {most} and cannot be stored.',
    fr: 'Sa `reach` ou les `followers` de son auteur dépassent {most} et ne peuvent pas être enregistrés.',
  },
  'mention-not-stored': { en: 'It was not stored.', fr: 'Elle n’a pas été enregistrée.' },
})
