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

/** A row that may be about a known person or not. */
export interface Doubt {
  readonly rule: DoubtRule
  /** Null where its source no longer says anything of the person; then `key` is set. */
  readonly record: PersonRecord | null
  /** Who it may be; null for somebody who was erased. */
  readonly personId: string | null
  /** What the answer is for; the row's id in its source where it is left out. */
  readonly key?: string
}

/** What is kept of a row for whoever answers. */
export interface DoubtfulPerson {
  externalId: string
  displayName: string | null
  email: string | null
  departments: string[]
  account: { network: string; handle: string } | null
}

const purposeOf = (organizationId: string, id: string): string => `doubtful-row ${organizationId} ${id}`

/** Doubtful rows, for whoever changes the key that seals them. */
export const SEALED_DOUBTS: SealedColumn = {
  table: 'DoubtfulRow',
  column: 'sealed',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  givenUp: 'sealed = NULL',
}

/** Of an erased person, nothing is kept but the key, the source and the rule. */
const isOfErased = (rule: DoubtRule): boolean => rule === 'ERASED_ADDRESS' || rule === 'ERASED_HANDLE'

/**
 * Keeps doubtful rows for a person to answer, sealed, for 30 days. One that is open stays as it is; one that ended
 * without an answer, or is about somebody else by now, is opened anew.
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

/** What a row said; null once it is answered or has ended, of somebody erased, and where its key is lost. */
export function unseal(ctx: Context, row: { id: string; sealed: Uint8Array | null }): DoubtfulPerson | null {
  if (row.sealed === null) return null
  try {
    return JSON.parse(ctx.services.secrets.open(row.sealed, purposeOf(ctx.organizationId, row.id))) as DoubtfulPerson
  } catch (error) {
    if (error instanceof SecretLost) return null
    throw error
  }
}
