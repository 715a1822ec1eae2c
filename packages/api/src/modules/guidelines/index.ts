import './schema.ts'

export { assess, BlockedByGuidelinesError, type GuidelineAssessment, type TextForNetwork } from './assess.ts'
export { Assessment } from './assessment-schema.ts'
export { Policy } from './schema.ts'
