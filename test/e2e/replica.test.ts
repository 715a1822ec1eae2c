import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from '@portevoix/api/core/config.ts'
import { openDatabase } from '@portevoix/api/core/database.ts'
import type { Replica, ReplicaOutcome } from '@portevoix/api/core/database-replica.ts'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import type { Log } from '@portevoix/api/core/log.ts'
import { createAccount, createApiKey, createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import { type EmbeddedPostgres, startEmbedded } from '@portevoix/api/platform/postgres/embedded.ts'
import { migrate } from '@portevoix/api/platform/postgres/migrate.ts'
import { prepareDatabase } from '@portevoix/api/platform/postgres/prepare.ts'
import { type RunningServer, startServer } from '@portevoix/api/start.ts'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { PATIENT, post } from '../harness.ts'
import { atReplica, type RunningReplica, startReplica } from '../replica.ts'

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))
const PERIOD = '{ from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" }'
const DASHBOARD = `{ viewer { organization { report(period: ${PERIOD}) { impressions } } } people(first: 50) { nodes { displayName } } }`

let folder: string
let primary: EmbeddedPostgres
let standby: RunningReplica
/** Superusers of both, in the database of the server. */
let onPrimary: pg.Client
let onStandby: pg.Client
let server: RunningServer
let replica: Replica
let owner: { organizationId: string; key: string }
const logged: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'portevoix-replica-'))
  chmodSync(folder, 0o755)
  const [home, copy] = [join(folder, 'primary'), join(folder, 'replica')]
  mkdirSync(copy)
  const quiet = { info: () => {}, warn: () => {} }
  primary = await startEmbedded({ home, log: quiet, fsync: false })
  const migrations = { schemaDir: inProject('prisma'), migrationsDir: inProject('prisma/migrations') }
  await migrate({ url: primary.url, log: quiet, ...migrations })
  await prepareDatabase({ url: primary.url, logins: primary.logins })
  standby = await startReplica(primary.superuserUrl, copy)
  const superuserUrl = new URL(primary.superuserUrl)
  superuserUrl.pathname = '/portevoix'
  onPrimary = new pg.Client(superuserUrl.href)
  await onPrimary.connect()
  const line = (...facts: unknown[]): void => void logged.push(JSON.stringify(facts))
  const log: Log = { debug: line, info: line, warn: line, error: line, child: () => log }
  const config = readConfig({ PORT: '0', PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64') })
  server = await startServer({
    config: {
      ...config,
      rates: { account: 10_000_000, organization: 10_000_000 },
      // Long enough for a busy machine; tests that need it to be behind pause it.
      replica: { url: atReplica(primary.servingUrl, standby), waitMs: 2_000 },
    },
    databaseUrl: primary.servingUrl,
    systemUrl: primary.systemUrl,
    log,
    loadPlugins: false,
    ...PATIENT,
    plugins: [],
    role: 'api',
  })
  const { database, now } = server.environment
  if (!database.replica) throw new Error('The server has no replica.')
  replica = database.replica
  const made = await createOrganization(
    database,
    { name: 'Test', owner: { name: 'Owner', email: null }, trial: true },
    now(),
  )
  owner = { organizationId: made.organizationId, key: made.apiKey }
})
afterAll(async () => {
  await onStandby?.end().catch(() => {})
  await onPrimary?.end()
  await server?.stop()
  await standby?.stop()
  await primary?.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await onStandby?.end().catch(() => {})
  const superuserUrl = new URL(atReplica(primary.superuserUrl, standby))
  superuserUrl.pathname = '/portevoix'
  onStandby = new pg.Client(superuserUrl.href)
  onStandby.on('error', () => {})
  await onStandby.connect()
  await expect.poll(() => replica.state).toBe('USED')
})

/** Answers of an operation, and who answered it. */
async function ask(query: string, variables: object = {}, key = owner.key) {
  const before = { ...replica.counts }
  const { status, body } = await post(`${server.url}/graphql`, key, { query, variables })
  const by = (Object.keys(before) as ReplicaOutcome[]).filter((outcome) => replica.counts[outcome] > before[outcome])
  return { status, data: body.data ?? {}, errors: body.errors, by }
}

async function addPerson(displayName: string, email: string | null = null): Promise<string> {
  const { data } = await ask(
    'mutation ($input: PersonCreateInput!) { personCreate(input: $input) { ... on Person { id } } }',
    { input: { displayName, email } },
  )
  return (data.personCreate as { id: string }).id
}

const namesIn = (data: Record<string, unknown>) =>
  (data.people as { nodes: { displayName: string }[] }).nodes.map(({ displayName }) => displayName)

/** Runs `work` while the replica replays nothing. */
async function whilePaused(work: () => Promise<void>): Promise<void> {
  await onStandby.query('SELECT pg_wal_replay_pause()')
  await expect
    .poll(async () => (await onStandby.query('SELECT pg_get_wal_replay_pause_state() AS state')).rows[0]?.state)
    .toBe('paused')
  try {
    await work()
  } finally {
    await onStandby.query('SELECT pg_wal_replay_resume()')
  }
}

const topicLocks = async (granted: boolean) =>
  (await onStandby.query(`SELECT FROM pg_locks WHERE relation = '"Topic"'::regclass AND granted = $1`, [granted]))
    .rowCount

/** A commit brings what the log holds to the replica at once: locks, and the ends of transactions that only locked something. */
const flush = () => onPrimary.query('SELECT txid_current()')

/** Asks for a dashboard that waits for topics on the replica until `work` is done, and then for none. */
async function whileItWaits(work: () => Promise<void>): ReturnType<typeof ask> {
  const locker = new pg.Client(onPrimaryUrl())
  await locker.connect()
  try {
    await locker.query('BEGIN; LOCK TABLE "Topic" IN ACCESS EXCLUSIVE MODE')
    await flush()
    await expect.poll(() => topicLocks(true)).toBe(1)
    const answer = ask(
      `{ campaigns(first: 5) { nodes { name report(period: ${PERIOD}) { impressions } } } topics(first: 5) { nodes { name } } }`,
    )
    await expect.poll(() => topicLocks(false)).toBe(1)
    await work()
    await locker.query('ROLLBACK')
    await flush()
    const answered = await answer
    // Otherwise the next one would take this lock for its own.
    await expect.poll(() => topicLocks(true)).toBe(0)
    return answered
  } finally {
    await locker.end()
  }
}

describe('a server with a replica', () => {
  it('reads dashboards from the replica, and everything else from the primary', async () => {
    expect((await ask(DASHBOARD)).by).toEqual(['REPLICA'])
    expect(
      (
        await ask(
          `query A { ...B } fragment B on Query { viewer { organization { series(metric: "impressions", period: ${PERIOD}, bucket: DAY) { points { value } } } } }`,
        )
      ).by,
    ).toEqual(['REPLICA'])
    expect((await ask('{ people(first: 5) { nodes { displayName } } }')).by).toEqual([])
    const withFeed = await ask(
      `{ viewer { organization { report(period: ${PERIOD}) { impressions } } } events(first: 1) { nodes { cursor } } }`,
    )
    expect(withFeed.errors).toBeUndefined()
    expect(withFeed.by).toEqual([])
  })

  it('shows what was stored before the question, each time', async () => {
    for (let turn = 0; turn < 20; turn += 1) {
      await addPerson(`Person ${turn}`)
      const { data, by } = await ask(DASHBOARD)
      expect(by).toEqual(['REPLICA'])
      expect(namesIn(data)).toContain(`Person ${turn}`)
    }
  })

  it('records accesses to people on the primary', async () => {
    const id = await addPerson('Looked at', 'looked.at@example.org')
    const { by, errors } = await ask(
      `query ($id: ID!) { viewer { organization { report(period: ${PERIOD}) { impressions } } } person(by: { id: $id }) { email } }`,
      { id },
    )
    expect(errors).toBeUndefined()
    expect(by).toEqual(['REPLICA'])
    const looks = async () =>
      (await onPrimary.query('SELECT FROM "PersonAccess" WHERE "personId" = $1', [parseGlobalId(id)?.id])).rowCount
    await expect.poll(looks).toBe(1)
  })

  it('asks the primary while the replica lags: nobody sees less than was stored, was revoked or was erased', async () => {
    const erased = await addPerson('Ada Erased')
    const { database, now } = server.environment
    const account = { name: 'Analyst', email: null, roles: ['ANALYST' as const] }
    const accountId = await createAccount(database, owner.organizationId, account, now())
    const key = await createApiKey(database, owner.organizationId, { accountId, name: 'analyst' }, now())
    const reads = `{ viewer { organization { report(period: ${PERIOD}) { impressions } } } }`
    expect((await ask(reads, {}, key)).by).toEqual(['REPLICA'])
    await whilePaused(async () => {
      await addPerson('Newest')
      await ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: erased })
      const first = await ask(DASHBOARD)
      expect(first.by).toEqual(['BEHIND'])
      expect(namesIn(first.data)).toContain('Newest')
      expect(namesIn(first.data)).not.toContain('Ada Erased')
      await ask('mutation ($id: ID!) { accountSuspend(id: $id) { __typename } }', {
        id: globalId('Account', accountId),
      })
      expect((await ask(reads, {}, key)).status).toBe(401)
      expect(replica.state).toBe('BEHIND')
      const health = (await (await fetch(`${server.url}/health/status`)).json()) as { replica: { state: string } }
      expect(health.replica.state).toBe('BEHIND')
      expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
      // It is not waited for again.
      const begun = performance.now()
      expect((await ask(DASHBOARD)).by).toEqual(['BEHIND'])
      expect(performance.now() - begun).toBeLessThan(1_500)
    })
    await expect.poll(() => replica.state).toBe('USED')
    expect((await ask(DASHBOARD)).by).toEqual(['REPLICA'])
    expect(logged.join('\n')).toContain('the replica is not used, and the primary answers dashboards')
  })

  it('asks the primary when the replica breaks a dashboard off for what it replays', async () => {
    await onStandby.query(`ALTER SYSTEM SET max_standby_streaming_delay = '0'`)
    await onStandby.query('SELECT pg_reload_conf()')
    try {
      const { by, errors } = await whileItWaits(async () => {
        // It has read campaigns, and waits for topics: now a change of campaigns is replayed.
        await onPrimary.query('BEGIN; LOCK TABLE "Campaign" IN ACCESS EXCLUSIVE MODE; COMMIT')
        await expect.poll(() => replica.counts.CONFLICT).toBeGreaterThan(0)
      })
      expect(errors).toBeUndefined()
      expect(by).toEqual(['CONFLICT'])
    } finally {
      await onStandby.query('ALTER SYSTEM RESET max_standby_streaming_delay')
      await onStandby.query('SELECT pg_reload_conf()')
    }
  })

  it('does not begin again on the primary what took too long on the replica', async () => {
    const { by, errors } = await whileItWaits(async () => {
      // As when its time is over.
      await onStandby.query(
        `SELECT pg_cancel_backend(pid) FROM pg_locks WHERE relation = '"Topic"'::regclass AND NOT granted`,
      )
      await expect.poll(() => topicLocks(false)).toBe(0)
    })
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE'])
    expect(by).toEqual([])
  })

  it('does not use what is no replica, or logs in as somebody else', async () => {
    const wrong = {
      'leads to no replica': primary.servingUrl,
      'it logs in as system_login_portevoix, and not as login_portevoix': atReplica(primary.systemUrl, standby),
    }
    for (const [why, url] of Object.entries(wrong)) {
      const said: string[] = []
      const line = (_facts: object, message: string): void => void said.push(message)
      const log: Log = { debug: line, info: line, warn: line, error: line, child: () => log }
      const database = openDatabase({
        ...{ url: primary.servingUrl, connections: 2 },
        replica: { url, waitMs: 500, log },
      })
      try {
        await expect.poll(() => said.join()).toContain(why)
        expect(database.replica?.state).toBe('UNFIT')
        expect(database.replica?.open(owner.organizationId)).toBeNull()
      } finally {
        await database.close()
      }
    }
  })

  it('goes on without the replica, and uses it again when it is back', async () => {
    await standby.stop()
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask(DASHBOARD)))
    for (const { errors, data } of answers) {
      expect(errors).toBeUndefined()
      expect(namesIn(data)).toContain('Person 1')
    }
    expect(replica.counts.AWAY).toBeGreaterThan(0)
    await expect.poll(() => replica.state).toBe('AWAY')
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200)
    await standby.start()
    await expect.poll(() => replica.state).toBe('USED')
    expect((await ask(DASHBOARD)).by).toEqual(['REPLICA'])
  })
})

const onPrimaryUrl = (): string => {
  const url = new URL(primary.superuserUrl)
  url.pathname = '/portevoix'
  return url.href
}
