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
  'consent-required': {
    en: "CONSENT_REQUIRED: {plugin} asks {asked}, and nobody in this organisation has agreed to that. Look at `plugins '{' permissions '}'` and agree with `pluginConsent`.",
    fr: "CONSENT_REQUIRED : {plugin} demande {asked}, et personne dans cette organisation n’a donné son accord. Voyez `plugins '{' permissions '}'` et donnez votre accord avec `pluginConsent`.",
  },
  'not-loaded': {
    en: 'The plugin {plugin} is not loaded: see `plugins`.',
    fr: 'Le plugin {plugin} n’est pas chargé : voir `plugins`.',
  },
})
