import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('leaving', {
  'other-slug': {
    en: 'This is not the short name of this organisation: send `Organization.slug` to confirm.',
    fr: 'Ce n’est pas le nom court de cette organisation : envoyez `Organization.slug` pour confirmer.',
  },
  'already-leaving': {
    en: 'The organisation leaves already, at {at}.',
    fr: 'L’organisation part déjà, le {at}.',
  },
  'not-leaving': {
    en: 'The organisation does not leave.',
    fr: 'L’organisation ne part pas.',
  },
})
