import { join } from 'node:path'
import type { Context } from '@portevoix/api/core/context.ts'
import { parseGlobalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import type { PublicationStatus } from '@portevoix/api/generated/prisma/client.ts'
import { ownPosts } from '@portevoix/api/modules/streams/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

type Organization = World['organization']
interface Planted {
  /** Null: nobody knows it. */
  readonly externalId: string | null
  readonly at?: string
  readonly status?: PublicationStatus
  readonly url?: string
}

let world: World
let foreign: Organization
beforeAll(async () => {
  world = await startWorld({ plugins: [join(import.meta.dirname, '../fixtures/posting')] })
  foreign = await world.addOrganization('Another')
})
afterAll(() => world?.stop())

const within = <T>(organization: Organization, work: (ctx: Context) => Promise<T>) =>
  inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
async function ask(query: string, variables: object, { key } = world.organization) {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as { [field: string]: { [field: string]: unknown } }
}

let made = 0
async function addIntegration(organization = world.organization, config: object = {}) {
  made += 1
  const { integrationCreate } = await ask(
    `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
      ... on Integration { id } ... on UserError { message } } }`,
    { input: { connector: 'posting', name: `Posting ${made}`, config } },
    organization,
  )
  const globalId = String(integrationCreate?.id)
  return { id: parseGlobalId(globalId)?.id ?? '', globalId, organization }
}

/** Publications as they are stored, each of a share of its own. @returns the shares. */
async function plant({ id, organization }: Awaited<ReturnType<typeof addIntegration>>, posts: readonly Planted[]) {
  return await within(organization, async ({ db, now }) => {
    const [personId = '', ambassadorId = '', participationId = '', campaignId = '', contentId = ''] = Array.from(
      { length: 5 },
      () => uuidv7(now().getTime()),
    )
    const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') }
    await db.campaign.create({ data: { id: campaignId, name: campaignId, status: 'LIVE', ...dates } })
    await db.content.create({ data: { id: contentId, title: 'The lab', status: 'APPROVED' } })
    await db.person.create({ data: { id: personId, displayName: 'Somebody' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    await db.participation.create({ data: { id: participationId, campaignId, ambassadorId, status: 'ACCEPTED' } })
    const shares = posts.map(() => uuidv7(now().getTime()))
    const facts = { campaignId, participationId, contentId, network: 'posting', text: 'Come', assessment: {} }
    await db.share.createMany({ data: shares.map((share) => ({ id: share, ...facts })) })
    await db.publication.createMany({
      data: posts.map(({ externalId, at = '2026-02-01T00:00:00Z', status = 'PUBLISHED', url = null }, index) => ({
        ...{ id: uuidv7(now().getTime()), shareId: shares[index] ?? '', integrationId: id },
        ...{ status, externalId, url, publishedAt: status === 'QUEUED' ? null : new Date(at) },
      })),
    })
    return shares
  })
}
const listed = async (
  { id, organization }: Awaited<ReturnType<typeof addIntegration>>,
  query: Partial<Parameters<typeof ownPosts>[2]> = {},
) => await within(organization, (ctx) => ownPosts(ctx, id, { sinceMs: 0, after: null, ...query }))

describe('the posts of an integration', () => {
  it('are those that it published and that stand, newest first, with their address', async () => {
    const integration = await addIntegration()
    await plant(integration, [
      { externalId: 'old', at: '2026-01-31T23:59:59Z' },
      { externalId: 'first', at: '2026-02-01T00:00:00Z' },
      { externalId: 'last', at: '2026-02-03T00:00:00.123Z', url: 'https://x.example/last' },
      { externalId: 'taken-back', status: 'RETRACTED' },
      { externalId: null, url: 'https://x.example/seen-by-a-person' },
      { externalId: null, status: 'QUEUED' },
      { externalId: 'unknown', status: 'UNCLEAR' },
      { externalId: 'refused', status: 'FAILED' },
    ])
    expect(await listed(integration, { sinceMs: Date.parse('2026-02-01T00:00:00Z') })).toEqual({
      posts: [
        { externalId: 'last', url: 'https://x.example/last', publishedAt: '2026-02-03T00:00:00.123Z' },
        { externalId: 'first', url: null, publishedAt: '2026-02-01T00:00:00.000Z' },
      ],
      more: false,
    })
  })

  it('publications that are one post on the network count once, and not at all where it was retracted', async () => {
    const integration = await addIntegration()
    await plant(integration, [
      { externalId: 'same', at: '2026-02-01T00:00:00Z' },
      { externalId: 'same', at: '2026-02-02T00:00:00Z' },
      { externalId: 'gone', at: '2026-02-01T00:00:00Z' },
      { externalId: 'gone', status: 'RETRACTED' },
    ])
    const { posts } = await listed(integration)
    expect(posts).toEqual([{ externalId: 'same', url: null, publishedAt: '2026-02-02T00:00:00.000Z' }])
  })

  it('come 200 at a time, each once, although many bear one instant and some are taken back meanwhile', async () => {
    const integration = await addIntegration()
    const ids = Array.from({ length: 450 }, (_, index) => `post-${String(index).padStart(3, '0')}`)
    await plant(
      integration,
      ids.map((externalId, index) => ({ externalId, at: `2026-02-0${1 + (index % 2)}T00:00:00Z` })),
    )
    const seen: string[] = []
    const sizes: number[] = []
    let after: Parameters<typeof ownPosts>[2]['after'] = null
    for (let more = true; more; ) {
      const page = await listed(integration, { after })
      sizes.push(page.posts.length)
      seen.push(...page.posts.map(({ externalId }) => externalId))
      const last = page.posts.at(-1)
      if (last) after = { atMs: Date.parse(last.publishedAt), externalId: last.externalId }
      more = page.more
      // A position stays one although its post is gone.
      await within(integration.organization, (ctx) =>
        ctx.db.publication.updateMany({
          where: { integrationId: integration.id, externalId: after?.externalId },
          data: { status: 'RETRACTED' },
        }),
      )
    }
    expect(sizes).toEqual([200, 200, 50])
    expect([...seen].sort()).toEqual(ids)
  })

  it('are none of another integration, and none of another organisation', async () => {
    const [own, neighbour, stranger] = [await addIntegration(), await addIntegration(), await addIntegration(foreign)]
    await plant(own, [{ externalId: 'own' }])
    await plant(neighbour, [{ externalId: 'of-the-neighbour' }])
    await plant(stranger, [{ externalId: 'of-strangers' }])
    const idsOf = async (integration: typeof own) =>
      (await listed(integration)).posts.map(({ externalId }) => externalId)
    expect(await idsOf(own)).toEqual(['own'])
    expect(await idsOf(neighbour)).toEqual(['of-the-neighbour'])
    expect(await idsOf(stranger)).toEqual(['of-strangers'])
    // Even by its id nothing of another organisation is to be had.
    expect(await idsOf({ ...stranger, organization: world.organization })).toEqual([])
  })
})

describe('a stream that asks for its posts', () => {
  it('measures those of its own integration, and the numbers hang on their shares', async () => {
    const [own, neighbour] = [await addIntegration(), await addIntegration()]
    const [first, second] = await plant(own, [{ externalId: 'one' }, { externalId: 'two' }])
    await plant(neighbour, [{ externalId: 'three' }])
    const stranger = await addIntegration(foreign)
    await plant(stranger, [{ externalId: 'one' }])
    const { integrationSync } = await ask(
      `mutation ($id: ID!) { integrationSync(id: $id) { ... on SyncRun { id } ... on UserError { message } } }`,
      { id: own.globalId },
    )
    const run = await vi.waitFor(
      async () => {
        const { node } = await ask(
          `query ($id: ID!) { node(id: $id) { ... on SyncRun { status upserted skipped requests
            logs(first: 10) { nodes { message } } } } }`,
          { id: integrationSync?.id },
        )
        expect(node?.status).toBe('SUCCEEDED')
        return node
      },
      { timeout: 20_000, interval: 50 },
    )
    expect(run).toMatchObject({ upserted: 2, skipped: 0, requests: 0, logs: { nodes: [{ message: 'two one' }] } })
    const points = await within(
      own.organization,
      (ctx) =>
        ctx.db.$queryRaw<
          { subjectId: string }[]
        >`SELECT "subjectId" FROM "MetricPoint" WHERE source = ${`integration:${own.id}`}`,
    )
    expect(points.map(({ subjectId }) => subjectId).sort()).toEqual([first, second].sort())
  })
})
