import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { backup, ERASURE_JOURNAL } from './backup.ts'
import { startEmbedded } from './embedded.ts'
import { restore } from './restore.ts'

const log = { info: () => {}, warn: () => {} }
const now = new Date('2026-11-21T12:00:00Z')
let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'porte voix '))
  chmodSync(folder, 0o755)
  file = join(folder, 'portevoix.tar.gz')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

async function withDatabase<T>(home: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const server = await startEmbedded({ home, log, fsync: false })
  const client = new pg.Client(server.url)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
    await server.stop()
  }
}

describe('backup and restore', () => {
  it('restore data and keys in another place, from a backup taken during writes', async () => {
    const home = join(folder, 'one')
    const committedBefore = await withDatabase(home, async (client) => {
      writeFileSync(join(home, 'secret.key'), 'the key', { mode: 0o600 })
      await client.query('CREATE TABLE fact (n int PRIMARY KEY, filler text)')
      let written = 0
      let ended = false
      const writing = (async () => {
        while (!ended) {
          await client.query(
            `INSERT INTO fact SELECT g, repeat('x', 500) FROM generate_series($1::int, $1::int + 99) g`,
            [written],
          )
          written += 100
        }
      })()
      while (written < 1000) await new Promise((done) => setTimeout(done, 5))
      const before = written
      await backup({ home, file, log, now })
      ended = true
      await writing
      expect(written).toBeGreaterThan(before)
      return before
    })
    expect(statSync(file).mode & 0o777).toBe(0o600)

    const other = join(folder, 'two')
    await restore({ home: other, file, log, now })
    expect(readFileSync(join(other, 'secret.key'), 'utf8')).toBe('the key')
    await withDatabase(other, async (client) => {
      const { rows } = await client.query('SELECT count(*)::int AS n, max(n) + 1 AS next FROM fact')
      expect(rows[0].n).toBeGreaterThanOrEqual(committedBefore)
      expect(rows[0].n).toBe(rows[0].next)
    })
  })

  it('never touch a running database, or an existing one without force, and keep the existing data', async () => {
    const home = join(folder, 'one')
    await withDatabase(home, (client) => client.query('CREATE TABLE first AS SELECT 1 AS n'))
    await backup({ home, file, log, now })
    await withDatabase(home, async (client) => {
      await client.query('DROP TABLE first')
      await expect(restore({ home, file, log, now, force: true })).rejects.toThrow('is running')
    })
    await expect(restore({ home, file, log, now })).rejects.toThrow('database in')
    const { movedAside } = await restore({ home, file, log, now, force: true })
    expect(movedAside.every((path) => existsSync(path))).toBe(true)
    expect(movedAside).toHaveLength(1)
    const rows = await withDatabase(home, async (client) => (await client.query('SELECT n FROM first')).rows)
    expect(rows).toEqual([{ n: 1 }])
  })

  it('keep the journal of erasures, which knows what the backup does not', async () => {
    const home = join(folder, 'one')
    await withDatabase(home, (client) => client.query('CREATE TABLE first AS SELECT 1 AS n'))
    const journal = join(home, ERASURE_JOURNAL)
    writeFileSync(journal, 'before\n')
    await backup({ home, file, log, now })
    writeFileSync(journal, 'before\nsince\n')
    await restore({ home, file, log, now, force: true })
    expect(readFileSync(journal, 'utf8')).toBe('before\nsince\n')
    await restore({ home: join(folder, 'two'), file, log, now })
    expect(existsSync(join(folder, 'two', ERASURE_JOURNAL))).toBe(false)
  })

  it('refuse a damaged file and leave everything as it was', async () => {
    const home = join(folder, 'one')
    await withDatabase(home, (client) => client.query('CREATE TABLE first AS SELECT 1 AS n'))
    await backup({ home, file, log, now })
    writeFileSync(file, readFileSync(file).subarray(0, 200_000))
    await expect(restore({ home, file, log, now, force: true })).rejects.toThrow('nothing was changed')
    const rows = await withDatabase(home, async (client) => (await client.query('SELECT n FROM first')).rows)
    expect(rows).toEqual([{ n: 1 }])
  })
})
