import type { Import } from '../../generated/prisma/client.ts'
import type { FileImport, ImportDoor, ImportPreset } from '../../platform/bulk/index.ts'
import { metricsImport } from '../metrics/index.ts'
import { tiesImport } from '../networks/index.ts'
import { peopleImport } from '../people/index.ts'
import { ImportMapping, ImportOptions } from './options.ts'

/** What files can become: each module declares how it takes them in. */
export const IMPORTS: { readonly [Target in Import['target']]: FileImport } = {
  PEOPLE: peopleImport,
  TIES: tiesImport,
  METRICS: metricsImport,
}

/** Every known kind of export. */
export const importPresets: readonly ImportPreset<unknown>[] = Object.values(IMPORTS).flatMap(({ presets }) => presets)

/** The preset with this key, or null. */
export const presetOf = (key: string): ImportPreset<unknown> | null =>
  importPresets.find((preset) => preset.key === key) ?? null

/** How the rows of an import become records, and where those go. */
export function doorOf(run: Import): ImportDoor {
  const { reading, idsOf = null, ...ofTargets } = ImportOptions.parse(run.options)
  const { option, open } = IMPORTS[run.target]
  const { id, preset } = run
  const mapping = ImportMapping.parse(run.mapping)
  return open({ id, preset, mapping, idsOf, reading, options: option === null ? undefined : ofTargets[option] })
}
