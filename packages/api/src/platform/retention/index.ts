export {
  declareRetention,
  type Expiry,
  type RetentionClass,
  reasonOf,
  retentionClass,
  retentionClasses,
} from './declaration.ts'
export { daysOf, deleteExpired, retentionWork, termsOf } from './retention-work.ts'
