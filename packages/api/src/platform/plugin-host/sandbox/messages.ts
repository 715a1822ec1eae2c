import type { DataToForget, FailureKind, Json, Mail, Notice, OwnPost } from '@portevoix/sdk/plugin'

/** What the host asks of a child. One session at a time; within it, one question at a time. */
export type Operation =
  | { op: 'load'; entry: string }
  | { op: 'validate'; what: PartKind; id: string; value: unknown }
  | { op: 'check'; connector: string }
  | { op: 'open'; connector: string; stream: string; state: Json; stateVersion: number | null }
  | { op: 'next' }
  | { op: 'stop' }
  | { op: 'publish'; connector: string; post: { key: string; text: string; media: string[] } }
  | { op: 'find'; connector: string; post: { key: string; since: string; text: string } }
  | { op: 'retract'; connector: string; externalId: string }
  | { op: 'refresh'; connector: string; body: Json }
  | { op: 'check-text'; check: string; params: unknown; post: CheckedPost }
  | { op: 'notify'; notifier: string; notice: Notice }
  | { op: 'forget'; part: 'connector' | 'notifier'; id: string; data: DataToForget }
  /** Some of the rows that the next question of this call is about. */
  | { op: 'rows'; rows: FeatureColumns }
  | { op: 'fit'; model: string; params: unknown }
  | { op: 'score'; model: string; params: unknown; rows: FeatureColumns; fitted: Json; asOf: string }

/** What a plugin can provide, in the manifest's words. */
export type PartKind = 'connector' | 'scoring-model' | 'guideline-check' | 'notifier'

/** Rows of features as they travel, so that no name is said for every row: `values[i][r]` is the feature `names[i]` of row r. */
export interface FeatureColumns {
  readonly count: number
  readonly names: readonly string[]
  readonly values: readonly (readonly (number | string | null)[])[]
}

/** A text as guideline checks see it. */
export interface CheckedPost {
  readonly text: string
  readonly language: string
  readonly country: string
  readonly network: string
}

/** What plugin code may know of the call it serves. Secrets are placeholders. */
export interface SessionFacts {
  /** Number of the call: what is sent late, after its call, is recognised and dropped. */
  call: number
  integrationId: string
  config: unknown
  secrets: { [name: string]: string }
  nowMs: number
}

export type ToChild =
  | { t: 'ask'; id: number; operation: Operation; session: SessionFacts }
  | { t: 'abort' }
  | {
      t: 'fetched'
      id: number
      status: number
      statusText: string
      headers: [string, string][]
      url: string
      redirected: boolean
    }
  | { t: 'mailed'; id: number; messageId: string }
  | ({ t: 'listed'; id: number } & PostsPage)
  /** A fetch, a mail or a list that did not succeed. */
  | { t: 'request-failed'; id: number; failure: WireFailure }

/** Which posts of its integration a stream asks for: those since an instant, behind one that it got before. */
export interface PostsQuery {
  sinceMs: number
  after: { atMs: number; externalId: string } | null
}

/** Newest first; `more` where others follow. */
export interface PostsPage {
  posts: readonly OwnPost[]
  more: boolean
}

export interface WireFailure {
  kind: FailureKind
  message: string
  /** Which text the message is: see `TextRef` of the SDK. */
  text?: unknown
  retryAfterMs?: number | undefined
}

export interface WireFetch {
  id: number
  call: number
  url: string
  method: string
  headers: [string, string][]
  redirect: 'follow' | 'manual' | 'error'
}

/** Lists of a page, and an answer that is a list as a whole. */
export const PAGE_LISTS = ['upserts', 'deletes', 'skipped'] as const
export const LISTS = [...PAGE_LISTS, 'items'] as const
export type ListName = (typeof LISTS)[number]

export type FromChild =
  /** Its lists came before it, in parts. */
  | { t: 'answer'; id: number; value: unknown; lists: readonly ListName[] }
  | { t: 'part'; id: number; list: ListName; items: readonly unknown[] }
  /** `thrown`: a PluginError of plugin code; `network`: one of the host that it let pass; `bug`: anything else. */
  | { t: 'failure'; id: number; failure: WireFailure; origin: 'thrown' | 'network' | 'bug' }
  | { t: 'log'; call: number; level: 'info' | 'warn'; message: string; fields: unknown; text?: unknown }
  | ({ t: 'fetch' } & WireFetch)
  | { t: 'mail'; id: number; call: number; mail: Mail }
  | ({ t: 'published'; id: number; call: number } & PostsQuery)
  | { t: 'request-cancel'; id: number }
