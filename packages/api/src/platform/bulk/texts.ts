import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('bulk', {
  'unfilled-field': {
    en: 'No column fills the required field {field}. Map one to it.',
    fr: 'Aucune colonne ne remplit le champ obligatoire {field}. Faites-lui correspondre une colonne.',
  },
  'unknown-field': {
    en: 'There is no field {field}. The fields are {fields}.',
    fr: 'Il n’y a pas de champ {field}. Les champs sont {fields}.',
  },
  'field-twice': {
    en: 'The field {field} is mapped twice, and cannot be joined from several columns. Choose one.',
    fr: 'Deux colonnes correspondent au champ {field}, qui ne peut pas être composé de plusieurs. Choisissez-en une.',
  },
  'several-columns': {
    en: 'The columns {columns} all fit the field {field}. Map one of them to it.',
    fr: 'Les colonnes {columns} vont toutes au champ {field}. Faites-lui correspondre l’une d’elles.',
  },
  'columns-of-file': {
    en: 'The file has the columns {columns}.',
    fr: 'Le fichier a les colonnes {columns}.',
  },
  'no-expected-column': {
    en: 'The file has none of the expected columns: does the first line name the columns?',
    fr: 'Le fichier n’a aucune des colonnes attendues : la première ligne nomme-t-elle les colonnes ?',
  },
  'and-more': {
    en: '{shown} and {count} more',
    fr: '{shown} et {count} autres',
  },
  'unfit-for-preset': {
    en: 'This file does not fit the preset {preset}: it lacks {columns}. Import the export as downloaded.',
    fr: 'Ce fichier ne va pas avec le préréglage {preset} : il lui manque {columns}. Importez l’export tel que téléchargé.',
  },
  'a-header': { en: 'a header', fr: 'un en-tête' },
})
