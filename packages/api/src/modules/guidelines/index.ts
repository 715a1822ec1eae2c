import './events.ts'
import './permissions.ts'
import './reach.ts'
import './checks/mutations.ts'
import './policy-mutations.ts'

export { assess, BlockedByGuidelinesError, type GuidelineAssessment, priceOfText } from './assess.ts'
export { Assessment } from './assessment-schema.ts'
export { publishPolicy } from './policy-mutations.ts'
