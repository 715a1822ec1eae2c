export { assertConsent, type ConsentState, consentOf, recordConsent } from './consent.ts'
