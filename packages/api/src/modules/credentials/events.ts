import { code, declareEvents } from '../../platform/events/index.ts'

const SECRET = { name: code('Name of the secret.') }

const events = declareEvents({
  'integration.secret-set': {
    description: 'A secret of an integration was set, or somebody logged in for it.',
    subject: 'Integration',
    data: SECRET,
  },
  'integration.secret-removed': {
    description: 'A secret of an integration was removed.',
    subject: 'Integration',
    data: SECRET,
  },
  'integration.login-lost': {
    description: 'A log-in of an integration is no longer valid: log in again with `integrationAuthorize`.',
    subject: 'Integration',
    data: SECRET,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
