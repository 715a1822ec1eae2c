import { type Feature, type FeatureSource, parseFeature } from '@portevoix/sdk/plugin'
import type { ScoringModelInfo } from '../../platform/plugin-host/index.ts'

type Features = ScoringModelInfo['features']

/**
 * The features of a model as the params of a run mean them: kinds of ties that the params name take the place of the
 * declared ones (`kindFrom`). A feature of which they name none, or what is no name, is not asked for.
 */
export function askedFeatures(features: Features, params: unknown): Features {
  return Object.fromEntries(
    Object.entries(features).flatMap(([name, feature]) => {
      const asked = askedFeature(feature, params)
      return asked ? [[name, asked]] : []
    }),
  )
}

function askedFeature(feature: Feature, params: unknown): Feature | null {
  if (feature.type !== 'number' || !feature.kindFrom) return feature
  const kind = valueAt(params, feature.kindFrom)
  const parsed = parseFeature(feature.source)
  if (typeof kind !== 'string' || parsed?.from !== 'tie') return null
  const source: FeatureSource = `tie.${kind}.${parsed.measure}`
  return parseFeature(source) ? { ...feature, source } : null
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? (inner as Record<string, unknown>)[name]
        : undefined,
    value,
  )
}
