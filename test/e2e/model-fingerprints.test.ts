import { createHash } from 'node:crypto'
import { type Database, openDatabase } from '@portevoix/api/core/database.ts'
import { openModelFingerprints } from '@portevoix/api/platform/plugins/model-fingerprints.ts'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'

let home: TestDatabase
let database: Database
beforeAll(async () => {
  home = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  database = openDatabase({ url: home.url, connections: 4 })
})
afterAll(async () => {
  await database.close()
  await home.drop()
})
const hash = (text: string): string => createHash('sha256').update(text).digest('hex')

it('stores the first answer of a version, and detects every other', async () => {
  const { expect: ask } = openModelFingerprints(database)
  expect(await ask('influence', '1.0.0', hash('a'))).toBe('new')
  expect(await ask('influence', '1.0.0', hash('a'))).toBe('same')
  expect(await ask('influence', '1.0.0', hash('b'))).toBe('different')
  expect(await ask('influence', '1.0.0', hash('a'))).toBe('same')
  expect(await ask('influence', '1.1.0', hash('b'))).toBe('new')
})

it('stores one first answer for several servers that start together', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => openModelFingerprints(database).expect('fit', '1.0.0', hash('a'))),
  )
  expect(answers.toSorted()).toEqual(['new', 'same', 'same', 'same'])
})
