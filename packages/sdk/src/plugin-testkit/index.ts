/**
 * `@portevoix/sdk/plugin-testkit`: the properties that plugins are held to, as vitest tests over a fake provider.
 * Needs vitest and fast-check beside it, and Node; a plugin's own code never imports it.
 */
export * from './provider/fake-provider.ts'
export * from './provider/types.ts'
