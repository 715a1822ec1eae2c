import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('many-acts', {
  'id-twice': {
    en: 'This id stands here twice: send each once.',
    fr: 'Cet identifiant figure deux fois : envoyez chacun une seule fois.',
  },
  'unknown-act': {
    en: 'There is no act "{act}" on many objects. The acts are: {acts}.',
    fr: 'Il n’y a pas d’acte « {act} » sur plusieurs objets. Les actes sont : {acts}.',
  },
  'no-act': {
    en: 'Name the act in `acts`: what is to be done to the objects of the file.',
    fr: 'Nommez l’acte dans `acts` : ce qui doit être fait aux objets du fichier.',
  },
  'not-in-files': {
    en: 'The act {act} needs {field}, which a column cannot hold: use `actApplyMany`.',
    fr: 'L’acte {act} a besoin de {field}, qu’une colonne ne peut pas contenir : utilisez `actApplyMany`.',
  },
  'give-id': {
    en: 'Give the id of the object, as this API tells it.',
    fr: 'Donnez l’identifiant de l’objet, tel que cette API l’indique.',
  },
  'give-time': {
    en: 'Give the time with the day, such as 2026-03-01T10:00:00Z.',
    fr: 'Donnez l’heure avec le jour, par exemple 2026-03-01T10:00:00Z.',
  },
  'give-value': {
    en: 'The act needs this value.',
    fr: 'L’acte a besoin de cette valeur.',
  },
  'no-longer-allowed': {
    en: 'The account or key that started this may no longer do the act: start it anew with one that may.',
    fr: 'Le compte ou la clé qui a lancé ceci ne peut plus faire cet acte : relancez-le avec un compte qui le peut.',
  },
})
