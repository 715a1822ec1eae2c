/**
 * `@portevoix/sdk/plugin-testkit`: the properties that every plugin must have, as vitest tests over a fake provider.
 * Needs vitest and fast-check, and Node; a plugin's own code never imports it.
 */
export type { ManifestSource } from './manifest.ts'
export type { CheckExample, GuidelineCheckFixture, GuidelineCheckProperty } from './properties/check/fixture.ts'
export { testGuidelineCheck } from './properties/check/index.ts'
export type { ConnectorFixture, ConnectorProperty } from './properties/connector/fixture.ts'
export { testConnector } from './properties/connector/index.ts'
export type { NotifierFixture, NotifierProperty } from './properties/notifier/fixture.ts'
export { testNotifier } from './properties/notifier/index.ts'
export type { ScoringFixture, ScoringProperty } from './properties/scoring/fixture.ts'
export { testScoringModel } from './properties/scoring/index.ts'
export type { Except } from './property.ts'
export * from './provider/fake-provider.ts'
export * from './provider/types.ts'
export * from './single-calls.ts'
export { Story } from './story.ts'
