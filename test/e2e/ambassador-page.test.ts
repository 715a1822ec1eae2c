import { mkdtempSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '@portevoix/api/core/config.ts'
import { ambassadorPageEndpoints } from '@portevoix/api/modules/ambassador-page/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerOf, buildPageIfMissing } from '../built-page.ts'
import { type Organization, post, startWorld, type World } from '../harness.ts'
import { FrontEndClient } from './authorization-client.ts'
import { Browser } from './browser.ts'

let world: World
beforeAll(async () => {
  buildPageIfMissing()
  world = await startWorld({ plugins: [] })
}, 120_000)
afterAll(() => world?.stop())

const within = <T>({ id }: Organization, work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: id, accountId: null }, work)
const slugOf = (organization: Organization) =>
  within(organization, async ({ db }) => (await db.organization.findFirstOrThrow({ select: { slug: true } })).slug)

/** The page as the server sends it, and what it has filled in. */
async function load(query = '', headers: Record<string, string> = {}) {
  const answer = await fetch(`${world.server.url}/ambassador${query}`, { headers })
  const text = await answer.text()
  const filledIn = (name: string) => new RegExp(`<html[^>]* (?:data-)?${name}="([^"]*)"`).exec(text)?.[1]
  return { answer, text, filledIn }
}

/** How much a browser that takes gzip is sent. */
const sentBytes = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length
      })
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })

async function ask(key: string, query: string, variables: object = {}) {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asks for
  return Object.values(body.data ?? {})[0] as any
}

/** A live campaign, in which one person takes part. */
async function participant(organization: Organization): Promise<string> {
  return await within(organization, async ({ db, now }) => {
    const { id: personId } = await db.person.create({ data: { displayName: 'Ada', externalId: crypto.randomUUID() } })
    const { id: ambassadorId } = await db.ambassador.create({ data: { personId } })
    const dates = { startsAt: now(), endsAt: now() }
    const { id: campaignId } = await db.campaign.create({ data: { name: 'Any', status: 'LIVE', ...dates } })
    await db.participation.create({ data: { ambassadorId, campaignId, status: 'ACCEPTED' } })
    return personId
  })
}

describe('the page for ambassadors', () => {
  it('is there for a new organisation, with its client and in the language of the browser', async () => {
    const slug = await slugOf(world.organization)
    const { answer, filledIn } = await load('', { 'accept-language': 'fr' })
    expect(answer.status).toBe(200)
    const { nodes } = await ask(world.organization.key, '{ frontEnds { nodes { clientId redirectUris origins } } }')
    expect(nodes).toEqual([
      { clientId: filledIn('client'), redirectUris: [`${world.server.url}/ambassador`], origins: [world.server.url] },
    ])
    expect([filledIn('lang'), filledIn('organization'), filledIn('server')]).toEqual(['fr', slug, world.server.url])
  })

  it('runs its own files alone, and makes no text a script', async () => {
    const { answer, text } = await load()
    const policy = answer.headers.get('content-security-policy') ?? ''
    for (const rule of ["default-src 'none'", "script-src 'self'", "require-trusted-types-for 'script'"])
      expect(policy).toContain(rule)
    expect(policy).not.toContain('unsafe')
    expect(text).not.toMatch(/<script(?![^>]* src=)|<style|style=| on\w+=/)
    const files = [...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path)
    expect(files).toHaveLength(3)
    for (const path of files) {
      const file = await fetch(world.server.url + path)
      expect(file.status).toBe(200)
      expect(file.headers.get('cache-control')).toContain('immutable')
    }
    for (const path of ['files.json', '..%2fbuild.mjs', '../build.mjs', 'index.html'])
      expect((await fetch(`${world.server.url}/ambassador/${path}`)).status).toBe(404)
  })

  it('can be used after at most 60 kB', async () => {
    const { text } = await load()
    const paths = ['/ambassador', ...[...text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => path)]
    const sizes = await Promise.all(paths.map((path) => sentBytes(world.server.url + path)))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(60_000)
  })

  it('asks which organisation where there are several, and names none that there is not', async () => {
    const other = await world.addOrganization('Elsewhere')
    expect((await load()).filledIn('organization')).toBe('')
    const slug = await slugOf(other)
    expect((await load(`?organization=${slug}`)).filledIn('organization')).toBe(slug)
    for (const named of ['nobody', '"><script>', '%00']) {
      const { filledIn, text } = await load(`?organization=${encodeURIComponent(named)}`)
      expect([filledIn('organization'), filledIn('client')]).toEqual(['', ''])
      expect(text).not.toContain(named === 'nobody' ? 'nobody' : '<script>')
    }
  })

  it('is switched off by deleting its front-end, and on by one mutation', async () => {
    const other = await world.addOrganization('Third')
    const slug = await slugOf(other)
    const { nodes } = await ask(other.key, '{ frontEnds { nodes { id } } }')
    await ask(other.key, 'mutation ($id: ID!) { frontEndDelete(id: $id) { __typename } }', { id: nodes[0].id })
    expect((await load(`?organization=${slug}`)).filledIn('client')).toBe('')
    const address = `${world.server.url}/ambassador`
    const made = await ask(
      other.key,
      `mutation ($input: FrontEndCreateInput!) { frontEndCreate(input: $input) {
        ... on FrontEnd { clientId redirectUris origins } } }`,
      { input: { name: 'Page', redirectUris: [address] } },
    )
    expect(made).toEqual({ clientId: made.clientId, redirectUris: [address], origins: [world.server.url] })
    expect((await load(`?organization=${slug}`)).filledIn('client')).toBe(made.clientId)
    // Stored without the server's address, which may change.
    const stored = await within(other, ({ db }) => db.frontEnd.findFirstOrThrow({ select: { redirectUris: true } }))
    expect(stored.redirectUris).toEqual(['/ambassador'])
  })

  it('says how to build it where nobody has', async () => {
    const folder = `${mkdtempSync(join(tmpdir(), 'page-'))}/`
    const [page] = ambassadorPageEndpoints(world.server.environment, { folder })
    expect(await answerOf(page, '/ambassador')).toEqual([503, expect.stringContaining('npm start')])
  })
})

describe('the entry of the demo', () => {
  const makeDemo = (organization: Organization) =>
    within(organization, ({ db }) => db.organization.updateMany({ data: { demo: true } }))

  /** Opens the log-in page of an organisation, and presses its button. */
  async function enter(slug: string, browser: Browser) {
    const url = `${world.server.url}/o/${slug}/log-in`
    const page = await browser.load(url)
    const offered = page.text.includes('/log-in/demo')
    const [, token = ''] = /name="form-token" value="([^"]+)"/.exec(page.text) ?? []
    const body = new URLSearchParams({ 'form-token': token })
    const headers = { origin: new URL(url).origin }
    const answer = await browser.load(`${url}/demo`, { method: 'POST', body, headers })
    return { offered, ...answer }
  }

  it('logs in as an invented ambassador with one click, who acts themself, and the same one the next time', async () => {
    const demo = await world.addOrganization('Demo')
    const slug = await slugOf(demo)
    const personId = await participant(demo)
    await makeDemo(demo)
    const { filledIn } = await load(`?organization=${slug}`)
    const issuer = new URL(`${world.server.url}/o/${slug}`)
    const page = await FrontEndClient.discover(issuer, filledIn('client') ?? '', `${world.server.url}/ambassador`)
    const browser = new Browser()
    const begun = await browser.load(await page.begin())
    expect(begun.headers.get('location')).toBe(`/o/${slug}/log-in`)
    const entered = await enter(slug, browser)
    expect([entered.offered, entered.status]).toEqual([true, 303])
    const back = await browser.load(new URL(entered.headers.get('location') ?? '', world.server.url))
    const { access_token: token } = await page.exchange(new URL(back.headers.get('location') ?? ''))
    const viewer = await ask(token, '{ viewer { person { displayName } sessions { method } permissions } }')
    expect(viewer).toMatchObject({ person: { displayName: 'Ada' }, sessions: [{ method: 'DEMO' }] })
    expect(viewer.permissions).toContain('participation:respond:own')

    await within(demo, ({ db }) => db.participation.updateMany({ data: { status: 'LEFT', leftAt: new Date() } }))
    await enter(slug, new Browser())
    const logIns = await within(demo, ({ db }) =>
      db.logInSession.findMany({ select: { account: { select: { personId: true } } } }),
    )
    expect(logIns.map(({ account }) => account.personId)).toEqual([personId, personId])
  })

  it('is neither offered nor open at an organisation that is no demo', async () => {
    await participant(world.organization)
    const { offered } = await enter(await slugOf(world.organization), new Browser())
    expect(offered).toBe(false)
    // A browser that has the token of a form, by the log-in page of a demo on this server.
    const browser = new Browser()
    const demo = await world.addOrganization('Second demo')
    await makeDemo(demo)
    const token = await tokenOf(browser, await slugOf(demo))
    const refused = await press(browser, await slugOf(world.organization), token)
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('Only the demo organisation is open to everybody')
    const sessions = await within(world.organization, ({ db }) => db.logInSession.count())
    expect(sessions).toBe(0)
  })

  it('is refused with NODE_ENV=production, whatever else is set', async () => {
    const demo = await world.addOrganization('Third demo')
    await participant(demo)
    await makeDemo(demo)
    const slug = await slugOf(demo)
    const browser = new Browser()
    const token = await tokenOf(browser, slug)
    const { environment } = world.server
    environment.demoEntry = readConfig({ NODE_ENV: 'production', PORTEVOIX_DEMO: '1' }).demoEntry
    try {
      expect((await browser.load(`${world.server.url}/o/${slug}/log-in`)).text).not.toContain('/log-in/demo')
      const refused = await press(browser, slug, token)
      expect(refused.status).toBe(403)
      expect(refused.text).toContain('NODE_ENV=production')
    } finally {
      environment.demoEntry = readConfig({}).demoEntry
    }
    expect(environment.demoEntry).toBe(true)
    expect(readConfig({ NODE_ENV: 'production', STATED_NODE_ENV: 'development' }).demoEntry).toBe(true)
    expect(readConfig({ NODE_ENV: 'production', STATED_NODE_ENV: 'production' }).demoEntry).toBe(false)
  })

  async function tokenOf(browser: Browser, slug: string): Promise<string> {
    const { text } = await browser.load(`${world.server.url}/o/${slug}/log-in`)
    return /name="form-token" value="([^"]+)"/.exec(text)?.[1] ?? ''
  }

  const press = (browser: Browser, slug: string, token: string) =>
    browser.load(`${world.server.url}/o/${slug}/log-in/demo`, {
      method: 'POST',
      body: new URLSearchParams({ 'form-token': token }),
      headers: { origin: world.server.url },
    })
})
