export { assertConsent, recordConsent } from './consent.ts'
