import fc from 'fast-check'
import type { Feature } from '../../../plugin/index.ts'

export type Row = { readonly [feature: string]: number | string | null }
export type AnyFeatures = { readonly [feature: string]: Feature }

/** Sources whose values are shares or probabilities. */
const UP_TO_ONE = /(?:pageRank|betweenness|closeness|eigenvector|constraint|clustering|share|hasUrl)$/
const ratio = fc.double({ min: 0, max: 1, noNaN: true })
const amount = fc.oneof(fc.nat(20), fc.nat(10_000), fc.nat(50_000_000))

/** Values that the feature may have, without a missing one. No source of the catalogue is negative. */
export const presentValue = (feature: Feature): fc.Arbitrary<number | string> =>
  feature.type === 'category'
    ? fc.constantFrom(...feature.values)
    : (UP_TO_ONE.test(feature.source) ? ratio : amount).map((value) => value + 0)

/** Rows without missing values. */
export const fullRow = (features: AnyFeatures): fc.Arbitrary<Row> =>
  fc.record(Object.fromEntries(Object.entries(features).map(([name, feature]) => [name, presentValue(feature)])))

export const mayMiss = (features: AnyFeatures): string[] =>
  Object.entries(features).flatMap(([name, { missing }]) => (missing === 'null' ? [name] : []))

/** The row without some of its values. */
export const without = (row: Row, names: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(names.map((name) => [name, null])),
})

/** Rows in which some values may be missing, though never all that may. */
export function anyRow(features: AnyFeatures): fc.Arbitrary<Row> {
  const names = mayMiss(features)
  const gaps = fc.subarray(names, { maxLength: Math.max(0, names.length - 1) })
  return fc.tuple(fullRow(features), gaps).map(([row, missing]) => without(row, missing))
}

/** Rows at the ends of what may come: nothing of anything, and very much of everything. */
export const cornerRows = (features: AnyFeatures): Row[] =>
  [0, 1].map((end) =>
    Object.fromEntries(
      Object.entries(features).map(([name, feature]) => [
        name,
        feature.type === 'category'
          ? (feature.values.at(-end) ?? null)
          : UP_TO_ONE.test(feature.source)
            ? end
            : end * 5e7,
      ]),
    ),
  )

/** The same rows for the same features, wherever and whenever. */
export const sampleRows = (features: AnyFeatures, count: number): Row[] =>
  fc.sample(anyRow(features), { seed: 20_260_301, numRuns: count })
