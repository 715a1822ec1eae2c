import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('scim', {
  'as-json': {
    en: 'Send the request as JSON: `Content-Type: {type}`.',
    fr: 'Envoyez la requête en JSON : `Content-Type: {type}`.',
  },
})
