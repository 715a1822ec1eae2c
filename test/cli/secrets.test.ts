import { createHash } from 'node:crypto'
import { copyFileSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { post } from '../harness.ts'
import { newHome, portevoix, type Served, serve } from './command.ts'

// Each command is a process that loads the server: slow where all cores are busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const WHO = { query: '{ viewer { actor { name } } }' }
const CREATE = {
  query: 'mutation { topicCreate(input: { name: "Once" }) { __typename ... on Topic { id } } }',
}

describe('concurrent rotations', () => {
  it('create one key, and seal nothing with another', async () => {
    const home = newHome()
    const database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
    const settings = { DATABASE_URL: database.url, PORTEVOIX_HOME: home, PORTEVOIX_DEMO: '0' }
    try {
      await portevoix(['init', '--organization', 'A', '--owner', 'me@example.org'], settings)
      expect((await portevoix(['token', '--account', 'me@example.org'], settings)).code).toBe(0)
      const rotated = await Promise.all(Array.from({ length: 4 }, () => portevoix(['secrets', 'rotate'], settings)))
      expect(rotated.filter(({ stdout }) => stdout.includes('has a new key'))).toHaveLength(1)
      for (const { code, stderr } of rotated) if (code !== 0) expect(stderr).toContain('Another rotation is running')
      expect(readFileSync(join(home, 'secret.key'), 'utf8').trim().split('\n')).toHaveLength(2)
      expect((await portevoix(['token', '--account', 'me@example.org'], settings)).code).toBe(0)
    } finally {
      await database.drop()
      rmSync(home, { recursive: true, force: true })
    }
  })
})

describe('portevoix secrets rotate', () => {
  const home = newHome()
  const file = join(home, 'secret.key')
  let database: TestDatabase
  let settings: Record<string, string>
  let served: Served
  let key = ''
  let otherKey = ''
  let first: unknown
  let db: pg.Client

  beforeAll(async () => {
    database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
    settings = { DATABASE_URL: database.url, PORTEVOIX_HOME: home, PORTEVOIX_DEMO: '0' }
    served = await serve(settings)
    key = (await portevoix(['init', '--organization', 'A', '--owner', 'me@example.org'], settings)).stdout.trim()
    otherKey = (await portevoix(['init', '--organization', 'B', '--owner', 'b@example.org'], settings)).stdout.trim()
    first = await answer()
    db = new pg.Client(database.url)
    await db.connect()
    await db.query('SET ROLE portevoix_system')
  })
  afterAll(async () => {
    await db?.end()
    await served?.end('SIGKILL')
    await database?.drop()
    rmSync(home, { recursive: true, force: true })
  })

  /** Which key sealed the signing keys: their first bytes, without the key itself. */
  const labels = async () =>
    (await db.query(`SELECT encode(substring("privateJwk" FROM 1 FOR 12), 'hex') AS label FROM "SigningKey"`)).rows.map(
      ({ label }) => label as string,
    )
  const labelOf = (line: number) => {
    const bytes = Buffer.from(readFileSync(file, 'utf8').split('\n')[line] ?? '', 'base64')
    const id = createHash('sha256').update('portevoix key id\0').update(bytes).digest().subarray(0, 8)
    return Buffer.concat([Buffer.from('PVS2'), id]).toString('hex')
  }
  /** A token that the running server makes and reads, and one that a new process makes. */
  const tokensWork = async () => {
    const made = await portevoix(['token', '--account', 'me@example.org'], settings)
    const { body } = await post(served.url, made.stdout.trim(), WHO)
    expect(body.data?.viewer, made.stderr).toEqual({ actor: { name: 'me@example.org' } })
  }
  /** The answer to the first request or its repetition; what is left in the bucket differs between the two. */
  const answer = async () => {
    const { data, errors } = (await post(served.url, key, CREATE, { 'idempotency-key': 'once' })).body
    return { data, errors }
  }

  it('re-encrypts with a new key while a server runs, which then reads and writes with it', async () => {
    await tokensWork()
    expect(await labels()).toEqual([labelOf(0)])
    const old = labelOf(0)
    const rotated = await portevoix(['secrets', 'rotate'], settings)
    expect(rotated, rotated.stderr).toMatchObject({ code: 0 })
    expect(rotated.stdout).toContain('portevoix secrets rotate --finish')
    expect(labelOf(1)).toBe(old)
    expect(await labels()).toEqual([labelOf(0)])
    expect(labelOf(0)).not.toBe(old)
    expect(await answer()).toEqual(first)
    await tokensWork()
  })

  it('continues a rotation in progress instead of creating another key', async () => {
    const keys = readFileSync(file, 'utf8')
    expect((await portevoix(['secrets', 'rotate'], settings)).stdout).toContain('continuing it')
    expect(readFileSync(file, 'utf8')).toBe(keys)
  })

  it('removes the old key only when nothing needs it, without affecting running servers', async () => {
    const early = await portevoix(['secrets', 'rotate', '--finish'], settings)
    expect(early).toMatchObject({ code: 1 })
    expect(early.stderr).toContain('five minutes')
    const past = new Date(Date.now() - 6 * 60_000)
    utimesSync(file, past, past)
    const needed = await portevoix(['secrets', 'rotate', '--finish'], settings)
    expect(needed).toMatchObject({ code: 1 })
    expect(needed.stderr).toContain('1 of IdempotentAnswer')
    // As a day does.
    await db.query(`DELETE FROM "IdempotentAnswer"`)
    copyFileSync(file, `${file}.before`)
    utimesSync(file, past, past)
    const finished = await portevoix(['secrets', 'rotate', '--finish'], settings)
    expect(finished, finished.stderr).toMatchObject({ code: 0 })
    expect(readFileSync(file, 'utf8')).toBe(`${readFileSync(`${file}.before`, 'utf8').split('\n')[0]}\n`)
    await tokensWork()
    expect((await portevoix(['secrets', 'rotate', '--finish'], settings)).stderr).toContain(
      'no rotation is in progress',
    )
  })

  it('is in the audit log of each organisation, without refused runs', async () => {
    const query = '{ auditLog { nodes { act account { name } subject { type } } } }'
    const rotations = async (of: string) => {
      const { body } = await post(served.url, of, { query })
      const nodes = (body.data?.auditLog as { nodes: { act: string }[] } | undefined)?.nodes ?? []
      return nodes.filter(({ act }) => act.startsWith('portevoix secrets'))
    }
    const entry = (act: string) => ({ act, account: null, subject: { type: 'Organization' } })
    const [begun, ended] = [entry('portevoix secrets rotate'), entry('portevoix secrets rotate --finish')]
    for (const of of [key, otherKey]) expect(await rotations(of)).toEqual([ended, begun, begun])
  })

  it('asks for a second key when the operator sets the keys in a setting', async () => {
    const own = { ...settings, PORTEVOIX_SECRET_KEY: readFileSync(file, 'utf8').trim() }
    const refused = await portevoix(['secrets', 'rotate'], own)
    expect(refused).toMatchObject({ code: 1 })
    expect(refused.stderr).toContain('and a comma before it')
    const added = Buffer.alloc(32, 9).toString('base64')
    const both = { ...own, PORTEVOIX_SECRET_KEY: `${added},${own.PORTEVOIX_SECRET_KEY}` }
    expect(await portevoix(['secrets', 'rotate'], both)).toMatchObject({ code: 0 })
    const finished = await portevoix(['secrets', 'rotate', '--finish'], both)
    expect(finished.stdout).toContain('keep only the first in PORTEVOIX_SECRET_KEY')
    const alone = { ...settings, PORTEVOIX_SECRET_KEY: added }
    expect((await portevoix(['token', '--account', 'me@example.org'], alone)).code).toBe(0)
  })
})
