import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('events', {
  'bad-cursor': {
    en: 'This is not a cursor of `events`: begin again without `after`.',
    fr: 'Ce n’est pas un curseur de `events` : recommencez sans `after`.',
  },
})
