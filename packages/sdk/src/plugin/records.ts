/**
 * The records that streams carry. `key` is the record's stable identity within its integration and stream: the same
 * thing read twice must bear the same key. Instants are RFC 3339 with an offset (`2026-03-01T09:00:00Z`).
 * Fields without a value are left out or undefined, never invented.
 */

/** A piece of content: an article, a video, a job advertisement. */
export interface ContentRecord {
  key: string
  /** Kind of content, lower case: `article`, `video`, `podcast`, `job` … */
  kind: string
  /** Plain text; empty when the source gives no title. */
  title: string
  /** Absolute http(s) address. */
  url?: string
  /** Plain text or HTML as the source gave it, at most 1,000,000 UTF-16 units. */
  text?: string
  /** BCP 47, for example `en` or `fr-CA`. */
  language?: string
  author?: string
  publishedAt?: string
  /** The day it was published on, as `2026-07-14`, where no hour is known; in place of `publishedAt`. */
  publishedOn?: string
  updatedAt?: string
  tags?: string[]
  media?: { url: string; type?: string }[]
  /** Key of the network that it stands on, such as `x`, where `externalId` is its id there. */
  network?: string
  /** Its id on the network. Other integrations know it by this and by its address, never by the key. */
  externalId?: string
}

/** One value of one metric of one subject at one instant. */
export interface MetricRecord {
  key: string
  /** A key of the metric registry, for example `impressions`. */
  metric: string
  /**
   * What was measured: a share by the `externalId` that its publishing answered, or by its address; a content by the `key`
   * that this integration reads it under, else by its id on the network or its address, whoever reads it; an account by the provider's id; a campaign by its global id. A value of
   * something unknown is kept, and taken up once that is there.
   */
  subject: {
    type: 'share' | 'content' | 'account' | 'campaign'
    externalId: string
    /** Of a content: the network whose id `externalId` is. */
    network?: string
  }
  /** When it was measured. A value that stands for a whole day has `on` in its place. */
  at?: string
  /** The day, as `2026-07-14`, of a value without an hour. */
  on?: string
  value: number
  /** The value as a decimal (`12345678901234567890.123`), where a double cannot hold its digits; `value` is near it then. */
  exact?: string
  /** True when `value` is a running total; false or absent when it is an increment. */
  cumulative?: boolean
  dimensions?: Record<string, string>
  /**
   * The post that the value is of, where it is of one alone: its network, and its id there. Where another source of the
   * same account tells of the post too, it is counted once. A content with a `network` need not say it.
   */
  post?: { network: string; externalId: string }
}

/** A public text that speaks of something we listen for. */
export interface MentionRecord {
  key: string
  network: string
  url?: string
  text: string
  /** When it was published. One that is known by its day alone has `on` in its place. */
  at?: string
  /** The day, as `2026-07-14`, where no hour is known. */
  on?: string
  author: { externalId?: string; handle?: string; name?: string; followers?: number }
  reach?: number
  /** Key of the mention that this one repeats. */
  repostOf?: string
  language?: string
  /**
   * Its id on the network. The same mention by another integration is known by it, or by its address: of one that has
   * neither, by its key, instant and text.
   */
  externalId?: string
  /** What the source says of it, in its own words: `negative`. */
  sentiment?: string
  /** The brand that it speaks of, as the source names it. */
  brand?: string
  /** Why the source says so: `Late Flight`. */
  reason?: string
}

/** A person of a directory. */
export interface PersonRecord {
  key: string
  /** The id that the organisation knows the person by, where that is not the key. */
  externalId?: string
  displayName: string
  email?: string
  kind?: string
  departments?: string[]
  /**
   * Since when they belong to these departments, as an instant (`2026-03-01T00:00:00Z`), where they are others than at the
   * reading before; now where it is absent.
   */
  departmentsFrom?: string
  role?: string
  languages?: string[]
  /** Where they live and speak from, as a code of two letters (ISO 3166-1), such as `FR`. */
  country?: string
  /** Where they work, as the source names the place: `Lyon`. */
  site?: string
  accounts?: { network: string; handle: string; followers?: number }[]
  active?: boolean
}

/** A tie between two persons, named by their keys: `from` turns to `to`. */
export interface TieRecord {
  key: string
  /** `advice`, `friendship`, `reports-to` … */
  kind: string
  from: string
  to: string
  directed: boolean
  weight?: number
  /** When it was observed. */
  at?: string
  /** The day it was observed on, as `2026-07-14`, where no hour is known; in place of `at`. */
  on?: string
}

/** Record type by stream. */
export interface Records {
  content: ContentRecord
  metrics: MetricRecord
  mentions: MentionRecord
  people: PersonRecord
  ties: TieRecord
}

export type StreamName = keyof Records
export const STREAM_NAMES: readonly StreamName[] = ['content', 'metrics', 'mentions', 'people', 'ties']
