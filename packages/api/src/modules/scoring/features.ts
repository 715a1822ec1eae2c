import { parseFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import type { Row, ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { contentSources } from './content-features.ts'
import type { Source, WantedFeature } from './feature-source.ts'
import { personSources } from './person-features.ts'

/** Where the features of a model come from. */
export type FeaturePlan = readonly Source[]

type Features = ScoringModelInfo['features']

/** Kinds of ties that the features of a model are measured on. */
export function tieKindsOf(features: Features): string[] {
  const kinds = wantedOf(features).flatMap(([, parsed]) => (parsed.from === 'tie' ? [parsed.kind] : []))
  return [...new Set(kinds)]
}

function wantedOf(features: Features): WantedFeature[] {
  return Object.entries(features).map(([feature, { source }]) => {
    const parsed = parseFeature(source)
    if (!parsed) throw new Error(`The feature source ${source} is not in the catalogue.`)
    return [feature, parsed]
  })
}

/** Prepares to read a model's features: what is the same for all subjects is read here, once. */
export async function planFeatures(
  db: Db,
  model: Pick<ScoringModelInfo, 'subject' | 'features'>,
  asOf: Date,
): Promise<FeaturePlan> {
  const wanted = wantedOf(model.features)
  return model.subject === 'person' ? await personSources(db, wanted) : await contentSources(db, wanted, asOf)
}

/** Features of subjects, in the order of their ids: one statement a source, whatever the number of subjects. */
export async function readRows(db: Db, plan: FeaturePlan, ids: readonly string[]): Promise<Row[]> {
  const rows = ids.map((): Record<string, number | string | null> => ({}))
  for (const { features, read } of plan) {
    const found = await read(db, ids)
    for (const [index, id] of ids.entries()) {
      const values = found.get(id)
      for (const [position, feature] of features.entries()) {
        const row = rows[index]
        if (row) row[feature] = values?.[position] ?? null
      }
    }
  }
  return rows
}
