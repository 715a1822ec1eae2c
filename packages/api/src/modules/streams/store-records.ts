import type { StreamName } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import type { SkippedEntry, StreamPage } from '../../platform/plugin-host/index.ts'
import {
  forgetRecords,
  forgetUnseen,
  knownRecords,
  markSeen,
  recordHash,
  rememberRecords,
  type StreamOf,
} from './source-records.ts'
import type { StreamStore } from './stream-store.ts'
import { texts } from './texts.ts'

/** Replaces the id of a pass that met entries without a key: this reading cannot tell what was deleted. */
const INCONCLUSIVE_PASS = '00000000-0000-0000-0000-000000000000'

interface PageCounts {
  upserted: number
  unchanged: number
  deleted: number
  skipped: SkippedEntry[]
  /** Values of stored records that could not be read. */
  leftOut: readonly { key: string; message: Text }[]
  notes: readonly Text[]
  /** The id of the snapshot reading in progress after this page. */
  pass: string | null
}

/**
 * Stores the records of a page. A record that equals the stored one is not written; one that cannot be stored is tried
 * again whenever the source sends it.
 *
 * Where absence means deletion, a complete reading marks all that it sees with the id of its pass, which begins with
 * its first page and survives crashes and further runs. Only the end of a complete reading removes what it did not see,
 * and nothing when it met entries without a key.
 * @param options.snapshot whether a reading contains everything that exists.
 * @param options.pass that of the previous page; null when none is in progress.
 */
export async function storeRecords<Name extends StreamName>(
  ctx: Context,
  store: StreamStore<Name>,
  options: {
    integration: Integration
    stream: Name
    page: StreamPage<Name>
    snapshot: boolean
    byAbsence: boolean
    pass: string | null
  },
): Promise<PageCounts> {
  const { integration, stream, page } = options
  const of: StreamOf = { integrationId: integration.id, stream }
  const watched = options.byAbsence && store.remove !== undefined
  const pass = watched ? passBehind(ctx, page, options.pass) : null
  const marked = pass === INCONCLUSIVE_PASS ? null : pass

  const stored = await storeChanged(ctx, store, {
    integration,
    of,
    records: page.upserts,
    pass: marked,
    snapshot: options.snapshot,
  })
  if (marked !== null) {
    const left = page.skipped.flatMap(({ key }) => key ?? [])
    await markSeen(ctx, of, { keys: [...stored.unchangedKeys, ...left], pass: marked })
  }
  const deleted = await removeImported(ctx, store, { integration, of, keys: page.deletes })
  const unseen =
    marked !== null && page.complete
      ? await store.remove?.(ctx, integration, await forgetUnseen(ctx, of, marked))
      : undefined
  return {
    upserted: stored.upserted,
    unchanged: stored.unchanged,
    deleted: deleted.changed + (unseen?.changed ?? 0),
    skipped: [...page.skipped, ...stored.skipped, ...deleted.refused],
    leftOut: stored.leftOut,
    notes: [...stored.notes, ...(deleted.notes ?? []), ...(unseen?.notes ?? [])],
    pass: page.complete ? null : pass,
  }
}

function passBehind(ctx: Context, page: StreamPage, before: string | null): string {
  if (page.skipped.some(({ key }) => key === undefined)) return INCONCLUSIVE_PASS
  return before ?? ctx.newId()
}

async function storeChanged<Name extends StreamName>(
  ctx: Context,
  store: StreamStore<Name>,
  batch: {
    integration: Integration
    of: StreamOf
    records: StreamPage<Name>['upserts']
    pass: string | null
    snapshot: boolean
  },
) {
  const { integration, of, records, pass } = batch
  const known = await knownRecords(
    ctx,
    of,
    records.map(({ key }) => key),
  )
  const hashed = records.map((record) => ({
    record,
    hash: recordHash(record, store.version),
    before: known.get(record.key),
  }))
  const different = hashed.filter(({ hash, before }) => before?.hash !== hash)
  const erased = await erasedOf(ctx, store, different)
  const changed = different.filter(({ before }) => !before?.subjectId || !erased.has(before.subjectId))
  const isChanged = new Set(changed)
  const { outcomes, unchanged, notes } =
    changed.length > 0
      ? await store.store(
          ctx,
          integration,
          changed.map(({ record, before }) => ({ record, subjectId: before?.subjectId ?? null })),
          { snapshot: batch.snapshot },
        )
      : { outcomes: [], unchanged: 0, notes: [] }
  const skipped: { key: string; reason: Text | MessageRow }[] = []
  let waiting = 0
  const withheld: string[] = []
  const remembered = changed.flatMap(({ record: { key }, hash, before }, index) => {
    const outcome = outcomes[index]
    if (outcome && 'withheld' in outcome) {
      withheld.push(key)
      return []
    }
    if (outcome && 'subjectId' in outcome) return { key, hash, subjectId: outcome.subjectId }
    if (outcome && 'waits' in outcome) waiting += 1
    else skipped.push({ key, reason: outcome?.skipped ?? texts('not-stored') })
    return { key, hash: '', subjectId: before?.subjectId ?? null }
  })
  const gone = different.filter((one) => !isChanged.has(one))
  for (const { record } of gone) skipped.push({ key: record.key, reason: texts('erased') })
  const dropped = gone.map(({ record: { key }, hash, before }) => ({ key, hash, subjectId: before?.subjectId ?? null }))
  await rememberRecords(ctx, of, { records: [...remembered, ...dropped], pass })
  await forgetRecords(ctx, of, withheld)
  return {
    upserted: changed.length + gone.length - skipped.length - waiting - withheld.length - unchanged,
    unchanged: records.length - different.length + unchanged,
    unchangedKeys: hashed.filter((one) => !isChanged.has(one)).map(({ record }) => record.key),
    skipped,
    leftOut: changed.flatMap(({ record: { key } }, index) => {
      const outcome = outcomes[index]
      const left = outcome && 'subjectId' in outcome ? outcome.leftOut : undefined
      return (left ?? []).map((message) => ({ key, message }))
    }),
    notes: [...(notes ?? []), ...withheldNote(withheld.length)],
  }
}

/** The count alone: no key, which could name somebody. */
const withheldNote = (count: number): Text[] => (count === 0 ? [] : [texts('withheld', { count })])

/** The records whose subject was erased since. */
async function erasedOf<Name extends StreamName>(
  ctx: Context,
  { erasedFrom }: StreamStore<Name>,
  records: readonly { before: { subjectId: string | null } | undefined }[],
): Promise<ReadonlySet<string>> {
  const ids = records.flatMap(({ before }) => before?.subjectId ?? [])
  if (!erasedFrom || ids.length === 0) return new Set()
  const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`
    SELECT id FROM unnest(${ids}::uuid[]) AS known(id)
    WHERE id NOT IN (SELECT t.id FROM ${Prisma.raw(`"${erasedFrom}"`)} t WHERE t.id = ANY(${ids}::uuid[]))`)
  return new Set(rows.map(({ id }) => id))
}

async function removeImported<Name extends StreamName>(
  ctx: Context,
  store: StreamStore<Name>,
  removed: { integration: Integration; of: StreamOf; keys: readonly string[] },
): Promise<{
  changed: number
  notes?: readonly Text[]
  refused: { key: string; reason: Text }[]
}> {
  const { integration, of, keys } = removed
  if (keys.length === 0) return { changed: 0, refused: [] }
  if (!store.remove) {
    const reason = texts('no-deletes', { stream: of.stream })
    return { changed: 0, refused: keys.map((key) => ({ key, reason })) }
  }
  return { ...(await store.remove(ctx, integration, await forgetRecords(ctx, of, keys))), refused: [] }
}
