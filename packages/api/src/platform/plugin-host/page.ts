import {
  type Json,
  type RecordIssue,
  type Records,
  recordIssues,
  type StreamName,
  type StreamUse,
  type TextRef,
} from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { type MessageRow, messageOfPlugin, messageOfSdk, type Text } from '../../core/texts/index.ts'
import { PluginFailure } from './failure.ts'
import { turnTaker } from './inbox.ts'
import { texts } from './texts.ts'
import { jsonWithin, parseUntrusted } from './wire.ts'

/** An entry that cannot become a record. */
export interface SkippedEntry {
  key?: string | undefined
  reason: Text | MessageRow
  /** How many entries it stands for; 1 when absent. */
  entries?: number | undefined
  /** It is not an entry, but a part of the source that could not be read. */
  unread?: boolean | undefined
}

/** A validated page with all its fields. */
export interface StreamPage<Name extends StreamName = StreamName> {
  readonly upserts: Records[Name][]
  readonly deletes: string[]
  /** To be stored with `stateVersion`, in the transaction of the page. */
  readonly state: Json
  readonly stateVersion: number
  readonly skipped: SkippedEntry[]
  /** The last page of a whole snapshot: what was not in it no longer exists. */
  readonly complete: boolean
  /** Times of which the source was asked for everything, each not empty. */
  readonly collected: { from: Date; to: Date; complete: boolean }[]
}
export interface StreamFacts {
  readonly name: StreamName
  readonly mode: 'incremental' | 'snapshot'
  readonly deletes: 'explicit' | 'absence' | 'none'
  readonly stateVersion: number
  /** `address` when its people are identified only by their mail addresses. */
  readonly ids?: 'address' | undefined
  /** Settings without which it is not read; absent when it always is. */
  readonly usedWhen?: StreamUse | undefined
}

const RECORDS_PER_PAGE = 5_000
/** More than the lines of the largest file. */
const MOST_ENTRIES = 100_000_000
const STATE_CHARACTERS = 256 * 1_024
const EARLIEST_MS = Date.UTC(1990, 0, 1)
/** PostgreSQL stores neither NUL nor unpaired surrogates. */
const isKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed()
const Key = z.string().min(1).max(512).refine(isKept, 'must be well-formed text without NUL')
const Instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .refine((at) => at.getTime() >= EARLIEST_MS, 'must lie in 1990 or later')
const Page = z.strictObject({
  upserts: z.array(z.unknown()).max(RECORDS_PER_PAGE),
  deletes: z.array(Key).max(RECORDS_PER_PAGE).default([]),
  state: jsonWithin(STATE_CHARACTERS),
  skipped: z
    .array(
      z.object({
        key: z.string().max(512).refine(isKept).optional(),
        reason: z.string().min(1).max(2_000),
        text: z.unknown().optional(),
        entries: z.int().min(0).max(MOST_ENTRIES).optional(),
        unread: z.boolean().optional(),
      }),
    )
    .max(RECORDS_PER_PAGE)
    .default([]),
  complete: z.boolean().default(false),
  collected: z
    .array(
      z
        .strictObject({ from: Instant, to: Instant, complete: z.boolean() })
        .refine(({ from, to }) => from < to, 'must begin before it ends'),
    )
    .max(100)
    .default([]),
})

const refuse = (stream: StreamFacts, problem: string): PluginFailure =>
  new PluginFailure('permanent', 'shape', texts('wrong-page', { stream: stream.name, problem }))

/**
 * Checks a page of a plugin. An invalid record, or one with a repeated key, is skipped with its key and the reason; the
 * others are kept.
 * @throws PluginFailure with the reason `shape` when the page as a whole is invalid.
 */
export async function parsePage(stream: StreamFacts, value: unknown): Promise<StreamPage> {
  const parsed = parseUntrusted(Page, value)
  if ('problem' in parsed) throw refuse(stream, parsed.problem)
  const page = parsed.data
  if (page.deletes.length > 0 && stream.deletes !== 'explicit') {
    throw refuse(stream, `deletes, although the stream declares deletes: ${stream.deletes}`)
  }
  if (page.complete && stream.mode !== 'snapshot') throw refuse(stream, 'complete, although the stream is no snapshot')
  if (page.collected.length > 0 && stream.name !== 'mentions') {
    throw refuse(stream, 'collected, although the stream does not carry mentions')
  }
  const { upserts, refused } = await soundRecords(stream.name, page.upserts)
  return {
    upserts,
    deletes: page.deletes,
    state: page.state,
    stateVersion: stream.stateVersion,
    skipped: [...page.skipped.map(toldByPlugin), ...refused],
    complete: page.complete,
    collected: page.collected,
  }
}

/** What is wrong with a field of a record, as a sentence. */
const wrongField = (issue: RecordIssue): Text =>
  issue.field === ''
    ? texts('wrong-record', { problem: messageOfSdk(issue) })
    : texts('wrong-field', { field: issue.field, problem: messageOfSdk(issue) })

/** A text that is none of this server’s, or has other words, counts for nothing. */
const toldByPlugin = ({
  reason,
  text,
  ...entry
}: {
  key?: string | undefined
  reason: string
  text?: unknown
}): SkippedEntry => ({ ...entry, reason: messageOfPlugin({ message: reason, text: text as TextRef | undefined }) })

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
      // An invalid key cannot name a record.
      const named = issue.key !== undefined && Key.safeParse(issue.key).success && issue.field !== 'key'
      refused.push({ ...(named ? { key: issue.key } : {}), reason: wrongField(issue) })
      continue
    }
    const sound = record as Records[StreamName]
    if (seen.has(sound.key)) refused.push({ key: sound.key, reason: texts('key-twice') })
    else upserts.push(sound)
    seen.add(sound.key)
  }
  return { upserts, refused }
}
