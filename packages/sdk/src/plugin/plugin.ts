/** What one package provides. A plugin module exports it as `plugin`. */
export interface Plugin {
  readonly connectors?: readonly { readonly type: 'connector'; readonly id: string }[]
  readonly scoringModels?: readonly { readonly type: 'scoring-model'; readonly id: string; readonly version: string }[]
  readonly checks?: readonly { readonly type: 'guideline-check'; readonly id: string; readonly version: string }[]
  readonly notifiers?: readonly { readonly type: 'notifier'; readonly id: string }[]
}

/** Version of the contract; `"portevoix": { "api": 1 }` in package.json names it. */
export const PLUGIN_API_VERSION = 1

/**
 * Version of the contract that this host implements; a manifest's `host` is a range over it. Optional additions raise
 * the last number, so a plugin for an earlier version of 0.1 keeps working, whatever the product's version is.
 */
export const PLUGIN_CONTRACT_VERSION = '0.1.13'

/**
 * Kinds of the organisation's data that a plugin reads or writes; its manifest names those that it needs.
 *
 * - `<stream>:write`: sends records of that stream.
 * - `posts:read`: receives texts that ambassadors are about to publish (publishers and guideline checks).
 * - `people-features:read`, `content-features:read`: receives features to score, without identities.
 * - `notices:read`: receives addresses of people and the notices that they are sent.
 */
export const DATA_SCOPES = [
  'content:write',
  'metrics:write',
  'mentions:write',
  'people:write',
  'ties:write',
  'posts:read',
  'people-features:read',
  'content-features:read',
  'notices:read',
] as const
export type DataScope = (typeof DATA_SCOPES)[number]

/** The data scopes that the parts of a plugin need. Works for definitions and for the host's descriptions of them. */
export function requiredScopes(plugin: {
  readonly streams: Iterable<string>
  readonly publishes: boolean
  readonly subjects: Iterable<'person' | 'content'>
  readonly checks: boolean
  readonly notifies: boolean
}): DataScope[] {
  const needed = new Set<string>()
  for (const stream of plugin.streams) needed.add(`${stream}:write`)
  if (plugin.publishes || plugin.checks) needed.add('posts:read')
  for (const subject of plugin.subjects) {
    needed.add(subject === 'person' ? 'people-features:read' : 'content-features:read')
  }
  if (plugin.notifies) needed.add('notices:read')
  return DATA_SCOPES.filter((scope) => needed.has(scope))
}

/**
 * Plain data, so that it can be read from package.json without running code. `{config.url}` names the host of a
 * setting.
 */
export interface Permissions {
  /** `host`, `*.host`, `host:port` or `{config.setting}`. */
  network: string[]
  /** See `DATA_SCOPES`. */
  data: string[]
}

/** The `portevoix` field of a plugin's package.json. It must equal what the module defines. */
export interface Manifest {
  api: number
  /** Semver range of contract versions. */
  host: string
  /** `connector:feed`, `scoring-model:influence`, `guideline-check:claims`, `notifier:mail`. */
  provides: string[]
  permissions: Permissions
}

/** Declares what a package provides: `export const plugin = definePlugin({ connectors: [feed] })`. */
export const definePlugin = <const P extends Plugin>(plugin: P): P => plugin
