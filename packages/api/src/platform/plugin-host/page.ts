import { type Json, type Records, recordIssues, type StreamName, type StreamUse } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { PluginFailure } from './failure.ts'
import { jsonWithin, parseUntrusted } from './wire.ts'

/** A page as the host hands it on: validated, all fields present. */
export interface StreamPage<Name extends StreamName = StreamName> {
  readonly upserts: Records[Name][]
  readonly deletes: string[]
  /** To be stored with `stateVersion`, in the transaction of the page. */
  readonly state: Json
  readonly stateVersion: number
  readonly skipped: { key?: string | undefined; reason: string }[]
  /** The last page of a whole snapshot: what was not in it is gone. */
  readonly complete: boolean
}
export interface StreamFacts {
  readonly name: StreamName
  readonly mode: 'incremental' | 'snapshot'
  readonly deletes: 'explicit' | 'absence' | 'none'
  readonly stateVersion: number
  /** Settings without which it is not read; absent where it always is. */
  readonly usedWhen?: StreamUse | undefined
}

const RECORDS_PER_PAGE = 5_000
const STATE_CHARACTERS = 256 * 1_024
const Key = z.string().min(1).max(512)
const Page = z.strictObject({
  upserts: z.array(z.unknown()).max(RECORDS_PER_PAGE),
  deletes: z.array(Key).max(RECORDS_PER_PAGE).default([]),
  state: jsonWithin(STATE_CHARACTERS),
  skipped: z
    .array(z.object({ key: z.string().max(512).optional(), reason: z.string().min(1).max(2_000) }))
    .max(RECORDS_PER_PAGE)
    .default([]),
  complete: z.boolean().default(false),
})

const refuse = (stream: StreamFacts, problem: string): PluginFailure =>
  new PluginFailure('permanent', 'shape', `the plugin gave a wrong page of ${stream.name}: ${problem}`)

/** @throws PluginFailure of reason `shape`, naming the record's key and the field. */
export function parsePage(stream: StreamFacts, value: unknown): StreamPage {
  const parsed = parseUntrusted(Page, value)
  if ('problem' in parsed) throw refuse(stream, parsed.problem)
  const page = parsed.data
  if (page.deletes.length > 0 && stream.deletes !== 'explicit') {
    throw refuse(stream, `deletes, although the stream declares deletes: ${stream.deletes}`)
  }
  if (page.complete && stream.mode !== 'snapshot') throw refuse(stream, 'complete, although the stream is no snapshot')
  const seen = new Set<string>()
  for (const [index, record] of page.upserts.entries()) {
    const [issue] = recordIssues(stream.name, record)
    if (issue) {
      const which = issue.key === undefined ? `record ${index}` : `record ${JSON.stringify(issue.key)}`
      throw refuse(stream, `${which}: ${issue.field || 'the record'} ${issue.message}`)
    }
    const { key } = record as Records[StreamName]
    if (seen.has(key)) throw refuse(stream, `two records with the key ${JSON.stringify(key)}`)
    seen.add(key)
  }
  return {
    upserts: page.upserts as Records[StreamName][],
    deletes: page.deletes,
    state: page.state,
    stateVersion: stream.stateVersion,
    skipped: page.skipped,
    complete: page.complete,
  }
}
