import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { TypedDocumentString } from '@portevoix/sdk'
import { ViewerDocument } from '@portevoix/sdk/documents'
import pg from 'pg'
import { mirroredTypes } from '../mirrored.ts'
import { type Copied, catchUp, type Database } from './generated/mirror.ts'
import { Acts } from './mirror-acts.ts'
import { sdk } from './trial.ts'

const WRITERS = 8
/** Of each writer. */
const ACTS = 40
const HELD_MS = 20_000

const sdl = readFileSync(join(import.meta.dirname, '../../packages/sdk/schema.graphql'), 'utf8')

/** A transaction that writes a topic and is committed much later: the feed must wait for it. */
async function writeLate(name: string): Promise<void> {
  const { port, servingPassword } = JSON.parse(
    readFileSync(join(process.env.PORTEVOIX_HOME ?? '', 'postgres.json'), 'utf8'),
  )
  const { data } = await sdk().query(ViewerDocument)
  const organizationId = parseGlobalId(data.viewer.organization.id)?.id
  const client = new pg.Client(`postgresql://login_portevoix:${servingPassword}@127.0.0.1:${port}/portevoix`)
  await client.connect()
  try {
    await client.query('BEGIN')
    await client.query(`SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${organizationId}'`)
    await client.query(
      `INSERT INTO "Topic" (id, name, key, "updatedAt") VALUES (gen_random_uuid(), $1, lower($1), now())`,
      [name],
    )
    // Before the idle limit of the role ends it.
    for (const end = Date.now() + HELD_MS; Date.now() < end; await new Promise((go) => setTimeout(go, 1_000))) {
      await client.query('SELECT 1')
    }
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}

const inOrder = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort()

async function copied(db: DuckDBConnection, { type }: Copied): Promise<string[]> {
  const rows = await db.runAndReadAll('SELECT row::VARCHAR AS row FROM thing WHERE type = $1', [type])
  const all = rows.getRowObjectsJson().map(({ row }) => JSON.parse(String(row)) as { mergedInto?: object | null })
  // A department that was merged is found by its id, and in no list.
  return inOrder(all.filter(({ mergedInto }) => type !== 'Department' || !mergedInto))
}

/** What the API lists, page by page. */
async function listed({ list, beneath, fields, after }: Copied): Promise<string[]> {
  const all: unknown[] = []
  for (let place: string | null = null; ; ) {
    const [name, args = ''] = list.split(/[()]/)
    const rows = beneath ? `${beneath}(first: 100) { nodes { id ${fields} } }` : `${after ? '' : 'id'} ${fields}`
    const document = new TypedDocumentString<{ list: Page }, object>(
      `query ($after: String) { list: ${name}(first: ${beneath ? 5 : 20}, after: $after ${args}) { nodes { ${rows} } pageInfo { hasNextPage endCursor } } }`,
    )
    const { data }: { data: { list: Page } } = await sdk().query(document, { after: place })
    all.push(...data.list.nodes.flatMap((row) => (beneath ? ((row[beneath] as Page).nodes as unknown[]) : [row])))
    if (!data.list.pageInfo.hasNextPage) return inOrder(all)
    place = data.list.pageInfo.endCursor
  }
}
interface Page {
  nodes: Record<string, unknown>[]
  pageInfo: { hasNextPage: boolean; endCursor: string | null }
}

/** What differs between the copy and the API. */
async function differences(db: DuckDBConnection, types: readonly Copied[]): Promise<{ rows: number; wrong: string[] }> {
  const wrong: string[] = []
  let rows = 0
  for (const one of types) {
    const [here, there] = [await copied(db, one), await listed(one)]
    rows += there.length
    const [lacks, hasStill] = [there.filter((row) => !here.includes(row)), here.filter((row) => !there.includes(row))]
    if (lacks.length + hasStill.length > 0) {
      wrong.push(`${one.type}: lacks ${lacks.length}, ${lacks[0]}; has still ${hasStill.length}, ${hasStill[0]}`)
    }
  }
  return { rows, wrong }
}

describe('a copy in DuckDB that goes by the feed', () => {
  it('has every listed type as the API lists it, after acts of 8 writers and a transaction that was held', {
    timeout: 240_000,
  }, async (t) => {
    const types = mirroredTypes(sdl)
    const db = await (await DuckDBInstance.create()).connect()
    const database = db as unknown as Database
    const acts = new Acts(sdk())
    const began = Date.now()
    // What happens while it copies is behind the place that it took first.
    const late = writeLate(`Late ${process.pid}`)
    await acts.each()
    const writers = Array.from({ length: WRITERS }, async () => {
      for (let act = 0; act < ACTS; act++) {
        await acts.one()
        await new Promise((go) => setTimeout(go, (HELD_MS - 5_000) / ACTS / 2))
      }
    })
    const written = Promise.all([late, ...writers])
    written.catch(() => undefined)
    await catchUp(sdk(), database, types)
    const copiedMs = Date.now() - began
    await written
    const wroteMs = Date.now() - began
    await catchUp(sdk(), database, types)
    const upToDateMs = Date.now() - began
    // Jobs may still be at work while it is compared. What the feed does not tell is never mended by looking again.
    let { rows, wrong } = await differences(db, types)
    for (let again = 0; wrong.length > 0 && again < 3; again++) {
      await new Promise((go) => setTimeout(go, 2_000))
      await catchUp(sdk(), database, types)
      ;({ rows, wrong } = await differences(db, types))
    }
    const count = [...acts.done.values()].reduce((sum, done) => sum + done, 0)
    t.diagnostic(
      `${count} acts of ${acts.done.size} kinds (${acts.failed} failed), ${rows} rows of ${types.length} types, copied in ${copiedMs} ms, written in ${wroteMs} ms, up to date in ${upToDateMs} ms`,
    )
    assert.deepEqual(wrong, [])
    for (const act of ['personPurge', 'campaignArchive', 'costReverse', 'touchpointCorrect', 'personMerge']) {
      assert.ok(acts.done.has(act), `${act} was never done: ${acts.refused.get(act)}`)
    }
    assert.ok((await copied(db, { type: 'Topic', list: 'topics', fields: '' })).some((row) => row.includes('"Late ')))
  })
})
