import { declareTexts } from '../../core/texts/index.ts'

export const texts = declareTexts('plugins', {
  'does-not-respond': {
    en: 'The plugin for these settings does not respond: try again.',
    fr: 'Le plugin de ces réglages ne répond pas : réessayez.',
  },
  'in-quarantine': {
    en: 'The plugin for these settings misbehaved and is in quarantine: try again in {seconds} s.',
    fr: 'Le plugin de ces réglages s’est mal comporté et est en quarantaine : réessayez dans {seconds} s.',
  },
  'settings-not-valid': {
    en: 'These settings are not valid.',
    fr: 'Ces réglages ne sont pas valides.',
  },
  'more-problems': {
    en: 'And {count} more.',
    fr: 'Et {count} autres.',
  },
  'host-closed': { en: 'the plugin host is closed', fr: 'l’hôte des plugins est fermé' },
})
