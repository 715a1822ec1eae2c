import { globalId } from '@portevoix/api/core/ids.ts'
import type { Role } from '@portevoix/api/generated/prisma/client.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { FrontEndClient } from './authorization-client.ts'
import { Browser } from './browser.ts'
import { logInBy, type MailWorld, open, startMailWorld } from './mailed-links-world.ts'
import { addPerson } from './oidc-world.ts'

const BACK = 'https://app.example/back'

let mail: MailWorld
let frontEnd: FrontEndClient
beforeAll(async () => {
  mail = await startMailWorld()
  const input = { name: 'Portal', redirectUris: [BACK] }
  const { clientId } = await mail.act('frontEndCreate', { input }, '... on FrontEnd { clientId }')
  frontEnd = await FrontEndClient.discover(new URL(mail.at('').replace(/\/$/, '')), String(clientId), BACK)
}, 120_000)
afterAll(() => mail?.stop())

const inside = <T>(work: Parameters<typeof mail.world.server.environment.database.inOrganization<T>>[1]) =>
  mail.world.server.environment.database.inOrganization(mail.world.organization.id, work)

/** An account with these roles, whose person has an address. */
async function member(email: string, roles: Role[]): Promise<{ accountId: string; personId: string }> {
  const personId = await addPerson(mail.world, { email })
  const { accountId } = await mail.world.organization.as(roles, { personId })
  return { accountId, personId }
}

/** Logs in from the front-end by a mailed link; answers its token. */
async function tokenFor(email: string, browser = new Browser()): Promise<string> {
  const begun = await browser.load(await frontEnd.begin())
  expect(begun.headers.get('location')).toBe('/o/test/log-in')
  const before = mail.sent(email).length
  const { page } = await mail.ask(email, browser)
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https://app.example;")
  const received = await mail.server.next(email, before)
  const shown = await open(browser, received)
  expect(shown.headers.get('content-security-policy')).toContain("form-action 'self' https://app.example;")
  const logged = await logInBy(browser, received)
  const authorized = await browser.load(new URL(logged.headers.get('location') ?? '', mail.world.server.url))
  return (await frontEnd.exchange(new URL(authorized.headers.get('location') ?? ''))).access_token
}

async function permissionsOf(token: string): Promise<string[] | null> {
  const { body } = await post(mail.world.url, token, { query: '{ viewer { permissions } }' })
  return (body.data?.viewer as { permissions: string[] } | undefined)?.permissions ?? null
}

describe('a log-in by a mailed link', () => {
  it('gives AMBASSADOR at most, and more only while an owner allows it by role', async () => {
    await member('analyst@acme.example', ['ANALYST', 'AMBASSADOR'])
    const token = await tokenFor('analyst@acme.example')
    expect(await permissionsOf(token)).toContain('person:read:own')
    expect(await permissionsOf(token)).not.toContain('person:read')
    await mail.confirm({ roles: ['ANALYST'] })
    expect(await permissionsOf(token)).toContain('person:read')
    await mail.confirm({ roles: [] })
    expect(await permissionsOf(token)).not.toContain('person:read')
  })

  it('gives no role over a department that is not allowed', async () => {
    const { accountId } = await member('part@acme.example', ['AMBASSADOR'])
    const { id } = await inside((db) => db.department.create({ data: { name: 'Sales', key: 'sales' } }))
    const input = {
      accountId: globalId('Account', accountId),
      role: 'MANAGER',
      departmentId: globalId('Department', id),
    }
    expect(await mail.act('assignmentCreate', { input }, '... on Assignment { role }')).toEqual({ role: 'MANAGER' })
    const token = await tokenFor('part@acme.example')
    expect((await permissionsOf(token))?.filter((name) => name.endsWith(':scoped'))).toEqual([])
    await mail.confirm({ roles: ['MANAGER'] })
    expect(await permissionsOf(token)).toContain('person:write:scoped')
    await mail.confirm({ roles: [] })
  })

  it('is attested by the server: in it the person objects to being scored', async () => {
    const { personId } = await member('person@acme.example', ['AMBASSADOR'])
    const token = await tokenFor('person@acme.example')
    const query = `mutation { personObjectToScoring(id: "${globalId('Person', personId)}") {
      __typename ... on Person { scoringObjectedAt } } }`
    const { body } = await post(mail.world.url, token, { query })
    expect(body).toMatchObject({ data: { personObjectToScoring: { scoringObjectedAt: expect.any(String) } } })
  })

  it('is for nobody whose account has no role that may come by mail, and goes to the address of the account', async () => {
    await member('owner@acme.example', ['OWNER'])
    const { accountId } = await member('directory@acme.example', ['AMBASSADOR'])
    await inside((db) => db.account.updateMany({ where: { id: accountId }, data: { email: 'own@acme.example' } }))
    for (const address of ['owner@acme.example', 'directory@acme.example', 'owner@example.org', 'own@acme.example']) {
      expect((await mail.ask(address)).page.status).toBe(200)
    }
    await mail.server.next('own@acme.example')
    const links = mail.server.mails.filter(({ text }) => text.includes('/log-in/mail/link/'))
    expect(links.filter(({ to }) => /^(owner|directory)@/.test(to))).toEqual([])
  })

  it('gives a role that managers cannot give by the address of the account alone, which owners write', async () => {
    await mail.confirm({ roles: ['DATA_PROTECTION', 'ANALYST'] })
    const { accountId } = await member('officer@acme.example', ['DATA_PROTECTION', 'AMBASSADOR'])
    await member('reader@acme.example', ['ANALYST'])
    for (const address of ['officer@acme.example', 'reader@acme.example']) await mail.ask(address)
    await mail.server.next('reader@acme.example')
    expect(mail.sent('officer@acme.example')).toEqual([])
    await inside((db) => db.account.updateMany({ where: { id: accountId }, data: { email: 'officer@acme.example' } }))
    expect(await permissionsOf(await tokenFor('officer@acme.example'))).toContain('audit:read')
    await mail.confirm({ roles: [] })
  })

  it('ends when an owner switches it off', async () => {
    await member('ended@acme.example', ['AMBASSADOR'])
    const token = await tokenFor('ended@acme.example')
    expect(await permissionsOf(token)).not.toBeNull()
    expect(await mail.confirm({ enabled: false })).toMatchObject({ status: 'DISABLED' })
    expect(await permissionsOf(token)).toBeNull()
    expect((await new Browser().load(mail.at('log-in'))).text).not.toContain('log-in/mail')
  })
})
