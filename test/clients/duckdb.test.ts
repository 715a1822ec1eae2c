import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { TypedDocumentString } from '@portevoix/sdk'
import { exportAll } from '@portevoix/sdk/export-all'
import { sdk } from './trial.ts'

interface Row {
  id: string
  name: string
  startsAt: string
  networks: string[]
  budget: { amountMinor: string; currency: string } | null
  objectives: { kind: string; metricEdition: number; metric: { key: string } }[]
}
const CAMPAIGNS = new TypedDocumentString<{ campaigns: { nodes: Row[] } }, object>(
  '{ campaigns { nodes { id name startsAt networks budget { amountMinor currency } objectives { kind metricEdition metric { key } } } } }',
)

describe('DuckDB', () => {
  it('reads an export in Parquet with its structs, lists, instants and exact numbers', async () => {
    const rows: Row[] = []
    for await (const row of exportAll(sdk(), CAMPAIGNS, {}, { everyMs: 50 })) rows.push(row)
    const chunks: Uint8Array[] = []
    for await (const chunk of exportAll(sdk(), CAMPAIGNS, {}, { format: 'PARQUET', everyMs: 50 })) chunks.push(chunk)
    const folder = mkdtempSync(join(tmpdir(), 'portevoix-duckdb-'))
    try {
      const file = join(folder, 'campaigns.parquet')
      writeFileSync(file, Buffer.concat(chunks))
      const db = await (await DuckDBInstance.create()).connect()
      const all = await db.runAndReadAll(`SELECT * FROM '${file}'`)
      assert.equal(
        all.columnTypes().map(String).join('; '),
        'VARCHAR; VARCHAR; TIMESTAMP WITH TIME ZONE; VARCHAR[]; STRUCT("amountMinor" BIGINT, "currency" VARCHAR); STRUCT("kind" VARCHAR, "metricEdition" INTEGER, "metric" STRUCT("key" VARCHAR))[]',
      )
      const read = all.getRowObjectsJson() as unknown as Row[]
      assert.ok(rows.length > 0)
      assert.deepEqual(
        read.map((row) => ({ ...row, startsAt: new Date(row.startsAt).toISOString() })),
        rows,
      )
      const sums = await db.runAndReadAll(`SELECT sum(budget."amountMinor")::VARCHAR AS minor FROM '${file}'`)
      const minor = rows.reduce((total, { budget }) => total + BigInt(budget?.amountMinor ?? 0), 0n)
      assert.equal(sums.getRowObjectsJson()[0]?.minor ?? '0', String(minor))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
