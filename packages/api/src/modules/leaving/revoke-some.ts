import { Prisma } from '../../generated/prisma/client.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { revokeLogin } from '../credentials/index.ts'
import { noteCounts, type Receipt } from './receipt.ts'

const { sql } = Prisma

/** A provider that does not confirm for so long does not keep the data from being deleted. */
const LONGEST_MS = 60 * 60_000
const AT_A_TIME = 10

/**
 * Revokes some log-ins of an organisation at their providers, and notes what became of them.
 * @returns whether none waits any more.
 */
export async function revokeSome(environment: OperationEnvironment, receipt: Receipt): Promise<boolean> {
  const { database, now } = environment
  const { organizationId, beganAt } = receipt
  if (receipt.after.credentials?.failed !== undefined) return true
  if (receipt.before.credentials === undefined) {
    const [stored] = await database.inOrganization(organizationId, (db) =>
      db.$queryRaw<{ logIns: number; entered: number }[]>(sql`
        SELECT count(tokens)::int AS "logIns", count(value)::int AS entered FROM "IntegrationSecret"`),
    )
    const counts = { logIns: stored?.logIns ?? 0, entered: stored?.entered ?? 0 }
    await noteCounts(database, organizationId, { side: 'before', kind: 'credentials', counts })
  }
  const waiting = await database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ integrationId: string; name: string; due: boolean }[]>(sql`
      SELECT "integrationId", name, coalesce("leaseUntil" <= ${now()}, TRUE) AS due FROM "IntegrationSecret"
      WHERE tokens IS NOT NULL ORDER BY due DESC, "integrationId", name LIMIT ${AT_A_TIME}`),
  )
  const made = { ...receipt.after.credentials }
  for (const { integrationId, name } of waiting.filter(({ due }) => due)) {
    const outcome = await revokeLogin(environment, { organizationId, integrationId, name })
    if (outcome === null || outcome === 'failed') continue
    made[outcome] = (made[outcome] ?? 0) + 1
    await noteCounts(database, organizationId, { side: 'after', kind: 'credentials', counts: made })
  }
  const [left] = await database.inOrganization(organizationId, (db) =>
    db.$queryRaw<{ count: number }[]>(sql`
      SELECT count(*)::int AS count FROM "IntegrationSecret" WHERE tokens IS NOT NULL`),
  )
  const failed = left?.count ?? 0
  if (failed > 0 && now().getTime() - beganAt.getTime() < LONGEST_MS) return false
  await noteCounts(database, organizationId, { side: 'after', kind: 'credentials', counts: { ...made, failed } })
  return true
}
