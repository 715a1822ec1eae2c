/**
 * `@portevoix/sdk/plugin`: the contract between Portevoix and its plugins. Pure data in, pure data out: a plugin never
 * sees the database, the environment or a secret. No runtime dependency.
 */

export type { Said, TextRef } from '../texts/text.ts'
export * from './auth.ts'
export * from './connector.ts'
export * from './failure.ts'
export * from './feature-problem.ts'
export * from './features.ts'
export * from './forget.ts'
export * from './guideline-check.ts'
export * from './manifest.ts'
export * from './misplaced-secret.ts'
export * from './near-names.ts'
export * from './notifier.ts'
export * from './plugin.ts'
export { RECORD_TEXTS } from './record-texts.ts'
export * from './record-validation.ts'
export * from './records.ts'
export * from './scoring.ts'
export * from './secret-use.ts'
export * from './semver-range.ts'
export * from './standard-schema.ts'
export * from './used-when.ts'
export * from './webhook.ts'
