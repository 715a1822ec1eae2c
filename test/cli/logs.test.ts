import { rmSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '@portevoix/api/platform/postgres/template.ts'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import { post } from '../harness.ts'
import { newHome, portevoix, type Served, serve } from './command.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** In every text, name, address, token and key that goes in: it must come out in no line of the log. */
const PLANTED = 'zanzibar'
const home = newHome()
let database: TestDatabase
let served: Served
let key = ''

beforeAll(async () => {
  database = await createTestDatabase({ url: inject('databaseUrl'), template: inject('databaseTemplate') })
  const settings = {
    PORTEVOIX_HOME: home,
    PORTEVOIX_DEMO: '0',
    PORTEVOIX_LOG_LEVEL: 'debug',
    DATABASE_URL: database.url,
  }
  served = await serve(settings)
  const made = await portevoix(
    ['init', '--organization', `O ${PLANTED}`, '--owner', `${PLANTED}@example.org`],
    settings,
  )
  key = made.stdout.trim()
})
afterAll(async () => {
  await served?.end('SIGKILL')
  await database?.drop()
  rmSync(home, { recursive: true, force: true })
})

async function act(name: string, type: string, input: unknown): Promise<Record<string, unknown>> {
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ... on Node { id } ... on UserError { code } } }`
  const { body } = await post(
    served.url,
    key,
    { query, variables: { input } },
    { 'idempotency-key': `${PLANTED}-${Math.random()}` },
  )
  const code = body.errors?.[0]?.extensions.code
  return code ? { code } : ((body.data?.[name] ?? {}) as Record<string, unknown>)
}

async function importPeople(lines: string[]): Promise<string> {
  const response = await fetch(served.url.replace('/graphql', '/uploads'), {
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': 'text/csv',
      'content-disposition': `attachment; filename="${PLANTED}.csv"`,
    },
    body: lines.join('\n'),
  })
  const { uploadId } = (await response.json()) as { uploadId: string }
  const { id } = await act('importStart', 'ImportStartInput', { uploadId, target: 'PEOPLE', format: 'CSV' })
  const query = 'query ($id: ID!) { node(id: $id) { ... on Import { status error } } }'
  for (let tries = 0; tries < 200; tries += 1) {
    const { body } = await post(served.url, key, { query, variables: { id } })
    const { status, error } = (body.data?.node ?? {}) as { status?: string; error?: string | null }
    if (status === 'SUCCEEDED' || status === 'FAILED') return `${status} ${error}`
    await setTimeout(100)
  }
  return 'WAITING'
}

describe('the debug log', () => {
  it('contains nothing that a caller sent', async () => {
    const person = {
      displayName: `Ada ${PLANTED}`,
      kind: 'EMPLOYEE',
      email: `ada.${PLANTED}@example.org`,
      externalId: PLANTED,
    }
    const { id: personId } = await act('personCreate', 'PersonCreateInput', person)
    expect(personId).toBeDefined()
    expect((await act('personCreate', 'PersonCreateInput', person)).__typename).toBe('ConflictError')
    for (const text of [`${PLANTED}\0`, `${PLANTED}\ud800`, PLANTED.repeat(5_000)]) {
      const refused = await act('topicCreate', 'TopicCreateInput', { name: text, description: text })
      expect(refused.code, JSON.stringify(refused)).not.toBe('INTERNAL')
      expect((await act('personCreate', 'PersonCreateInput', { ...person, displayName: text })).code).not.toBe(
        'INTERNAL',
      )
    }

    // Requests that are wrong in themselves.
    for (const body of [
      `{ "query": "${PLANTED}`,
      `[${PLANTED}]`,
      { query: `{ ${PLANTED}(x: "${PLANTED}") }` },
      { query: PLANTED },
    ]) {
      expect((await post(served.url, key, body)).body.errors).toBeDefined()
    }
    for (const token of [`pv_${PLANTED}`.padEnd(46, 'x'), `${PLANTED}.${PLANTED}.${PLANTED}`]) {
      expect((await post(served.url, token, { query: '{ __typename }' })).status).toBe(401)
    }
    await fetch(`${served.url}?query=${PLANTED}&token=${PLANTED}`, {
      headers: { 'user-agent': PLANTED, referer: `http://${PLANTED}/` },
    })
    await fetch(served.url.replace('/graphql', `/r/${PLANTED}${PLANTED}`))
    await fetch(served.url.replace('/graphql', `/${PLANTED}`))

    // Sources and plugins that fail.
    const integration = {
      connector: 'feed',
      name: PLANTED,
      config: { url: `http://127.0.0.1:9/${PLANTED}?key=${PLANTED}` },
    }
    const { id } = await act('integrationCreate', 'IntegrationCreateInput', integration)
    await act('integrationCreate', 'IntegrationCreateInput', { ...integration, config: { [PLANTED]: PLANTED } })
    const sync = 'mutation ($id: ID!) { integrationSync(id: $id) { __typename } }'
    await post(served.url, key, { query: sync, variables: { id } })

    // Files that are wrong line by line, and as a whole.
    await importPeople([
      'displayName,email,kind',
      `${PLANTED},not a mail ${PLANTED},${PLANTED}`,
      `"${PLANTED}`,
      `,${PLANTED}@example.org,EMPLOYEE`,
    ])
    expect(await importPeople([`${PLANTED},${PLANTED}`, `${PLANTED},"`])).toMatch(/^FAILED/)

    // Failures of ours, where the database quotes the row that it refuses.
    const client = new pg.Client(database.url)
    await client.connect()
    await client.query(`ALTER TABLE "Topic" ADD CONSTRAINT refuse CHECK (name NOT LIKE '%refused%')`)
    await client.query(`ALTER TABLE "Person" ADD CONSTRAINT refuse CHECK ("displayName" NOT LIKE '%refused%')`)
    await client.end()
    expect(await act('topicCreate', 'TopicCreateInput', { name: `refused ${PLANTED}` })).toEqual({ code: 'INTERNAL' })
    expect(await importPeople(['displayName,externalId', `refused ${PLANTED},${PLANTED} 2`])).toMatch(
      /The server failed/,
    )
    await setTimeout(3_000)

    const logged = served.output()
    expect(logged).toContain('request failed')
    expect(logged).toContain('import failed')
    expect(logged.split('\n').filter((line) => line.toLowerCase().includes(PLANTED))).toEqual([])
    expect(logged).not.toContain(key.slice(3))
  })
})
