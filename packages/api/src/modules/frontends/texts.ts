import { declareTexts } from '../../core/texts/index.ts'

/** What the pages of the authorization server say. */
export const texts = declareTexts('frontends', {
  'not-possible': { en: 'Not possible', fr: 'Impossible' },
  'not-answered': {
    en: 'The request of the front-end cannot be answered: {reason}.',
    fr: 'La requête de l’application ne peut pas recevoir de réponse : {reason}.',
  },
  'too-long': {
    en: 'The request of this front-end is too long: at most {most} characters.',
    fr: 'La requête de cette application est trop longue : {most} caractères au plus.',
  },
  'name-taken': {
    en: 'There is a front-end “{name}” already: use it, or choose another name.',
    fr: 'Il y a déjà une application « {name} » : utilisez-la, ou choisissez un autre nom.',
  },
})
