import type { Database } from '@portevoix/api/core/database.ts'
import { MUTATIONS } from '@portevoix/api/platform/acts/index.ts'

/**
 * Events of an organisation that no mutation of their transaction declares, as `mutation: event`. An audit entry that
 * stands in the transaction itself, and in no savepoint, bears its number. What the database itself tells of any change is left out.
 */
export async function undeclaredEvents(database: Database, organizationId: string): Promise<string[]> {
  const rows = await database.inOrganization(
    organizationId,
    (db) =>
      db.$queryRaw<{ acts: string[]; type: string }[]>`
        SELECT DISTINCT t.acts, e.type FROM "Event" e
          JOIN (SELECT xmin::text::bigint AS transaction, array_agg(DISTINCT act) AS acts
                  FROM "AuditEntry" WHERE outcome = 'DONE' GROUP BY 1) t
            ON t.transaction = (e."transactionId" & 4294967295)
          WHERE e.type <> 'object.changed'`,
  )
  return rows.flatMap(({ acts, type }) => {
    const declared = acts.flatMap((act) => MUTATIONS.get(act) ?? [])
    if (declared.length < acts.length || declared.some(({ tells }) => tells.some((told) => told === type))) return []
    return [`${acts.join(' or ')}: ${type}`]
  })
}
