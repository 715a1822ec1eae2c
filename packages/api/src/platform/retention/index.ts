export { declareRetention, type RetentionClass, retentionClass, retentionClasses } from './declaration.ts'
export { daysOf, deleteExpired, retentionWork, termsOf } from './retention-work.ts'
