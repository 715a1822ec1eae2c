export type { Assessment, TextToAssess, Verdict } from './assess-text.ts'
export { assessInSteps, assessmentOf, assessText } from './assess-text.ts'
export { Connection, connectionOf, type Sharer, strongerConnection } from './connection.ts'
export type { Finding } from './finding.ts'
export type { Span } from './folding.ts'
export { countriesOf, coverageFindings, type KnownCountries } from './jurisdiction.ts'
export type { JurisdictionPack } from './packs/index.ts'
export { EUROPEAN_UNION, FRANCE, JURISDICTION_PACKS, policyOfPack, UNITED_STATES } from './packs/index.ts'
export type { Circumstances, PolicyVersion } from './policies.ts'
export { applicablePolicies } from './policies.ts'
export type { GuidelineRuleInput, GuidelineRuleKind } from './rules.ts'
export {
  ConfidentialTermRule,
  DisclosurePosition,
  ForbiddenTermRule,
  GuidelineRule,
  GuidelineRules,
  PersonalDataKind,
  PersonalDataRule,
  RequiredDisclosureRule,
  Severity,
  withRuleKeys,
} from './rules.ts'
