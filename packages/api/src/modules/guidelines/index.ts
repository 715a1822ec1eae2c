import './schema.ts'

export { assess, BlockedByGuidelinesError, type GuidelineAssessment, type TextForNetwork } from './assess.ts'
export { Assessment } from './assessment-schema.ts'
export { publishPolicy } from './publish-policy.ts'
export { Policy } from './schema.ts'
