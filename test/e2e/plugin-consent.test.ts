import { join } from 'node:path'
import { factsFor } from '@portevoix/api/modules/credentials/index.ts'
import { recordConsent } from '@portevoix/api/modules/plugin-consent/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { type LoginProvider, startLoginProvider } from './login-provider.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')
const ASKED = { network: ['{config.url}'], data: ['content:write', 'notices:read'] }

let world: World
let provider: LoginProvider

beforeAll(async () => {
  provider = await startLoginProvider()
  provider.accept('good-token')
  world = await startWorld({ allowPrivate: [provider.host], plugins: [PLUGIN] })
})
afterAll(async () => {
  await world?.stop()
  provider?.stop()
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object, key: string): Promise<Answer> {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}
const CREATE = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) {
  __typename ... on Integration { id status } ... on UserError { code message } } }`
const CONSENT = `mutation ($input: PluginConsentInput!) { pluginConsent(input: $input) {
  __typename ... on Plugin { consent { version missing { network data } } } ... on UserError { code message path } } }`
const CHECK = `mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok error { kind message } } } }`

let names = 0
async function create({ key }: Organization) {
  names += 1
  const secrets = [{ name: 'token', value: 'good-token' }]
  const input = { connector: 'keyed', name: `Agreed ${names}`, config: { url: provider.url }, secrets }
  return (await ask(CREATE, { input }, key)).integrationCreate ?? {}
}
async function consentOf({ key }: Organization) {
  const query =
    '{ plugins { name permissions { network data } consent { grantedAt version network data missing { network data } } } }'
  const { plugins } = (await ask(query, {}, key)) as never as { plugins: { name: string; consent: object }[] }
  return plugins.find(({ name }) => name === 'fixture-logins')?.consent
}
const agree = async ({ key }: Organization, permissions: object, plugin = 'fixture-logins') =>
  (await ask(CONSENT, { input: { plugin, permissions } }, key)).pluginConsent
const check = async ({ key }: Organization, id: unknown) => (await ask(CHECK, { id }, key)).integrationCheck

/** As if somebody had consented to an earlier version, which asked for less. */
const agreedToLess = (organization: Organization, data: { network?: string[]; data?: string[] }) =>
  world.server.environment.database.inOrganization(organization.id, (db) =>
    db.pluginConsent.updateMany({ data: { version: '1.0.0', ...data } }),
  )

describe('consent to what plugins may reach', () => {
  it('is what configuring does, for exactly what is asked, and shown with the plugin', async () => {
    const organization = await world.addOrganization('One')
    expect(await consentOf(organization)).toEqual({
      grantedAt: null,
      version: null,
      network: [],
      data: [],
      missing: ASKED,
    })
    const { id } = await create(organization)
    expect(await consentOf(organization)).toEqual({
      grantedAt: expect.any(String),
      version: '1.2.0',
      ...ASKED,
      missing: null,
    })
    expect(await check(organization, id)).toMatchObject({ ok: true })
    await create(organization)
    const count = await world.server.environment.database.inOrganization(organization.id, (db) =>
      db.pluginConsent.count(),
    )
    expect(count).toBe(1)
  })

  it('does not cover what a later version asks beyond it: all work waits, and says what is new', async () => {
    const organization = await world.addOrganization('Two')
    const { id } = await create(organization)
    await agreedToLess(organization, { data: ['content:write'] })
    expect(await consentOf(organization)).toMatchObject({ missing: { network: [], data: ['notices:read'] } })
    const message =
      'CONSENT_REQUIRED: fixture-logins 1.2.0 asks for notices:read, and nobody in this organisation has agreed to that. ' +
      'Look at `plugins { permissions }` and agree with `pluginConsent`.'
    const seen = provider.seen.length
    expect(await check(organization, id)).toEqual({ ok: false, error: { kind: 'CONFIG', message } })
    expect(provider.seen.length).toBe(seen)
    expect(await create(organization)).toMatchObject({ code: 'CONSENT_REQUIRED', message })
    const key = Buffer.from(String(id), 'base64url').toString().split(':')[1] ?? ''
    const { environment } = world.server
    const integration = await environment.database.inOrganization(organization.id, (db) =>
      db.integration.findFirstOrThrow({ where: { id: key } }),
    )
    await expect(factsFor(environment, { organizationId: organization.id, integration })).rejects.toMatchObject({
      kind: 'config',
      message,
    })
    const act = inJob(environment, { organizationId: organization.id, accountId: null }, (ctx) =>
      recordConsent(ctx, 'fixture-logins'),
    )
    await expect(act).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' })
  })

  it('covers what a later version no longer asks for, in any order', async () => {
    const organization = await world.addOrganization('Three')
    const { id } = await create(organization)
    await agreedToLess(organization, {
      network: ['other.example', '{config.url}'],
      data: ['people:write', 'notices:read', 'content:write'],
    })
    expect(await check(organization, id)).toMatchObject({ ok: true })
  })

  it('is given anew by repeating exactly what is asked, by owners and managers', async () => {
    const organization = await world.addOrganization('Four')
    const { id } = await create(organization)
    await agreedToLess(organization, { network: [] })
    for (const other of [
      { ...ASKED, network: [] },
      { ...ASKED, data: [...ASKED.data, 'people:write'] },
      { network: ['evil.example'], data: ASKED.data },
    ]) {
      expect(await agree(organization, other)).toMatchObject({
        code: 'PERMISSIONS_DIFFER',
        path: ['input', 'permissions'],
        message: expect.stringContaining('asks to reach {config.url} and for content:write, notices:read'),
      })
    }
    expect(await agree(organization, ASKED, 'no-such-plugin')).toMatchObject({ code: 'UNKNOWN_PLUGIN' })
    expect(await check(organization, id)).toMatchObject({ ok: false, error: { kind: 'CONFIG' } })
    const analyst = await organization.as(['ANALYST'])
    const variables = { input: { plugin: 'fixture-logins', permissions: ASKED } }
    const { body } = await post(world.url, analyst.key, { query: CONSENT, variables })
    expect(body.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
    const manager = await organization.as(['MANAGER'])
    const turned = { network: ASKED.network, data: ASKED.data.toReversed() }
    expect(
      (await ask(CONSENT, { input: { plugin: 'fixture-logins', permissions: turned } }, manager.key)).pluginConsent,
    ).toEqual({
      __typename: 'Plugin',
      consent: { version: '1.2.0', missing: null },
    })
    expect(await check(organization, id)).toMatchObject({ ok: true })
  })

  it('consent of one organisation says nothing for another', async () => {
    const [one, two] = [await world.addOrganization('Five'), await world.addOrganization('Six')]
    await create(one)
    expect(await consentOf(two)).toMatchObject({ grantedAt: null, missing: ASKED })
  })
})
