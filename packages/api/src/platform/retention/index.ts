export { declareRetention, type RetentionClass, reasonOf, retentionClass, retentionClasses } from './declaration.ts'
export { daysOf, deleteExpired, retentionWork, termsOf } from './retention-work.ts'
