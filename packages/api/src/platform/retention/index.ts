export { declareRetention, type RetentionClass, retentionClass, retentionClasses } from './declaration.ts'
export { daysOf, retentionWork, termsOf } from './retention-work.ts'
