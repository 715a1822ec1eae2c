/**
 * `@portevoix/sdk/normal-forms`: one normal form per kind of value, for the server, its importers and plugins alike, so
 * that what looks the same is the same. Pure functions without a dependency; what was written is shown as written.
 */
export * from './bounded.ts'
export * from './codes.ts'
export * from './names.ts'
export * from './networks.ts'
