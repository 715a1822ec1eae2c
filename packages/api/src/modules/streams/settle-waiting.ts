import type { PersonRecord } from '@portevoix/sdk/plugin'
import type { Context } from '../../core/context.ts'
import type { MessageRow, Text } from '../../core/texts/index.ts'
import { textsIn } from '../../core/words.ts'
import { type Integration, Prisma } from '../../generated/prisma/client.ts'
import { distinctWords, type SealedColumn, wordHashes } from '../../platform/auth/index.ts'
import { linkAuthors } from '../listening/index.ts'
import {
  findByExternalId,
  forgetReading,
  JUDGING,
  noteSourcedPeople,
  type SourcedPerson,
  sourcedId,
  storeSourcedPeople,
} from '../people/index.ts'
import { recordHash, rememberRecords, storedKey } from './source-records.ts'
import { texts } from './texts.ts'

const { sql } = Prisma
const AT_ONCE = 500

const purposeOf = (organizationId: string, integrationId: string, key: string): string =>
  `waiting-record ${organizationId} ${integrationId} ${key}`

/** The sealed waiting records, for the rotation of the sealing key. */
export const SEALED_WAITING: SealedColumn = {
  table: 'WaitingRecord',
  column: 'sealed',
  key: ['organizationId', 'integrationId', 'key'],
  purpose: ({ organizationId = '', integrationId = '', key = '' }) => purposeOf(organizationId, integrationId, key),
  givenUp: 'sealed = NULL',
}

/** Stores records for the end of the run, the latest of each key, and removes those that the page settled. */
export async function keepWaiting(
  ctx: Context,
  { id }: Integration,
  people: { waiting: readonly PersonRecord[]; settled: readonly string[] },
): Promise<void> {
  const { waiting, settled } = people
  const keys = [...settled, ...waiting.map(({ key }) => key)].map(storedKey)
  await ctx.db.waitingRecord.deleteMany({ where: { integrationId: id, key: { in: keys } } })
  const data = []
  for (const record of waiting) {
    const key = storedKey(record.key)
    const sealed = ctx.services.secrets.seal(JSON.stringify(record), purposeOf(ctx.organizationId, id, key))
    const words = await wordHashes(ctx, distinctWords(textsIn(record)))
    data.push({ integrationId: id, key, sealed: new Uint8Array(sealed), words })
  }
  await ctx.db.waitingRecord.createMany({ data })
}

/** The outcomes of the records of one part. */
export interface Settled {
  readonly upserted: number
  readonly unchanged: number
  readonly skipped: { key: string; reason: Text | MessageRow }[]
  readonly notes: readonly Text[]
}

interface Part {
  readonly records: readonly (SourcedPerson & { readonly key: string })[]
  readonly last: string
}

/**
 * Judges all records that waited in a run together and stores them part by part, each in its own transaction. These are
 * all records of a snapshot, and those of an incremental stream whose address still belonged to another person. By now
 * addresses may be free, or may change hands among the waiting records.
 * @param options.store stores the outcomes of a part, in its transaction.
 * @returns false when another worker continues.
 */
export async function settleWaiting(
  inTransaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>,
  options: {
    readingId: string
    integration: Integration
    version: number
    store: (ctx: Context, settled: Settled) => Promise<boolean>
  },
): Promise<boolean> {
  const { integration, readingId } = options
  const reading = { id: readingId, idsOf: integration.idsOf }
  const none = await inTransaction(async (ctx) => {
    // Clears what an earlier worker stored for this reading.
    await forgetReading(ctx, readingId)
    return (await ctx.db.waitingRecord.findFirst({ where: { integrationId: integration.id } })) === null
  })
  if (none) return true
  for (let [from, after] = [0, '']; ; ) {
    const part = await inTransaction(async (ctx) => {
      const read = await nextPart(ctx, integration, after)
      if (read) await noteSourcedPeople(ctx, reading, { people: read.records, from })
      return read
    })
    if (!part) break
    from += part.records.length
    after = part.last
  }
  for (const step of JUDGING) await inTransaction((ctx) => step(ctx, reading))
  for (let [from, after] = [0, '']; ; ) {
    const part = await inTransaction(async (ctx) => {
      const read = await nextPart(ctx, integration, after)
      if (!read) return null
      const kept = await options.store(ctx, await storeWaiting(ctx, { ...options, reading, part: read, from }))
      return kept ? read : 'taken over'
    })
    if (part === 'taken over') return false
    if (!part) break
    from += part.records.length
    after = part.last
  }
  await inTransaction((ctx) => forgetReading(ctx, readingId))
  return true
}

/**
 * Links waiting records with new keys to people whose ids they name, so that a changed key does not look like a person
 * who left.
 */
export async function linkWaiting(ctx: Context, integration: Integration, personIds: readonly string[]): Promise<void> {
  const { id, idsOf } = integration
  const asked = new Set(personIds)
  if (asked.size === 0) return
  for (let after = ''; ; ) {
    const part = await nextPart(ctx, integration, after, { ofNobody: true })
    if (!part) return
    after = part.last
    const named = part.records.map(({ key, record }) => ({ key, id: sourcedId(record, idsOf) }))
    const found = await findByExternalId(ctx, { idsOf, ids: named.map((one) => one.id) })
    const links = named.flatMap(({ key, id: externalId }) => {
      const one = found.get(externalId)
      return one && 'personId' in one && asked.has(one.personId) ? [{ key, personId: one.personId }] : []
    })
    if (links.length === 0) continue
    await ctx.db.$executeRaw(sql`
      UPDATE "SourceRecord" r SET "subjectId" = link.person
      FROM unnest(${links.map(({ key }) => key)}::text[], ${links.map(({ personId }) => personId)}::uuid[]) AS link(key, person)
      WHERE r."integrationId" = ${id}::uuid AND r.stream = 'people' AND r.key = link.key`)
  }
}

/** @param which.ofNobody leaves out records that already stand for a person. */
async function nextPart(
  ctx: Context,
  { id }: Integration,
  after: string,
  which: { ofNobody: boolean } = { ofNobody: false },
): Promise<Part | null> {
  const rows = await ctx.db.$queryRaw<{ key: string; sealed: Uint8Array | null; subjectId: string | null }[]>(sql`
    SELECT w.key, w.sealed, r."subjectId" FROM "WaitingRecord" w LEFT JOIN "SourceRecord" r
      ON r."organizationId" = w."organizationId" AND r."integrationId" = w."integrationId" AND r.stream = 'people'
      AND r.key = w.key
    WHERE w."integrationId" = ${id}::uuid AND w.key COLLATE "C" > ${after}
      AND (r."subjectId" IS NULL OR NOT ${which.ofNobody}::boolean)
    ORDER BY w.key COLLATE "C" LIMIT ${AT_ONCE}`)
  const last = rows.at(-1)
  if (!last) return null
  const records = rows.flatMap(({ key, sealed, subjectId }) => {
    if (sealed === null) return []
    const text = ctx.services.secrets.open(sealed, purposeOf(ctx.organizationId, id, key))
    return [{ key, record: JSON.parse(text) as PersonRecord, personId: subjectId }]
  })
  return { records, last: last.key }
}

async function storeWaiting(
  ctx: Context,
  options: {
    reading: Parameters<typeof storeSourcedPeople>[1]
    integration: Integration
    version: number
    part: Part
    from: number
  },
): Promise<Settled> {
  const { reading, integration, version, part, from } = options
  const people = part.records
  const outcomes = await storeSourcedPeople(ctx, reading, { integrationId: integration.id, people, from })
  const of = { integrationId: integration.id, stream: 'people' }
  if (people.some(({ record }) => (record.accounts ?? []).length > 0)) await linkAuthors(ctx)
  const skipped: { key: string; reason: Text | MessageRow }[] = []
  const remembered = people.map(({ record, personId }, index) => {
    const one = outcomes[index]
    if (one && one.outcome !== 'rejected') {
      return { key: record.key, hash: recordHash(record, version), subjectId: one.id }
    }
    skipped.push({ key: record.key, reason: one?.message ?? texts('not-stored') })
    return { key: record.key, hash: '', subjectId: personId }
  })
  await rememberRecords(ctx, of, { records: remembered, pass: null })
  await ctx.db.$executeRaw(sql`
    DELETE FROM "WaitingRecord" WHERE "integrationId" = ${integration.id}::uuid AND key COLLATE "C" <= ${part.last}`)
  const unchanged = outcomes.filter(({ outcome }) => outcome === 'unchanged').length
  return {
    upserted: outcomes.length - skipped.length - unchanged,
    unchanged,
    skipped,
    notes: outcomes.flatMap((one) => (one.outcome === 'rejected' ? [] : one.notes)),
  }
}
