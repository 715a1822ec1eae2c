/**
 * The records that streams carry. `key` is the record's stable identity within its integration and stream: the same
 * object read twice must have the same key. Instants are RFC 3339 with an offset (`2026-03-01T09:00:00Z`). Fields
 * without a value are left out or undefined, never invented.
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
  /** Plain text or HTML, unchanged from the source, at most 1,000,000 UTF-16 units. */
  text?: string
  /** BCP 47, for example `en` or `fr-CA`. */
  language?: string
  author?: string
  publishedAt?: string
  /** The day of publication, such as `2026-07-14`, when the hour is unknown; replaces `publishedAt`. */
  publishedOn?: string
  updatedAt?: string
  tags?: string[]
  media?: { url: string; type?: string }[]
  /** Key of the network that it is on, such as `x`, when `externalId` is its id there. */
  network?: string
  /** Its id on the network. Other integrations recognise it by this and by its address, never by the key. */
  externalId?: string
}

/** One value of one metric of one subject at one instant. */
export interface MetricRecord {
  key: string
  /** A key of the metric registry, for example `impressions`. */
  metric: string
  /**
   * What was measured. A share: by the `externalId` that `publish` returned, or by its address. Content: by the `key`
   * under which this integration reads it, else by its id on the network or its address, whichever integration reads
   * it. An account: by the provider's id. A campaign: by its global id. A click: by the token with which a tracked link
   * led to the page (`pv_click`), for what came of it, such as a lead. A value of an unknown subject is stored, and used
   * once the subject exists.
   */
  subject: {
    type: 'share' | 'content' | 'account' | 'campaign' | 'click'
    externalId: string
    /** For content: the network whose id `externalId` is. */
    network?: string
  }
  /** When it was measured. A value for a whole day has `on` instead. */
  at?: string
  /** The day, such as `2026-07-14`, of a value without an hour. */
  on?: string
  value: number
  /**
   * The value as a decimal (`12345678901234567890.123`), when a double cannot hold its digits; `value` is then an
   * approximation.
   */
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

/** What a source, or a model of it, says of a mention. */
export interface LabelRecord {
  kind: 'brand' | 'competitor' | 'topic' | 'sentiment' | 'stance'
  /** In its own words: `negative`. */
  value: string
  /** Why, in its own words. */
  reason?: string
  /** The model that says it; absent for what the source says itself. A new version says everything anew. */
  model?: { name: string; version?: string }
}

/** A public text that matches a topic the organisation listens for. */
export interface MentionRecord {
  key: string
  network: string
  url?: string
  text: string
  /** When it was published. When only the day is known, `on` is used instead. */
  at?: string
  /** The day, such as `2026-07-14`, when the hour is unknown. */
  on?: string
  author: { externalId?: string; handle?: string; name?: string; followers?: number }
  reach?: number
  /** Key of the mention that this one repeats. */
  repostOf?: string
  language?: string
  /**
   * Its id on the network. The same mention read by another integration is recognised by this id or by its address;
   * when it has neither, by its key, instant and text.
   */
  externalId?: string
  /** Its sentiment, in the source's own term: `negative`. */
  sentiment?: string
  /** The brand that it is about, as the source names it. */
  brand?: string
  /** The source's reason for the sentiment: `Late Flight`. */
  reason?: string
  /**
   * All that the source and its models say of it, beside `sentiment` and `brand`, which are labels of the source too; at
   * most 50. What a record no longer says is superseded.
   */
  labels?: LabelRecord[]
  /** What else the source says of it, by its own names: at most 100 texts of 512 characters. */
  fields?: Record<string, string>
}

/** A person of a directory. */
export interface PersonRecord {
  key: string
  /** The organisation's own id of the person, when it differs from the key. */
  externalId?: string
  displayName: string
  email?: string
  kind?: string
  /** All their relations to the organisation, of the same words as `kind`, which is the primary one. */
  relations?: string[]
  /** Since when they have these relations, as `departmentsFrom` says it of departments. */
  relationsFrom?: string
  /** Names of the departments they belong to, or paths such as `Sales > Field`. */
  departments?: string[]
  /**
   * The ids of these departments in the source, each at the place of its name; or alone, where the platform was told
   * their names before. A department that is renamed in the source is known by its id.
   */
  departmentExternalIds?: string[]
  /**
   * Since when they belong to these departments, as an instant (`2026-03-01T00:00:00Z`), where they are others than at the
   * reading before; now where it is absent.
   */
  departmentsFrom?: string
  role?: string
  /** Formal rank as the organisation writes it, such as `3` or `VP`; at most 100 characters. */
  level?: string
  languages?: string[]
  /** The language that they want to be written to in (BCP 47), empty where they have none. */
  preferredLanguage?: string
  /** All that they can do, with a level from 1 for a beginner to 5 for an expert where it is known. */
  skills?: { name: string; level?: number }[]
  /**
   * All values of attributes that the organisation declared, by their keys (`cost-centre`): a text or the key of an option, a
   * number, a day as `2026-03-01`, or true and false; several as a list. An empty list or text says that there are none, and
   * attributes that are not named stay. A record with an attribute or a value that is not declared is refused; one that is archived
   * is ignored, and told.
   */
  attributes?: { [key: string]: string | number | boolean | (string | number | boolean)[] }
  /** Since when they have these values, as `departmentsFrom` says it of departments. */
  attributesFrom?: string
  /**
   * The id of their manager in the source, as `externalId` or else `key` of the manager's record has it; empty where they
   * have none. The manager's record may come later.
   */
  managerExternalId?: string
  /** Country in which they live and publish, as a two-letter code (ISO 3166-1), such as `FR`. */
  country?: string
  /** Site where they work, as the source names it: `Lyon`. */
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
  /** The day of observation, such as `2026-07-14`, when the hour is unknown; replaces `at`. */
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
