import type { Json } from '../../plugin/index.ts'
import type { AnyPage, AnyRecord, AnyStream } from './plugin-parts.ts'

/** What the host keeps of one stream. Page and state come in one step, or not at all. */
export interface StreamStore {
  readonly records: ReadonlyMap<string, AnyRecord>
  /** As stored with the last page; null for a first reading. */
  readonly state: Json
  /** Stores a page with its state. A complete snapshot takes away what none of its pages has named. */
  commit(page: AnyPage): void
}

/** What JSON leaves of a value: the host stores nothing else. */
export const asJson = (value: unknown): Json => JSON.parse(JSON.stringify(value) ?? 'null') as Json

export function openStore(stream: AnyStream, state: Json = null): StreamStore {
  const records = new Map<string, AnyRecord>()
  // The pass over a snapshot outlives a crash: it ends with the complete page.
  let named = new Set<string>()
  let stored = state
  return {
    records,
    get state() {
      return stored
    },
    commit(page) {
      for (const record of page.upserts) {
        records.set(record.key, asJson(record) as unknown as AnyRecord)
        named.add(record.key)
      }
      if (stream.deletes === 'explicit') for (const key of page.deletes ?? []) records.delete(key)
      if (page.complete === true) {
        if (stream.deletes === 'absence') {
          for (const key of [...records.keys()]) if (!named.has(key)) records.delete(key)
        }
        named = new Set()
      }
      stored = asJson(page.state)
    },
  }
}
