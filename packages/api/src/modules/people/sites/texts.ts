import { declareTexts } from '../../../core/texts/index.ts'

/** What refusals of sites say. */
export const texts = declareTexts('sites', {
  time: {
    en: 'A time of the day is written as `08:30`, from `00:00` to `23:59`.',
    fr: 'Une heure s’écrit comme `08:30`, de `00:00` à `23:59`.',
  },
  'no-hours': {
    en: 'Sending hours begin and end at different times. For any time, set them to null.',
    fr: 'Les heures d’envoi commencent et finissent à des heures différentes. Pour envoyer à toute heure, indiquez null.',
  },
})
