import { join } from 'node:path'
import { startTestHost, type TestHost } from '@portevoix/api/platform/plugin-host/test-host.ts'
import {
  ACCESS_TOKEN,
  EXPIRED_TOKEN,
  type FakeBluesky,
  HANDLE,
  PASSWORD,
  startBluesky,
} from '@portevoix/connector-bluesky/fake-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld } from '../harness.ts'

const ROOT = join(import.meta.dirname, '../..')
const PLUGIN = '@portevoix/connector-bluesky'

let provider: FakeBluesky
beforeAll(async () => {
  provider = await startBluesky()
})
afterAll(() => provider?.close())

describe('the Bluesky connector in its own process', () => {
  let host: TestHost
  const spent: { requests: number; quotaUnits: number }[] = []
  beforeAll(async () => {
    host = await startTestHost([], {
      plugins: [PLUGIN],
      from: ROOT,
      allowPrivate: [new URL(provider.url).host],
      now: () => provider.now(),
    })
  })
  afterAll(() => host?.close())
  const facts = () => ({
    connector: 'bluesky',
    organizationId: 'o',
    integrationId: 'i',
    config: { service: provider.url, handle: HANDLE },
    secrets: { password: { value: ACCESS_TOKEN, sealedTo: [provider.url] } },
    onUsage: (usage: { requests: number; quotaUnits: number }) => spent.push(usage),
  })

  it('publishes once per key, also when the response is lost', async () => {
    const asked = { key: 'post-1', text: 'Hello @bruno.test, see https://example.org #news', media: [] }
    provider.fault('commit-then-reset')
    await expect(host.publish({ ...facts(), post: asked })).rejects.toMatchObject({ kind: 'ambiguous' })
    const found = await host.findPublished({ ...facts(), post: { ...asked, since: provider.now() } })
    expect(found).toMatchObject({ status: 'exists' })
    expect(await host.publish({ ...facts(), post: asked })).toEqual(found)
    expect(provider.published()).toHaveLength(1)
  })

  it('continues with a new session after a 400 for an expired one', async () => {
    const refused: string[] = []
    const renew = async (name: string, stale: string) => {
      refused.push(`${name}: ${stale}`)
      return ACCESS_TOKEN
    }
    const call = { ...facts(), secrets: { password: { value: EXPIRED_TOKEN, sealedTo: [provider.url] } }, renew }
    const before = provider.published().length
    const { externalId } = await host.publish({ ...call, post: { key: 'post-late', text: 'Later', media: [] } })
    expect(provider.published()).toHaveLength(before + 1)
    expect(refused).toContain(`password: ${EXPIRED_TOKEN}`)
    await host.retract({ ...facts(), externalId })
  })

  it('charges points only for writes: 3 for a post, 1 for retracting it', async () => {
    spent.length = 0
    const { externalId } = await host.publish({ ...facts(), post: { key: 'post-2', text: 'Two', media: [] } })
    expect(spent.reduce((sum, { quotaUnits }) => sum + quotaUnits, 0)).toBe(3)
    spent.length = 0
    await host.retract({ ...facts(), externalId })
    expect(spent.reduce((sum, { quotaUnits }) => sum + quotaUnits, 0)).toBe(1)
    expect(host.connector('bluesky')?.quotas.map(({ units }) => units)).toEqual([5_000, 35_000])
  })

  it('reads mentions and metrics', async () => {
    provider.seed(3)
    for (const stream of ['mentions', 'metrics'] as const) {
      const records: unknown[] = []
      for await (const page of host.readStream({ ...facts(), stream, state: null, stateVersion: null })) {
        records.push(...page.upserts)
      }
      // Followers, and three values of each post.
      expect(records).toHaveLength(stream === 'mentions' ? 3 : 1 + 4 * 3)
    }
  })
})

it('is set up by one mutation, and logged in by the host with the app password', async () => {
  const world = await startWorld({ plugins: [PLUGIN], allowPrivate: [new URL(provider.url).host] })
  try {
    const create = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
      __typename ... on Integration { id } ... on UserError { message } } }`
    const input = {
      connector: 'bluesky',
      name: 'Our account',
      config: { service: provider.url, handle: `@${HANDLE}` },
      secrets: [{ name: 'password', value: PASSWORD }],
    }
    const created = await post(world.url, world.organization.key, { query: create, variables: { input } })
    expect(created.body).toMatchObject({ data: { integrationCreate: { __typename: 'Integration' } } })
    const { id } = (created.body as { data: { integrationCreate: { id: string } } }).data.integrationCreate
    const check = 'mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account } } }'
    const checked = await post(world.url, world.organization.key, { query: check, variables: { id } })
    expect(checked.body).toMatchObject({ data: { integrationCheck: { ok: true, account: HANDLE } } })
  } finally {
    await world.stop()
  }
})
