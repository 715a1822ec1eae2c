import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('content', {
  'text-too-long': {
    en: 'A text has at most {most} characters.',
    fr: 'Un texte a au plus {most} caractères.',
  },
  'from-source': {
    en: 'This content comes from a source and follows it: edit it there, or create content of your own.',
    fr: 'Ce contenu vient d’une source et la suit : modifiez-le là-bas, ou créez un contenu à vous.',
  },
  archived: {
    en: 'This content is archived: restore it first.',
    fr: 'Ce contenu est archivé : restaurez-le d’abord.',
  },
  approved: {
    en: 'This content is already approved.',
    fr: 'Ce contenu est déjà approuvé.',
  },
  'already-withdrawn': {
    en: 'This content is already withdrawn.',
    fr: 'Ce contenu est déjà retiré.',
  },
  withdrawn: {
    en: 'This content is withdrawn: approve it again before you offer it.',
    fr: 'Ce contenu est retiré : approuvez-le à nouveau avant de le proposer.',
  },
  'at-or-on': {
    en: 'Send `publishedAt`, or `publishedOn` when only the day is known.',
    fr: 'Envoyez `publishedAt`, ou `publishedOn` quand seul le jour est connu.',
  },
  'address-too-long': {
    en: 'An address is at most {most} characters long.',
    fr: 'Une adresse a au plus {most} caractères.',
  },
  'address-form': {
    en: 'An address begins with https:// or http:// and contains no user name.',
    fr: 'Une adresse commence par https:// ou http:// et ne contient pas de nom d’utilisateur.',
  },
  kind: { en: 'A kind', fr: 'Un type' },
})
