import { createHash } from 'node:crypto'
import type { Db } from '@portevoix/api/core/database.ts'
import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import type { PublicationStatus } from '@portevoix/api/generated/prisma/client.ts'
import { publishJob, retractJob } from '@portevoix/api/modules/publishing/index.ts'
import { type FakeMastodon, startMastodon } from '@portevoix/connector-mastodon/fake-provider'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { agreed } from '../agreed.ts'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let mastodon: FakeMastodon
let breaking = 0
let random = 7
/** The same breaks in every run of the tests (a linear congruential generator). */
function breaks(): boolean {
  random = (random * 1_103_515_245 + 12_345) % 2_147_483_648
  return random / 2_147_483_648 < breaking
}

/** Tokens that the provider has withdrawn. */
const withdrawn = new Set<string>()

beforeAll(async () => {
  const accountOf = (token: string) => (withdrawn.has(token) ? null : (token.split('-').at(-1) ?? '1'))
  mastodon = await startMastodon({ resets: breaks, accountOf })
  world = await startWorld({
    plugins: ['@portevoix/connector-mastodon'],
    allowPrivate: [new URL(mastodon.url).host],
  })
})
afterAll(async () => {
  await world?.stop()
  await mastodon?.close()
})

const inside = <T>(work: (db: Db) => Promise<T>): Promise<T> =>
  world.server.environment.database.inOrganization(world.organization.id, work)
const uuidOf = (id: string) => Buffer.from(id, 'base64url').toString().split(':')[1] ?? ''

interface Refused {
  __typename: string
  id: string
  code?: string
  path?: string[]
  message?: string
}
async function ask(query: string, variables: object, key = world.organization.key): Promise<Refused> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(String(body.errors[0]?.extensions.code))
  return Object.values(body.data as Record<string, Refused>)[0] as Refused
}
const POLICY = `mutation P($input: PolicyPublishInput!) { policyPublish(input: $input) {
  __typename ... on Policy { id } ... on UserError { code message path } } }`
const PUBLISH = `mutation P($id: ID!, $input: SharePublishInput!) { sharePublish(id: $id, input: $input) {
  __typename ... on Publication { id status } ... on UserError { code message path } } }`
const publish = (id: string, integrationId: string, more: object = {}, key?: string) =>
  ask(PUBLISH, { id, input: { integrationId, ...more } }, key)

let accounts = 0
async function addAccount(more: object = {}): Promise<string> {
  accounts += 1
  const { id, message } = await ask(
    `mutation I($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
      __typename ... on Integration { id } ... on UserError { code message path } } }`,
    {
      input: {
        connector: 'mastodon',
        name: `Account ${accounts}`,
        config: { instance: mastodon.url },
        secrets: [{ name: 'token', value: `token-of-account-${accounts}` }],
        ...more,
      },
    },
  )
  if (!id) throw new Error(message)
  return id
}

/** One accepted ambassador with their key, in a live campaign with an approved content. */
async function addAmbassador() {
  const [personId, ambassadorId, participationId, campaignId, contentId] = Array.from({ length: 5 }, () =>
    uuidv7(Date.now()),
  ) as [string, string, string, string, string]
  await inside(async (db) => {
    const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') }
    await db.campaign.create({ data: { id: campaignId, name: `Campaign ${campaignId}`, status: 'LIVE', ...dates } })
    await db.content.create({
      data: { id: contentId, title: 'The lab', status: 'APPROVED', url: 'https://lab.example' },
    })
    await db.person.create({ data: { id: personId, displayName: 'Somebody' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    await db.participation.create({ data: { id: participationId, campaignId, ambassadorId, status: 'ACCEPTED' } })
    await agreed(db, personId, 'SHARING')
  })
  const { key } = await world.organization.as(['AMBASSADOR'], { personId })
  return { key, personId, participationId, campaignId, contentId }
}
type Ambassador = Awaited<ReturnType<typeof addAmbassador>>

async function share({ participationId, contentId }: Ambassador, text: string, network = 'mastodon'): Promise<string> {
  const input = {
    participationId: globalId('Participation', participationId),
    contentId: globalId('Content', contentId),
    network,
    text,
  }
  const { id } = await ask(
    `mutation S($input: ShareCreateInput!) { shareCreate(input: $input) { __typename ... on Share { id } } }`,
    { input },
  )
  return id
}

const NODE = `query N($id: ID!) { node(id: $id) { ... on Publication { status url externalId attempts publishedAt
  error { kind message } share { status externalUrl text trackedLink { url } } integration { name }
  account { integrationId name network own } retraction { status attempts requestedAt } } } }`
interface Publication {
  status: PublicationStatus
  retraction: { status: string; attempts: number } | null
  url: string
  externalId: string
  attempts: number
  error: { kind: string; message: string } | null
  share: { status: string; externalUrl: string | null; trackedLink: { url: string } | null }
}
const read = async (id: string, key?: string) => (await ask(NODE, { id }, key)) as unknown as Publication
const WAIT = { timeout: 20_000, interval: 50 }
async function settled(id: string, ...statuses: PublicationStatus[]): Promise<Publication> {
  return await vi.waitFor(async () => {
    const node = await read(id)
    expect(statuses).toContain(node.status)
    return node
  }, WAIT)
}
/** What the connector makes of a publication's key. */
const keyOf = (publicationId: string) => createHash('sha256').update(uuidOf(publicationId)).digest('hex')
const again = (publicationId: string) =>
  inside((db) =>
    world.server.environment.services.jobs.enqueue(db, 'publication.publish', {
      organizationId: world.organization.id,
      publicationId: uuidOf(publicationId),
    }),
  )

describe('a share that is published', () => {
  it('stands on its network with its link, and is known to be there', async () => {
    const ambassador = await addAmbassador()
    const id = await share(ambassador, 'Come and see our lab')
    const account = await addAccount()
    const made = await publish(id, account)
    const node = await settled(made.id, 'PUBLISHED')
    const [there] = mastodon.published().filter(({ key }) => key === keyOf(made.id))
    expect(there?.text).toBe(`Come and see our lab\n\n${node.share.trackedLink?.url}`)
    expect(node).toMatchObject({
      externalId: there?.id,
      attempts: 1,
      error: null,
      share: { status: 'PUBLISHED', externalUrl: node.url },
    })
    expect(await publish(id, account)).toMatchObject({ __typename: 'ConflictError', code: 'ALREADY_PUBLISHED' })
  })

  it('is refused where it cannot stand, before anything is sent', async () => {
    const ambassador = await addAmbassador()
    const account = await addAccount()
    const elsewhere = await share(ambassador, 'Hello', 'linkedin')
    expect(await publish(elsewhere, account)).toMatchObject({ code: 'NETWORK_MISMATCH' })
    const long = await share(ambassador, 'x'.repeat(499))
    expect(await publish(long, account)).toMatchObject({
      code: 'TEXT_TOO_LONG',
      path: ['id'],
      message: expect.stringMatching(/has 5\d\d characters .* The maximum is 500: .* \d+ characters shorter/),
    })
    const fine = await share(ambassador, 'Fine')
    expect(await publish(fine, account, { scheduledFor: '2020-01-01T00:00:00Z' })).toMatchObject({
      code: 'NOT_IN_FUTURE',
    })
    const blocked = await share(ambassador, 'Guaranteed returns')
    const term = { kind: 'FORBIDDEN_TERM', key: 'returns', severity: 'BLOCK', message: 'No.', terms: ['guaranteed'] }
    await ask(POLICY, { input: { name: 'New', effectiveFrom: new Date().toISOString(), rules: [term] } })
    expect(await publish(blocked, account)).toMatchObject({
      code: 'BLOCKED_BY_GUIDELINES',
      message: expect.stringMatching(/`assess` .* `shareCreate`/),
      path: ['id'],
    })
    await inside((db) => db.campaign.updateMany({ where: { id: ambassador.campaignId }, data: { status: 'ENDED' } }))
    expect(await publish(fine, account)).toMatchObject({ code: 'CAMPAIGN_NOT_LIVE' })
  })

  it('is not posted any more when the consent was withdrawn before its time', async () => {
    const ambassador = await addAmbassador()
    const made = await publish(await share(ambassador, 'Later'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await inside((db) =>
      db.agreement.updateMany({ where: { personId: ambassador.personId }, data: { withdrawnAt: new Date() } }),
    )
    await again(made.id)
    const node = await settled(made.id, 'FAILED')
    expect(node.error).toMatchObject({ kind: 'PERMANENT', message: expect.stringContaining('consent') })
    expect(mastodon.published().map(({ key }) => key)).not.toContain(keyOf(made.id))
  })

  it('is refused for a person whose data is only stored, and not posted any more when that began before its time', async () => {
    const ambassador = await addAmbassador()
    const account = await addAccount()
    const [first, second] = [await share(ambassador, 'Before it'), await share(ambassador, 'During it')]
    const made = await publish(first, account, { scheduledFor: new Date(Date.now() + 3_600_000).toISOString() })
    const { personId } = ambassador
    const { id } = await inside((db) =>
      db.processingRestriction.create({ data: { personId, ground: 'ACCURACY', byPerson: false } }),
    )
    expect(await publish(second, account)).toMatchObject({ code: 'PERSON_INACTIVE' })
    await again(made.id)
    expect((await settled(made.id, 'FAILED')).error).toMatchObject({ kind: 'PERMANENT' })
    expect(mastodon.published().map(({ key }) => key)).not.toContain(keyOf(made.id))
    await inside((db) => db.processingRestriction.updateMany({ where: { id }, data: { liftedAt: new Date() } }))
    await settled((await publish(second, account)).id, 'PUBLISHED')
  })

  it('waits while its campaign is paused, and goes out once it is resumed', async () => {
    const ambassador = await addAmbassador()
    const made = await publish(await share(ambassador, 'After the pause'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const id = globalId('Campaign', ambassador.campaignId)
    const move = (name: string) =>
      ask(`mutation M($id: ID!) { ${name}(id: $id, input: { reason: "For now" }) { __typename } }`, { id })
    expect(await move('campaignPause')).toEqual({ __typename: 'Campaign' })
    // Its time comes.
    await inside((db) => db.publication.updateMany({ where: { id: uuidOf(made.id) }, data: { scheduledFor: null } }))
    const job = publishJob(world.server.environment)
    const data = { organizationId: world.organization.id, publicationId: uuidOf(made.id) }
    const work = () => job.handle(data, { signal: AbortSignal.timeout(10_000) } as never)
    await work()
    expect(await read(made.id)).toMatchObject({ status: 'QUEUED', attempts: 0, error: null })
    expect(await move('campaignResume')).toEqual({ __typename: 'Campaign' })
    await work()
    expect((await settled(made.id, 'PUBLISHED')).attempts).toBe(1)
  })

  it('speaks for the organisation only by its team, and for a person by themselves', async () => {
    const ambassador = await addAmbassador()
    const [own, organizations] = [
      await addAccount({ personId: globalId('Person', ambassador.personId) }),
      await addAccount(),
    ]
    const id = await share(ambassador, 'In my own name')
    expect(await publish(id, organizations, {}, ambassador.key)).toMatchObject({ __typename: 'NotFoundError' })
    const other = await addAmbassador()
    expect(await publish(await share(other, 'Not mine'), own)).toMatchObject({ __typename: 'NotFoundError' })
    // The team does not speak in somebody's own name, whatever it may configure.
    expect(await publish(id, own)).toMatchObject({ __typename: 'NotFoundError', path: ['input', 'integrationId'] })
    expect(await publish(id, own, {}, other.key)).toMatchObject({ __typename: 'NotFoundError', path: ['id'] })
    const made = await publish(id, own, {}, ambassador.key)
    await settled(made.id, 'PUBLISHED')
    // By which account it goes is for the author to see, and nothing else of the integration.
    expect(await read(made.id, ambassador.key)).toMatchObject({
      account: { integrationId: own, network: 'mastodon', own: true },
      integration: null,
    })
    expect(await read(made.id, other.key)).toBeNull()
    expect(await read((await publish(id, organizations)).id, ambassador.key)).toMatchObject({
      account: { integrationId: organizations, own: false },
    })
  })

  it('a share of unknown outcome is not sent again once the consent is withdrawn', async () => {
    const ambassador = await addAmbassador()
    const made = await publish(await share(ambassador, 'Never out'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const ago = new Date(Date.now() - 2 * 60_000)
    await inside(async (db) => {
      await db.publication.updateMany({
        where: { id: uuidOf(made.id) },
        data: { status: 'UNCLEAR', attempts: 1, firstAttemptAt: ago, attemptedAt: ago },
      })
      await db.agreement.updateMany({ where: { personId: ambassador.personId }, data: { withdrawnAt: new Date() } })
    })
    await again(made.id)
    await settled(made.id, 'FAILED')
    expect(mastodon.published().map(({ key }) => key)).not.toContain(keyOf(made.id))
  })

  it('a publication of unknown outcome stays UNCLEAR while retries fail for certain', async () => {
    const ambassador = await addAmbassador()
    const made = await publish(await share(ambassador, 'Perhaps out'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    withdrawn.add(`token-of-account-${accounts}`)
    const firstAttemptAt = new Date(Date.now() - 2 * 60_000)
    await inside((db) =>
      db.publication.updateMany({
        where: { id: uuidOf(made.id) },
        data: { status: 'UNCLEAR', attempts: 1, firstAttemptAt, attemptedAt: firstAttemptAt },
      }),
    )
    await again(made.id)
    const tried = await vi.waitFor(async () => {
      const node = await read(made.id)
      expect(node).toMatchObject({ attempts: 2, error: { kind: expect.any(String) } })
      return node
    }, WAIT)
    expect(tried.status).toBe('UNCLEAR')
  })

  it('waits for the time that was chosen last, whatever an earlier try left in the queue', async () => {
    const ambassador = await addAmbassador()
    const made = await publish(await share(ambassador, 'In an hour'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const { environment } = world.server
    const job = publishJob(environment)
    const data = { organizationId: world.organization.id, publicationId: uuidOf(made.id) }
    await job.handle(data, { signal: AbortSignal.timeout(10_000) } as never)
    expect(await settled(made.id, 'QUEUED')).toMatchObject({ attempts: 0 })
  })

  it('is not touched by a job of another organisation', async () => {
    const ambassador = await addAmbassador()
    const made = await publish(await share(ambassador, 'Here'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 1_500).toISOString(),
    })
    const other = await world.addOrganization('Elsewhere')
    const data = { organizationId: other.id, publicationId: uuidOf(made.id) }
    for (const job of [publishJob(world.server.environment), retractJob(world.server.environment)]) {
      await job.handle(data, { signal: AbortSignal.timeout(10_000) } as never)
    }
    expect(await settled(made.id, 'QUEUED', 'PUBLISHED')).toMatchObject({ error: null })
    await settled(made.id, 'PUBLISHED')
  })

  it('is settled by an address of the web alone, by which no connector is asked for anything', async () => {
    const ambassador = await addAmbassador()
    const SETTLE = `mutation S($id: ID!, $url: URL) { publicationSettle(id: $id, input: { published: true, url: $url }) {
      __typename ... on Publication { status url externalId } ... on UserError { code message path } } }`
    const made = await publish(await share(ambassador, 'Seen'), await addAccount(), {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    await inside((db) =>
      db.publication.updateMany({ where: { id: uuidOf(made.id) }, data: { status: 'UNCLEAR', attempts: 1 } }),
    )
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'https://real.example@evil.example/']) {
      expect(await ask(SETTLE, { id: made.id, url })).toMatchObject({
        __typename: 'InvalidInputError',
        path: ['input', 'url'],
      })
    }
    const url = 'https://social.example/@somebody/1'
    expect(await ask(SETTLE, { id: made.id, url })).toMatchObject({ status: 'PUBLISHED', url, externalId: null })
    const retract = `mutation R($id: ID!) { publicationRetract(id: $id) { __typename ... on UserError { code } } }`
    expect(await ask(retract, { id: made.id })).toMatchObject({ code: 'CANNOT_RETRACT' })
  })

  it('a publication whose key the provider has forgotten is looked for before it is retried', async () => {
    const ambassador = await addAmbassador()
    const account = await addAccount()
    const made = await publish(await share(ambassador, 'Looked for'), account, {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    const { trackedLink } = (await settled(made.id, 'QUEUED')).share
    const agoMs = Date.now() - 2 * 3_600_000
    await inside((db) =>
      db.publication.updateMany({
        where: { id: uuidOf(made.id) },
        data: { status: 'UNCLEAR', attempts: 1, firstAttemptAt: new Date(agoMs), attemptedAt: new Date(agoMs) },
      }),
    )
    const there = mastodon.write(`Looked for\n\n${trackedLink?.url}`, { at: agoMs + 1_000, account: String(accounts) })
    const before = mastodon.published().length
    await again(made.id)
    expect(await settled(made.id, 'PUBLISHED')).toMatchObject({ externalId: there })
    expect(mastodon.published().length).toBe(before)
  })

  it('is taken back, and called off before its time', async () => {
    const ambassador = await addAmbassador()
    const account = await addAccount()
    const retract = (id: string) =>
      ask(`mutation R($id: ID!) { publicationRetract(id: $id) { __typename ... on Publication { status } } }`, { id })
    const out = await publish(await share(ambassador, 'Out'), account)
    await settled(out.id, 'PUBLISHED')
    await retract(out.id)
    expect((await settled(out.id, 'RETRACTED')).share).toMatchObject({ status: 'PREPARED', externalUrl: null })
    expect(mastodon.published().map(({ key }) => key)).not.toContain(keyOf(out.id))
    const planned = await publish(await share(ambassador, 'Planned'), account, {
      scheduledFor: new Date(Date.now() + 3_600_000).toISOString(),
    })
    expect(await retract(planned.id)).toMatchObject({ status: 'RETRACTED' })
    await again(planned.id)
    expect(await settled(planned.id, 'RETRACTED')).toMatchObject({ retraction: null })
  })

  it('says how far taking it back is, and why that failed', async () => {
    const ambassador = await addAmbassador()
    const words = await share(ambassador, 'Wanted back')
    const account = await addAccount()
    const token = `token-of-account-${accounts}`
    const { id } = await publish(words, account)
    expect((await settled(id, 'PUBLISHED')).retraction).toBeNull()
    const retract = () =>
      ask(
        `mutation R($id: ID!) { publicationRetract(id: $id) { ... on Publication { status retraction { status attempts } }
          ... on UserError { code message } } }`,
        { id },
      )
    const until = (expected: object) =>
      vi.waitFor(async () => expect(await read(id, ambassador.key)).toMatchObject(expected), WAIT)
    // Nothing is taken back while the network is away: it is tried again.
    mastodon.fault('500', { only: 'writes', times: Number.POSITIVE_INFINITY })
    expect(await retract()).toMatchObject({ status: 'PUBLISHED', retraction: { status: 'QUEUED', attempts: 0 } })
    await until({ status: 'PUBLISHED', retraction: { status: 'QUEUED', attempts: 1 }, error: { kind: 'TRANSIENT' } })
    mastodon.calm()
    // What no other try mends is left to a person.
    withdrawn.add(token)
    await until({ status: 'PUBLISHED', retraction: { status: 'FAILED' }, error: { kind: 'AUTH' } })
    withdrawn.delete(token)
    expect(await retract()).toMatchObject({ retraction: { status: 'QUEUED', attempts: 0 } })
    await until({ status: 'RETRACTED', retraction: { status: 'DONE', attempts: 1 }, error: null })
    expect(await retract()).toMatchObject({
      code: 'NOT_PUBLISHED',
      message: expect.stringContaining('already cancelled or retracted'),
    })
    expect(await publish(words, account)).toMatchObject({ code: 'TAKEN_BACK', message: expect.stringContaining('new') })
  })

  it('a share that was called off before its time can be scheduled anew', async () => {
    const words = await share(await addAmbassador(), 'Another day')
    const account = await addAccount()
    const inAnHour = { scheduledFor: new Date(Date.now() + 3_600_000).toISOString() }
    const { id } = await publish(words, account, inAnHour)
    expect(await publish(words, account)).toMatchObject({ code: 'ALREADY_PUBLISHED' })
    await ask(`mutation R($id: ID!) { publicationRetract(id: $id) { __typename } }`, { id })
    expect(await publish(words, account)).toMatchObject({ __typename: 'Publication', id })
    await settled(id, 'PUBLISHED')
  })
})

describe('the accounts to publish by', () => {
  it('are those whose connector publishes, on the network that is named', async () => {
    const ACCOUNTS = 'query A($network: String) { publishingAccounts(network: $network) { name network } }'
    const list = async (network: string | null) => (await ask(ACCOUNTS, { network })) as unknown as { name: string }[]
    await addAccount({ name: 'A name that comes first' })
    const feeds = Array.from({ length: 101 }, (_, index) => ({ id: uuidv7(Date.now()), name: `A ${index}` }))
    const blank = { connector: 'feed', config: {} }
    await inside((db) => db.integration.createMany({ data: feeds.map((feed) => ({ ...feed, ...blank })) }))
    expect((await list(null))[0]).toEqual({ name: 'A name that comes first', network: 'mastodon' })
    expect(await list('mastodon')).toEqual(await list(null))
    expect(await list('bluesky')).toEqual([])
  })
})

describe('posts through a provider that commits and then breaks the line three times of ten', () => {
  it('stand there once each', async () => {
    const ambassador = await addAmbassador()
    const shares = Array.from({ length: 60 }, (_, index) => ({ id: uuidv7(Date.now()), text: `Post ${index}` }))
    const { campaignId, participationId, contentId } = ambassador
    const common = { campaignId, participationId, contentId, network: 'mastodon', assessment: {} }
    await inside((db) => db.share.createMany({ data: shares.map((one) => ({ ...one, ...common })) }))
    const before = mastodon.published().length
    const account = await addAccount()
    breaking = 0.3
    for (const { id } of shares) await publish(globalId('Share', id), account)
    await vi.waitFor(
      async () => {
        const left = await inside((db) =>
          db.publication.groupBy({ by: ['status'], where: { share: { participationId } }, _count: true }),
        )
        expect(left).toEqual([{ status: 'PUBLISHED', _count: shares.length }])
      },
      { timeout: 200_000, interval: 500 },
    )
    breaking = 0
    const posts = mastodon.published().slice(before)
    expect(mastodon.requests().filter(({ fault }) => fault === 'commit-then-reset').length).toBeGreaterThan(5)
    expect(posts.length).toBe(shares.length)
    expect(new Set(posts.map(({ text }) => text)).size).toBe(shares.length)
  }, 240_000)
})
