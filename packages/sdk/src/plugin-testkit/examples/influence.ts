import { z } from 'zod'
import { defineScoringModel, type FeatureRow, type Manifest } from '../../plugin/index.ts'

/** Each names one way to get a scoring model wrong; the tests show which property notices. */
export type ModelBug =
  | 'a param without default'
  | 'a source that is none'
  | 'a dimension more'
  | 'divides by nothing'
  | 'rounds the value'
  | 'grows without end'
  | 'reason of another name'
  | 'falls beyond a thousand'
  | 'divides by the batch'
  | 'divides by a batch above eight'
  | 'asks the clock'
  | 'fills in the row'
  | 'needs something'
  | 'knows everything'
  | 'reads the date'
  | 'reads the day of the month'
  | 'reads the hour'
  | 'first of the cohort'
  | 'takes the spread for the half'
  | 'takes a missing number for zero'
  | 'gives a missing number the weight of zero'
  | 'counts a missing number as zero in the cohort'
  | 'takes a missing number for the best'
  | 'another weight'

export const influenceManifest: Manifest = {
  api: 1,
  host: '*',
  provides: ['scoring-model:influence'],
  permissions: { network: [], data: ['people-features:read'] },
}

const features = {
  reach: { source: 'reach.followers', type: 'number', monotone: 1, missing: 'null' },
  brokerage: { source: 'tie.advice.constraint', type: 'number', monotone: -1, missing: 'null' },
  nominations: { source: 'nomination.expertise.count', type: 'number', missing: 'reject' },
} as const
// As plain JavaScript would have it: in TypeScript the name does not compile.
const misspelt = { ...features, reach: { ...features.reach, source: 'reach.follower' as 'reach.followers' } } as const
type Row = FeatureRow<typeof features>

/** A correct model, or one with a single bug. */
export function influenceModel(bug?: ModelBug) {
  const weight = z.number()
  const scoreOf = (row: Row, half: number, weight: number) => {
    const { reach, brokerage, nominations } = row
    if (bug === 'fills in the row') Object.assign(row, { reach: reach ?? 0, brokerage: brokerage ?? 0 })
    if (bug === 'needs something' && reach === null && brokerage === null) throw new Error('nothing is known')
    const zero = bug === 'takes a missing number for zero'
    // Of whom nothing is known stands where most do; what is not known is no reason.
    const weighsZero = bug === 'gives a missing number the weight of zero'
    const far = reach ?? (zero || weighsZero ? 0 : half)
    const known = bug === 'falls beyond a thousand' ? Math.max(0, 2_000 - far) : far
    const usual = bug === 'grows without end' ? known / 1_000 : (weight * known) / (known + half)
    // Nobody to read it weighs against a person, little enough to stay in the range.
    const followers = weighsZero ? usual - 0.04 : usual
    const trusted =
      bug === 'divides by nothing' ? (0.25 * nominations) / nominations : (0.25 * nominations) / (nominations + 5)
    const held = -0.2 * (brokerage ?? (bug === 'takes a missing number for the best' ? 0 : 0.5))
    const value = 0.25 + followers + trusted + held
    const missing = Number(reach === null) + Number(brokerage === null)
    return {
      value: bug === 'rounds the value' ? Math.round(value * 100) / 100 : value,
      base: 0.25,
      coverage: bug === 'knows everything' ? 1 : 1 - missing / 3,
      parts: {
        reach: {
          contribution: followers,
          reasons:
            reach === null && !zero
              ? []
              : [
                  {
                    feature: bug === 'reason of another name' ? ('followers' as 'reach') : ('reach' as const),
                    contribution: followers,
                    text: 'Many people read what this person writes.',
                  },
                ],
        },
        trust: {
          contribution: trusted + held,
          reasons: [
            { feature: 'nominations' as const, contribution: trusted, text: 'Colleagues name this person.' },
            { feature: 'brokerage' as const, contribution: held, text: 'This person connects groups.' },
          ],
        },
        ...(bug === 'a dimension more' ? { luck: { contribution: 0, reasons: [] } } : {}),
      },
    }
  }

  return defineScoringModel({
    id: 'influence',
    version: '1.0.0',
    subject: 'person',
    features: bug === 'a source that is none' ? misspelt : features,
    dimensions: ['reach', 'trust'],
    range: [0, 1],
    params: z.object({ weight: bug === 'a param without default' ? weight : weight.default(0.5) }),
    card: { purpose: 'The kit’s own tests', notFor: [], basis: 'None', knownLimits: 'All', owner: 'The kit' },
    fit(rows) {
      const known = rows.flatMap(({ reach }) => reach ?? [])
      if (bug === 'first of the cohort') return { half: Math.max(1, known[0] ?? 100) }
      if (bug === 'takes the spread for the half' && known.length > 0) {
        return { half: Math.max(...known) - Math.min(...known) }
      }
      if (bug === 'counts a missing number as zero in the cohort') {
        return { half: Math.max(1, known.reduce((sum, reach) => sum + reach, 0) / Math.max(1, rows.length)) }
      }
      return { half: Math.max(1, ...known) }
    },
    score(rows, { params, fitted, asOf }) {
      if (bug === 'asks the clock') Date.now()
      const { half } = fitted as { half: number }
      const large = bug === 'divides by a batch above eight' && rows.length > 8
      const shared = large || bug === 'divides by the batch' ? half * rows.length : half
      const heavier = bug === 'another weight' ? params.weight * 0.9 : params.weight
      const read: { readonly [name: string]: number } = {
        'reads the date': asOf.getUTCFullYear() % 10,
        'reads the day of the month': asOf.getUTCDate() % 10,
        'reads the hour': asOf.getUTCHours() % 10,
      }
      const used = heavier - (read[bug ?? ''] ?? 0) / 100
      return rows.map((row) => scoreOf(row, shared, used))
    },
  })
}
