import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('acts', {
  empty: {
    en: 'This cannot be empty.',
    fr: 'Ce champ ne peut pas être vide.',
  },
  'too-long': {
    en: 'This has at most {most, number} characters.',
    fr: 'Ce champ a au plus {most, number} caractères.',
  },
  'not-one-line': {
    en: 'This contains a control character.',
    fr: 'Ce champ contient un caractère de contrôle.',
  },
  'at-least': {
    en: 'This must be at least {least, number}.',
    fr: 'Cette valeur doit être d’au moins {least, number}.',
  },
  'at-most': {
    en: 'This must be at most {most, number}.',
    fr: 'Cette valeur doit être d’au plus {most, number}.',
  },
  'too-large-amount': {
    en: 'An amount is at most 10^15.',
    fr: 'Un montant est d’au plus 10^15.',
  },
  'too-many': {
    en: 'At most {most, number} at once.',
    fr: 'Au plus {most, number} à la fois.',
  },
  'beyond-reach': {
    en: "With this token {permission} does not cover this object: see `viewer '{' assignments '}'`.",
    fr: "Avec ce jeton, {permission} ne couvre pas cet objet : voyez `viewer '{' assignments '}'`.",
  },
  'other-version': {
    en: 'It is at version {version}, not {expected}: read it again and repeat your change.',
    fr: 'La version actuelle est {version}, et non {expected} : relisez l’objet et refaites votre modification.',
  },
  'changed-since-read': {
    en: 'Somebody else changed it at the same time: read it again and repeat your change.',
    fr: 'Quelqu’un d’autre l’a modifié en même temps : relisez-le et refaites votre modification.',
  },
  'negative-amount': { en: 'An amount cannot be negative.', fr: 'Un montant ne peut pas être négatif.' },
})
