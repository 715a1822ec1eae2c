import { type Json, type Manifest, manifestDifferences, scopesOf } from '../../plugin/index.ts'
import type { Described, Description } from './description.ts'
import type { Problem } from './problem.ts'
import { settingAt } from './schema-paths.ts'

const schemasOf = (parts: readonly { readonly config: Described }[]): Json[] =>
  parts.flatMap(({ config }) => ('schema' in config ? [config.schema] : []))

function networkProblems(manifest: Manifest, { connectors, notifiers }: Description): Problem[] {
  const { network } = manifest.permissions
  const place = 'package.json: portevoix.permissions.network'
  const speakers = [...connectors, ...notifiers]
  if (speakers.length === 0 && network.length > 0) {
    const problem = `asks for ${network.join(', ')}, and nothing in the module speaks to a network`
    return [{ place, problem, remedy: 'Leave the list empty: scoring models and checks are pure.' }]
  }
  if (speakers.length > 0 && network.length === 0) {
    const remedy = 'Name the hosts, or the setting that holds the address: "{config.url}".'
    return [{ place, problem: 'is empty, so that every request would be refused', remedy }]
  }
  const schemas = schemasOf(speakers)
  return network.flatMap((entry): Problem[] => {
    const path = /^\{config\.(.+)\}$/.exec(entry)?.[1]?.split('.')
    if (!path) return []
    const found = schemas.map((schema) => settingAt(schema, path))
    if (found.includes('text')) return []
    const name = path.join('.')
    return found.includes('other')
      ? [{ place, problem: `${entry} is neither a text nor a list of texts`, remedy: 'Only these can name hosts.' }]
      : [{ place, problem: `${entry} is no setting`, remedy: `Add ${name} to the config schema, or mend the name.` }]
  })
}

/** Differences between manifest and definition, and permissions of the manifest that the plugin does not use. */
export function permissionProblems(manifest: Manifest, description: Description): Problem[] {
  const used: readonly string[] = scopesOf(description)
  const surplus = manifest.permissions.data.filter((scope) => !used.includes(scope))
  return [
    ...manifestDifferences(manifest, description).map(({ path, message }) => ({
      place: `package.json: ${path}`,
      problem: message,
      remedy: 'Manifest and module must say the same: mend the one that is wrong, and build again.',
    })),
    ...surplus.map((scope) => ({
      place: 'package.json: portevoix.permissions.data',
      problem: `asks for ${scope}, which nothing in the module needs`,
      remedy: 'Remove it: people consent to every permission.',
    })),
    ...networkProblems(manifest, description),
  ]
}
