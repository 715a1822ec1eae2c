import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SecretBox, secretBox } from '@portevoix/api/platform/auth/index.ts'
import pg from 'pg'

/** Keys in a home's file, the current one first. */
export const keysIn = (home: string): Buffer[] =>
  readFileSync(join(home, 'secret.key'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => Buffer.from(line, 'base64'))

/** What these keys open. */
export const boxOf = (...keys: Buffer[]): SecretBox => secretBox({ all: () => keys as [Buffer, ...Buffer[]] })

/** A client with the rights of the server itself. */
export async function asSystem(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('SET ROLE portevoix_system')
  return client
}

const purposeOf = (row: { organizationId: string; integrationId: string; name: string }): string =>
  `integration-secret ${row.organizationId} ${row.integrationId} value ${row.name}`

/** What the audit log of the only organisation has of commands. */
export async function commandsIn(db: pg.Client): Promise<string[]> {
  const { rows: organizations } = await db.query<{ id: string }>('SELECT id FROM "Organization"')
  await db.query(`BEGIN; SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${organizations[0]?.id ?? ''}'`)
  const { rows } = await db.query<{ act: string }>(`SELECT act FROM "AuditEntry" WHERE act LIKE 'portevoix %'`)
  await db.query('COMMIT')
  return rows.map(({ act }) => act)
}

/** Adds an integration to the only organisation, with so many secrets; each holds its own name. */
export async function addSecrets(db: pg.Client, box: SecretBox, count: number): Promise<void> {
  const { rows: organizations } = await db.query<{ id: string }>('SELECT id FROM "Organization"')
  const place = { organizationId: organizations[0]?.id ?? '', integrationId: randomUUID() }
  await db.query(`BEGIN; SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${place.organizationId}'`)
  await db.query(
    `INSERT INTO "Integration" (id, connector, name, config, "updatedAt") VALUES ($1, 'feed', 'Sealed', '{}', now())`,
    [place.integrationId],
  )
  const names = Array.from({ length: count }, (_, index) => `secret${index}`)
  await db.query(
    `INSERT INTO "IntegrationSecret" ("integrationId", name, value)
     SELECT $1, * FROM unnest($2::text[], $3::bytea[])`,
    [place.integrationId, names, names.map((name) => box.seal(name, purposeOf({ ...place, name })))],
  )
  await db.query('COMMIT')
}

/**
 * How many secrets of integrations are as they were, and how many of them the current key sealed.
 * @throws Error for one that does not open.
 */
export async function openAll(db: pg.Client, box: SecretBox): Promise<{ all: number; current: number }> {
  const { rows } = await db.query<{ organizationId: string; integrationId: string; name: string; value: Buffer }>(
    `SELECT "organizationId", "integrationId", name, value FROM "IntegrationSecret"`,
  )
  const { rows: signing } = await db.query<{ privateJwk: Buffer }>('SELECT "privateJwk" FROM "SigningKey"')
  for (const { privateJwk } of signing) JSON.parse(box.open(privateJwk, 'signing-key'))
  for (const row of rows) {
    if (box.open(row.value, purposeOf(row)) !== row.name) throw new Error(`${row.name} holds something else.`)
  }
  const [label] = box.labels()
  return { all: rows.length, current: rows.filter(({ value }) => value.subarray(0, label.length).equals(label)).length }
}
