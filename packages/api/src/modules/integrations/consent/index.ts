export { assertConsent, type ConsentState, consentOf, recordConsent } from './consent.ts'
export type { Reach } from './permissions.ts'
