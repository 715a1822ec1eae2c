/**
 * The catalogue of features that a scoring model may use. A source names where a value comes from; the host computes
 * it. The catalogue is versioned: a source never changes its meaning; a new source with another name replaces it.
 */
export const FEATURES_VERSION = 3

/** Measures of the network of one kind of tie, as the API's `network(kind:)` returns them. */
export type TieMeasure =
  | 'inDegree'
  | 'outDegree'
  | 'inStrength'
  | 'outStrength'
  | 'pageRank'
  | 'betweenness'
  | 'closeness'
  | 'eigenvector'
  | 'constraint'
  | 'clustering'
  | 'coreNumber'

/** What the host computes of content itself. */
export type ContentMeasure =
  | 'kind'
  | 'language'
  | 'ageDays'
  | 'titleLength'
  | 'wordCount'
  | 'sentenceLength'
  | 'hasUrl'
  | 'topicMatches'
  | 'shares'

/** Sources of people's features. */
export type PersonFeatureSource =
  | `tie.${string}.${TieMeasure}`
  | `nomination.${string}.${'count' | 'share'}`
  | 'reach.followers'
/** Sources of content features. */
export type ContentFeatureSource = `content.${ContentMeasure}` | `metric.${string}.sum`
export type FeatureSource = PersonFeatureSource | ContentFeatureSource

/**
 * One entry of the catalogue. `<kind>`, `<dimension>` and `<metric>` in a name stand for a key of the organisation's
 * own.
 */
export interface FeatureEntry {
  readonly name: string
  readonly type: 'number' | 'category'
  readonly subject: 'person' | 'content'
  /** Version of the catalogue that added it. */
  readonly since: number
  readonly unit: string
  readonly description: string
  /** What null means; null is never zero. */
  readonly whenNull: string
}

const NOT_IN_NETWORK =
  'No tie of this kind is known in the organisation, or the person has none and the measure is then undefined.'

const tie = (measure: TieMeasure, unit: string, description: string, since = 1): FeatureEntry => ({
  name: `tie.<kind>.${measure}`,
  type: 'number',
  subject: 'person',
  since,
  unit,
  description,
  whenNull: NOT_IN_NETWORK,
})

const content = (
  measure: ContentMeasure,
  unit: string,
  description: string,
  whenNull: string,
  type: 'number' | 'category' = 'number',
): FeatureEntry => ({
  name: `content.${measure}`,
  type,
  subject: 'content',
  since: 2,
  unit,
  description,
  whenNull,
})

const TOO_FEW =
  'No nominations were gathered for this dimension, or fewer than the organisation’s smallest group named this person: which of the two is told to nobody.'
const NO_TEXT = 'The content has no text.'
const NEVER_NULL = 'Never null.'

export const FEATURES: readonly FeatureEntry[] = [
  tie('inDegree', 'people', 'How many people turn to this person in ties of the kind.'),
  tie('outDegree', 'people', 'How many people this person turns to in ties of the kind.'),
  tie(
    'inStrength',
    'unit of the ties',
    'Summed strength of the ties of the kind by which others turn to this person.',
    3,
  ),
  tie(
    'outStrength',
    'unit of the ties',
    'Summed strength of the ties of the kind by which this person turns to others.',
    3,
  ),
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
    since: 1,
    unit: 'people',
    description:
      'How many people named this person for the dimension (expertise, empathy, impartiality …), as the last monthly close published it: in steps of the organisation’s smallest group, rounded down.',
    whenNull: TOO_FEW,
  },
  {
    name: 'nomination.<dimension>.share',
    type: 'number',
    subject: 'person',
    since: 1,
    unit: '0 to 1',
    description:
      'Nominations for the dimension, divided by the people who named anybody for it; both as the last monthly close published them, in steps of the organisation’s smallest group.',
    whenNull: TOO_FEW,
  },
  {
    name: 'reach.followers',
    type: 'number',
    subject: 'person',
    since: 1,
    unit: 'followers',
    description:
      'Sum of the followers of the person’s known accounts. In a run over a campaign that is meant for some networks, only of accounts on those networks.',
    whenNull: 'No account with a known number of followers. It does not mean nobody follows this person.',
  },
  content('kind', 'registry key', 'Kind of the content: `article`, `video`, `job` …', NEVER_NULL, 'category'),
  content('language', 'BCP 47', 'Language, its first part only: `en`, `fr`.', 'The source does not say.', 'category'),
  content('ageDays', 'days', 'Days from publication to the instant of the run.', 'No date of publication is known.'),
  content('titleLength', 'UTF-16 units', 'Length of the title.', NEVER_NULL),
  content('wordCount', 'words', 'Words of the text, as Unicode counts them for its language.', NO_TEXT),
  content('sentenceLength', 'words', 'Mean words of a sentence of the text.', NO_TEXT),
  content('hasUrl', '0 or 1', 'Whether there is an address to lead readers to.', NEVER_NULL),
  content(
    'topicMatches',
    'topics',
    'How many of the organisation’s topics are named, by all their words, in title or text. In a run over a topic or campaign, only this topic or the campaign’s topics count.',
    'The organisation, or the campaign of the run, has no topics.',
  ),
  content(
    'shares',
    'shares',
    'How often ambassadors shared it. In a run over a topic or campaign, only shares that count for it.',
    NEVER_NULL,
  ),
  {
    name: 'metric.<metric>.sum',
    type: 'number',
    subject: 'content',
    since: 2,
    unit: 'unit of the metric',
    description:
      'Sum of a metric over the content itself and its shares, up to the instant of the run. Of a day on which one account tells both, what it tells of the content counts. Of a level, such as followers, the latest value of the content counts, or else the sum of the latest values of its shares. In a run over a topic or campaign, only the shares that count for it are added up, and not the content itself.',
    whenNull: 'Nothing was measured. It does not mean nothing happened.',
  },
]

const TIE_MEASURES: ReadonlySet<string> = new Set<TieMeasure>([
  'inDegree',
  'outDegree',
  'inStrength',
  'outStrength',
  'pageRank',
  'betweenness',
  'closeness',
  'eigenvector',
  'constraint',
  'clustering',
  'coreNumber',
])
const CONTENT_MEASURES: ReadonlySet<string> = new Set<ContentMeasure>([
  'kind',
  'language',
  'ageDays',
  'titleLength',
  'wordCount',
  'sentenceLength',
  'hasUrl',
  'topicMatches',
  'shares',
])
const WORD = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/

type FeatureParts =
  | { readonly from: 'tie'; readonly kind: string; readonly measure: TieMeasure }
  | { readonly from: 'nomination'; readonly dimension: string; readonly measure: 'count' | 'share' }
  | { readonly from: 'reach'; readonly measure: 'followers' }
  | { readonly from: 'content'; readonly measure: ContentMeasure }
  | { readonly from: 'metric'; readonly metric: string; readonly measure: 'sum' }
export type ParsedFeature = FeatureParts & { readonly entry: FeatureEntry }

const ENTRIES: ReadonlyMap<string, FeatureEntry> = new Map(FEATURES.map((entry) => [entry.name, entry]))

/** The name of a source's entry in the catalogue, and the key that the source contains. */
function parseName(source: string): [entry: string, parts: FeatureParts] | null {
  if (source === 'reach.followers') return [source, { from: 'reach', measure: 'followers' }]
  const [from, word = '', measure = '', ...rest] = source.split('.')
  if (from === 'content' && measure === '' && CONTENT_MEASURES.has(word)) {
    return [source, { from, measure: word as ContentMeasure }]
  }
  if (rest.length > 0 || !WORD.test(word)) return null
  if (from === 'tie' && TIE_MEASURES.has(measure)) {
    return [`tie.<kind>.${measure}`, { from, kind: word, measure: measure as TieMeasure }]
  }
  if (from === 'nomination' && (measure === 'count' || measure === 'share')) {
    return [`nomination.<dimension>.${measure}`, { from, dimension: word, measure }]
  }
  if (from === 'metric' && measure === 'sum') return ['metric.<metric>.sum', { from, metric: word, measure }]
  return null
}

/** What a source means, or null when the catalogue does not have it. */
export function parseFeature(source: string): ParsedFeature | null {
  const parsed = parseName(source)
  const entry = parsed && ENTRIES.get(parsed[0])
  return entry ? { ...parsed[1], entry } : null
}
