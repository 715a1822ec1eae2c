import { DATA_SCOPES, type Manifest, PLUGIN_API_VERSION, requiredScopes } from './plugin.ts'
import { satisfies } from './semver-range.ts'

/** Path of the wrong value: `portevoix.provides.0`. */
export interface ManifestIssue {
  readonly path: string
  readonly message: string
}

const PROVIDED = /^(connector|scoring-model|guideline-check|notifier):[a-z][a-z0-9-]{0,63}$/
/** A host with an optional port, a wildcard for its sub-domains, or a setting that names a host. */
const NETWORK =
  /^(?:(?:\*\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?|\{config(?:\.[A-Za-z][A-Za-z0-9_]*)+\})$/

const isPlain = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const shown = (value: unknown): string => String(value).slice(0, 64)

type Report = (path: string, message: string) => void

function checkNames(value: { [key: string]: unknown }, known: readonly string[], path: string, report: Report): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) report(`${path}.${name.slice(0, 64)}`, `is unknown: there are ${known.join(', ')}`)
  }
}

function checkTexts(value: unknown, path: string, report: Report, problemOf: (text: string) => string | null): void {
  if (!Array.isArray(value)) {
    report(path, 'must be a list of strings')
    return
  }
  for (const [index, entry] of value.entries()) {
    const problem = typeof entry === 'string' ? problemOf(entry) : 'must be a string'
    if (problem !== null) report(`${path}.${index}`, problem)
  }
}

function checkPermissions(permissions: unknown, path: string, report: Report): void {
  if (!isPlain(permissions)) {
    report(path, 'must be an object with the lists network and data')
    return
  }
  checkNames(permissions, ['network', 'data'], path, report)
  checkTexts(permissions.network, `${path}.network`, report, (entry) =>
    NETWORK.test(entry) ? null : 'must be a host, *.host, host:port or {config.setting}',
  )
  checkTexts(permissions.data, `${path}.data`, report, (entry) =>
    DATA_SCOPES.some((scope) => scope === entry)
      ? null
      : `${shown(entry)} is no scope: there are ${DATA_SCOPES.join(', ')}`,
  )
}

/**
 * What is wrong with the `portevoix` field of a package.json, found without running code; an empty list when nothing
 * is. A value without issues is a `Manifest`.
 */
export function manifestIssues(value: unknown): ManifestIssue[] {
  const issues: ManifestIssue[] = []
  const report: Report = (path, message) => issues.push({ path, message })
  if (!isPlain(value)) return [{ path: 'portevoix', message: 'is missing: it says what the package provides' }]
  checkNames(value, ['api', 'host', 'provides', 'permissions'], 'portevoix', report)
  if (value.api !== PLUGIN_API_VERSION) {
    report('portevoix.api', `must be ${PLUGIN_API_VERSION}: this host speaks plugin api ${PLUGIN_API_VERSION} only`)
  }
  if (typeof value.host !== 'string' || satisfies('0.0.0', value.host) === null) {
    report('portevoix.host', `is not a version range: ${shown(value.host)}`)
  }
  const { provides } = value
  checkTexts(provides, 'portevoix.provides', report, (entry) =>
    PROVIDED.test(entry) ? null : 'must look like connector:feed',
  )
  if (Array.isArray(provides) && provides.length === 0) report('portevoix.provides', 'must name what is provided')
  checkPermissions(value.permissions, 'portevoix.permissions', report)
  return issues
}

/** What the module defines, in the manifest's words. */
export interface Provided {
  readonly connectors: readonly {
    readonly id: string
    readonly streams: readonly { readonly name: string }[]
    readonly publisher?: unknown
  }[]
  readonly scoringModels: readonly { readonly id: string; readonly subject: 'person' | 'content' }[]
  readonly checks: readonly { readonly id: string }[]
  readonly notifiers: readonly { readonly id: string }[]
}

/** The data scopes that a definition needs. */
export function scopesOf(provided: Provided): ReturnType<typeof requiredScopes> {
  return requiredScopes({
    streams: provided.connectors.flatMap(({ streams }) => streams.map(({ name }) => name)),
    publishes: provided.connectors.some(({ publisher }) => publisher !== undefined),
    subjects: provided.scoringModels.map(({ subject }) => subject),
    checks: provided.checks.length > 0,
    notifies: provided.notifiers.length > 0,
  })
}

/**
 * How manifest and module differ, in words; an empty list when they say the same and the manifest asks for all that is
 * needed. What the manifest does not ask for, nobody could consent to.
 */
export function manifestDifferences(manifest: Manifest, provided: Provided): ManifestIssue[] {
  const defined = [
    ...provided.connectors.map(({ id }) => `connector:${id}`),
    ...provided.scoringModels.map(({ id }) => `scoring-model:${id}`),
    ...provided.checks.map(({ id }) => `guideline-check:${id}`),
    ...provided.notifiers.map(({ id }) => `notifier:${id}`),
  ]
  const twice = defined.filter((name, index) => defined.indexOf(name) !== index)
  const unannounced = defined.filter((name) => !manifest.provides.includes(name))
  const undefinedYet = manifest.provides.filter((name) => !defined.includes(name))
  const missing = scopesOf(provided).filter((scope) => !manifest.permissions.data.includes(scope))
  const path = 'portevoix.provides'
  return [
    ...twice.map((name) => ({ path, message: `the module defines ${name} twice` })),
    ...unannounced.map((name) => ({
      path,
      message: `the module defines ${name}, which package.json does not announce`,
    })),
    ...undefinedYet.map((name) => ({
      path,
      message: `package.json announces ${name}, which the module does not define`,
    })),
    ...(missing.length === 0
      ? []
      : [
          {
            path: 'portevoix.permissions.data',
            message: `package.json must ask for ${missing.join(', ')} in portevoix.permissions.data`,
          },
        ]),
  ]
}
