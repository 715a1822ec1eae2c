/**
 * `@portevoix/sdk/plugin-testkit`: the properties that plugins are held to, as vitest tests over a fake provider.
 * Needs vitest and fast-check beside it, and Node; a plugin's own code never imports it.
 */
export type { ManifestGiven } from './manifest.ts'
export type { CheckExample, GuidelineCheckGiven, GuidelineCheckProperty } from './properties/check/given.ts'
export { testGuidelineCheck } from './properties/check/index.ts'
export type { ConnectorGiven, ConnectorProperty } from './properties/connector/given.ts'
export { testConnector } from './properties/connector/index.ts'
export type { NotifierGiven, NotifierProperty } from './properties/notifier/given.ts'
export { testNotifier } from './properties/notifier/index.ts'
export type { ScoringGiven, ScoringProperty } from './properties/scoring/given.ts'
export { testScoringModel } from './properties/scoring/index.ts'
export type { Except } from './property.ts'
export * from './provider/fake-provider.ts'
export * from './provider/types.ts'
export * from './single-calls.ts'
export { Story } from './story.ts'
