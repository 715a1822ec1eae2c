/** Runs plugins in processes of their own and speaks to the network for them. Knows no database. */

export { attempted } from './attempted.ts'
export { addressProblem } from './broker/addresses.ts'
export { guardedFetch } from './broker/guarded-fetch.ts'
export {
  allOf,
  type Destinations,
  destinationsOf,
  narrowed,
  type OutboundProxy,
  type QuotaClaim,
  type QuotaLedger,
  type Seal,
} from './broker/index.ts'
export { retryAfterMs } from './broker/retry.ts'
export type {
  ConnectorInfo,
  GuidelineCheckInfo,
  JsonSchema,
  NotifierInfo,
  PluginInfo,
  QuarantinedPart,
  ScoringModelInfo,
} from './catalogue.ts'
export { requiredFeatures } from './catalogue.ts'
export type { CheckRequest } from './check-calls.ts'
export { readPluginList } from './configuration.ts'
export type { StreamReading } from './connector-calls.ts'
export { type FailureReason, PluginFailure, quarantinedForMs } from './failure.ts'
export type { ModelFingerprints } from './fingerprint.ts'
export { createPluginHost, type PluginHost, type PluginPart, type SettingsToCheck, type Validation } from './host.ts'
export type { IntegrationFacts, SealedSecret } from './integration-facts.ts'
export { DEFAULT_LIMITS, type PluginLimits } from './limits.ts'
export type { HostLog } from './log.ts'
export type { PluginHostOptions } from './options.ts'
export type { SkippedEntry, StreamFacts, StreamPage } from './page.ts'
export type { LogLine } from './process.ts'
export type { PostsPage, PostsQuery } from './sandbox/messages.ts'
export type { Row } from './scored.ts'
export type { FitRequest, ScoreRequest } from './scoring-calls.ts'
export { watchForStall } from './stalled-pages.ts'
export type { Forgetting, NoticeToSend, PostToFind, PostToPublish, PostToRetract } from './writing-calls.ts'
