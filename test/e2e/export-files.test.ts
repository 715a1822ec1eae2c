import { parquetEnd, rowGroup } from '@portevoix/api/modules/exports/list/parquet.ts'
import type { Shape } from '@portevoix/api/modules/exports/list/row-shape.ts'
import { ApiError, type ResultOf, TypedDocumentString, UserErrorException } from '@portevoix/sdk'
import { ExportsDocument, MetricsDocument, PeopleDocument } from '@portevoix/sdk/documents'
import { type ExportProgress, exportAll } from '@portevoix/sdk/export-all'
import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { startWorld, type World } from '../harness.ts'

// Each export waits for a worker.
vi.setConfig({ testTimeout: 120_000 })

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  await world.server.environment.database.inOrganization(world.organization.id, (db) =>
    db.person.createMany({
      data: Array.from({ length: 130 }, (_, n) => ({
        displayName: `Person ${n}`,
        languages: n % 2 ? ['fr', 'en'] : [],
      })),
    } as never),
  )
})
afterAll(() => world?.stop())

const leaf = (type: string): Shape => ({ is: 'LEAF', type })
const parts = (fields: Record<string, Shape>): Shape => ({ is: 'OBJECT', fields: new Map(Object.entries(fields)) })
const arrayOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer

describe('a Parquet file', () => {
  const shape = parts({
    id: leaf('ID'),
    whole: leaf('BigInt'),
    exact: leaf('Decimal'),
    at: leaf('DateTime'),
    day: leaf('Date'),
    ratio: leaf('Float'),
    is: leaf('Boolean'),
    any: leaf('JSON'),
    of: parts({ name: leaf('String'), languages: { is: 'LIST', of: leaf('Locale') } }),
    nodes: parts({ nodes: { is: 'LIST', of: parts({ id: leaf('ID'), tags: { is: 'LIST', of: leaf('String') } }) } }),
  })
  const full = {
    ...{ id: 'a', whole: '-9223372036854775808', exact: '-12345678901234567890123456789.123456789' },
    ...{ at: '2026-01-02T03:04:05.678Z', day: '2024-02-29', ratio: 0.1, is: false, any: { a: [1, null, 'x'] } },
    of: { name: 'é', languages: ['fr', 'en'] },
    nodes: {
      nodes: [
        { id: '1', tags: ['x'] },
        { id: '2', tags: [] },
      ],
    },
  }
  const empty = {
    id: 'b',
    whole: null,
    exact: null,
    at: null,
    day: null,
    ratio: null,
    is: null,
    any: null,
    of: null,
    nodes: null,
  }

  it('holds structs, lists and exact numbers, in parts that are written one by one', async () => {
    const bytes: Buffer[] = []
    const facts: string[] = []
    const size = () => bytes.reduce((sum, one) => sum + one.length, 0)
    for (const rows of [[full, empty], [{ ...empty, whole: '9223372036854775807', nodes: { nodes: [] } }]]) {
      const group = rowGroup(shape, rows, size())
      bytes.push(group.bytes)
      facts.push(group.facts)
    }
    bytes.push(
      parquetEnd(shape, facts, { at: size(), rows: 3, facts: [{ key: 'portevoix.fromCursor', value: 'abc' }] }),
    )
    const file = arrayOf(Buffer.concat(bytes))
    const { row_groups: groups, key_value_metadata: told } = parquetMetadata(file)
    expect(groups.map(({ num_rows: rows }) => rows)).toEqual([2n, 1n])
    expect(told).toEqual([{ key: 'portevoix.fromCursor', value: 'abc' }])
    const [first, second, third] = await parquetReadObjects({ file })
    expect(first).toEqual({
      ...full,
      whole: -9223372036854775808n,
      at: new Date(full.at),
      day: new Date('2024-02-29'),
    })
    expect(Object.values(second ?? {}).filter((value) => value !== null && value !== undefined)).toEqual(['b'])
    expect(third).toMatchObject({ whole: 9223372036854775807n, nodes: { nodes: [] } })
  })

  it('without rows has its columns', async () => {
    const file = arrayOf(parquetEnd(shape, [], { at: 0, rows: 0, facts: [] }))
    expect(parquetMetadata(file).schema[0]?.num_children).toBe(10)
    expect(await parquetReadObjects({ file })).toEqual([])
  })
})

describe('exportAll', () => {
  const short = new TypedDocumentString<ResultOf<typeof PeopleDocument>, object>(
    '{ people { totalCount nodes { id displayName languages manager { displayName } } } }',
  )

  it('yields every row, tells how it gets on, and leaves nothing on the server', async () => {
    const { client } = world.organization
    const told: ExportProgress[] = []
    const names: string[] = []
    const options = { everyMs: 20, onProgress: (progress: ExportProgress) => void told.push(progress) }
    for await (const person of exportAll(client, PeopleDocument, {}, options)) names.push(person.displayName)
    expect(new Set(names).size).toBe(130)
    expect(told.at(-1)).toMatchObject({ status: 'SUCCEEDED', rows: 130, fromCursor: expect.any(String) })
    expect((await client.query(ExportsDocument, {})).data.exports?.nodes).toEqual([])
  })

  it('yields the bytes of a Parquet file that has the rows of JSONL', async () => {
    const { client } = world.organization
    const rows: object[] = []
    for await (const row of exportAll(client, short, {}, { everyMs: 20 })) rows.push(row)
    const chunks: Uint8Array[] = []
    const options = { format: 'PARQUET', everyMs: 20 } as const
    for await (const chunk of exportAll(client, short, {}, options)) chunks.push(chunk)
    const read = await parquetReadObjects({ file: arrayOf(Buffer.concat(chunks)) })
    expect(read.map((row) => ({ ...row, manager: row.manager ?? null }))).toEqual(rows)
  })

  it('goes on where the connection broke', async () => {
    const { url } = world
    const { createClient } = await import('@portevoix/sdk')
    let breaks = 0
    const breaking: typeof fetch = async (input, init) => {
      const answer = await fetch(input, init)
      if (!String(input).includes('/exports/') || breaks >= 3) return answer
      breaks += 1
      const bytes = new Uint8Array(await answer.arrayBuffer()).subarray(0, 1_000)
      let sent = false
      const broken = new ReadableStream({
        pull: (controller) => {
          if (sent) return controller.error(new TypeError('broken'))
          sent = true
          controller.enqueue(bytes)
        },
      })
      return new Response(broken, { status: answer.status, headers: answer.headers })
    }
    const client = createClient({ url, token: world.organization.key, fetch: breaking })
    const ids: string[] = []
    for await (const { id } of exportAll(client, PeopleDocument, {}, { everyMs: 20 })) ids.push(id)
    expect([breaks, ids.length, new Set(ids).size]).toEqual([3, 130, 130])
  })

  it('says that an erasure withdrew the file before it was read', async () => {
    const { url } = world
    const { client, key } = world.organization
    const { createClient } = await import('@portevoix/sdk')
    const { data } = await client.query(PeopleDocument, { first: 1 })
    const purge = new TypedDocumentString<object, { id: string }>(
      'mutation ($id: ID!) { personPurge(id: $id) { __typename ... on UserError { code } } }',
    )
    const purging: typeof fetch = async (input, init) => {
      const isFile = String(input).includes('/exports/')
      if (isFile) await client.query(purge, { id: data.people?.nodes[0]?.id ?? '' })
      return await fetch(input, init)
    }
    const rows = exportAll(createClient({ url, token: key, fetch: purging }), PeopleDocument, {}, { everyMs: 20 })
    await expect(rows.next()).rejects.toMatchObject({ code: 'EXPORT_WITHDRAWN' })
  })

  it('throws what the server says of a document, of rights, and of an abort', async () => {
    const { client } = world.organization
    const all = async (rows: AsyncIterable<unknown>) => {
      for await (const _ of rows);
    }
    await expect(all(exportAll(client, MetricsDocument as never, {}))).rejects.toBeInstanceOf(UserErrorException)
    const narrow = await world.organization.as(['MANAGER'], { scopes: ['export:write', 'export:read'] })
    const refused = await all(exportAll(narrow.client, PeopleDocument, {}, { everyMs: 20 })).catch((error) => error)
    expect(refused).toBeInstanceOf(ApiError)
    expect(refused).toMatchObject({ code: 'EXPORT_FAILED', message: expect.stringContaining('person:read') })
    const signal = AbortSignal.abort(new Error('enough'))
    await expect(all(exportAll(client, PeopleDocument, {}, { signal }))).rejects.toThrow('enough')
  })
})
