import type { Context } from '../../../core/context.ts'
import { ADDRESS_SOURCE } from '../../../core/keys.ts'
import { Prisma } from '../../../generated/prisma/client.ts'
import { joinBy } from './plans.ts'

const { sql } = Prisma

/**
 * Sets the person of the rows whose ids are known. All ids are looked up in one statement: PostgreSQL has no statistics
 * of new rows and people, and would scan all of them for each row.
 * @param rows which rows, as a condition on alias `r`.
 * @param source the source of the ids.
 */
export async function findKnown(ctx: Context, rows: Prisma.Sql, source: string): Promise<void> {
  const isAddress = source === ADDRESS_SOURCE
  const value = isAddress ? sql`lower(r."externalId")` : sql`r."externalId"`
  const ids = sql`ANY(ARRAY(SELECT ${value} FROM "ReadingRow" r WHERE ${rows}))`
  const known = isAddress
    ? sql`SELECT p.email AS value, p.id AS "personId" FROM "Person" p WHERE p.email = ${ids}`
    : sql`SELECT e.value, e."personId" FROM "ExternalId" e WHERE e.source = ${source} AND e.value = ${ids}`
  await joinBy(ctx, 'HASH')
  await ctx.db.$executeRaw(sql`WITH known AS MATERIALIZED (${known})
    UPDATE "ReadingRow" r SET "personId" = k."personId" FROM known k WHERE ${rows} AND k.value = ${value}`)
  await joinBy(ctx, 'LOOKUP')
}
