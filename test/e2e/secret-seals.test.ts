import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { sealAllOldSecrets } from '@portevoix/api/modules/credentials/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'
import { APPLICATION_SECRET, type LoginProvider, PASSWORD, startLoginProvider } from './login-provider.ts'

const PLUGIN = join(import.meta.dirname, '../fixtures/logins')
const TOKEN = 'token-of-the-owner-0123456789'

let world: World
let provider: LoginProvider
let thief: Server
let elsewhere: string
/** All that came to the host to which somebody would have the secrets sent. */
const stolen: string[] = []

beforeAll(async () => {
  provider = await startLoginProvider()
  provider.accept(TOKEN)
  thief = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      stolen.push(JSON.stringify([request.url, request.headers, Buffer.concat(chunks).toString()]))
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"accessJwt":"x","access_token":"x"}')
    })
  })
  await new Promise<void>((resolve) => thief.listen(0, '127.0.0.1', resolve))
  const { port } = thief.address() as AddressInfo
  elsewhere = `http://127.0.0.1:${port}`
  world = await startWorld({ allowPrivate: [provider.host, `127.0.0.1:${port}`], plugins: [PLUGIN] })
})
afterAll(async () => {
  await world?.stop()
  provider?.stop()
  thief?.close()
})

type Answer = Record<string, Record<string, unknown>>
async function ask(query: string, variables: object = {}): Promise<Answer> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  return body.data as Answer
}
const SEALS = 'id secrets { name isSet sealedTo closedTo }'
let names = 0
async function create(connector: string, secrets: object[], url = provider.url): Promise<string> {
  names += 1
  const input = { connector, name: `Sealed ${names}`, config: { url }, secrets }
  const query = `mutation ($input: IntegrationCreateInput!) { integrationCreate(input: $input) { ... on Integration { id } ... on UserError { message } } }`
  return String((await ask(query, { input })).integrationCreate?.id)
}
const update = (id: string, input: object) =>
  ask(
    `mutation ($id: ID!, $input: IntegrationUpdateInput!) { integrationUpdate(id: $id, input: $input) {
      ... on Integration { ${SEALS} } ... on UserError { message } } }`,
    { id, input },
  )
const check = async (id: string) =>
  (
    await ask(
      `mutation ($id: ID!) { integrationCheck(id: $id) { ... on IntegrationCheck { ok account error { kind message } } } }`,
      { id },
    )
  ).integrationCheck
const sealOf = async (id: string, name = 'token') => {
  const { node } = await ask(`query ($id: ID!) { node(id: $id) { ... on Integration { ${SEALS} } } }`, { id })
  const secrets = (node?.secrets ?? []) as { name: string }[]
  return secrets.find((one) => one.name === name)
}
const origin = (url: string): string => {
  const { protocol, hostname, port } = new URL(url)
  return `${protocol}//${hostname}:${port}`
}
const refused = { ok: false, error: { kind: 'CONFIG', message: expect.stringMatching(/anew/) } }

/** The ways in which a connector of these fixtures uses what somebody entered. */
const KINDS: [string, object][] = [
  ['keyed', { name: 'token', value: TOKEN }],
  ['sessioned', { name: 'token', value: PASSWORD }],
]

describe('a stored secret', () => {
  it.each(KINDS)('of %s goes to no host that is put into the settings later', async (connector, secret) => {
    const id = await create(connector, [secret])
    expect(await sealOf(id)).toMatchObject({ sealedTo: [origin(provider.url)], closedTo: [] })
    await update(id, { config: { url: elsewhere } })
    expect(await sealOf(id)).toMatchObject({ isSet: true, sealedTo: [], closedTo: [origin(elsewhere)] })
    expect(await check(id)).toMatchObject(refused)
    // The host that it was entered for has been taken out: it is closed as well.
    await update(id, { config: { url: provider.url } })
    expect(await check(id)).toMatchObject(refused)
    expect(stolen).toEqual([])
    await update(id, { config: { url: provider.url, handle: 'me' }, secrets: [secret] })
    expect(await check(id)).toMatchObject({ ok: true })
  })

  it('goes where it is entered anew in the same call, and keeps its seal where only other settings change', async () => {
    const id = await create('keyed', [{ name: 'token', value: TOKEN }])
    await update(id, { config: { url: provider.url, handle: 'somebody' } })
    expect(await check(id)).toMatchObject({ ok: true })
    await update(id, { config: { url: elsewhere }, secrets: [{ name: 'token', value: 'entered-anew-0123' }] })
    expect(await check(id)).toMatchObject({ ok: true })
    expect(stolen.splice(0).join()).toContain('entered-anew-0123')
  })

  it('a secret that a session was opened with is not renewed elsewhere, nor is the session', async () => {
    const id = await create('sessioned', [{ name: 'token', value: PASSWORD }])
    expect(await check(id)).toMatchObject({ ok: true })
    provider.revokeAccess()
    await update(id, { config: { url: elsewhere } })
    expect(await check(id)).toMatchObject(refused)
    expect(stolen).toEqual([])
  })

  it('an application’s secret, the code of a log-in and its tokens go to no other host either', async () => {
    const id = await create('oauthed', [{ name: 'application', value: APPLICATION_SECRET }])
    const authorize = async () => {
      const query = `mutation ($id: ID!) { integrationAuthorize(id: $id, input: { secret: "token" }) { ... on IntegrationAuthorization { url } } }`
      return (await ask(query, { id })).integrationAuthorize?.url
    }
    const browser = new Browser()
    const back = await browser.logIn(await authorize())
    await update(id, { config: { url: elsewhere } })
    // The code belongs to the settings of before.
    expect(await browser.load(back)).toMatchObject({ status: 400 })
    await update(id, { config: { url: provider.url }, secrets: [{ name: 'application', value: APPLICATION_SECRET }] })
    expect(await browser.load(await browser.logIn(await authorize()))).toMatchObject({ status: 200 })
    expect(await check(id)).toMatchObject({ ok: true })
    await update(id, { config: { url: elsewhere }, secrets: [{ name: 'application', value: APPLICATION_SECRET }] })
    expect(await check(id)).toMatchObject(refused)
    provider.revokeAccess()
    expect(await check(id)).toMatchObject(refused)
    expect(stolen).toEqual([])
  })

  it('a secret of before the upgrade is sealed to the hosts of now, and told in the log', async () => {
    const id = await create('keyed', [{ name: 'token', value: TOKEN }])
    const { environment } = world.server
    provider.accept(TOKEN)
    const asOfBefore = () =>
      environment.database.asSystem((db) =>
        db.integrationSecret.updateMany({ where: { name: 'token' }, data: { sealedTo: [], sealedAt: null } }),
      )
    await asOfBefore()
    expect(await sealOf(id)).toMatchObject({ sealedTo: [origin(provider.url)] })
    // Whoever is quicker than the sealing gains nothing.
    await update(id, { config: { url: elsewhere } })
    expect(await check(id)).toMatchObject(refused)
    await update(id, { config: { url: provider.url } })
    await asOfBefore()
    expect(await check(id)).toMatchObject({ ok: true })
    await asOfBefore()
    expect(await sealAllOldSecrets(environment)).toBe(0)
    const { upgradeNotes } = await ask('{ upgradeNotes { release topic text } }')
    expect(upgradeNotes).toContainEqual({
      release: '1.0.0',
      topic: 'secrets',
      text: expect.stringContaining(`(token) are now sent only to ${origin(provider.url)}`),
    })
    await update(id, { config: { url: elsewhere } })
    expect(await check(id)).toMatchObject(refused)
    expect(stolen).toEqual([])
  })
})
