import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './mutations.ts'
import './schema.ts'

export { assertConsent, recordConsent } from './consent.ts'
