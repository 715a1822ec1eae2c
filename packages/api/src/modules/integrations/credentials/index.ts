export { factsFor } from './facts.ts'
export { SEALED_CREDENTIALS } from './purpose.ts'
