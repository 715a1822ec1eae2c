import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { allRoutes } from '@portevoix/api/platform/http/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Organization, startWorld, type World } from '../../harness.ts'
import { type Member, memberOf, type Site, siteOf } from './member.ts'
import { ROWS } from './rows.ts'

let world: World
let other: Organization
let here: Site
let elsewhere: Site
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  other = await world.addOrganization('Elsewhere')
  here = await siteOf(world, world.organization)
  elsewhere = await siteOf(world, other)
})
afterAll(() => world?.stop())

const newMember = (): Promise<Member> => memberOf(world, world.organization, here)

describe('the routes of the server', () => {
  it('each have a row in the tests of isolation, revocation and erasure, and each row a route', () => {
    const rows = [ROWS.tried, ROWS.proven, ROWS.opened].flatMap(Object.keys)
    expect(rows.toSorted()).toEqual(world.server.routes.map(({ path }) => path))
  })

  it('that ask for nothing are those that answer the same to everybody', () => {
    const asksNothing = world.server.routes.filter(({ authenticatedBy }) => authenticatedBy === 'nothing')
    expect(asksNothing.map(({ path }) => path)).toEqual(Object.keys(ROWS.opened).toSorted())
  })

  it('are each declared once', () => {
    const route = { path: '/twice', methods: ['GET'], authenticatedBy: 'nothing' } as const
    const branch = { ...route, path: '/', branches: [route] }
    expect(() => allRoutes([route, branch])).toThrow('/twice is declared twice')
  })

  it('are listed in the documentation', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/security.md'), 'utf8')
    const missing = world.server.routes.filter(
      ({ path, authenticatedBy }) => !page.includes(`| \`${path}\` | ${authenticatedBy} |`),
    )
    expect(missing).toEqual([])
  })
})

describe.each(Object.entries(ROWS.tried))('the route %s', (_path, { lets, unrevocable }) => {
  it('lets nobody in at another organisation', async () => {
    const member = await newMember()
    // In the place where a member of the other organisation has theirs.
    const session = member.browser.cookies.get(`portevoix-session-${here.slug}`) ?? ''
    member.browser.cookies.set(`portevoix-session-${elsewhere.slug}`, session)
    expect(await lets(member, elsewhere)).toBe(false)
    expect(await lets(member, here)).toBe(true)
  })

  it('lets nobody in with a credential that was revoked', async () => {
    const member = await newMember()
    await member.revoke()
    expect(await lets(member, here)).toBe(unrevocable !== undefined)
  })

  it('lets nobody in who was erased', async () => {
    const member = await newMember()
    await member.erase()
    expect(await lets(member, here)).toBe(false)
  })
})

describe.each(Object.entries(ROWS.opened))('the route %s', (_path, { answer }) => {
  it('answers the same at every organisation but for its short name', async () => {
    const texts = [here, elsewhere].map(async (site) => (await answer(site)).replaceAll(`/${site.slug}`, '/:slug'))
    const [own, others] = await Promise.all(texts)
    expect(own).toBe(others)
  })
})

describe.each(Object.entries(ROWS.proven))('the route %s', (_path, proofs) => {
  it.each(Object.entries(proofs))('has a test of %s', (_kind, { file, name }) => {
    const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
    expect(text.includes(`it('${name}'`)).toBe(true)
  })
})
