import {
  type Manifest,
  manifestDifferences,
  manifestIssues,
  PLUGIN_CONTRACT_VERSION,
  type Provided,
  satisfies,
} from '@portevoix/sdk/plugin'
import { z } from 'zod'

const PackageSchema = z.looseObject({
  name: z.string().min(1).max(214),
  version: z.string().min(1),
  portevoix: z.custom<Manifest>().superRefine((value, ctx) => {
    for (const { path, message } of manifestIssues(value)) {
      ctx.addIssue({ code: 'custom', message, path: path.split('.').slice(1) })
    }
  }),
})

export interface PackageManifest {
  readonly name: string
  readonly version: string
  readonly manifest: Manifest
}

/**
 * Reads the manifest from a parsed package.json, without running code.
 * @throws Error that names the problem, for the reason of the quarantine.
 */
export function parseManifest(packageJson: unknown): PackageManifest {
  const parsed = PackageSchema.safeParse(packageJson)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'package.json'}: ${message}`)
    throw new Error(`package.json is not that of a plugin: ${problems.join('; ')}`)
  }
  const { name, version, portevoix: manifest } = parsed.data
  if (!satisfies(PLUGIN_CONTRACT_VERSION, manifest.host)) {
    throw new Error(
      `made for plugin contract ${manifest.host}, and this server keeps ${PLUGIN_CONTRACT_VERSION}: install a version of the plugin that fits`,
    )
  }
  return { name, version, manifest }
}

/**
 * The first difference between manifest and module, in words; null when they agree and the manifest asks for all it
 * needs.
 */
export function manifestDifference(manifest: Manifest, provided: Provided): string | null {
  return manifestDifferences(manifest, provided)[0]?.message ?? null
}
