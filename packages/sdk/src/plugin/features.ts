/**
 * The catalogue of what a scoring model may know. A source names where a value comes from; the host computes it.
 * The catalogue is versioned: a source never changes its meaning, it is superseded by one of another name.
 */
export const FEATURES_VERSION = 1

/** Measures of the network of one kind of tie, as the API's `network(kind:)` gives them. */
export type TieMeasure =
  | 'inDegree'
  | 'outDegree'
  | 'pageRank'
  | 'betweenness'
  | 'closeness'
  | 'eigenvector'
  | 'constraint'
  | 'clustering'
  | 'coreNumber'

export type FeatureSource =
  | `tie.${string}.${TieMeasure}`
  | `nomination.${string}.${'count' | 'share'}`
  | 'reach.followers'

/** One entry of the catalogue. `<kind>` and `<dimension>` in a name stand for a word of the organisation's own. */
export interface FeatureEntry {
  readonly name: string
  readonly type: 'number'
  readonly subject: 'person'
  readonly unit: string
  readonly description: string
  /** What null means; null is never zero. */
  readonly whenNull: string
}

const NOT_IN_NETWORK =
  'No tie of this kind is known in the organisation, or the person has none and the measure is then undefined.'

const tie = (measure: TieMeasure, unit: string, description: string): FeatureEntry => ({
  name: `tie.<kind>.${measure}`,
  type: 'number',
  subject: 'person',
  unit,
  description,
  whenNull: NOT_IN_NETWORK,
})

export const FEATURES: readonly FeatureEntry[] = [
  tie('inDegree', 'people', 'How many people turn to this person in ties of the kind.'),
  tie('outDegree', 'people', 'How many people this person turns to in ties of the kind.'),
  tie('pageRank', 'share of 1', 'PageRank over the directed ties (damping 0.85); sums to 1 over the network.'),
  tie('betweenness', 'shortest paths', 'Shortest paths between others that lead through this person, not normalised.'),
  tie('closeness', '0 to 1', 'Closeness by incoming paths, scaled by the reachable part of the network.'),
  tie('eigenvector', '0 to 1', 'Eigenvector centrality over the ties taken as undirected.'),
  tie('constraint', 'Burt', 'Burt’s constraint over the ties taken as undirected: low for brokers between groups.'),
  tie('clustering', '0 to 1', 'Share of the person’s neighbours that are tied to each other, undirected.'),
  tie('coreNumber', 'k', 'Largest k such that the person belongs to the k-core, undirected.'),
  {
    name: 'nomination.<dimension>.count',
    type: 'number',
    subject: 'person',
    unit: 'people',
    description: 'How many people named this person for the dimension (expertise, empathy, impartiality …).',
    whenNull: 'No nominations were gathered for this dimension.',
  },
  {
    name: 'nomination.<dimension>.share',
    type: 'number',
    subject: 'person',
    unit: '0 to 1',
    description: 'Nominations for the dimension, divided by the people who could have named this person.',
    whenNull: 'No nominations were gathered for this dimension.',
  },
  {
    name: 'reach.followers',
    type: 'number',
    subject: 'person',
    unit: 'followers',
    description: 'Sum of the followers of the person’s known accounts.',
    whenNull: 'No account with a known number of followers. It does not mean nobody follows this person.',
  },
]

const TIE_MEASURES: ReadonlySet<string> = new Set<TieMeasure>([
  'inDegree',
  'outDegree',
  'pageRank',
  'betweenness',
  'closeness',
  'eigenvector',
  'constraint',
  'clustering',
  'coreNumber',
])
const WORD = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

export type ParsedFeature =
  | { readonly from: 'tie'; readonly kind: string; readonly measure: TieMeasure; readonly entry: FeatureEntry }
  | {
      readonly from: 'nomination'
      readonly dimension: string
      readonly measure: 'count' | 'share'
      readonly entry: FeatureEntry
    }
  | { readonly from: 'reach'; readonly measure: 'followers'; readonly entry: FeatureEntry }

const entryOf = (name: string): FeatureEntry | undefined => FEATURES.find((entry) => entry.name === name)

/** What a source means, or null when the catalogue does not know it. */
export function parseFeature(source: string): ParsedFeature | null {
  const [from, word, measure, ...rest] = source.split('.')
  if (source === 'reach.followers') {
    const entry = entryOf(source)
    return entry ? { from: 'reach', measure: 'followers', entry } : null
  }
  if (rest.length > 0 || word === undefined || measure === undefined || !WORD.test(word)) return null
  if (from === 'tie' && TIE_MEASURES.has(measure)) {
    const entry = entryOf(`tie.<kind>.${measure}`)
    return entry ? { from, kind: word, measure: measure as TieMeasure, entry } : null
  }
  if (from === 'nomination' && (measure === 'count' || measure === 'share')) {
    const entry = entryOf(`nomination.<dimension>.${measure}`)
    return entry ? { from, dimension: word, measure, entry } : null
  }
  return null
}
