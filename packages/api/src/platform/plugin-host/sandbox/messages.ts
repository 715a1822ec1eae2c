import type { FailureKind, Json } from '@portevoix/sdk/plugin'

/** What the host asks of a child. One session at a time; within it, one question at a time. */
export type Operation =
  | { op: 'load'; entry: string }
  | { op: 'validate-config'; connector: string; config: unknown }
  | { op: 'validate-params'; model: string; params: unknown }
  | { op: 'check'; connector: string }
  | { op: 'open'; connector: string; stream: string; state: Json; stateVersion: number | null }
  | { op: 'next' }
  | { op: 'stop' }
  | { op: 'fit'; model: string; params: unknown; rows: readonly unknown[] }
  | { op: 'score'; model: string; params: unknown; rows: readonly unknown[]; fitted: Json; asOf: string }

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
  | { t: 'fetch-failed'; id: number; failure: WireFailure }

export interface WireFailure {
  kind: FailureKind
  message: string
  retryAfterMs?: number
}

export interface WireFetch {
  id: number
  call: number
  url: string
  method: string
  headers: [string, string][]
  redirect: 'follow' | 'manual' | 'error'
}

export type FromChild =
  | { t: 'answer'; id: number; value: unknown }
  /** `deliberate`: plugin code threw a PluginError; otherwise something broke. */
  | { t: 'failure'; id: number; failure: WireFailure; deliberate: boolean }
  | { t: 'log'; call: number; level: 'info' | 'warn'; message: string; fields: unknown }
  | ({ t: 'fetch' } & WireFetch)
  | { t: 'fetch-cancel'; id: number }
