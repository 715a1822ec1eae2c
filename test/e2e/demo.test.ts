import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { readConfig } from '../../packages/api/src/core/config.ts'
import { createLog } from '../../packages/api/src/core/log.ts'
import { fillDemo, isEmpty, lastMonthsEnd } from '../../packages/api/src/demo/index.ts'
import type { CreatedOrganization } from '../../packages/api/src/modules/organizations/index.ts'
import { createTestDatabase } from '../../packages/api/src/platform/postgres/template.ts'
import { type RunningServer, startServer } from '../../packages/api/src/start.ts'
import { post } from '../harness.ts'

let database: Awaited<ReturnType<typeof createTestDatabase>>
let server: RunningServer
let demo: CreatedOrganization
const steps: string[] = []
const until = lastMonthsEnd(new Date())

beforeAll(async () => {
  database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  const settings = readConfig({
    PORT: '0',
    PORTEVOIX_LOG_LEVEL: 'silent',
    PORTEVOIX_SECRET_KEY: Buffer.alloc(32, 7).toString('base64'),
  })
  const config = { ...settings, databaseConnections: 8 }
  server = await startServer({ config, databaseUrl: database.url, log: createLog(config.logLevel) })
  expect(await isEmpty(server.environment.database)).toBe(true)
  const began = performance.now()
  const made = await fillDemo(server.environment, {
    until,
    report: (step, done, total) => steps.push(`${done}/${total} ${step}`),
  })
  process.stdout.write(`The demo was filled in ${Math.round(performance.now() - began)} ms.\n`)
  if (!made) throw new Error('The demo was not filled.')
  demo = made
})
afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

async function ask<T = Record<string, unknown>>(query: string, variables: object = {}): Promise<T> {
  const { body } = await post(`${server.url}/graphql`, demo.apiKey, { query, variables })
  expect(body.errors).toBeUndefined()
  return body.data as never
}

describe('the demo organisation', () => {
  it('is plainly marked as made up, and opened by its owner’s key', async () => {
    expect(await ask('{ viewer { organization { name slug demo } actor { name roles } } }')).toEqual({
      viewer: {
        organization: { name: 'Atelier Démo (made up)', slug: 'demo', demo: true },
        actor: { name: 'Demo owner', roles: ['OWNER'] },
      },
    })
    expect(steps.at(-1)).toMatch(/^(\d+)\/\1 done$/)
  })

  it('is filled once: a database that holds an organisation is left as it is', async () => {
    expect(await isEmpty(server.environment.database)).toBe(false)
    expect(await fillDemo(server.environment, { until, report: () => {} })).toBeNull()
  })
})
