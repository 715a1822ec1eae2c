import type { Context } from '../../core/context.ts'
import type { Database } from '../../core/database.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import type { LookClass } from './declaration.ts'

const { sql, raw } = Prisma

/** One account that was told something of one person, in one hour. */
export interface Look {
  readonly organizationId: string
  readonly accountId: string
  readonly roles: readonly string[]
  readonly personId: string
  readonly of: LookClass
  /** Milliseconds since 1970 of the beginning of the hour. */
  readonly hour: number
}

const AT_A_TIME = 5_000

/** Stores looks once each. Of somebody who was erased, or is being erased, nothing is stored. */
export async function storeLooks(database: Database, organizationId: string, looks: readonly Look[]): Promise<void> {
  for (let from = 0; from < looks.length; from += AT_A_TIME) {
    const part = looks.slice(from, from + AT_A_TIME)
    const texts = (of: (look: Look) => string) => part.map(of)
    await database.inOrganization(organizationId, async (db) => {
      await db.$executeRaw(sql`
        WITH told AS MATERIALIZED (SELECT * FROM unnest(
          ${texts((look) => look.accountId)}::uuid[], ${texts((look) => look.personId)}::uuid[],
          ${texts((look) => look.of)}::text[], ${texts((look) => new Date(look.hour).toISOString())}::timestamptz[],
          ${texts((look) => `{${look.roles.join(',')}}`)}::text[]
        ) AS told("accountId", "personId", class, hour, roles)),
        reader AS MATERIALIZED (SELECT a.id, (SELECT m."departmentId" FROM "DepartmentMembership" m
            WHERE m."organizationId" = a."organizationId" AND m."personId" = a."personId"
            ORDER BY m.primary DESC, m."departmentId" LIMIT 1) AS "departmentId"
          FROM "Account" a WHERE a.id IN (SELECT "accountId" FROM told))
        INSERT INTO "PersonAccess" (id, "accountId", "personId", class, hour, roles, purpose, "departmentId")
        SELECT gen_random_uuid(), told."accountId", told."personId", told.class::"AccessClass", told.hour,
          told.roles::"Role"[], 'READING', reader."departmentId"
        FROM told JOIN "Person" p ON p.id = told."personId" LEFT JOIN reader ON reader.id = told."accountId"
        -- In one order, so that two servers never wait for each other.
        ORDER BY told."personId", told."accountId", told.class, told.hour
        FOR KEY SHARE OF p
        ON CONFLICT DO NOTHING`)
    })
  }
}

/** Stores that a plugin was told something of a person, in the transaction of the act that tells it. */
export async function storePluginLook(
  ctx: Context,
  { personId, ...look }: PluginLook & { personId: string },
): Promise<void> {
  await storePluginLooks(ctx, { ...look, personIds: [personId] })
}

interface PluginLook {
  readonly plugin: string
  readonly purpose: 'MESSAGE'
  readonly of: LookClass
}

/** The same of many people, in one statement. */
export async function storePluginLooks(
  ctx: Context,
  { plugin, purpose, of, personIds }: PluginLook & { personIds: readonly string[] },
): Promise<void> {
  if (personIds.length === 0) return
  const hour = new Date(Math.floor(ctx.now().getTime() / 3_600_000) * 3_600_000)
  await ctx.db.$executeRaw(sql`
    INSERT INTO "PersonAccess" (id, plugin, "personId", class, hour, roles, purpose)
    SELECT gen_random_uuid(), ${plugin}, p.id, ${of}::"AccessClass", ${hour}::timestamptz, '{}',
      ${raw(`'${purpose}'`)} FROM "Person" p WHERE p.id = ANY(${[...new Set(personIds)].sort()}::uuid[])
    ORDER BY p.id FOR KEY SHARE ON CONFLICT DO NOTHING`)
}
