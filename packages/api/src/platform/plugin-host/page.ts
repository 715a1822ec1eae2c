import { type Json, type Records, recordIssues, type StreamName, type StreamUse } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { PluginFailure } from './failure.ts'
import { turnTaker } from './inbox.ts'
import { jsonWithin, parseUntrusted } from './wire.ts'

/** What cannot become a record. */
export interface SkippedEntry {
  key?: string | undefined
  reason: string
  /** How many entries it stands for; 1 where absent. */
  entries?: number | undefined
  /** It is no entry, but a part of the source that could not be read. */
  unread?: boolean | undefined
}

/** A page as the host hands it on: validated, all fields present. */
export interface StreamPage<Name extends StreamName = StreamName> {
  readonly upserts: Records[Name][]
  readonly deletes: string[]
  /** To be stored with `stateVersion`, in the transaction of the page. */
  readonly state: Json
  readonly stateVersion: number
  readonly skipped: SkippedEntry[]
  /** The last page of a whole snapshot: what was not in it is gone. */
  readonly complete: boolean
}
export interface StreamFacts {
  readonly name: StreamName
  readonly mode: 'incremental' | 'snapshot'
  readonly deletes: 'explicit' | 'absence' | 'none'
  readonly stateVersion: number
  /** `address` where people of it are known by their mail addresses alone. */
  readonly ids?: 'address' | undefined
  /** Settings without which it is not read; absent where it always is. */
  readonly usedWhen?: StreamUse | undefined
}

const RECORDS_PER_PAGE = 5_000
/** More than a file of the largest size has lines. */
const MOST_ENTRIES = 100_000_000
const STATE_CHARACTERS = 256 * 1_024
/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
const isKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const Key = z.string().min(1).max(512).refine(isKept, 'must be well-formed text without NUL')
const Page = z.strictObject({
  upserts: z.array(z.unknown()).max(RECORDS_PER_PAGE),
  deletes: z.array(Key).max(RECORDS_PER_PAGE).default([]),
  state: jsonWithin(STATE_CHARACTERS),
  skipped: z
    .array(
      z.object({
        key: z.string().max(512).refine(isKept).optional(),
        reason: z.string().min(1).max(2_000),
        entries: z.int().min(0).max(MOST_ENTRIES).optional(),
        unread: z.boolean().optional(),
      }),
    )
    .max(RECORDS_PER_PAGE)
    .default([]),
  complete: z.boolean().default(false),
})

const refuse = (stream: StreamFacts, problem: string): PluginFailure =>
  new PluginFailure('permanent', 'shape', `the plugin gave a wrong page of ${stream.name}: ${problem}`)

/**
 * A page of a plugin. A record that is wrong, or whose key another one of the page has, is refused alone: it is skipped
 * with its key and the reason, and the others are kept.
 * @throws PluginFailure of reason `shape`, where the page as a whole is none.
 */
export async function parsePage(stream: StreamFacts, value: unknown): Promise<StreamPage> {
  const parsed = parseUntrusted(Page, value)
  if ('problem' in parsed) throw refuse(stream, parsed.problem)
  const page = parsed.data
  if (page.deletes.length > 0 && stream.deletes !== 'explicit') {
    throw refuse(stream, `deletes, although the stream declares deletes: ${stream.deletes}`)
  }
  if (page.complete && stream.mode !== 'snapshot') throw refuse(stream, 'complete, although the stream is no snapshot')
  const { upserts, refused } = await soundRecords(stream.name, page.upserts)
  return {
    upserts,
    deletes: page.deletes,
    state: page.state,
    stateVersion: stream.stateVersion,
    skipped: [...page.skipped, ...refused],
    complete: page.complete,
  }
}

async function soundRecords(
  stream: StreamName,
  records: readonly unknown[],
): Promise<Pick<StreamPage, 'upserts'> & { refused: StreamPage['skipped'] }> {
  const upserts: Records[StreamName][] = []
  const refused: StreamPage['skipped'] = []
  const seen = new Set<string>()
  const turn = turnTaker()
  for (const record of records) {
    // A page has thousands of records: other work runs between them.
    await turn()
    const [issue] = recordIssues(stream, record)
    if (issue) {
      // A key that is invalid itself cannot name a record.
      const named = issue.key !== undefined && Key.safeParse(issue.key).success && issue.field !== 'key'
      refused.push({ ...(named ? { key: issue.key } : {}), reason: `${issue.field || 'The record'} ${issue.message}.` })
      continue
    }
    const sound = record as Records[StreamName]
    if (seen.has(sound.key)) refused.push({ key: sound.key, reason: 'Another record of the page has the same key.' })
    else upserts.push(sound)
    seen.add(sound.key)
  }
  return { upserts, refused }
}
