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
  'address-too-long': {
    en: 'The address of a front-end has at most {most} characters.',
    fr: 'L’adresse d’une interface a au plus {most} caractères.',
  },
  'address-form': {
    en: 'An address begins with https:// (http:// for localhost only) and has no user name and no fragment.',
    fr: 'Une adresse commence par https:// (http:// seulement pour localhost) et n’a ni nom d’utilisateur ni fragment.',
  },
  'origin-form': {
    en: 'An origin is a scheme, a host and a port alone, such as `https://app.example` (http:// for localhost only).',
    fr: 'Une origine est seulement un schéma, un hôte et un port, comme `https://app.example` (http:// seulement pour localhost).',
  },
})
