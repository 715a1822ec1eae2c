import { code, declareEvents } from '../../platform/events/index.ts'

const SECRET = { name: code('Name of the secret.') }

const events = declareEvents({
  'integration.secret-set': {
    description: 'A secret of an integration was set, or somebody logged in for it.',
    subject: 'Integration',
    data: SECRET,
  },
  'integration.secret-removed': {
    description: 'A secret of an integration was taken away.',
    subject: 'Integration',
    data: SECRET,
  },
  'integration.login-lost': {
    description: 'A log-in of an integration counts no more: log in anew by `integrationAuthorize`.',
    subject: 'Integration',
    data: SECRET,
  },
})

declare module '../../platform/events/catalogue.ts' {
  interface Events extends Declared<typeof events> {}
}
