import { DATA_SCOPES, type Manifest, PLUGIN_API_VERSION, requiredScopes } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { satisfies } from './semver-range.ts'

const PROVIDED = /^(connector|scoring-model|guideline-check|notifier):[a-z][a-z0-9-]{0,63}$/
/** A host with an optional port, a wildcard for its sub-domains, or a setting that names one. */
const NETWORK =
  /^(?:(?:\*\.)?[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?(?::\d{1,5})?|\{config(?:\.[A-Za-z][A-Za-z0-9_]*)+\})$/

const ManifestSchema = z.strictObject({
  api: z.literal(PLUGIN_API_VERSION, { error: `this host speaks plugin api ${PLUGIN_API_VERSION} only` }),
  host: z.string(),
  provides: z.array(z.string().regex(PROVIDED, 'must look like connector:feed')).min(1),
  permissions: z.strictObject({
    network: z.array(z.string().regex(NETWORK, 'must be a host, *.host, host:port or {config.setting}')),
    data: z.array(
      z.string().refine((scope) => DATA_SCOPES.some((known) => known === scope), {
        error: ({ input }) => `${String(input).slice(0, 64)} is no scope: there are ${DATA_SCOPES.join(', ')}`,
      }),
    ),
  }),
})
const PackageSchema = z.looseObject({
  name: z.string().min(1).max(214),
  version: z.string().min(1),
  portevoix: ManifestSchema,
})

export interface PackageManifest {
  readonly name: string
  readonly version: string
  readonly manifest: Manifest
}

/**
 * Reads the manifest out of a parsed package.json, without running code.
 * @throws Error that names what is wrong, for the quarantine's reason.
 */
export function parseManifest(packageJson: unknown, hostVersion: string): PackageManifest {
  const parsed = PackageSchema.safeParse(packageJson)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'package.json'}: ${message}`)
    throw new Error(`package.json is not that of a plugin: ${problems.join('; ')}`)
  }
  const { name, version, portevoix: manifest } = parsed.data
  const fits = satisfies(hostVersion, manifest.host)
  if (fits === null) throw new Error(`package.json: portevoix.host is not a version range: ${manifest.host}`)
  if (!fits) throw new Error(`made for Portevoix ${manifest.host}, and this is ${hostVersion}`)
  return { name, version, manifest }
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

/** How manifest and module differ, in words; null when they say the same and the manifest asks for all that is needed. */
export function manifestDifference(manifest: Manifest, provided: Provided): string | null {
  const defined = [
    ...provided.connectors.map(({ id }) => `connector:${id}`),
    ...provided.scoringModels.map(({ id }) => `scoring-model:${id}`),
    ...provided.checks.map(({ id }) => `guideline-check:${id}`),
    ...provided.notifiers.map(({ id }) => `notifier:${id}`),
  ]
  const announced = new Set(manifest.provides)
  const twice = defined.find((name, index) => defined.indexOf(name) !== index)
  if (twice) return `the module defines ${twice} twice`
  const unannounced = defined.find((name) => !announced.has(name))
  if (unannounced) return `the module defines ${unannounced}, which package.json does not announce`
  const missing = manifest.provides.find((name) => !defined.includes(name))
  return missing
    ? `package.json announces ${missing}, which the module does not define`
    : missingScope(manifest, provided)
}

/** What the definition needs and the manifest does not ask for: nobody could consent to it. */
function missingScope({ permissions }: Manifest, provided: Provided): string | null {
  const needed = requiredScopes({
    streams: provided.connectors.flatMap(({ streams }) => streams.map(({ name }) => name)),
    publishes: provided.connectors.some(({ publisher }) => publisher !== undefined),
    subjects: provided.scoringModels.map(({ subject }) => subject),
    checks: provided.checks.length > 0,
    notifies: provided.notifiers.length > 0,
  })
  const missing = needed.filter((scope) => !permissions.data.includes(scope))
  return missing.length > 0 ? `package.json must ask for ${missing.join(', ')} in portevoix.permissions.data` : null
}
