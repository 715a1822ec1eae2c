import { type Db, openDatabase } from '@portevoix/api/core/database.ts'
import { MOST_PREPARED } from '@portevoix/api/core/database-statements.ts'
import { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World

beforeAll(async () => {
  world = await startWorld({ plugins: [], databaseConnections: 1 })
})
afterAll(() => world?.stop())

describe('an operation', () => {
  it('writes, and reads its answer, on one connection: there is no other one', async () => {
    const query = `mutation ($input: TopicCreateInput!) { topicCreate(input: $input) {
      ... on Topic { id name campaigns(first: 1) { totalCount nodes { id } } }
    } }`
    const { body } = await post(world.url, world.organization.key, { query, variables: { input: { name: 'One' } } })
    expect(body).toMatchObject({ data: { topicCreate: { name: 'One', campaigns: { totalCount: 0, nodes: [] } } } })
  })

  it('sees in statements in SQL what Prisma wrote before, and back', async () => {
    const { database } = world.server.environment
    await database.inOrganization(world.organization.id, async (db) => {
      const topic = await db.topic.create({ data: { name: 'By Prisma', updatedAt: new Date() } as never })
      const found = await db.$queryRaw<{ name: string }[]>`SELECT name FROM "Topic" WHERE id = ${topic.id}::uuid`
      expect(found).toEqual([{ name: 'By Prisma' }])
      await db.$executeRaw`UPDATE "Topic" SET name = 'By SQL' WHERE id = ${topic.id}::uuid`
      expect((await db.topic.findFirstOrThrow({ where: { id: topic.id } })).name).toBe('By SQL')
    })
  })

  it('stays in its own database when another one is used at the same moment in the same process', async () => {
    const other = await startWorld({ plugins: [], databaseConnections: 1, role: 'api' })
    try {
      const bothWrote = Promise.withResolvers<void>()
      let writing = 2
      const names = (of: World) =>
        of.server.environment.database.inOrganization(of.organization.id, async (db) => {
          const [{ database } = { database: '' }] = await db.$queryRaw<
            { database: string }[]
          >`SELECT current_database() AS database`
          await db.topic.create({ data: { name: database, updatedAt: new Date() } as never })
          writing -= 1
          if (writing === 0) bothWrote.resolve()
          await bothWrote.promise
          const found = await db.topic.findMany({ where: { name: { startsWith: 'pv_test_' } } })
          return found.map(({ name }) => name)
        })
      const found = await Promise.all([world, other].map(names))
      expect(found).toEqual([world, other].map(({ databaseUrl }) => [new URL(databaseUrl).pathname.slice(1)]))
    } finally {
      await other.stop()
    }
  })

  it('finds its caller while all connections for work across organisations are in use', async () => {
    const { database } = world.server.environment
    const [all, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const most = database.systemPool.options.max ?? 0
    let holding = 0
    const held = Array.from({ length: most }, () =>
      database.asSystem(async (db) => {
        await db.$queryRaw`SELECT 1`
        holding += 1
        if (holding === most) all.resolve()
        await over.promise
      }),
    )
    try {
      await all.promise
      const { status } = await post(world.url, world.organization.key, { query: '{ viewer { actor { name } } }' })
      expect(status).toBe(200)
      expect(database.functionPool).not.toBe(database.systemPool)
    } finally {
      over.resolve()
      await Promise.all(held)
    }
  })

  it('reads values in SQL as Prisma reads them', async () => {
    const values = await world.server.environment.database.inOrganization(
      world.organization.id,
      async (db) =>
        await db.$queryRaw<object[]>`SELECT 9007199254740993::bigint AS whole, 1.50::numeric AS decimal,
        '2026-03-01T12:00:00.123456+05:30'::timestamptz AS instant, '2026-03-01'::date AS day, '{"a":[1]}'::jsonb AS json,
        ARRAY[1, NULL]::bigint[] AS list, '\\x01'::bytea AS bytes, NULL::text AS missing`,
    )
    expect(values).toEqual([
      {
        whole: 9007199254740993n,
        decimal: new Prisma.Decimal('1.5'),
        instant: new Date('2026-03-01T06:30:00.123Z'),
        day: new Date('2026-03-01'),
        json: { a: [1] },
        list: [1n, null],
        bytes: Buffer.from([1]),
        missing: null,
      },
    ])
  })
})

describe('a connection', () => {
  const statement = (number: number) => Prisma.sql`SELECT ${Prisma.raw(String(number))} AS number, ${'x'}::text AS text`
  const kept = async (db: Db) =>
    (await db.$queryRaw<{ statement: string }[]>`SELECT statement FROM pg_prepared_statements`).map(
      (row) => row.statement,
    )

  async function readOn<T>(prepared: boolean, work: (db: Db) => Promise<T>): Promise<T> {
    const database = openDatabase({ url: world.servingUrl, connections: 1, prepared })
    try {
      return await database.inOrganization(world.organization.id, work)
    } finally {
      await database.close()
    }
  }

  it('keeps so many statements prepared and no more, and closes those that were not used for longest', async () => {
    const statements = await readOn(true, async (db) => {
      for (let number = 0; number < MOST_PREPARED + 50; number += 1) {
        expect(await db.$read(statement(number))).toEqual([{ number, text: 'x' }])
        await db.$read(statement(0))
      }
      return await kept(db)
    })
    expect(statements).toHaveLength(MOST_PREPARED)
    const numbers = statements.map((text) => Number(/^SELECT (\d+)/.exec(text)?.[1])).sort((one, other) => one - other)
    expect(numbers).toEqual([0, ...Array.from({ length: MOST_PREPARED - 1 }, (_, index) => index + 51)])
  })

  it('keeps none behind a pooler that cannot', async () => {
    const statements = await readOn(false, async (db) => {
      await db.$read(statement(1))
      return await kept(db)
    })
    expect(statements).toEqual([])
  })

  it('keeps the call of a function prepared, and with it the plans of the function, unless behind such a pooler', async () => {
    for (const prepared of [true, false]) {
      const database = openDatabase({ url: world.databaseUrl, connections: 1, prepared })
      expect(await database.callFunction('account_of_key', [Buffer.from('none'), new Date()])).toEqual([])
      const { rows } = await database.functionPool.query('SELECT name FROM pg_prepared_statements')
      expect(rows).toEqual(prepared ? [{ name: 'account_of_key' }] : [])
      await database.close()
    }
  })
})
