import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('trusted-documents', {
  'not-a-document': {
    en: 'This is no document that the schema allows: {reason}',
    fr: 'Ce n’est pas un document que le schéma permet : {reason}',
  },
  'too-long': {
    en: 'A document has at most {most} bytes.',
    fr: 'Un document a {most} octets au plus.',
  },
  'not-trusted': {
    en: 'Only trusted documents may be executed here, and this one is none: push it first (`portevoix documents push`), and send it exactly as it was pushed.',
    fr: 'Seuls des documents de confiance peuvent être exécutés ici, et celui-ci n’en est pas un : envoyez-le d’abord (`portevoix documents push`), puis utilisez-le exactement comme il a été envoyé.',
  },
  'one-of-them': {
    en: 'Send one of `query` and `documentId`.',
    fr: 'Envoyez soit `query`, soit `documentId`.',
  },
  'bad-hash': {
    en: 'A document is named by the SHA-256 of its text: 64 hexadecimal digits, also after `sha256:`.',
    fr: 'Un document est désigné par le SHA-256 de son texte : 64 chiffres hexadécimaux, aussi après `sha256:`.',
  },
})
