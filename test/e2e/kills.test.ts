import { createTestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import { expect, inject, it } from 'vitest'
import { killWorkers } from '../bench/kills.ts'

it('stores every item of a source once, however often its workers are killed', { timeout: 240_000 }, async () => {
  const database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  try {
    const [kills, items] = [5, 1_000]
    const found = await killWorkers(database.url, { kills, items, withinMs: 180_000 })
    const counts = { contents: items, keys: items, upserted: items, events: items }
    expect(found).toEqual({ kills, ...counts, status: 'SUCCEEDED' })
  } finally {
    await database.drop()
  }
})
