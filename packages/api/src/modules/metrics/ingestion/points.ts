import { idForm, networkKey } from '@portevoix/sdk/normal-forms'
import { isDay, placeOfDay, type When } from '../../../core/day.ts'
import { Text } from '../../../core/texts/index.ts'
import { type Dimensions, type ReadDimensions, readDimensions } from '../dimensions/read-dimensions.ts'
import type { Dimension } from '../dimensions/registry.ts'
import type { RegisteredMetric } from '../registry.ts'
import { rowTexts as texts } from '../row-texts.ts'
import { type Subject, subjectKey, subjectsInWords } from '../subjects.ts'
import { type Post, TOTAL } from './cells.ts'
import { toScaled } from './scaled.ts'

/** One fact as a source gives it. */
export interface PointInput extends When {
  /** Names the fact within its source: the same key again is the same fact, or a correction of it. */
  key: string
  metric: string
  subject: Subject
  /** A decimal as text: at most 20 digits before and 9 after the point. */
  value: string
  /** What it is a part of by country, network and the like, by the keys of dimensions. */
  dimensions?: Dimensions | undefined
  /** The post that it is of, where it is of one alone. */
  post?: Post | null | undefined
  /** Why it cannot be used, where that is known before it is read. */
  refusal?: Text | undefined
}

/** Facts of one of several sources. */
export interface PointsOfSource {
  source: string
  points: PointInput[]
}

/** A fact that may be stored. */
export interface Point {
  /** Its place in the batch. */
  index: number
  key: string
  metric: string
  subjectType: string
  subjectId: string
  /** The campaign that it also counts for: the campaign itself, or that of a share. */
  campaignId: string | null
  /** The instant, or that at which a day stands: see `placeOfDay`. */
  atMs: number
  /** Whether only the day is known. */
  dated: boolean
  /** In 10⁻⁹. */
  scaled: bigint
  dimensions: ReadDimensions
  /** The post that it is of: its network, and its id there; both null where it is of none alone. */
  network: string | null
  postId: string | null
}

export interface Rejection {
  index: number
  message: Text
}

/** What the batch is judged by, read beforehand for all its points at once. */
export interface Surroundings {
  metrics: ReadonlyMap<string, RegisteredMetric>
  /** Campaign (or null) of each subject that exists, by `subjectKey`. */
  subjects: ReadonlyMap<string, string | null>
  dimensions: ReadonlyMap<string, Dimension>
  /** Whether the points are what running totals add: only their keys begin with `total:`. */
  ofTotals: boolean
  now: Date
}

/** No fact is older. */
export const EARLIEST_MS = Date.UTC(1990, 0, 1)
// Room for clocks that go wrong and for days that have only begun in the east.
const AHEAD_MS = 48 * 3_600_000
const KEY_MAX = 200
const POST_MAX = 500
// Sums of facts have 29 digits in the database: 20 leave room for a thousand million of the largest.
export const VALUE_LIMIT = 10n ** 29n
/** Metrics that are counted from what the platform keeps, so that facts of others would be counted twice or not at all. */
const KEPT_ELSEWHERE: ReadonlySet<string> = new Set([
  'shares',
  'shares-prepared',
  'links-shared',
  'people-active',
  'people-eligible',
  'ambassadors-active',
  'ambassadors-enrolled',
  'event-participants',
  'event-participants-posting',
  'cost',
  'gains',
])

/** Judges one point: plain comparisons, because there are thousands of them in a request. */
export function readPoint(input: PointInput, index: number, surroundings: Surroundings): Point | Text {
  const { metrics, subjects, now } = surroundings
  const { key, metric, subject } = input
  if (input.refusal !== undefined) return input.refusal
  if (key.length === 0 || key.length > KEY_MAX) return texts('point-key-length', { most: KEY_MAX })
  if (key.includes('\0')) return texts('point-key-nul')
  if (key.startsWith(TOTAL) && !surroundings.ofTotals) {
    return texts('point-key-of-platform', { prefix: TOTAL })
  }
  const registered = metrics.get(metric)
  if (!registered) return texts('no-such-metric')
  if (registered.aggregation === null) {
    return texts('computed-metric', { metric })
  }
  if (KEPT_ELSEWHERE.has(metric)) return texts('counted-here', { metric })
  const campaignId = subjects.get(subjectKey(subject))
  if (campaignId === undefined) {
    return texts('no-such-subject', { subjects: subjectsInWords() })
  }
  const when = readWhen(input)
  if (when instanceof Text) return when
  const { atMs, dated } = when
  const untimely = instantProblem(atMs, now)
  if (untimely !== null) return untimely
  const scaled = toScaled(input.value)
  if (scaled === null) return texts('point-no-decimal')
  if (scaled >= VALUE_LIMIT || scaled <= -VALUE_LIMIT) return texts('point-too-large')
  if (scaled < 0n && registered.unit === 'count') return texts('negative-count', { metric })
  const dimensions = readDimensions(input.dimensions, surroundings.dimensions)
  if (dimensions instanceof Text) return dimensions
  if (registered.aggregation === 'LAST' && Object.keys(dimensions.declared).length > 0) {
    return texts('part-of-level', { metric })
  }
  const post = readPost(input.post)
  if (post instanceof Text) return post
  const about = { subjectType: subject.type, subjectId: subject.id, campaignId }
  return { index, key, metric, ...about, atMs, dated, scaled, dimensions, ...post }
}

/** Why no fact can be of an instant; null where one can. */
export function instantProblem(atMs: number, now: Date): Text | null {
  if (!(atMs >= EARLIEST_MS)) return texts('point-too-early')
  return atMs > now.getTime() + AHEAD_MS ? texts('point-ahead') : null
}

function readPost(post: Post | null | undefined): Pick<Point, 'network' | 'postId'> | Text {
  if (!post) return { network: null, postId: null }
  const network = networkKey(post.network)
  if (network === null) return texts('post-network')
  const postId = idForm(post.externalId)
  if (postId === '' || postId.length > POST_MAX) return texts('post-id-length', { most: POST_MAX })
  return { network, postId }
}

function readWhen({ at, on }: When): { atMs: number; dated: boolean } | Text {
  const [instant, day] = [at ?? null, on ?? null]
  if (instant && day === null) return { atMs: instant.getTime(), dated: false }
  if (instant || day === null) return texts('point-at-or-on')
  if (!isDay(day)) return texts('point-no-day')
  return { atMs: placeOfDay(day), dated: true }
}

/**
 * One point per key, sorted by key so that batches at the same time take their locks in the same order. A key that is
 * repeated stands for its last point.
 */
export function lastOfEachKey<One extends { key: string }>(
  points: readonly One[],
): { points: One[]; repeated: number } {
  const byKey = new Map(points.map((point) => [point.key, point]))
  const kept = [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  return { points: kept, repeated: points.length - kept.length }
}
