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
  'url-left-out': {
    en: 'its `url` is left out. {problem}',
    fr: 'son `url` est laissée de côté. {problem}',
  },
  'language-left-out': {
    en: 'its `language` is left out: it is not a language tag such as `de-CH`.',
    fr: 'sa `language` est laissée de côté : ce n’est pas un code de langue tel que `de-CH`.',
  },
  'id-left-out': {
    en: 'its `externalId` is left out: an id needs a `network`, such as `mastodon`.',
    fr: 'son `externalId` est laissé de côté : un identifiant a besoin d’un `network`, tel que `mastodon`.',
  },
  'network-left-out': {
    en: 'its `network` is left out: it is not a key of lower-case letters, digits and hyphens, such as `mastodon`.',
    fr: 'son `network` est laissé de côté : ce n’est pas une clé faite de lettres minuscules, de chiffres et de tirets, telle que `mastodon`.',
  },
})
