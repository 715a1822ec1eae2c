import { declareTexts } from '../../../core/texts/index.ts'

export const texts = declareTexts('person-attributes', {
  'before-kept': {
    en: 'Former values of attributes are kept for {days} days: ask as of a later instant.',
    fr: 'Les anciennes valeurs des attributs sont conservées {days} jours : interrogez un instant plus récent.',
  },
  key: {
    en: 'A key is a lower-case letter, then lower-case letters, digits and hyphens, at most 50, such as `cost-centre`.',
    fr: 'Une clé est une lettre minuscule, puis des lettres minuscules, des chiffres et des tirets, 50 au plus, telle que `cost-centre`.',
  },
  'key-taken': {
    en: 'There is an attribute `{key}` already, perhaps an archived one: change or restore it.',
    fr: 'Il y a déjà un attribut `{key}`, peut-être archivé : modifiez-le ou restaurez-le.',
  },
  'too-many': {
    en: 'An organisation has at most {most} attributes, archived ones included: archive one that is no longer needed, and purge it.',
    fr: 'Une organisation a au plus {most} attributs, y compris les attributs archivés : archivez-en un qui ne sert plus, puis effacez-le.',
  },
  'language-twice': { en: 'A language is named twice.', fr: 'Une langue est indiquée deux fois.' },
  'option-twice': { en: 'An option is named twice.', fr: 'Une option est indiquée deux fois.' },
  'options-needed': {
    en: 'An attribute of the kind ONE_OF needs at least one option.',
    fr: 'Un attribut du type ONE_OF a besoin d’au moins une option.',
  },
  'no-options': {
    en: 'Only an attribute of the kind ONE_OF has options: leave them out.',
    fr: 'Seul un attribut du type ONE_OF a des options : ne les indiquez pas.',
  },
  'has-values': {
    en: 'People have values of this attribute, which its new kind could not read: create another attribute for the new kind, or archive and purge this one.',
    fr: 'Des personnes ont des valeurs de cet attribut, que le nouveau type ne saurait pas lire : créez un autre attribut pour le nouveau type, ou archivez puis effacez celui-ci.',
  },
  'has-several': {
    en: 'Somebody has several values of this attribute: leave them one each first.',
    fr: 'Une personne a plusieurs valeurs de cet attribut : laissez d’abord une seule valeur à chacune.',
  },
  'option-in-use': {
    en: 'People have, or had, the option `{option}`: keep it, or archive the attribute and create another one.',
    fr: 'Des personnes ont, ou ont eu, l’option `{option}` : gardez-la, ou archivez l’attribut et créez-en un autre.',
  },
  'not-archived': {
    en: 'Its values are in use: archive the attribute first.',
    fr: 'Ses valeurs servent encore : archivez d’abord l’attribut.',
  },
  'in-future': {
    en: 'This instant is in the future: set the values when it has come.',
    fr: 'Cet instant est dans le futur : indiquez les valeurs quand il sera venu.',
  },
  twice: {
    en: 'The attribute `{key}` is named twice: give all its values at once.',
    fr: 'L’attribut `{key}` est indiqué deux fois : donnez toutes ses valeurs ensemble.',
  },
  unknown: {
    en: 'There is no attribute `{key}`: declare it with `personAttributeCreate`, or leave it out.',
    fr: 'Il n’y a pas d’attribut `{key}` : déclarez-le avec `personAttributeCreate`, ou ne l’envoyez pas.',
  },
  archived: {
    en: 'The attribute `{key}` is archived: restore it with `personAttributeRestore`, or leave it out.',
    fr: 'L’attribut `{key}` est archivé : restaurez-le avec `personAttributeRestore`, ou ne l’envoyez pas.',
  },
  'one-value': {
    en: '`{key}` has one value at a time, and {count} were given: give one, or set `many` with `personAttributeUpdate`.',
    fr: '`{key}` a une seule valeur à la fois, et {count} ont été données : donnez-en une, ou activez `many` avec `personAttributeUpdate`.',
  },
  'too-many-values': {
    en: '`{key}` has at most {most} values at a time: give fewer.',
    fr: '`{key}` a au plus {most} valeurs à la fois : donnez-en moins.',
  },
  empty: {
    en: 'A value of `{key}` is empty: give a text, or no values.',
    fr: 'Une valeur de `{key}` est vide : donnez un texte, ou aucune valeur.',
  },
  'too-long': {
    en: 'A value of `{key}` is one line of at most {most} characters: shorten it.',
    fr: 'Une valeur de `{key}` tient sur une ligne de {most} caractères au plus : raccourcissez-la.',
  },
  'no-number': {
    en: 'A value of `{key}` is no number of at most 15 digits, 6 of them decimals: write it as in 1250.5.',
    fr: 'Une valeur de `{key}` n’est pas un nombre de 15 chiffres au plus, dont 6 décimales : écrivez-le comme 1250.5.',
  },
  'no-date': {
    en: 'A value of `{key}` is no day of the calendar: write it as in 2026-03-01.',
    fr: 'Une valeur de `{key}` n’est pas un jour du calendrier : écrivez-le comme 2026-03-01.',
  },
  'time-of-day': {
    en: 'It names a time of day: write the day alone, as in 2026-03-01.',
    fr: 'Cela indique une heure : écrivez le jour seul, comme 2026-03-01.',
  },
  'no-flag': {
    en: 'A value of `{key}` is neither `true` nor `false`: write one of them.',
    fr: 'Une valeur de `{key}` n’est ni `true` ni `false` : écrivez l’un des deux.',
  },
  'no-option': {
    en: 'A value of `{key}` is none of its options: write one of {options}, or add the option with `personAttributeUpdate`.',
    fr: 'Une valeur de `{key}` n’est aucune de ses options : écrivez l’une de {options}, ou ajoutez l’option avec `personAttributeUpdate`.',
  },
  'name-one': {
    en: 'say which attribute is compared, and one alone: `key: {example}`.',
    fr: 'indiquez quel attribut est comparé, et un seul : `key: {example}`.',
  },
  'not-found': {
    en: 'There is no attribute `{what}` by which people can be found: see `personAttributes` and `filterable`.',
    fr: 'Aucun attribut `{what}` ne permet de trouver des personnes : voir `personAttributes` et `filterable`.',
  },
  'other-kind': {
    en: '`{key}` is of the kind {kind}: compare it by `{field}`.',
    fr: '`{key}` est du type {kind} : comparez-le par `{field}`.',
  },
  'at-place': { en: '{place}: {message}', fr: '{place} : {message}' },
  'no-key': {
    en: 'There is no attribute `{key}`, or this token may not read it: declare it with `personAttributeCreate`, or rename the column.',
    fr: 'Il n’y a pas d’attribut `{key}`, ou ce jeton ne peut pas le lire : déclarez-le avec `personAttributeCreate`, ou renommez la colonne.',
  },
})
