import { parseFeature } from '@portevoix/sdk/plugin'
import type { Db } from '../../core/database.ts'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'
import { contentSources } from './content-features.ts'
import { batchOf, type Source, type Value, type WantedFeature } from './feature-source.ts'
import { personSources } from './person-features.ts'
import type { Scope } from './scope.ts'

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

/**
 * Prepares to read a model's features: what is the same for all subjects is read here, once.
 * @param of.scope what is known of another topic or campaign is left out; ties and nominations belong to none.
 */
export async function planFeatures(
  db: Db,
  model: Pick<ScoringModelInfo, 'subject' | 'features'>,
  of: { asOf: Date; scope: Scope },
): Promise<FeaturePlan> {
  const wanted = wantedOf(model.features)
  return model.subject === 'person' ? await personSources(db, wanted, of.scope) : await contentSources(db, wanted, of)
}

/** Values of each feature, in the order of the subjects. */
export type FeatureTable = ReadonlyMap<string, readonly Value[]>

/**
 * Features of subjects: one statement a source, whatever the number of subjects.
 * @param ids ascending.
 */
export async function readFeatures(db: Db, plan: FeaturePlan, ids: readonly string[]): Promise<FeatureTable> {
  const batch = batchOf(ids)
  const table = new Map<string, Value[]>()
  for (const { features, read } of plan) {
    const columns = features.map(() => ids.map((): Value => null))
    for (const [id, values] of await read(db, batch)) {
      const place = batch.places.get(id)
      if (place === undefined) continue
      for (const [position, column] of columns.entries()) column[place] = values[position] ?? null
    }
    for (const [position, feature] of features.entries()) table.set(feature, columns[position] ?? [])
  }
  return table
}
