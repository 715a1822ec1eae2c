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
 * Edition of the contract that this host keeps; a manifest's `host` is a range over it. Optional additions raise the
 * last number, so a plugin that was made for an earlier edition of 0.1 goes on, whatever the product's version is.
 */
export const PLUGIN_CONTRACT_VERSION = '0.1.5'

/**
 * Kinds of the organisation's data that a plugin takes or gives; its manifest names those that it needs.
 *
 * - `<stream>:write`: brings records of that stream.
 * - `posts:read`: gets texts that ambassadors are about to publish (publishers and guideline checks).
 * - `people-features:read`, `content-features:read`: gets features to score, without identities.
 * - `notices:read`: gets addresses of people and what they are told.
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

/** What the kinds of a plugin need; the same for definitions and for the host's descriptions of them. */
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

/** Plain data, so that it can be read from package.json without running code. `{config.url}` names the host of a setting. */
export interface Permissions {
  /** `host`, `*.host`, `host:port` or `{config.setting}`. */
  network: string[]
  /** See `DATA_SCOPES`. */
  data: string[]
}

/** The `portevoix` field of a plugin's package.json. It must equal what the module defines. */
export interface Manifest {
  api: number
  /** Semver range of host versions. */
  host: string
  /** `connector:feed`, `scoring-model:influence`, `guideline-check:claims`, `notifier:mail`. */
  provides: string[]
  permissions: Permissions
}

/** Declares what a package provides: `export const plugin = definePlugin({ connectors: [feed] })`. */
export const definePlugin = <const P extends Plugin>(plugin: P): P => plugin
