export { assertConsent, recordConsent } from './consent.ts'
export type { Reach } from './permissions.ts'
