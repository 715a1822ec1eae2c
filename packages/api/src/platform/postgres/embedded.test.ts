import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type EmbeddedPostgres, startEmbedded } from './embedded.ts'
import { findServer, isAlive } from './process.ts'

const quiet = { info: () => {}, warn: () => {} }
let folder: string
let home: string
const open: EmbeddedPostgres[] = []
const children: ChildProcess[] = []

beforeEach(() => {
  // With a space in the path, and readable by PostgreSQL's user when the tests run as root.
  folder = mkdtempSync(join(tmpdir(), 'porte voix '))
  home = join(folder, '.portevoix')
  chmodSync(folder, 0o755)
})

afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
  for (const server of open.splice(0)) await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbedded({ home, log: quiet, fsync: false })
  open.push(server)
  return server
}

async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/** Another process that uses the database until it is killed. */
async function otherProcess(): Promise<ChildProcess> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))}
    const log = { info() {}, warn() {} }
    const server = await startEmbedded({ home: ${JSON.stringify(home)}, log, fsync: false })
    process.on('SIGTERM', async () => { await server.stop(); process.exit(0) })
    setInterval(() => {}, 1000)
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((done, failed) => {
    child.stdout?.once('data', () => done())
    child.once('exit', (code) => failed(new Error(`ended with ${code}`)))
  })
  return child
}

async function untilGone(pid: number | undefined): Promise<void> {
  for (let waited = 0; pid && isAlive(pid) && waited < 200; waited += 1) await sleep(25)
}

describe('the embedded PostgreSQL', () => {
  it('keeps data across a restart, on the same port, for a role that is not a superuser', async () => {
    const first = await start()
    expect(first.started).toBe(true)
    await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer')
    await first.stop()
    expect(findServer(first.dataDir)).toBeUndefined()

    const second = await start()
    expect(second.url).toBe(first.url)
    expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
    const roles = await query(
      second.url,
      'SELECT rolsuper, rolcreaterole, rolcreatedb, rolbypassrls FROM pg_roles WHERE rolname = current_user',
    )
    expect(roles).toEqual([{ rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false }])
  })

  it('gives a copied home its own data while the original exists', async () => {
    const original = await start()
    await query(original.url, 'CREATE TABLE told AS SELECT 1 AS answer')
    await original.stop()
    const copy = join(folder, 'copy')
    execFileSync('cp', ['-a', home, copy])
    const copied = await startEmbedded({ home: copy, log: quiet, fsync: false })
    open.push(copied)
    expect(copied.dataDir).toBe(join(copy, 'postgres'))
    await query(copied.url, 'UPDATE told SET answer = 2')
    await copied.stop()
    expect(await query((await start()).url, 'SELECT answer FROM told')).toEqual([{ answer: 1 }])
  })

  it('keeps its passwords from others and refuses wrong ones', async () => {
    const { url } = await start()
    expect(statSync(join(home, 'postgres.json')).mode & 0o777).toBe(0o600)
    const wrong = new URL(url)
    wrong.password = 'guess'
    await expect(query(wrong.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('is shared by processes and stopped only by the last one', async () => {
    const child = await otherProcess()
    const here = await start()
    expect(here.started).toBe(false)
    expect(here.alone).toBe(false)
    child.kill('SIGTERM')
    await untilGone(child.pid)
    expect(await query(here.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
    await here.stop()
    expect(findServer(here.dataDir)).toBeUndefined()
  })

  it('is started once by processes that start at the same time', async () => {
    const servers = await Promise.all([start(), start(), start()])
    expect(servers.filter(({ started }) => started)).toHaveLength(1)
    expect(new Set(servers.map(({ url }) => url)).size).toBe(1)
  })

  it('is adopted and later stopped when the process that started it was killed', async () => {
    const child = await otherProcess()
    child.kill('SIGKILL')
    await untilGone(child.pid)
    const here = await start()
    expect(here).toMatchObject({ started: false, alone: true })
    await here.stop()
    expect(findServer(here.dataDir)).toBeUndefined()
  })

  it('recovers committed data after everything was killed', async () => {
    const child = await otherProcess()
    const here = await start()
    await query(here.url, 'CREATE TABLE survived AS SELECT 1 AS n')
    const server = findServer(here.dataDir)
    child.kill('SIGKILL')
    process.kill(server?.pid ?? 0, 'SIGKILL')
    await untilGone(server?.pid)
    expect(readFileSync(join(here.dataDir, 'postmaster.pid'), 'utf8')).toContain(String(server?.pid))

    const again = await start()
    expect(again.started).toBe(true)
    expect(await query(again.url, 'SELECT n FROM survived')).toEqual([{ n: 1 }])
  })

  it('is restarted by a process that uses it when only PostgreSQL was killed', async () => {
    const here = await start()
    await query(here.url, 'CREATE TABLE committed AS SELECT 1 AS n')
    const killed = findServer(here.dataDir)
    process.kill(killed?.pid ?? 0, 'SIGKILL')
    await untilGone(killed?.pid)
    const rows = await vi.waitFor(() => query(here.url, 'SELECT n FROM committed'), { timeout: 20_000, interval: 100 })
    expect(rows).toEqual([{ n: 1 }])
    await here.stop()
    expect(findServer(here.dataDir)).toBeUndefined()
  })

  it('reports a server that cannot be restarted to its user, which ends', async () => {
    const lost = Promise.withResolvers<unknown>()
    const here = await startEmbedded({ home, log: quiet, fsync: false, revivalMs: 1, onLost: lost.resolve })
    open.push(here)
    const server = findServer(here.dataDir)
    process.kill(server?.pid ?? 0, 'SIGKILL')
    await untilGone(server?.pid)
    const intruder = createServer().listen(Number(new URL(here.url).port), '127.0.0.1')
    await new Promise((done) => intruder.once('listening', done))
    expect(await lost.promise).toMatchObject({ message: expect.stringContaining('another program') })
    await new Promise((done) => intruder.close(done))
  })

  it('uses another port when another program has taken its own', async () => {
    const first = await start()
    await first.stop()
    const port = Number(new URL(first.url).port)
    const intruder = createServer().listen(port, '127.0.0.1')
    await new Promise((done) => intruder.once('listening', done))
    const second = await start()
    expect(new URL(second.url).port).not.toBe(String(port))
    await new Promise((done) => intruder.close(done))
  })
})
