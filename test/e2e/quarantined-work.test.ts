import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Context } from '@portevoix/api/core/context.ts'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import type { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { factsFor } from '@portevoix/api/modules/credentials/index.ts'
import { noticeJob } from '@portevoix/api/modules/notifications/index.ts'
import { publishJob, retractJob } from '@portevoix/api/modules/publishing/index.ts'
import { scoreJob } from '@portevoix/api/modules/scoring/index.ts'
import { inJob, type JobDefinition } from '@portevoix/api/platform/jobs/index.ts'
import pg from 'pg'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { agreed } from '../agreed.ts'
import { post, startWorld, type World } from '../harness.ts'
import { shareOf } from './scoring-world.ts'

const FIXTURES = join(import.meta.dirname, '../../packages/api/src/platform/plugin-host/fixtures')
const QUARANTINED = expect.stringMatching(/ is quarantined: misbehaved /)

let world: World
let mailServer: SMTPServer
let queue: pg.Client
let mailPort = 0
beforeAll(async () => {
  mailServer = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      stream.resume()
      stream.on('end', () => done())
    },
  })
  await new Promise<void>((done) => void mailServer.listen(0, '127.0.0.1', done))
  mailPort = (mailServer.server.address() as AddressInfo).port
  world = await startWorld({
    plugins: [join(FIXTURES, 'acting'), join(FIXTURES, 'scoring')],
    allowPrivate: [`127.0.0.1:${mailPort}`],
  })
  queue = new pg.Client(world.databaseUrl)
  await queue.connect()
})
afterAll(async () => {
  await queue?.end()
  await world?.stop()
  await new Promise<void>((done) => mailServer.close(() => done()))
})

const within = <T>(work: (ctx: Context) => Promise<T>): Promise<T> =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
const host = () => world.server.environment.services.plugins.host()

async function integrate(input: object) {
  const query = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
    ... on Integration { id } ... on UserError { message } } }`
  const { body } = await post(world.url, world.organization.key, { query, variables: { input } })
  const { id } = (body.data?.integrationCreate ?? {}) as { id?: string }
  const key = parseGlobalId(id ?? '')?.id ?? ''
  const integration = await within((ctx) => ctx.db.integration.findFirstOrThrow({ where: { id: key } }))
  return await factsFor(world.server.environment, { organizationId: world.organization.id, integration })
}

/** Calls until the part is quarantined. */
async function quarantine(call: () => Promise<unknown>): Promise<void> {
  const outcome = () => call().catch(({ reason }: { reason: string }) => reason)
  await expect.poll(outcome, { timeout: 30_000, interval: 1 }).toBe('quarantined')
}

async function handle<Job extends { organizationId: string }>(
  definition: JobDefinition<Job>,
  job: Omit<Job, 'organizationId'>,
): Promise<void> {
  const whole = { ...job, organizationId: world.organization.id } as unknown as Job
  await definition.handle(whole, { signal: AbortSignal.timeout(60_000) })
}

/** Seconds that the only job for it still waits. */
async function waitS(id: string): Promise<number> {
  const { rows } = await queue.query<{ s: number }>(
    `SELECT extract(epoch FROM start_after - now())::float8 AS s FROM pgboss.job WHERE state = 'created' AND data::text LIKE $1`,
    [`%${id}%`],
  )
  expect(rows).toHaveLength(1)
  return rows[0]?.s ?? 0
}
async function expectToWait(id: string): Promise<void> {
  const waits = await waitS(id)
  expect(waits).toBeGreaterThan(10)
  expect(waits).toBeLessThanOrEqual(61)
}

describe('while its plugin is in quarantine', () => {
  it('a notice waits without losing an attempt', async () => {
    const secrets = [{ name: 'password', value: 'password' }]
    const facts = await integrate({ notifier: 'acting', name: 'Mails', config: { port: mailPort }, secrets })
    const notice = { key: 'a', to: 'ada@example.org', subject: 's', text: 't' }
    const config = { port: mailPort, behaviour: 'dies' }
    await quarantine(async () => (await host()).notify({ ...facts, config, notice }))
    const id = await within(async (ctx) => {
      const rule = { id: ctx.newId(), name: 'r', events: ['topic.created'], address: 'ada@example.org' }
      await ctx.db.noticeRule.create({ data: { ...rule, integrationId: facts.integrationId } })
      return (await ctx.db.notice.create({ data: { id: ctx.newId(), ruleId: rule.id, attempts: 2 } })).id
    })
    await handle(noticeJob(world.server.environment), { noticeId: id })
    expect(await within((ctx) => ctx.db.notice.findFirstOrThrow({ where: { id } }))).toMatchObject({
      status: 'QUEUED',
      attempts: 2,
      errorKind: 'transient',
      errorMessage: QUARANTINED,
      leaseToken: null,
    })
    await expectToWait(id)
  })

  it('publications and retractions wait with an unchanged status', async () => {
    const config = { url: 'http://127.0.0.1:1/' }
    const secrets = [{ name: 'token', value: 'a-token' }]
    const facts = await integrate({ connector: 'acting', name: 'Posts', config, secrets })
    const text = { key: 'a', text: 'x', media: [] }
    const throwing = { ...facts, config: { ...config, behaviour: 'throws-before' } }
    await quarantine(async () => (await host()).publish({ ...throwing, post: text }))
    const hourAgo = new Date(Date.now() - 3_600_000)
    const before = [
      { status: 'QUEUED', attempts: 0, firstAttemptAt: null, attemptedAt: null },
      { status: 'UNCLEAR', attempts: 11, firstAttemptAt: hourAgo, attemptedAt: hourAgo },
    ] as const
    for (const known of before) {
      const id = await publication(facts.integrationId, known)
      await handle(publishJob(world.server.environment), { publicationId: id })
      expect(await within((ctx) => ctx.db.publication.findFirstOrThrow({ where: { id } }))).toMatchObject({
        ...known,
        errorKind: 'transient',
        errorMessage: QUARANTINED,
        leaseToken: null,
      })
      await expectToWait(id)
    }
    const out = { status: 'PUBLISHED', externalId: 'a', retraction: 'QUEUED', retractionAttempts: 11 } as const
    const id = await publication(facts.integrationId, out)
    await handle(retractJob(world.server.environment), { publicationId: id })
    expect(await within((ctx) => ctx.db.publication.findFirstOrThrow({ where: { id } }))).toMatchObject({
      ...out,
      errorMessage: QUARANTINED,
    })
    await expectToWait(id)
  })

  it('a score run waits, and starting another reports how long', async () => {
    const { environment } = world.server
    const { id: organizationId } = world.organization
    const rows = [{ sought: 1, followers: null }]
    const asked = { organizationId, model: 'fixture', params: { fault: 'short' }, rows, fitted: null, asOf: new Date() }
    await quarantine(async () => (await host()).score(asked))
    const accountId = crypto.randomUUID()
    const run = { accountId, model: 'fixture', modelVersion: '1.0.0', definition: {}, params: {} }
    const { id } = await within((ctx) => ctx.db.scoreRun.create({ data: { id: ctx.newId(), ...run } }))
    await handle(scoreJob(environment), { runId: id, accountId })
    expect(await within((ctx) => ctx.db.scoreRun.findFirstOrThrow({ where: { id } }))).toMatchObject({
      status: 'QUEUED',
      error: null,
      leaseToken: null,
    })
    await expectToWait(id)

    const query = `mutation { scoreRunStart(input: { model: "fixture", subject: PERSON }) { __typename } }`
    const { body } = await post(world.url, world.organization.key, { query })
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringMatching(/misbehaved and is in quarantine: try again in [1-6]?\d s\.$/),
      extensions: { code: 'SERVICE_UNAVAILABLE' },
    })
  })
})

let shares = 0
async function publication(
  integrationId: string,
  known: Partial<Prisma.PublicationUncheckedCreateInput>,
): Promise<string> {
  shares += 1
  const contentId = await within(async (ctx) => {
    const content = {
      id: ctx.newId(),
      title: 'The lab',
      status: 'APPROVED' as const,
      url: `https://lab.example/${shares}`,
    }
    return (await ctx.db.content.create({ data: content })).id
  })
  const shareId = await shareOf(world, world.organization, { contentId, externalId: `p${shares}` })
  return await within(async (ctx) => {
    const { participation } = await ctx.db.share.findFirstOrThrow({
      where: { id: shareId },
      select: { participation: { select: { ambassador: { select: { personId: true } } } } },
    })
    await agreed(ctx.db, participation.ambassador.personId ?? '', 'SHARING')
    return (await ctx.db.publication.create({ data: { id: ctx.newId(), shareId, integrationId, ...known } })).id
  })
}
