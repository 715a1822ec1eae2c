import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './mutations.ts'
import './consent-schema.ts'

export { assertConsent, type ConsentCheck, consentCheck, recordConsent } from './consent.ts'
