import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world?.stop())

const VIEWER = '{ viewer { actor { name roles } organization { name } permissions } }'

describe('identity', () => {
  it('tells who a key belongs to', async () => {
    const { status, body } = await post(world.url, world.organization.key, { query: VIEWER })
    expect(body).toMatchObject({
      data: { viewer: { actor: { name: 'Owner', roles: ['OWNER'] }, organization: { name: 'Test' } } },
    })
    expect(status).toBe(200)
  })

  it.each([
    ['no token', null],
    ['a key nobody has', `pv_${'a'.repeat(43)}`],
    ['a token that is none', 'abc.def.ghi'],
  ])('refuses %s with 401 and the same words', async (_name, key) => {
    const { status, body } = await post(world.url, key, { query: VIEWER })
    expect(status).toBe(401)
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })

  it('takes a token issued by this server, and only while it is valid', async () => {
    const { tokens } = world.server
    const account = await world.organization.as(['ANALYST'])
    const claims = { accountId: account.accountId, organizationId: world.organization.id, scopes: [] }
    const token = await tokens.issue(claims)
    expect((await post(world.url, token, { query: VIEWER })).body.data?.viewer).toMatchObject({
      actor: { roles: ['ANALYST'] },
    })
    expect((await post(world.url, await tokens.issue(claims, { lifetimeS: -10 }), { query: VIEWER })).status).toBe(401)
  })
})
