import './checks/schema.ts'
import './schema.ts'

export { assess, BlockedByGuidelinesError, type GuidelineAssessment, priceOfText } from './assess.ts'
export { Assessment } from './assessment-schema.ts'
export { publishPolicy } from './publish-policy.ts'
