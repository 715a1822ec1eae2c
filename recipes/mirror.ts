/**
 * Keeps a copy of what Portevoix lists in DuckDB, and keeps it up to date by the feed of events: see docs/mirror.md.
 *
 *   npm install @portevoix/sdk @duckdb/node-api
 *
 * Its key may read events, read everything that it copies in the whole organisation, and make exports (`export:write`).
 */
import { ApiError, type Client, paginate, subscribe, TypedDocumentString } from '@portevoix/sdk'
import { EventsDocument, FollowEventsDocument } from '@portevoix/sdk/documents'
import { exportAll } from '@portevoix/sdk/export-all'

/** What the copy needs of a connection to DuckDB: `await (await DuckDBInstance.create('copy.duckdb')).connect()`. */
export interface Database {
  run(sql: string, values?: string[]): Promise<unknown>
  runAndReadAll(sql: string, values?: string[]): Promise<{ getRowObjectsJson(): Record<string, unknown>[] }>
}

/** A type to copy. */
export interface Copied {
  /** Its GraphQL type, such as `Person`. */
  type: string
  /** Where all of them are listed, such as `people`, or `scores(model: "influence")`. */
  list: string
  /** What to copy of each: fields of its own, and ids of others. */
  fields: string
  /** For what is listed beneath other things alone, such as participations: the list beneath each row of `list`. */
  beneath?: string
  /** For what is read again with what it is about: the field that names that, its type, and the filter of the list. */
  about?: { field: string; type: string; filter: string }
  /** For what has no ids: the type after whose events the whole list is read again. */
  after?: string
}

interface Row {
  readonly id?: string
}
type Rows = {
  readonly nodes: readonly Row[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** Things that one request reads again: each may hold pages of its own. */
const AT_ONCE = 25

const TABLES = `
  CREATE TABLE IF NOT EXISTS thing (id VARCHAR PRIMARY KEY, type VARCHAR NOT NULL, row JSON NOT NULL);
  CREATE TABLE IF NOT EXISTS place (cursor VARCHAR NOT NULL)`

/** Copies where nothing was copied, or where the feed no longer holds what came since, and follows what happens until the signal. */
export async function mirror(
  client: Client,
  db: Database,
  types: readonly Copied[],
  options: { signal?: AbortSignal; onChange?: () => Promise<void> } = {},
): Promise<void> {
  for (;;) {
    await catchUp(client, db, types)
    await options.onChange?.()
    // It wakes at the next event; pages bring a thousand at once.
    const stream = subscribe(client, FollowEventsDocument, {}, { after: await placeOf(db), signal: options.signal })
    for await (const _event of stream) break
  }
}

/** Brings the copy up to the present. */
export async function catchUp(client: Client, db: Database, types: readonly Copied[]): Promise<void> {
  await db.run(TABLES)
  for (let place = await placeOf(db); ; ) {
    if (place === undefined) {
      place = await copy(client, db, types)
      continue
    }
    const { data } = await client
      .query(EventsDocument, { first: 1_000, after: place })
      .catch(async (error: unknown) => {
        if (!isExpired(error)) throw error
        await db.run('DELETE FROM place')
        return { data: { events: null } }
      })
    if (!data.events) {
      place = undefined
      continue
    }
    const { nodes, pageInfo, presentCursor } = data.events
    const next = (pageInfo.hasNextPage && pageInfo.endCursor) || presentCursor
    const changed = Map.groupBy(nodes, ({ subject }) => subject.type)
    await inTransaction(db, async () => {
      for (const one of types) {
        const ids = [...new Set(changed.get(one.about?.type ?? one.type)?.map(({ subject }) => subject.id))]
        for (let from = 0; from < ids.length; from += AT_ONCE) {
          await (one.about ? readAbout : readAgain)(client, db, one, ids.slice(from, from + AT_ONCE))
        }
        if (one.after && changed.has(one.after)) await readList(client, db, one)
      }
      await keepPlace(db, next)
    })
    place = next
    if (!pageInfo.hasNextPage) return
  }
}

/** Copies everything. What changes meanwhile is behind the place that is taken first. */
async function copy(client: Client, db: Database, types: readonly Copied[]): Promise<string> {
  const { data } = await client.query(EventsDocument, { first: 1 })
  const place = data.events?.presentCursor
  if (!place) throw new Error('The key may not read events.')
  await inTransaction(db, async () => {
    await db.run('DELETE FROM thing')
    for (const one of types) await readList(client, db, one)
    await keepPlace(db, place)
  })
  return place
}

/** Reads a list whole. An erasure withdraws the file that is read meanwhile: it is read again then. */
async function readList(client: Client, db: Database, one: Copied): Promise<void> {
  for (;;) {
    try {
      return await readListOnce(client, db, one)
    } catch (error) {
      if (!(error instanceof ApiError && error.code === 'EXPORT_WITHDRAWN')) throw error
    }
  }
}

async function readListOnce(
  client: Client,
  db: Database,
  { type, list, fields, beneath, after }: Copied,
): Promise<void> {
  if (after) await db.run('DELETE FROM thing WHERE type = $1', [type])
  const id = after ? '' : 'id'
  const rows = beneath
    ? `${beneath}(first: 100) { nodes { id ${fields} } pageInfo { hasNextPage } }`
    : `${id} ${fields}`
  const document = new TypedDocumentString<{ list: { nodes: Row[] } }, object>(
    `{ list: ${list} { nodes { ${rows} } } }`,
  )
  let number = 0
  for await (const row of exportAll(client, document, {}, { everyMs: 200 })) {
    const all = beneath ? (row as unknown as Record<string, Rows>)[beneath] : { nodes: [row], pageInfo: null }
    if (all?.pageInfo?.hasNextPage) throw new Error(`There are more than 100 ${beneath} beneath one of ${list}.`)
    for (const one of all?.nodes ?? []) await keep(db, { id: `${type} ${number++}`, type, ...one, row: one })
  }
}

/** Reads things again: what is not there any more, or may no longer be read, goes out of the copy. */
async function readAgain(client: Client, db: Database, { type, fields }: Copied, ids: string[]): Promise<void> {
  const document = new TypedDocumentString<{ nodes: (Row | null)[] }, { ids: string[] }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { id ${fields} } } }`,
  )
  const { data } = await client.query(document, { ids })
  for (const [index, row] of data.nodes.entries()) {
    const id = ids[index] as string
    if (row) await keep(db, { id, type, row })
    else await db.run('DELETE FROM thing WHERE id = $1', [id])
  }
}

/** Reads what things are about again: all of it, since nothing tells which of it went. */
async function readAbout(client: Client, db: Database, one: Copied, ids: string[]): Promise<void> {
  const { type, list, fields, about } = one
  for (const id of ids)
    await db.run(`DELETE FROM thing WHERE type = $1 AND (row->>'$.${about?.field}.id') = $2`, [type, id])
  // A filter that names what has gone is refused.
  const there = new TypedDocumentString<{ nodes: (Row | null)[] }, { ids: string[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
  )
  const { data } = await client.query(there, { ids })
  const known = data.nodes.flatMap((node) => node?.id ?? [])
  if (known.length === 0) return
  const document = new TypedDocumentString<{ list: Rows }, { ids: string[]; after?: string | null }>(
    `query ($ids: [ID!], $after: String) { list: ${list}(first: 100, after: $after, filter: { ${about?.filter}: { in: $ids } }) {
      nodes { id ${fields} } pageInfo { hasNextPage endCursor } } }`,
  )
  try {
    for await (const row of paginate(client, document, { ids: known }, (page) => page.list)) {
      await keep(db, { id: row.id as string, type, row })
    }
  } catch (error) {
    // One of them went in between.
    if (!(error instanceof ApiError && error.code === 'NOT_FOUND')) throw error
    await readAbout(client, db, one, ids)
  }
}

const keep = (db: Database, { id, type, row }: { id: string; type: string; row: Row }) =>
  db.run('INSERT OR REPLACE INTO thing VALUES ($1, $2, $3)', [id, type, JSON.stringify(row)])

async function placeOf(db: Database): Promise<string | undefined> {
  const rows = (await db.runAndReadAll('SELECT cursor FROM place')).getRowObjectsJson()
  return rows[0]?.cursor as string | undefined
}

async function keepPlace(db: Database, cursor: string): Promise<void> {
  await db.run('DELETE FROM place')
  await db.run('INSERT INTO place VALUES ($1)', [cursor])
}

/** The copy and its place change together, so that a stop midway loses nothing. */
async function inTransaction(db: Database, work: () => Promise<void>): Promise<void> {
  await db.run('BEGIN')
  try {
    await work()
    await db.run('COMMIT')
  } catch (error) {
    await db.run('ROLLBACK')
    throw error
  }
}

const isExpired = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.errors?.some(({ extensions }) => extensions?.code === 'BAD_CURSOR' && extensions.reason === 'EXPIRED') === true
