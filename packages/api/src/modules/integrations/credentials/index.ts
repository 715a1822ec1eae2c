export { factsFor } from './facts.ts'
