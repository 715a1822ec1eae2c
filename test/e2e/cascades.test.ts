import { globalId } from '@portevoix/api/core/ids.ts'
import { cascades } from '@portevoix/api/platform/auth/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

describe('cascades', () => {
  it('are declared for every foreign key in the catalogue, as a part or with a permission', async () => {
    const { rows } = await world.server.environment.database.pool.query<{ table: string; reached: string }>(`
      SELECT DISTINCT p.relname AS table, c.relname AS reached FROM pg_constraint f
        JOIN pg_class p ON p.oid = f.confrelid JOIN pg_class c ON c.oid = f.conrelid
      WHERE f.contype = 'f' AND f.confdeltype <> 'a' AND f.confdeltype <> 'r' AND p.relname <> 'Organization'
        AND p.relnamespace = 'public'::regnamespace`)
    const found = rows.map(({ table, reached }) => `${table} > ${reached}`)
    const declared = Object.entries(cascades()).flatMap(([table, { parts, things }]) =>
      [...parts, ...Object.keys(things ?? {})].map((reached) => `${table} > ${reached}`),
    )
    expect(declared.toSorted(), 'declare it in the permissions.ts of its module').toEqual(found.toSorted())
  })
})

const inside = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)
const personWith = (more: (personId: string) => Promise<unknown>) => async () => {
  const { id } = await inside((db) => db.person.create({ data: { displayName: 'Somebody' } }))
  await more(id)
  return globalId('Person', id)
}
const integrationOf = (personId: string | null) =>
  inside(async (db) => {
    const { id } = await db.integration.create({ data: { connector: 'feed', name: 'A', config: {}, personId } })
    return id
  })
const ruleOf = (integrationId: string) =>
  inside((db) =>
    db.noticeRule.create({
      data: { integrationId, name: 'r', events: ['sync-run.failed'], address: 'a@example.org' },
    }),
  )

describe('an act that deletes', () => {
  it.each<[string, string, string, readonly string[], () => Promise<string>]>([
    [
      'a person with the account of an owner',
      'personPurge',
      'person:write',
      ['account:write'],
      personWith((personId) => world.organization.as(['OWNER'], { personId })),
    ],
    [
      'a person with an account of the team beside their own',
      'personPurge',
      'person:write',
      ['account:write'],
      personWith((personId) => world.organization.as(['AMBASSADOR', 'ANALYST'], { personId })),
    ],
    [
      'a person with an ambassador’s account',
      'personPurge',
      'person:write',
      [],
      personWith((id) => world.organization.asPerson(id)),
    ],
    [
      'a person with an integration of their own',
      'personPurge',
      'person:write',
      ['integration:write'],
      personWith(integrationOf),
    ],
    [
      'a person whose integration tells somebody',
      'personPurge',
      'person:write',
      ['integration:write', 'notice:write'],
      personWith(async (personId) => ruleOf(await integrationOf(personId))),
    ],
    [
      'an integration that tells somebody',
      'integrationDelete',
      'integration:write',
      ['notice:write'],
      async () => {
        const id = await integrationOf(null)
        await ruleOf(id)
        return globalId('Integration', id)
      },
    ],
    [
      'an integration alone',
      'integrationDelete',
      'integration:write',
      [],
      async () => globalId('Integration', await integrationOf(null)),
    ],
  ])('%s needs the permission for everything that it deletes', async (_what, name, permission, more, plant) => {
    const id = await plant()
    const call = async (scopes: string[]) => {
      const { key } = await world.organization.as(['OWNER'], { scopes })
      const query = `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on UserError { code message } } }`
      return (await post(world.url, key, { query, variables: { id } })).body
    }
    for (const missing of more) {
      const { errors } = await call([permission, ...more.filter((one) => one !== missing)])
      expect(errors?.[0]?.message).toContain(missing)
    }
    const { data, errors } = await call([permission, ...more])
    expect(errors).toBeUndefined()
    expect(data?.[name]).not.toHaveProperty('code')
  })

  it('does not let a manager erase a team member through a person', async () => {
    const id = await personWith((personId) => world.organization.as(['OWNER'], { personId }))()
    const { key } = await world.organization.as(['MANAGER'])
    const query = 'mutation ($id: ID!) { personPurge(id: $id) { __typename } }'
    expect((await post(world.url, key, { query, variables: { id } })).body.errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
  })
})
