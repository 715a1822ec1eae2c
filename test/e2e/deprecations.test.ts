import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const ACCEPT = `mutation ($id: ID!, $input: ParticipationAcceptInput) { participationAccept(id: $id, input: $input) {
  __typename ... on UserError { code } } }`
const DEPRECATED = { consent: { policyVersion: '2026-01', scopes: ['SHARING'] } }
const used = (key: string, id: string) =>
  post(world.url, key, { query: ACCEPT, variables: { id, input: DEPRECATED } }, { 'idempotency-key': 'once' })
const NO_ID = Buffer.from('Participation:01a22dd0-5aa0-7af0-bfcf-010000000000').toString('base64url')

const KEYS = `{ accounts(first: 10) { nodes { name apiKeys(first: 10) { nodes { deprecatedUses { coordinate lastUsedOn } } } } } }`
async function usesOf(name: string): Promise<unknown> {
  const { body } = await post(world.url, world.organization.key, { query: KEYS })
  const accounts = body.data?.accounts as
    | { nodes: { name: string; apiKeys: { nodes: { deprecatedUses: unknown }[] } }[] }
    | undefined
  return accounts?.nodes.find((one) => one.name === name)?.apiKeys.nodes[0]?.deprecatedUses
}

describe('deprecated parts of the schema', () => {
  it('are told in the answer of a request that uses them, and of the repeated one', async () => {
    const { key } = await world.organization.as(['MANAGER'])
    for (const _time of [1, 2]) {
      const { body } = await used(key, NO_ID)
      expect(body.extensions).toMatchObject({
        deprecations: [
          { coordinate: 'ParticipationAcceptInput.consent', reason: expect.stringMatching(/`agreements`.*2027-07-01/) },
        ],
      })
    }
    const { body } = await post(world.url, key, { query: '{ viewer { actor { name } } }' })
    expect(body.extensions).not.toHaveProperty('deprecations')
  })

  it('are told of each key that used them, with the last day, and of no other key', async () => {
    const user = await world.organization.as(['MANAGER', 'REVIEWER'])
    await world.organization.as(['ANALYST'])
    await used(user.key, NO_ID)
    await vi.waitFor(async () => {
      expect(await usesOf('MANAGER REVIEWER')).toEqual([
        {
          coordinate: 'ParticipationAcceptInput.consent',
          lastUsedOn: world.server.environment.now().toISOString().slice(0, 10),
        },
      ])
    })
    expect(await usesOf('ANALYST')).toEqual([])
  })
})

describe('the version', () => {
  it('stands in every answer, refusals included, and pages of other sites may read it', async () => {
    const { version } = JSON.parse(readFileSync(new URL('../../packages/api/package.json', import.meta.url), 'utf8'))
    for (const path of ['/graphql', '/health/live', '/nowhere', '/schema.graphql']) {
      const { headers } = await fetch(`${world.server.url}${path}`)
      expect(headers.get('portevoix-version'), path).toBe(version)
    }
  })
})
