import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('lists', {
  'bad-cursor': {
    en: 'This cursor is not of this list in this order: begin again without `after`.',
    fr: 'Ce curseur n’est pas de cette liste dans cet ordre : recommencez sans `after`.',
  },
  'too-many-conditions': {
    en: 'it holds at most {most, number} conditions and values in all: split the request.',
    fr: 'au plus {most, number} conditions et valeurs en tout : divisez la requête.',
  },
  'too-many-values': {
    en: 'this takes at most {most} values, not {count}: split the request.',
    fr: 'au plus {most} valeurs, et non {count} : divisez la requête.',
  },
  'null-compares': {
    en: 'null compares with nothing: leave it out, or give a value.',
    fr: 'null ne se compare à rien : ne l’envoyez pas, ou donnez une valeur.',
  },
  'nul-character': {
    en: 'A text in a filter contains a NUL character, which no stored text has.',
    fr: 'Un texte d’un filtre contient un caractère NUL, qu’aucun texte enregistré n’a.',
  },
  'not-in-form': {
    en: '{value} in a filter has not the form of its field.',
    fr: '{value} dans un filtre n’a pas la forme de son champ.',
  },
  'text-too-long': {
    en: 'A text in a filter has at most {most, number} characters.',
    fr: 'Un texte dans un filtre a au plus {most, number} caractères.',
  },
  'at-place': { en: '{place}: {message}', fr: '{place} : {message}' },
  'nested-too-deep': {
    en: 'it may be nested at most {most} deep.',
    fr: 'au plus {most} niveaux d’imbrication.',
  },
  'nothing-asked': {
    en: 'nothing is asked: leave it out, or give a condition.',
    fr: 'rien n’est demandé : ne l’envoyez pas, ou donnez une condition.',
  },
  'empty-list': {
    en: 'the list is empty: leave it out, or give a condition.',
    fr: 'la liste est vide : ne l’envoyez pas, ou donnez une condition.',
  },
  'empty-text': {
    en: 'this is empty: leave it out, or say what to compare with.',
    fr: 'ce texte est vide : ne l’envoyez pas, ou indiquez à quoi comparer.',
  },
  'some-days': { en: 'this is 1 to {most, number} days.', fr: 'de 1 à {most, number} jours.' },
  'no-dates': {
    en: 'it is kept without dates, so nobody knows how it was then: leave `at` out.',
    fr: 'cela est gardé sans dates, personne ne sait donc ce qu’il en était alors : n’envoyez pas `at`.',
  },
  'saved-too-deep': {
    en: '{type}s may be nested at most {most} deep.',
    fr: '{type} : au plus {most} niveaux d’imbrication.',
  },
  'nothing-named': { en: 'nothing is compared: say which one.', fr: 'rien n’est comparé : indiquez lequel.' },
  'nothing-compared': {
    en: 'nothing is compared: leave it out, or say what to compare with.',
    fr: 'rien n’est comparé : ne l’envoyez pas, ou indiquez à quoi comparer.',
  },
  'page-least': { en: 'a page holds at least 1', fr: 'une page contient au moins 1 élément' },
  'page-most': {
    en: 'a page holds at most {most}: page on with `after`',
    fr: 'une page contient au plus {most} éléments : continuez avec `after`',
  },
  'count-least': { en: 'ask for at least 1', fr: 'demandez-en au moins 1' },
  'count-most': { en: 'there are at most {most} at a time', fr: 'il y en a au plus {most} à la fois' },
})
