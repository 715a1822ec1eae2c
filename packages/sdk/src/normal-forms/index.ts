/**
 * `@portevoix/sdk/normal-forms`: one normal form per kind of value, for the server, its importers and plugins, so that
 * values that look the same compare as the same. Pure functions without a dependency. They do not change how a text is
 * displayed.
 */
export * from './bounded.ts'
export * from './codes.ts'
export * from './names.ts'
export * from './networks.ts'
