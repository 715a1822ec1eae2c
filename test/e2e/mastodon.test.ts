import { join } from 'node:path'
import { PluginFailure } from '@portevoix/api/platform/plugin-host/index.ts'
import { startTestHost, type TestHost } from '@portevoix/api/platform/plugin-host/test-host.ts'
import { type FakeMastodon, startMastodon } from '@portevoix/connector-mastodon/fake-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld } from '../harness.ts'

const ROOT = join(import.meta.dirname, '../..')
const TOKEN = 'access-token-of-the-account'
const PLUGIN = '@portevoix/connector-mastodon'

/** The same sequence in every run: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

describe('the Mastodon connector in its own process', () => {
  const random = seededRandom(7)
  let provider: FakeMastodon
  let host: TestHost
  beforeAll(async () => {
    provider = await startMastodon({
      accountOf: (token) => (token === TOKEN ? '1' : null),
      resets: () => random() < 0.3,
    })
    host = await startTestHost([], {
      plugins: [PLUGIN],
      from: ROOT,
      allowPrivate: [new URL(provider.url).host],
      now: () => provider.now(),
    })
  })
  afterAll(async () => {
    await host?.close()
    await provider?.close()
  })
  const facts = () => ({
    connector: 'mastodon',
    organizationId: 'o',
    integrationId: 'i',
    config: { instance: provider.url },
    secrets: { token: { value: TOKEN, sealedTo: [provider.url] } },
  })

  it('loads, and describes both ways to get an access token', () => {
    expect(
      host.connectors().map(({ id, secrets }) => [id, secrets.map(({ name, type }) => `${name}: ${type}`)]),
    ).toEqual([
      ['mastodon', ['token: header']],
      ['mastodon-login', ['token: oauth2', 'clientSecret: value']],
    ])
  })

  it('publishes each of 60 posts once, although three in ten responses are lost', async () => {
    const since = provider.now()
    let doubts = 0
    for (let index = 0; index < 60; index += 1) {
      const asked = { key: `post-${index}`, text: `Number ${index} of many` }
      try {
        await host.publish({ ...facts(), post: { ...asked, media: [] } })
      } catch (error) {
        if (!(error instanceof PluginFailure) || error.kind !== 'ambiguous') throw error
        doubts += 1
        expect(await host.findPublished({ ...facts(), post: { ...asked, since } })).toMatchObject({ status: 'exists' })
      }
    }
    expect(doubts).toBeGreaterThan(10)
    expect(new Set(provider.published().map(({ text }) => text)).size).toBe(60)
    expect(provider.published()).toHaveLength(60)
  })

  it('uses the token, and sees only a placeholder', async () => {
    expect(provider.requests().every(({ headers }) => headers.authorization === `Bearer ${TOKEN}`)).toBe(true)
    await expect(
      host.publish({
        ...facts(),
        secrets: { token: { value: 'another-token', sealedTo: [provider.url] } },
        post: { key: 'x', text: 'x', media: [] },
      }),
    ).rejects.toMatchObject({ kind: 'auth', message: expect.not.stringContaining('another-token') })
  })

  it('retracts a post', async () => {
    const [first] = provider.published()
    await host.retract({ ...facts(), externalId: first?.id ?? '' })
    expect(provider.published()).not.toContainEqual(first)
  })
})

it('is set up by one mutation with settings and token', async () => {
  const provider = await startMastodon({ accountOf: (token) => (token === TOKEN ? '1' : null) })
  const host = new URL(provider.url).host
  const world = await startWorld({ plugins: [PLUGIN], allowPrivate: [host] })
  try {
    const create = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
      __typename ... on Integration { id } ... on UserError { message } } }`
    const input = {
      connector: 'mastodon',
      name: 'Our account',
      config: { instance: `${provider.url}/`, language: 'fr' },
      secrets: [{ name: 'token', value: TOKEN }],
    }
    const created = await post(world.url, world.organization.key, { query: create, variables: { input } })
    expect(created.body).toMatchObject({ data: { integrationCreate: { __typename: 'Integration' } } })
    const { id } = (created.body as { data: { integrationCreate: { id: string } } }).data.integrationCreate
    const check = 'mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account } } }'
    const checked = await post(world.url, world.organization.key, { query: check, variables: { id } })
    expect(checked.body).toMatchObject({ data: { integrationCheck: { ok: true, account: `@user1@${host}` } } })
  } finally {
    await world.stop()
    await provider.close()
  }
})
