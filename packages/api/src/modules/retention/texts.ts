import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('retention', {
  'no-class': {
    en: 'There is no such class of data: use one of {classes}.',
    fr: 'Cette catégorie de données n’existe pas : utilisez l’une de {classes}.',
  },
  fixed: {
    en: 'The class {class} is kept for exactly {days} days.',
    fr: 'La catégorie {class} se garde exactement {days} jours.',
  },
  'out-of-bounds': {
    en: 'The class {class} is kept for {least} to {most} days.',
    fr: 'La catégorie {class} se garde de {least} à {most} jours.',
  },
})
