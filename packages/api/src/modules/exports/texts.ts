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
})
