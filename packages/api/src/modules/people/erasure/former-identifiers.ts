import type { Context } from '../../../core/context.ts'
import { rowsOf } from '../../../core/rows.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { type SealedColumn, SecretLost } from '../../../platform/auth/index.ts'
import { inJob, type RecurringWork } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { type Identifier, identifierForm } from './identifiers.ts'
import { digester } from './identity-key.ts'

const { sql } = Prisma

const purposeOf = (organizationId: string, id: string): string => `former-identifier ${organizationId} ${id}`

/** Former identifiers of people, registered for key rotation. */
export const SEALED_FORMER: SealedColumn = {
  table: 'FormerIdentifier',
  column: 'sealed',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  givenUp: 'sealed = NULL',
}

interface Unsealed extends Identifier {
  id: string
  personId: string
  plain: string
}

/**
 * Seals the identifiers that people lost in this transaction, which triggers recorded, and removes those that they have
 * again or that are already stored. Called at the end of a transaction, in a fixed number of statements.
 */
export async function sealFormerIdentifiers(ctx: Context): Promise<void> {
  await ctx.db.$executeRaw(sql`
    DELETE FROM "FormerIdentifier" f WHERE f.plain IS NOT NULL AND CASE f.kind
      WHEN 'NAME' THEN EXISTS (SELECT FROM "Person" p WHERE p.id = f."personId" AND p."displayName" = f.plain)
      WHEN 'ADDRESS' THEN EXISTS (SELECT FROM "Person" p WHERE p.id = f."personId" AND p.email = f.plain)
      WHEN 'ID' THEN EXISTS (SELECT FROM "ExternalId" e
        WHERE e."personId" = f."personId" AND e.source = f.scope AND e.value = f.plain)
      ELSE EXISTS (SELECT FROM "SocialAccount" a
        WHERE a."personId" = f."personId" AND a.network = f.scope AND a.handle = f.plain) END`)
  const rows = await ctx.db.$queryRaw<Unsealed[]>(sql`
    SELECT id, "personId", kind::text AS kind, scope, plain, plain AS value
    FROM "FormerIdentifier" WHERE plain IS NOT NULL ORDER BY id FOR UPDATE`)
  if (rows.length === 0) return
  const digest = await digester(ctx)
  const keyed = rows.map((row) => ({ ...row, key: digest('former', row.kind, row.scope, identifierForm(row)) }))
  const before = await ctx.db.formerIdentifier.findMany({
    where: { personId: { in: [...new Set(rows.map(({ personId }) => personId))] }, key: { not: null } },
    select: { personId: true, key: true },
  })
  const kept = new Set(before.map(({ personId, key }) => `${personId} ${key}`))
  const repeated: string[] = []
  const fresh = keyed.filter(({ id, personId, key }) => {
    const name = `${personId} ${key}`
    if (kept.has(name)) repeated.push(id)
    else kept.add(name)
    return !repeated.includes(id)
  })
  await ctx.db.formerIdentifier.deleteMany({ where: { id: { in: repeated } } })
  const sealed = fresh.map(({ id, key, plain }) => {
    const bytes = ctx.services.secrets.seal(plain, purposeOf(ctx.organizationId, id))
    return { id, key, sealed: `\\x${bytes.toString('hex')}` }
  })
  await ctx.db.$executeRaw(sql`
    UPDATE "FormerIdentifier" f SET key = r.key, sealed = r.sealed, plain = NULL
    FROM ${rowsOf('FormerIdentifier', sealed)} r WHERE f.id = r.id`)
}

/** The former identifiers of these people. Those sealed with a lost key are no longer available. */
export async function formerIdentifiers(ctx: Context, personIds: readonly string[]): Promise<Identifier[]> {
  const rows = await ctx.db.formerIdentifier.findMany({ where: { personId: { in: [...personIds] } } })
  return rows.flatMap(({ id, kind, scope, plain, sealed }) => {
    const value = plain ?? opened(ctx, id, sealed)
    return value === null ? [] : [{ kind, scope, value }]
  })
}

function opened(ctx: Context, id: string, sealed: Uint8Array | null): string | null {
  if (sealed === null) return null
  try {
    return ctx.services.secrets.open(sealed, purposeOf(ctx.organizationId, id))
  } catch (error) {
    if (error instanceof SecretLost) return null
    throw error
  }
}

/** Seals changes that were made outside the server's mutations, by a migration or by hand. */
export function sealingOfFormerIdentifiers(environment: OperationEnvironment): RecurringWork {
  return {
    name: 'seal former identifiers',
    everyMs: 30_000,
    run: async () => {
      const left = await environment.database.asSystem((db) =>
        db.formerIdentifier.findMany({
          where: { plain: { not: null } },
          select: { organizationId: true },
          distinct: ['organizationId'],
        }),
      )
      for (const { organizationId } of left) {
        await inJob(environment, { organizationId, accountId: null }, sealFormerIdentifiers)
      }
    },
  }
}
