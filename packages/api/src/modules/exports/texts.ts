import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('exports', {
  'too-many-of-account': {
    en: 'An account can have at most {most} exports: delete some.',
    fr: 'Un compte peut avoir {most} exports au plus : supprimez-en.',
  },
  'too-many-at-once': {
    en: 'At most {most} exports are made at once: wait until some have ended.',
    fr: 'Au plus {most} exports sont faits en même temps : attendez que certains soient terminés.',
  },
  'too-many-of-organization': {
    en: 'The organisation has as many exports as it can have: delete some, or wait until they expire.',
    fr: 'L’organisation a autant d’exports que possible : supprimez-en ou attendez leur expiration.',
  },
  'no-export': {
    en: 'There is no export here that you can download: it may have expired or been withdrawn. Ask for a new one.',
    fr: 'Il n’y a ici aucun export que vous pouvez télécharger : il a peut-être expiré ou été retiré. Demandez-en un nouveau.',
  },
  'fewer-rights': {
    en: 'You may read less than when you asked for this export: ask for a new one.',
    fr: 'Vous pouvez lire moins que lorsque vous avez demandé cet export : demandez-en un nouveau.',
  },
  'other-range': {
    en: 'The file has {size} bytes: ask for a range within it.',
    fr: 'Le fichier a {size} octets : demandez une plage qui en fait partie.',
  },
  'not-a-document': {
    en: 'This is no document for an export: {reason}',
    fr: 'Ce n’est pas un document pour un export : {reason}',
  },
  'one-list': {
    en: 'An export takes one query with one list: a single field at its top that takes `first` and `after`, without directives, such as `people`.',
    fr: 'Un export prend une requête avec une liste : un seul champ en tête, qui prend `first` et `after`, sans directives, par exemple `people`.',
  },
  paged: {
    en: 'An export reads every page by itself: leave `{argument}` out.',
    fr: 'Un export lit lui-même toutes les pages : omettez `{argument}`.',
  },
  'rows-alone': {
    en: 'Ask the list for `nodes`, or for `edges` with `node` alone, and for nothing beside that but `totalCount` and `pageInfo`, without fragments or directives around them.',
    fr: 'Demandez à la liste `nodes`, ou `edges` avec `node` seul, et rien d’autre que `totalCount` et `pageInfo`, sans fragments ni directives autour.',
  },
  'unknown-document': {
    en: 'No document with this hash is trusted: push it, or send its text as `document`.',
    fr: 'Aucun document avec cette empreinte n’est de confiance : envoyez-le, ou donnez son texte comme `document`.',
  },
  'one-of-documents': {
    en: 'give either `document` or `documentId`',
    fr: 'donnez soit `document`, soit `documentId`',
  },
  'no-longer-trusted': {
    en: 'Only trusted documents may be executed, and this one is no longer trusted.',
    fr: 'Seuls les documents de confiance peuvent être exécutés, et celui-ci ne l’est plus.',
  },
  'row-too-slow': {
    en: 'A single row takes longer to read than 30 seconds: ask for fewer nested lists.',
    fr: 'Une seule ligne prend plus de 30 secondes à lire : demandez moins de listes imbriquées.',
  },
  ended: {
    en: 'Only an export of a list that has not ended can be cancelled: delete this one instead.',
    fr: 'Seul l’export d’une liste qui n’est pas terminé peut être annulé : supprimez plutôt celui-ci.',
  },
})
