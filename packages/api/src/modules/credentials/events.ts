import { code, declareEvents } from '../../platform/events/index.ts'

const SECRET = { name: code('Name of the secret.') }

const events = declareEvents({
  'integration.secret-set': {
    description: {
      en: 'A secret of an integration was set, or somebody logged in for it.',
      fr: 'Un secret d’une intégration a été saisi, ou quelqu’un s’est connecté pour elle.',
    },
    subject: 'Integration',
    data: SECRET,
  },
  'integration.secret-removed': {
    description: { en: 'A secret of an integration was removed.', fr: 'Un secret d’une intégration a été retiré.' },
    subject: 'Integration',
    data: SECRET,
  },
  'integration.login-lost': {
    description: {
      en: 'A log-in of an integration is no longer valid: log in again with `integrationAuthorize`.',
      fr: 'Une connexion d’une intégration n’est plus valable : reconnectez-vous avec `integrationAuthorize`.',
    },
    subject: 'Integration',
    data: SECRET,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
