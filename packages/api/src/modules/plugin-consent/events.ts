import { code, declareEvents, optional } from '../../platform/events/index.ts'

const events = declareEvents({
  'plugin.consented': {
    description: {
      en: 'Somebody agreed to the permissions of a plugin.',
      fr: 'Quelqu’un a accepté les autorisations d’un plugin.',
    },
    subject: 'PluginConsent',
    data: {
      plugin: code('Name of the plugin’s package.'),
      version: optional(code('The plugin version that was agreed to; null when the plugin has none.')),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
