import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('events', {
  'cursor-expired': {
    en: 'Events after this cursor were deleted for their age: copy the things themselves anew, and follow the events after the `cursor` of this error.',
    fr: 'Des événements après ce curseur ont été supprimés en raison de leur âge : recopiez les objets eux-mêmes, et suivez les événements après le `cursor` de cette erreur.',
  },
  'cursor-of-another-epoch': {
    en: 'The database was restored or moved since this cursor was issued, and events after it may be missing: copy the things themselves anew, and follow the events after the `cursor` of this error.',
    fr: 'La base de données a été restaurée ou déplacée depuis que ce curseur a été donné, et des événements après lui peuvent manquer : recopiez les objets eux-mêmes, et suivez les événements après le `cursor` de cette erreur.',
  },
  'feed-moved': {
    en: 'The database was just moved: ask again.',
    fr: 'La base de données vient d’être déplacée : demandez à nouveau.',
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
