import type { Context } from '@portevoix/api/core/context.ts'
import { globalId } from '@portevoix/api/core/ids.ts'
import { deactivatePeople, upsertPeople, upsertSourcedPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

/** An organisation that one person runs. */
interface Run {
  organization: Organization
  personId: string
  accountId: string
  /** Of that person. */
  key: string
}
/** A source of people, in each of these organisations. */
const integrationId = '01980000-0000-7000-8000-000000000001'
let made = 0
async function runByOnePerson(): Promise<Run> {
  made += 1
  const organization = await world.addOrganization(`Run ${made}`)
  const { database } = world.server.environment
  const personId = await database.inOrganization(organization.id, async (db) => {
    const { id } = await db.person.create({ data: { displayName: 'Ada', externalId: 'ada' } })
    await db.integration.create({ data: { id: integrationId, connector: 'told', name: 'Directory', config: {} } })
    return id
  })
  const { accountId, key } = await organization.as(['OWNER'], { personId })
  const { body } = await post(world.url, key, {
    query: '{ accounts(filter: { email: { eq: "owner@example.org" } }) { nodes { id } } }',
  })
  const accounts = body.data?.accounts as { nodes: { id: string }[] } | undefined
  const id = accounts?.nodes[0]?.id ?? ''
  await act(key, 'accountSuspend', { id })
  return { organization, personId, accountId, key }
}

async function act(key: string, name: string, args: { id: string; input?: [string, object] }): Promise<string> {
  const { id, input } = args
  const query = input
    ? `mutation ($id: ID!, $input: ${input[0]}!) { ${name}(id: $id, input: $input) { __typename ... on UserError { code } } }`
    : `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on UserError { code } } }`
  const { body } = await post(world.url, key, { query, variables: { id, input: input?.[1] } })
  const answer = body.data?.[name] as { __typename: string; code?: string } | undefined
  return answer?.code ?? answer?.__typename ?? String(body.errors?.[0]?.extensions.code)
}

const inside = <T>({ organization }: Run, work: (ctx: Context) => Promise<T>) =>
  inJob(world.server.environment, { organizationId: organization.id, accountId: null }, work)
const statement = (run: Run, sql: string) =>
  world.server.environment.database
    .inOrganization(run.organization.id, (db) => db.$executeRawUnsafe(sql))
    .then(String, (error: Error) => (/active_owner|last active owner/.test(error.message) ? 'REFUSED' : error.message))
const row = { externalId: 'ada', displayName: 'Ada', displayNameGiven: true, active: false }

describe('the last active owner', () => {
  it.each<[string, (run: Run) => Promise<unknown>, unknown]>([
    [
      'act that archives them',
      ({ key, personId: id }) => act(key, 'personArchive', { id: globalId('Person', id) }),
      'LAST_OWNER',
    ],
    [
      'act that notes them as inactive',
      ({ key, personId: id }) =>
        act(key, 'personUpdate', { id: globalId('Person', id), input: ['PersonUpdateInput', { active: false }] }),
      'LAST_OWNER',
    ],
    [
      'act that erases them',
      ({ key, personId: id }) => act(key, 'personPurge', { id: globalId('Person', id) }),
      'LAST_OWNER',
    ],
    [
      'act that suspends their account',
      ({ key, accountId: id }) => act(key, 'accountSuspend', { id: globalId('Account', id) }),
      'LAST_OWNER',
    ],
    [
      'act that takes their role',
      ({ key, accountId: id }) =>
        act(key, 'accountUpdate', {
          id: globalId('Account', id),
          input: ['AccountUpdateInput', { roles: ['ANALYST'] }],
        }),
      'LAST_OWNER',
    ],
    [
      'line of a file',
      (run) => inside(run, async (ctx) => (await upsertPeople(ctx, [row]))[0]),
      expect.objectContaining({ outcome: 'rejected', field: 'active' }),
    ],
    [
      'record of a source',
      (run) =>
        inside(run, async (ctx) => {
          const record = { key: 'ada', displayName: 'Ada', active: false }
          return (
            await upsertSourcedPeople(ctx, { integrationId, idsOf: null, people: [{ record, personId: null }] })
          )[0]
        }),
      expect.objectContaining({ outcome: 'rejected' }),
    ],
    [
      'source that names them no more',
      (run) => inside(run, (ctx) => deactivatePeople(ctx, { ids: [run.personId], integrationId })),
      { changed: 0, notes: [expect.objectContaining({ code: 'people.gone-at-source' })] },
    ],
    ['statement that notes them as inactive', (run) => statement(run, 'UPDATE "Person" SET active = FALSE'), 'REFUSED'],
    ['statement that archives them', (run) => statement(run, 'UPDATE "Person" SET "archivedAt" = now()'), 'REFUSED'],
    ['statement that deletes them', (run) => statement(run, 'DELETE FROM "Person"'), 'REFUSED'],
    ['statement that deletes accounts', (run) => statement(run, 'DELETE FROM "Account"'), 'REFUSED'],
    [
      'statement that suspends accounts',
      (run) => statement(run, 'UPDATE "Account" SET "suspendedAt" = now()'),
      'REFUSED',
    ],
    ['statement that takes roles', (run) => statement(run, `UPDATE "Account" SET roles = '{MANAGER}'`), 'REFUSED'],
  ])('stays by every %s', async (_way, leave, told) => {
    const run = await runByOnePerson()
    expect(await leave(run)).toEqual(told)
    const { status, body } = await post(world.url, run.key, { query: '{ viewer { permissions } }' })
    expect(status).toBe(200)
    expect(body.data?.viewer).toMatchObject({ permissions: expect.arrayContaining(['account:write']) })
  })

  it('may leave by each of these where another one remains, but not by a source', async () => {
    const run = await runByOnePerson()
    await run.organization.as(['OWNER'])
    expect(await inside(run, async (ctx) => (await upsertPeople(ctx, [row]))[0])).toMatchObject({ outcome: 'updated' })
    expect((await post(world.url, run.key, { query: '{ viewer { permissions } }' })).status).toBe(401)
    const again = await runByOnePerson()
    await again.organization.as(['OWNER'])
    const gone = { ids: [again.personId], integrationId }
    expect(await inside(again, (ctx) => deactivatePeople(ctx, gone))).toMatchObject({ changed: 0 })
    expect(await act(again.key, 'personArchive', { id: globalId('Person', again.personId) })).toBe('Person')
    expect((await post(world.url, again.key, { query: '{ viewer { permissions } }' })).status).toBe(401)
  })

  it('who would leave by a source is a doubtful row, and leaves or stays as somebody answers', async () => {
    const record = { key: 'ada', displayName: 'Ada', active: false }
    const tell = (run: Run, more: object = {}) =>
      inside(run, (ctx) =>
        upsertSourcedPeople(ctx, {
          integrationId,
          idsOf: null,
          people: [{ record: { ...record, ...more }, personId: run.personId }],
        }),
      )
    const rows = (run: Run) =>
      inside(run, (ctx) =>
        ctx.db.doubtfulRow.findMany({ select: { id: true, rule: true, status: true, personId: true } }),
      )
    const answer = async (run: Run, key: string, said: string) => {
      const [row] = await rows(run)
      const { body } = await post(world.url, key, {
        query: `mutation ($id: ID!, $answer: DoubtAnswer!) { doubtfulRowAnswer(id: $id, input: { answer: $answer }) {
          ... on DoubtfulRow { rule status person { active } } ... on UserError { code } } }`,
        variables: { id: globalId('DoubtfulRow', row?.id ?? ''), answer: said },
      })
      return body.data?.doubtfulRowAnswer
    }
    const isActive = async (run: Run) =>
      (await inside(run, (ctx) => ctx.db.person.findFirst({ where: { id: run.personId } })))?.active

    const leaves = await runByOnePerson()
    await tell(leaves)
    const open = { rule: 'OWNER_LEAVES', status: 'OPEN', personId: leaves.personId }
    expect(await rows(leaves)).toMatchObject([open])
    expect(await answer(leaves, leaves.key, 'SAME')).toMatchObject({ code: 'LAST_OWNER' })
    const { key } = await leaves.organization.as(['OWNER'])
    expect(await answer(leaves, key, 'SAME')).toMatchObject({ status: 'SAME', person: { active: false } })
    expect(await isActive(leaves)).toBe(false)

    const stays = await runByOnePerson()
    await inside(stays, (ctx) => deactivatePeople(ctx, { ids: [stays.personId], integrationId }))
    expect(await rows(stays)).toMatchObject([{ ...open, personId: stays.personId }])
    expect(await answer(stays, stays.key, 'SOMEBODY_ELSE')).toMatchObject({ status: 'SOMEBODY_ELSE' })
    // What else the source says of them is let in from then on.
    expect(await tell(stays, { role: 'Head' })).toMatchObject([{ outcome: 'updated' }])
    expect(await rows(stays)).toMatchObject([{ status: 'SOMEBODY_ELSE' }])
    expect(await isActive(stays)).toBe(true)
  })

  it('stays also where two leave at once', async () => {
    const run = await runByOnePerson()
    const second = await run.organization.as(['OWNER'])
    const answers = await Promise.all([
      act(run.key, 'accountSuspend', { id: globalId('Account', second.accountId) }),
      act(second.key, 'personArchive', { id: globalId('Person', run.personId) }),
    ])
    const left = await Promise.all(
      [run.key, second.key].map(
        async (key) => (await post(world.url, key, { query: '{ viewer { permissions } }' })).status,
      ),
    )
    expect(
      left.filter((status) => status === 200),
      JSON.stringify(answers),
    ).toHaveLength(1)
  })
})

describe('an upload under way', () => {
  it('an upload of somebody who leaves during it leaves no file behind', async () => {
    const { organization } = await runByOnePerson()
    const { database } = world.server.environment
    const { id: personId } = await database.inOrganization(organization.id, (db) =>
      db.person.create({ data: { displayName: 'Leaver' } }),
    )
    const { key } = await organization.as(['MANAGER'], { personId })
    let send: ReadableStreamDefaultController<Uint8Array> | undefined
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        send = controller
        controller.enqueue(Buffer.from('displayName\n'))
      },
    })
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'text/csv' }
    const answer = fetch(`${world.server.url}/uploads`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit)
    const uploads = () => database.inOrganization(organization.id, (db) => db.upload.count())
    await expect.poll(uploads, { timeout: 20_000 }).toBe(1)
    await database.inOrganization(organization.id, (db) =>
      db.person.updateMany({ where: { id: personId }, data: { active: false } }),
    )
    send?.enqueue(Buffer.from('Ada\n'))
    send?.close()
    expect((await answer).status).toBe(401)
    expect(await uploads()).toBe(0)
  })
})
