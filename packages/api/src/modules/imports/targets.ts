import type { Import } from '../../generated/prisma/client.ts'
import type { FileImport, ImportPreset, ImportReader } from '../../platform/bulk/index.ts'
import { participationsImport } from '../ambassadors/index.ts'
import { ledgerImport, topicsImport } from '../campaigns/index.ts'
import { contentsImport } from '../content/index.ts'
import { mentionsImport } from '../listening/index.ts'
import { manyActsImport } from '../many-acts/index.ts'
import { metricsImport } from '../metrics/index.ts'
import { tiesImport } from '../networks/index.ts'
import { peopleImport } from '../people/index.ts'
import { touchpointsImport } from '../touchpoints/index.ts'
import { ImportMapping, ImportOptions } from './options.ts'

/** The modules that import files, by target. */
export const IMPORTS: { readonly [Target in Import['target']]: FileImport } = {
  PEOPLE: peopleImport,
  TIES: tiesImport,
  METRICS: metricsImport,
  TOUCHPOINTS: touchpointsImport,
  TOPICS: topicsImport,
  CONTENTS: contentsImport,
  LEDGER: ledgerImport,
  MENTIONS: mentionsImport as FileImport,
  PARTICIPATIONS: participationsImport,
  ACTS: manyActsImport as FileImport,
}

export const importPresets: readonly ImportPreset<unknown>[] = Object.values(IMPORTS).flatMap(({ presets }) => presets)

export const presetOf = (key: string): ImportPreset<unknown> | null =>
  importPresets.find((preset) => preset.key === key) ?? null

/** The reader that turns the rows of an import into records and stores them. */
export function importReaderOf(run: Import): ImportReader {
  const { reading, idsOf = null, ...ofTargets } = ImportOptions.parse(run.options)
  const { option, open } = IMPORTS[run.target]
  const { id, preset } = run
  const mapping = ImportMapping.parse(run.mapping)
  return open({ id, preset, mapping, idsOf, reading, options: option === null ? undefined : ofTargets[option] })
}
