import { readdirSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { killed, newHome, portevoix } from './command.ts'
import { addSecrets, asSystem, boxOf, keysIn, openAll } from './sealed.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const SECRETS = 4_000
const KILLS = 4

const home = newHome()
let database: TestDatabase
let settings: Record<string, string>
let db: pg.Client

beforeAll(async () => {
  database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  settings = { DATABASE_URL: database.url, PORTEVOIX_HOME: home, PORTEVOIX_DEMO: '0' }
  await portevoix(['init', '--organization', 'A', '--owner', 'me@example.org'], settings)
  expect((await portevoix(['token', '--account', 'me@example.org'], settings)).code).toBe(0)
  db = await asSystem(database.url)
  await addSecrets(db, boxOf(...keysIn(home)), SECRETS)
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})

/** PostgreSQL notices only after its statement that whoever held the lock of rotations is gone. */
const noRotation = () =>
  expect
    .poll(
      async () => {
        const { rows } = await db.query(
          `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
           WHERE locktype = 'advisory' AND datname = current_database()`,
        )
        return rows.length
      },
      { timeout: 60_000 },
    )
    .toBe(0)

/** Holds the secret at this place of the rotation's order, kills a rotation that waits for it, and lets it go. */
async function killAt(place: number): Promise<string> {
  await noRotation()
  await db.query('BEGIN')
  await db.query(
    `SELECT FROM "IntegrationSecret" WHERE name = (
       SELECT name FROM "IntegrationSecret" ORDER BY "integrationId"::text, name::text LIMIT 1 OFFSET $1
     ) FOR UPDATE`,
    [place],
  )
  const waits = async () => {
    const { rows } = await db.query('SELECT FROM pg_locks WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))')
    return rows.length > 0
  }
  return await killed(['secrets', 'rotate'], settings, () => vi.waitUntil(waits, { timeout: 60_000 })).finally(() =>
    db.query('ROLLBACK'),
  )
}

describe('a rotation that is killed', () => {
  it('loses nothing at any point, and the next rotation finishes with the same key', async () => {
    const parts: number[] = []
    let made = ''
    for (let kill = 0; kill < KILLS; kill += 1) {
      // The first right after the key is written, the others in the middle of the rows.
      const said =
        kill === 0
          ? await killed(['secrets', 'rotate'], settings, (printed) =>
              vi.waitUntil(() => printed().includes('has a new key'), { timeout: 60_000 }),
            )
          : await killAt(kill * 1_000 - Math.floor(Math.random() * 500))
      const keys = keysIn(home)
      expect(keys, said).toHaveLength(2)
      const { all, current } = await openAll(db, boxOf(...keys))
      expect(all).toBe(SECRETS)
      parts.push(current)
      made ||= String(keys[0]?.toString('base64'))
      expect(keys[0]?.toString('base64')).toBe(made)
    }
    expect(parts).toEqual(parts.toSorted((one, other) => one - other))
    expect(new Set(parts.slice(1)).size, String(parts)).toBe(KILLS - 1)
    expect(parts.at(-1)).toBeLessThan(SECRETS)

    await noRotation()
    const finished = await portevoix(['secrets', 'rotate'], settings)
    expect(finished, finished.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('continuing it') })
    const [current = Buffer.alloc(0)] = keysIn(home)
    expect(await openAll(db, boxOf(current))).toEqual({ all: SECRETS, current: SECRETS })

    const past = new Date(Date.now() - 6 * 60_000)
    utimesSync(join(home, 'secret.key'), past, past)
    const ended = await portevoix(['secrets', 'rotate', '--finish'], settings)
    expect(ended, ended.stderr).toMatchObject({ code: 0 })
    expect(keysIn(home)).toEqual([current])
    expect(readdirSync(home).filter((name) => name.startsWith('secret.key'))).toEqual(['secret.key'])
  })
})
