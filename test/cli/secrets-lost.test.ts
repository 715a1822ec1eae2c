import { rmSync } from 'node:fs'
import { openDatabase } from '@portevoix/api/core/database.ts'
import type { Log } from '@portevoix/api/core/log.ts'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import { warnOfLostSecrets } from '@portevoix/api/sealed.ts'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { newHome, portevoix, serve } from './command.ts'
import { addSecrets, asSystem, boxOf, commandsIn, keysIn, openAll } from './sealed.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

const ANOTHER = Buffer.alloc(32, 5)
const TOKEN = ['token', '--account', 'me@example.org']

const home = newHome()
let database: TestDatabase
let settings: Record<string, string>
let lacking: Record<string, string>
let db: pg.Client

beforeAll(async () => {
  database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  settings = { DATABASE_URL: database.url, PORTEVOIX_HOME: home, PORTEVOIX_DEMO: '0' }
  lacking = { ...settings, PORTEVOIX_SECRET_KEY: ANOTHER.toString('base64') }
  await portevoix(['init', '--organization', 'A', '--owner', 'me@example.org'], settings)
  expect((await portevoix(TOKEN, settings)).code).toBe(0)
  db = await asSystem(database.url)
  await addSecrets(db, boxOf(...keysIn(home)), 3)
})
afterAll(async () => {
  await db?.end()
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})

/** What a server with these keys says of them at its start. */
async function warnings(...keys: Buffer[]): Promise<string[]> {
  const said: string[] = []
  const line = (_fields: object, message: string): void => void said.push(message)
  const log: Log = { debug: line, info: line, warn: line, error: line, child: () => log }
  const opened = openDatabase({ url: database.url, connections: 2 })
  await warnOfLostSecrets(opened, boxOf(...keys), log).finally(() => opened.close())
  return said
}

describe('a server without the key that secrets were sealed with', () => {
  it('reports at start how many secrets are lost, and what to do', async () => {
    const served = await serve(lacking)
    await served.end('SIGTERM')
    expect(served.output()).toContain(
      'warn: 4 secrets in the database were sealed with a key that this server does not have: ' +
        '3 of integrations, 1 that signs tokens. Restore the key',
    )
    expect(served.output()).toContain('portevoix secrets forget-lost')
  })

  it('reports nothing when one of its keys fits', async () => {
    const [right = ANOTHER] = keysIn(home)
    expect(await warnings(ANOTHER)).toHaveLength(1)
    expect(await warnings(right)).toEqual([])
    expect(await warnings(ANOTHER, right)).toEqual([])
  })

  it('clears lost secrets only on request, and works again', async () => {
    const counted = await portevoix(['secrets', 'forget-lost'], lacking)
    expect(counted).toMatchObject({ code: 0, stdout: expect.stringMatching(/can open 3 of IntegrationSecret\.value/) })
    expect(counted.stdout).toContain('Nothing was changed')
    expect(await openAll(db, boxOf(...keysIn(home)))).toMatchObject({ all: 3 })

    expect(await commandsIn(db)).not.toContain('portevoix secrets forget-lost')
    const forgotten = await portevoix(['secrets', 'forget-lost', '--yes'], lacking)
    expect(forgotten).toMatchObject({ code: 0, stdout: expect.stringContaining('They are cleared') })
    const { rows } = await db.query('SELECT value FROM "IntegrationSecret"')
    expect(rows).toEqual([{ value: null }, { value: null }, { value: null }])
    expect(await commandsIn(db)).toContain('portevoix secrets forget-lost')
    expect((await portevoix(TOKEN, lacking)).code).toBe(0)
    expect(await warnings(ANOTHER)).toEqual([])
  })
})
