import { code, declareEvents, optional } from '../../platform/events/index.ts'

const events = declareEvents({
  'plugin.consented': {
    description: 'Somebody agreed to what a plugin may reach.',
    subject: 'PluginConsent',
    data: {
      plugin: code('Name of the plugin’s package.'),
      version: optional(code('Its version that asked; null where it names none.')),
    },
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
