import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('events', {
  'cursor-expired': {
    en: 'Events after this cursor were deleted for their age: read the things themselves anew, and begin again without `after`.',
    fr: 'Des événements après ce curseur ont été supprimés en raison de leur âge : relisez les objets eux-mêmes, et recommencez sans `after`.',
  },
  'bad-cursor': {
    en: 'This is not a cursor of `events`: begin again without `after`.',
    fr: 'Ce n’est pas un curseur de `events` : recommencez sans `after`.',
  },
  'told-with': {
    en: 'Told only to callers with `{permission}` for the whole organisation, and in no notice.',
    fr: 'Dit seulement à ceux qui ont `{permission}` pour toute l’organisation, et dans aucun avis.',
  },
})
