import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'

const MIGRATION = new URL('../../prisma/migrations/20261122060428_lean_scores/migration.sql', import.meta.url)

let world: World
let client: pg.Client
beforeAll(async () => {
  world = await startWorld()
  // The owner of the tables, as whom migrations run.
  client = new pg.Client(world.databaseUrl)
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await world?.stop()
})

it('turns reasons that were kept by name into those kept by position, of all organisations, and leaves the policies on', async () => {
  const id = world.organization.id
  const named = [
    {
      ...{ name: 'credibility', contribution: 0.1 },
      reasons: [
        { feature: 'sought', contribution: 0.3, text: 'Sought by “3”.' },
        { feature: 'between', contribution: -0.2, text: 'Stands between others.' },
      ],
    },
    { name: 'reach', contribution: 0, reasons: [] },
  ]
  await client.query(`BEGIN; SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${id}'`)
  await client.query(`INSERT INTO "Person" (id, "displayName", "updatedAt") VALUES ('${id}', 'Ana', now())`)
  await client.query(`INSERT INTO "ScoreRun" (id, "accountId", model, "modelVersion", subject, definition, params)
    SELECT '${id}', id, 'm', '1.0.0', 'PERSON', '{}', '{}' FROM "Account" LIMIT 1`)
  await client.query(
    `INSERT INTO "Score" ("runId", "personId", value, base, coverage, dimensions) VALUES ('${id}', '${id}', 1, 1, 1, $1)`,
    [JSON.stringify(named)],
  )
  await client.query('COMMIT')

  const [, conversion = ''] = readFileSync(MIGRATION, 'utf8').split(/(?=^DO \$\$)/m)
  await client.query(conversion)

  const scores = 'SELECT dimensions FROM "Score"'
  expect((await client.query(scores)).rows).toEqual([])
  await client.query(`BEGIN; SET LOCAL ROLE portevoix_app; SET LOCAL app.organization_id = '${id}'`)
  const { rows } = await client.query(scores)
  await client.query('ROLLBACK')
  expect(rows).toEqual([
    {
      dimensions: [
        [
          'credibility',
          0.1,
          [
            ['sought', 0.3, 'Sought by “3”.'],
            ['between', -0.2, 'Stands between others.'],
          ],
        ],
        ['reach', 0, []],
      ],
    },
  ])
})
