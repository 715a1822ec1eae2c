import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('rotas', {
  time: { en: 'A time of the day is written `09:00`.', fr: 'Une heure du jour s’écrit `09:00`.' },
  'no-time': { en: 'It ends before it begins.', fr: 'La fin précède le début.' },
  'too-many-rotas': {
    en: 'There are {most} rotas, which is the maximum: delete one first.',
    fr: 'Il y a {most} plannings d’astreinte, ce qui est le maximum : supprimez-en un d’abord.',
  },
  'in-use': {
    en: 'The notice rule “{name}” uses this rota: change or delete the rule first.',
    fr: 'La règle d’avis « {name} » utilise ce planning d’astreinte : modifiez ou supprimez d’abord la règle.',
  },
})
