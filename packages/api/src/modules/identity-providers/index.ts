import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './identity-mutations.ts'
import './provider-check.ts'
import './provider-mutations.ts'

export { SEALED_CLIENT_SECRETS } from './client-secret.ts'
