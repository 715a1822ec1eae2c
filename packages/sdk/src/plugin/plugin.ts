/** What one package provides. A plugin module exports it as `plugin`. */
export interface Plugin {
  readonly connectors?: readonly { readonly type: 'connector'; readonly id: string }[]
  readonly scoringModels?: readonly { readonly type: 'scoring-model'; readonly id: string; readonly version: string }[]
  readonly checks?: readonly { readonly type: 'guideline-check'; readonly id: string; readonly version: string }[]
  readonly notifiers?: readonly { readonly type: 'notifier'; readonly id: string }[]
}

/** Version of the contract; `"portevoix": { "api": 1 }` in package.json names it. */
export const PLUGIN_API_VERSION = 1

/** Plain data, so that it can be read from package.json without running code. `{config.url}` names the host of a setting. */
export interface Permissions {
  network: string[]
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
