import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { DuckDBInstance } from '@duckdb/node-api'
import { TypedDocumentString } from '@portevoix/sdk'
import { CampaignCreateDocument } from '@portevoix/sdk/documents'
import { freshName, sdk } from './trial.ts'

describe('the recipe for BI', () => {
  it('makes a file with views, and brings it up to date', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'portevoix-bi-'))
    const file = join(folder, 'copy.duckdb')
    const run = async () => {
      const args = ['--conditions=portevoix-source', '--no-warnings', 'generated/bi.ts', file, 'once']
      const child = spawn(process.execPath, args, { cwd: import.meta.dirname, stdio: ['ignore', 'ignore', 'inherit'] })
      const [code] = await once(child, 'close')
      assert.equal(code, 0)
    }
    const read = async (sql: string) => {
      const instance = await DuckDBInstance.create(file, { access_mode: 'READ_ONLY' })
      const db = await instance.connect()
      const rows = (await db.runAndReadAll(sql)).getRowObjectsJson()
      db.closeSync()
      instance.closeSync()
      return rows
    }
    try {
      await run()
      const { data } = await sdk().query(
        new TypedDocumentString<{ shares: { totalCount: number }; campaigns: { totalCount: number } }, object>(
          '{ shares(first: 1) { totalCount } campaigns(first: 1) { totalCount } }',
        ),
        {},
      )
      assert.deepEqual(await read('SELECT count(*)::INT AS n, count(campaign)::INT AS named FROM shares'), [
        { n: data.shares.totalCount, named: data.shares.totalCount },
      ])
      const name = `BI ${freshName()}`
      const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2060-01-01T00:00:00Z' }
      await sdk().mutate(CampaignCreateDocument, { input: { name, ...dates, networks: [], objectives: [] } })
      await run()
      assert.deepEqual(await read(`SELECT status, starts_at::VARCHAR AS at FROM campaigns WHERE name = '${name}'`), [
        { status: 'DRAFT', at: '2026-01-01 00:00:00+00' },
      ])
      const tables = ['campaigns', 'departments', 'participations', 'costs'].map(
        (view) => `SELECT count(*)::INT AS n FROM ${view}`,
      )
      for (const { n } of await read(tables.join(' UNION ALL '))) assert.ok(Number(n) > 0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
