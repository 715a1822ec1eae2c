import { mailForm } from '@portevoix/sdk/normal-forms'
import type { Context } from '../../../core/context.ts'
import type { MessageRow, Text } from '../../../core/texts/index.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { findErased } from '../erasure/find-erased.ts'
import { isMerged } from '../merges/person-at.ts'
import { lockPeople } from '../person-lock.ts'
import type { PersonRecord } from '../person-record.ts'
import { judgeReading } from './judge-reading.ts'
import type { PersonRow, Refusal } from './reading.ts'
import { forgetReading, noteRows } from './rows.ts'
import { type RowOutcome, storeJudged, storePart, type Verdict } from './store-part.ts'

/** What became of somebody whom a directory sent. */
export type PushedOutcome =
  | { readonly outcome: 'created' | 'updated' | 'unchanged'; readonly id: string; readonly note?: Text | MessageRow }
  /** It waits for an answer in `doubtfulRows`. */
  | { readonly outcome: 'doubtful'; readonly rule: string }
  /** It is about somebody who was erased, certainly or by their address. */
  | { readonly outcome: 'erased'; readonly rule: string }
  | {
      readonly outcome: 'refused'
      readonly field: string | null
      readonly refusal: Refusal | null
      readonly message: Text | MessageRow
    }

const DOUBTFUL: { readonly [Of in Refusal]?: string } = {
  DOUBT_ADDRESS: 'ADDRESS',
  DOUBT_HANDLE: 'HANDLE',
  DOUBT_RECORD: 'RECORD',
}

const ERASED: { readonly [Of in Refusal]?: string } = {
  ERASED: 'ERASED_ID',
  DOUBT_ERASED_ADDRESS: 'ERASED_ADDRESS',
  DOUBT_ERASED_HANDLE: 'ERASED_HANDLE',
}

const PUSHED = { pushed: true } as const
const POSITION = 0

/**
 * Stores one person as a directory sends them, by the rules for whole readings. Checks no permissions.
 * @param pushed.source key of the source of its ids; not that of mail addresses.
 * @param pushed.linkedId who the same record of the directory was until now; null for a new one.
 */
export async function storePushedPerson(
  ctx: Context,
  pushed: { source: string; record: PersonRecord; linkedId: string | null },
): Promise<PushedOutcome> {
  const { source, record, linkedId } = pushed
  await lockPeople(ctx)
  const row = { position: POSITION, record, linkedId }
  const alone = await judgeAlone(ctx, source, row)
  const [outcome] = alone
    ? await storeJudged(ctx, source, { rows: [row], verdicts: new Map([[POSITION, alone]]) }, PUSHED)
    : await storeReading(ctx, source, row)
  if (!outcome) throw new Error('A row has an outcome.')
  return outcomeOf(outcome)
}

async function storeReading(ctx: Context, source: string, row: PersonRow): Promise<RowOutcome[]> {
  const reading = { id: ctx.newId(), idsOf: source }
  await noteRows(ctx, reading, [row])
  await judgeReading(ctx, reading)
  const outcomes = await storePart(ctx, reading, [row], PUSHED)
  await forgetReading(ctx, reading.id)
  return outcomes
}

function outcomeOf(outcome: RowOutcome): PushedOutcome {
  if (outcome.outcome !== 'rejected') return outcome
  const { refusal = null, field, message } = outcome
  const [doubtful, erased] = refusal === null ? [] : [DOUBTFUL[refusal], ERASED[refusal]]
  if (erased !== undefined) return { outcome: 'erased', rule: erased }
  if (doubtful !== undefined) return { outcome: 'doubtful', rule: doubtful }
  // An owner leaves only when a person confirms it.
  if (field === 'active') return { outcome: 'doubtful', rule: 'OWNER_LEAVES' }
  return { outcome: 'refused', field, refusal, message }
}

/**
 * Decides about a row that is alone in its reading, in one statement, where nobody else is concerned: nobody, or only the
 * person with its id, has what it names. This is what judging a reading comes to for such a row, whose steps look for what
 * other rows and other people have.
 * @returns null where somebody else is concerned: the row is judged as a reading.
 */
export async function judgeAlone(ctx: Context, source: string, row: PersonRow): Promise<Verdict | null> {
  const { record, linkedId = null } = row
  if (record.account) return null
  const erased = await findErased(ctx, { id: '', idsOf: source }, [row])
  if (erased.size > 0) return null
  const [found] = await ctx.db.$queryRaw<
    { byId: string | null; byAddress: string | null; isArchived: boolean | null }[]
  >(
    Prisma.sql`
      SELECT e."personId" AS "byId", p."archivedAt" IS NOT NULL AND NOT ${isMerged(Prisma.sql`p.id`)} AS "isArchived",
        (SELECT h.id FROM "Person" h WHERE h.email = ${record.email ? mailForm(record.email) : null}) AS "byAddress"
      FROM (SELECT 1) one LEFT JOIN "ExternalId" e ON e.source = ${source} AND e.value = ${record.externalId}
        LEFT JOIN "Person" p ON p."organizationId" = e."organizationId" AND p.id = e."personId"`,
  )
  const { byId = null, byAddress = null, isArchived } = found ?? {}
  if (isArchived && byId !== null) return null
  if ((byAddress !== null && byAddress !== byId) || (linkedId !== null && linkedId !== byId)) return null
  return {
    position: row.position,
    personId: byId,
    refusal: null,
    byPosition: null,
    byPersonId: null,
    sources: [],
    givesAddress: record.email !== undefined,
    addressStays: false,
    handleStays: false,
    moved: false,
  }
}
