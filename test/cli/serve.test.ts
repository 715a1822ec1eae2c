import { spawnSync } from 'node:child_process'
import { existsSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { post } from '../harness.ts'
import { newHome, portevoix, postgresOf, type Served, serve } from './command.ts'

// Each command is a process that loads the server: slow where all cores are busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const WHO = { query: '{ viewer { actor { name roles } organization { name slug currency timeZone } } }' }

describe('portevoix serve on the embedded database', () => {
  const home = newHome()
  const restored = newHome()
  const backup = `${home}.backup`
  const settings = { PORTEVOIX_HOME: home, PORTEVOIX_DEMO: '0' }
  let served: Served
  let key = ''

  beforeAll(async () => {
    served = await serve(settings)
  })
  afterAll(async () => {
    await served?.end('SIGKILL')
    for (const place of [home, restored, backup]) rmSync(place, { recursive: true, force: true })
  })

  it('prints its steps, and how to create an organisation when there is none', () => {
    expect(served.output()).toContain('Starting the embedded PostgreSQL …')
    expect(served.output()).toContain('portevoix init --organization')
    expect(served.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/)
    expect(served.url).not.toContain(':0/')
    expect(served.token).toBeNull()
  })

  it('creates the first organisation and prints a working key', async () => {
    const made = await portevoix(
      ['init', '--organization', 'Maison Éluard', '--owner', 'me@example.org', '--currency', 'chf'],
      settings,
    )
    expect(made).toMatchObject({ code: 0 })
    key = made.stdout.trim()
    expect(key).toMatch(/^pv_\S{43}$/)
    const { body } = await post(served.url, key, WHO)
    expect(body.data?.viewer).toEqual({
      actor: { name: 'me@example.org', roles: ['OWNER'] },
      organization: { name: 'Maison Éluard', slug: 'maison-eluard', currency: 'CHF', timeZone: 'UTC' },
    })
  })

  it('refuses a second organisation with the same short name', async () => {
    const again = await portevoix(['init', '--organization', 'maison eluard', '--owner', 'x@example.org'], settings)
    expect(again).toMatchObject({ code: 1, stdout: '' })
    expect(again.stderr).toContain('--slug')
  })

  it('prints a token for an account by its address, and nothing else', async () => {
    const { code, stdout, stderr } = await portevoix(['token', '--account', 'ME@example.org'], settings)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const { body } = await post(served.url, stdout.trim(), WHO)
    expect(body.data?.viewer).toMatchObject({ actor: { roles: ['OWNER'] } })
  })

  it('prints a token for a person, and creates their ambassador’s account once', async () => {
    const create = `mutation { personCreate(input: { externalId: "0017", displayName: "Ada" }) {
      __typename ... on Person { id } ... on UserError { message }
    } }`
    const { body } = await post(served.url, key, { query: create })
    const id = (body.data?.personCreate as { id: string } | undefined)?.id ?? ''
    for (const person of ['0017', id]) {
      const { stdout } = await portevoix(['token', '--person', person, '--lifetime', '5m'], settings)
      const answer = await post(served.url, stdout.trim(), { query: '{ viewer { actor { id name roles } } }' })
      expect(answer.body.data?.viewer).toMatchObject({ actor: { name: 'Ada', roles: ['AMBASSADOR'] } })
    }
    const unknown = await portevoix(['token', '--person', '17'], settings)
    expect(unknown).toMatchObject({ code: 1, stdout: '' })
    expect(unknown.stderr).toContain('There is no person 17.')
  })

  it('records commands in the audit log without an account', async () => {
    const query = '{ auditLog { nodes { act outcome account { name } subject { type } requestId } } }'
    const { body } = await post(served.url, key, { query })
    const nodes = (body.data?.auditLog as { nodes: { act: string }[] } | undefined)?.nodes ?? []
    const by = { outcome: 'DONE', account: null, requestId: null }
    const token = { act: 'portevoix token', ...by, subject: { type: 'Account' } }
    expect(nodes.filter(({ act }) => act.startsWith('portevoix '))).toEqual([
      token,
      token,
      token,
      { act: 'portevoix init', ...by, subject: { type: 'Organization' } },
    ])
  })

  it('names the remedy when the port is taken, and exits with 1', async () => {
    const { port } = new URL(served.url)
    const second = await portevoix(['serve'], { ...settings, PORT: port })
    expect(second.code).toBe(1)
    expect(second.stderr).toContain(`Port ${port} is in use.`)
    expect(second.stderr).toContain(`PORT=${Number(port) + 1}`)
    expect(second.stderr).not.toMatch(/^\s+at /m)
    expect((await post(served.url, key, WHO)).status).toBe(200)
  })

  it('backs up while it serves', async () => {
    const done = await portevoix(['backup', backup], settings)
    expect(done.code).toBe(0)
    expect(statSync(backup).mode & 0o777).toBe(0o600)
  })

  it('erases again, before it answers, whoever was erased since a restored backup', async () => {
    const add =
      'mutation { personCreate(input: { displayName: "Erna Erased", externalId: "E-1" }) { ... on Person { id } } }'
    const made = (await post(served.url, key, { query: add })).body.data?.personCreate ?? {}
    const { id } = made as { id?: string }
    const before = `${home}.before-erasure`
    try {
      expect(await portevoix(['backup', before], settings)).toMatchObject({ code: 0 })
      const purge = `mutation { personPurge(id: "${id}") { __typename } }`
      expect((await post(served.url, key, { query: purge })).body.data?.personPurge).toEqual({
        __typename: 'PersonPurgePayload',
      })
      expect(await served.end('SIGINT')).toBe(0)
      const done = await portevoix(['restore', before, '--force'], settings)
      expect(done.stdout).toContain('erased again at the next start')
      served = await serve(settings)
      const { body } = await post(served.url, key, { query: '{ people(first: 10) { nodes { displayName } } }' })
      expect(JSON.stringify(body.data)).not.toContain('Erna')
      expect(body.errors).toBeUndefined()
    } finally {
      rmSync(before, { force: true })
    }
  })

  it('recovers after server and database were killed', async () => {
    const postgres = postgresOf(home)
    expect(await served.end('SIGKILL')).not.toBe(0)
    process.kill(Number(postgres), 'SIGKILL')
    served = await serve(settings)
    expect((await post(served.url, key, WHO)).status).toBe(200)
  })

  it('adopts a database that outlived its server', async () => {
    const postgres = postgresOf(home)
    await served.end('SIGKILL')
    served = await serve(settings)
    expect(postgresOf(home)).toBe(postgres)
    expect((await post(served.url, key, WHO)).status).toBe(200)
  })

  it('stops itself and its database on one signal, with code 0, well within ten seconds', async () => {
    const began = performance.now()
    expect(await served.end('SIGINT')).toBe(0)
    expect(performance.now() - began).toBeLessThan(9_000)
    expect(postgresOf(home)).toBeNull()
    expect(served.output()).toContain('Stopped.')
  })

  it('restores a backup elsewhere: the same organisation, the same key', async () => {
    const there = { ...settings, PORTEVOIX_HOME: restored }
    expect(await portevoix(['restore', backup], there)).toMatchObject({ code: 0 })
    served = await serve(there)
    const { body } = await post(served.url, key, WHO)
    expect(body.data?.viewer).toMatchObject({ organization: { slug: 'maison-eluard' } })
    expect(await served.end('SIGTERM')).toBe(0)
    const again = await portevoix(['restore', backup], there)
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('--force')
    expect(existsSync(join(restored, 'postgres', 'PG_VERSION'))).toBe(true)
  })
})

describe('portevoix serve on an external database', () => {
  const home = newHome()
  let database: TestDatabase
  let settings: Record<string, string>

  beforeAll(async () => {
    database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
    settings = { DATABASE_URL: database.url, PORTEVOIX_HOME: home }
  })
  afterAll(async () => {
    await database?.drop()
    rmSync(home, { recursive: true, force: true })
  })

  it('fills it with the demo, and prints a token and a query that work', async () => {
    const first = await serve(settings)
    expect(first.output()).toContain('Creating the demo organisation with invented data')
    expect(statSync(join(home, 'demo-key')).mode & 0o777).toBe(0o600)
    const line = first.output().match(/^ {2}(curl .*)$/m)?.[1] ?? ''
    const curl = spawnSync('sh', ['-c', line], { encoding: 'utf8' })
    // Without curl the same request is sent by hand.
    const answer = curl.status === 0 ? JSON.parse(curl.stdout) : (await post(first.url, first.token, WHO)).body
    expect(answer.errors).toBeUndefined()
    expect(answer.data.viewer.actor.roles).toEqual(['OWNER'])
    expect(await first.end('SIGTERM')).toBe(0)

    const second = await serve(settings)
    expect(second.output()).not.toContain('Creating the demo organisation')
    expect(second.token).toBe(first.token)
    expect((await post(second.url, second.token, WHO)).status).toBe(200)
    expect(await second.end('SIGINT')).toBe(0)
  })

  it('goes on answering while load balancers leave it', async () => {
    const server = await serve({ ...settings, PORTEVOIX_DRAIN_SECONDS: '3' })
    const ready = async () => {
      const answer = await fetch(new URL('/health/ready', server.url))
      return [answer.status, answer.headers.get('connection'), (await answer.json()).status]
    }
    expect(await ready()).toEqual([200, 'keep-alive', 'ready'])
    const ended = server.end('SIGTERM')
    await expect.poll(ready).toEqual([503, 'close', 'stopping'])
    const answer = await post(server.url, server.token, WHO)
    expect([answer.status, answer.headers.get('connection')]).toEqual([200, 'close'])
    expect(await ended).toBe(0)
    expect(server.output()).toContain('answering for 3 s more')
    await expect(ready()).rejects.toThrow()
  })

  it('accepts a newer database that still serves it, and refuses one that does not', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ('x', 'x', '29990101000000_future', now(), now(), 1)`,
    )
    const checked = await portevoix(['migrate', '--check'], settings)
    expect(checked, checked.stderr).toMatchObject({ code: 0 })
    expect(checked.stdout).toContain('The database is newer than this version, which can still work on it.')
    await client.query(
      `CREATE OR REPLACE FUNCTION portevoix_oldest_server() RETURNS text LANGUAGE sql IMMUTABLE
         AS $$ SELECT '29990101000000_future'::text $$`,
    )
    await client.end()
    const refused = await portevoix(['serve'], settings)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('The database is newer than this Portevoix')
    expect(refused.stderr).not.toMatch(/^\s+at /m)
  })
})

describe('portevoix with wrong settings', () => {
  it('reports an unreachable database without its password', async () => {
    const refused = await portevoix(['serve'], { DATABASE_URL: 'postgresql://me:hush-hush@127.0.0.1:1/portevoix' })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('does not answer: nothing listens there.')
    expect(refused.stdout + refused.stderr).not.toContain('hush-hush')
    expect(refused.stderr).not.toMatch(/^\s+at /m)
  })

  it.each([
    [{ PORT: '70000' }, 'PORT: must be a whole number from 0 to 65535'],
    [{ PORTEVOIX_DEMO: 'yes' }, 'PORTEVOIX_DEMO: must be 0 or 1'],
    [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL: must begin with postgres://'],
  ])('names %o', async (settings, message) => {
    const refused = await portevoix(['serve'], settings)
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain(message)
  })

  it('refuses to back up an external database', async () => {
    const refused = await portevoix(['backup', '/nowhere/x'], { DATABASE_URL: 'postgresql://me@db/x' })
    expect(refused.code).toBe(1)
    expect(refused.stderr).toContain('pg_dump')
  })
})
