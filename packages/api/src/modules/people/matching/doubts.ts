import type { Context } from '../../../core/context.ts'
import { rowsOf } from '../../../core/rows.ts'
import { textsIn } from '../../../core/words.ts'
import { type DoubtRule, Prisma } from '../../../generated/prisma/client.ts'
import { distinctWords, type SealedColumn, SecretLost, wordHashes } from '../../../platform/auth/index.ts'
import { digester } from '../erasure/identity-key.ts'
import type { PersonRecord } from '../person-record.ts'
import type { Origin } from './reading.ts'

const { sql } = Prisma
const OPEN_DAYS = 30

/** A row that may or may not be about a known person. */
export interface Doubt {
  readonly rule: DoubtRule
  /** Null when its source no longer lists the person; then `key` is set. */
  readonly record: PersonRecord | null
  /** The person that it may be about; null for an erased person. */
  readonly personId: string | null
  /** The subject of the answer; the row's id in its source when left out. */
  readonly key?: string
}

/** The part of a row that is stored for the person who answers. */
export interface DoubtfulPerson {
  externalId: string
  displayName: string | null
  email: string | null
  departments: string[]
  account: { network: string; handle: string } | null
}

const purposeOf = (organizationId: string, id: string): string => `doubtful-row ${organizationId} ${id}`

/** Doubtful rows, registered for key rotation. */
export const SEALED_DOUBTS: SealedColumn = {
  table: 'DoubtfulRow',
  column: 'sealed',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  givenUp: 'sealed = NULL',
}

/** For an erased person, only the key, the source and the rule are stored. */
const isOfErased = (rule: DoubtRule): boolean => rule === 'ERASED_ADDRESS' || rule === 'ERASED_HANDLE'

/** Keyed hash by which a row of a source is known without its id. */
export async function rowKey(ctx: Context, source: string, externalId: string): Promise<string> {
  const digest = await digester(ctx)
  return digest('row', source, externalId)
}

/**
 * Stores doubtful rows, sealed, for 30 days until a person answers. An open one stays unchanged; one that ended without
 * an answer, or is now about another person, is opened again.
 */
export async function openDoubts(
  ctx: Context,
  source: string,
  origin: Origin,
  doubts: readonly Doubt[],
): Promise<void> {
  if (doubts.length === 0) return
  const digest = await digester(ctx)
  const now = ctx.now()
  const endsAt = new Date(now.getTime() + OPEN_DAYS * 86_400_000)
  const rows = new Map<string, object>()
  for (const { rule, record, personId, key = digest('row', source, record?.externalId ?? '') } of doubts) {
    const id = ctx.newId()
    const said = isOfErased(rule) || record === null ? { sealed: null, words: [] } : await seal(ctx, id, record)
    const place = { integrationId: origin.integrationId ?? null, importId: origin.importId ?? null }
    rows.set(`${rule} ${key}`, { id, rule, source, key, personId, ...place, ...said, createdAt: now, endsAt })
  }
  await ctx.db.$executeRaw(sql`
    INSERT INTO "DoubtfulRow" AS d (id, rule, source, key, "personId", "integrationId", "importId", sealed, words, "createdAt", "endsAt")
    SELECT id, rule, source, key, "personId", "integrationId", "importId", sealed, words, "createdAt", "endsAt"
    FROM ${rowsOf('DoubtfulRow', [...rows.values()])} r
    ON CONFLICT ("organizationId", source, key, rule) DO UPDATE SET id = EXCLUDED.id, "personId" = EXCLUDED."personId",
      "integrationId" = EXCLUDED."integrationId", "importId" = EXCLUDED."importId", sealed = EXCLUDED.sealed, words = EXCLUDED.words,
      status = 'OPEN', reason = NULL, "answeredAt" = NULL, "accountId" = NULL, "createdAt" = EXCLUDED."createdAt",
      "endsAt" = EXCLUDED."endsAt"
    WHERE NOT (d.status = 'SAME' AND d.rule IN ('ERASED_ADDRESS', 'ERASED_HANDLE'))
      AND NOT (d.status = 'SOMEBODY_ELSE' AND d.rule = 'OWNER_LEAVES') AND (d.status <> 'OPEN' OR d."personId" IS DISTINCT FROM EXCLUDED."personId" OR d."endsAt" < ${now}::timestamptz)`)
}

async function seal(ctx: Context, id: string, record: PersonRecord): Promise<{ sealed: string; words: bigint[] }> {
  const { externalId, displayName, displayNameGiven, email, departments, account } = record
  const kept: DoubtfulPerson = {
    externalId,
    displayName: displayNameGiven ? displayName : null,
    email: email ?? null,
    departments: departments ?? [],
    account: account ? { network: account.network, handle: account.handle } : null,
  }
  const sealed = ctx.services.secrets.seal(JSON.stringify(kept), purposeOf(ctx.organizationId, id))
  const words = await wordHashes(ctx, distinctWords(textsIn(kept)))
  return { sealed: `\\x${sealed.toString('hex')}`, words }
}

/** The data of a row; null after it is answered or has ended, for an erased person, and when its key is lost. */
export function unseal(ctx: Context, row: { id: string; sealed: Uint8Array | null }): DoubtfulPerson | null {
  if (row.sealed === null) return null
  try {
    return JSON.parse(ctx.services.secrets.open(row.sealed, purposeOf(ctx.organizationId, row.id))) as DoubtfulPerson
  } catch (error) {
    if (error instanceof SecretLost) return null
    throw error
  }
}
