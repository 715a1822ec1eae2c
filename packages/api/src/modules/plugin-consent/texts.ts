import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('plugin-consent', {
  'unknown-plugin': {
    en: 'There is no plugin "{plugin}": see `plugins`.',
    fr: 'Il n’y a pas de plugin « {plugin} » : voyez `plugins`.',
  },
  'permissions-differ': {
    en: 'The permissions differ: {plugin} {version} asks {asked}. Send exactly these to agree.',
    fr: 'Les autorisations diffèrent : {plugin} {version} demande {asked}. Envoyez exactement celles-ci pour donner votre accord.',
  },
})
