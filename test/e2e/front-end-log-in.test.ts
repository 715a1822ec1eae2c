import { afterAll, beforeAll, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { FrontEndClient } from './authorization-client.ts'
import { Browser } from './browser.ts'
import { addPerson, call, type Site, siteOf, startLogIn } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

const BACK = 'https://app.example/back'

let world: World
let issuer: TestIssuer
let site: Site
let frontEnd: FrontEndClient
beforeAll(async () => {
  issuer = await startIssuer()
  world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
  site = await siteOf(world, issuer, { idClaim: 'employee_number' })
  const { clientId } = await owner(
    'frontEndCreate',
    { input: { name: 'Portal', redirectUris: [BACK] } },
    'FrontEnd',
    'clientId',
  )
  frontEnd = await FrontEndClient.discover(new URL(site.at('').replace(/\/$/, '')), String(clientId), BACK)
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
})

/** An act of the owner, or of whoever has the token. */
const owner = (name: string, variables: object, type: string, fields: string, key = world.organization.key) =>
  call(world, key, {
    name,
    type: `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`,
    variables: { ...variables },
    selection: `... on ${type} { ${fields} }`,
  })
const onward = (browser: Browser, headers: Headers) =>
  browser.load(new URL(headers.get('location') ?? '', world.server.url))
const status = async (token: string) => (await post(world.url, token, { query: '{ viewer { actor { id } } }' })).status

it('a person logs in from a front-end at their provider, acts themself, and is out once they leave', async () => {
  const personId = await addPerson(world, { externalId: '0815' })
  const dates = { startsAt: '2026-01-01T00:00:00Z', endsAt: '2027-01-01T00:00:00Z' }
  const campaign = await owner('campaignCreate', { input: { name: 'Launch', ...dates } }, 'Campaign', 'id')
  await owner('campaignLaunch', { id: campaign.id }, 'Campaign', 'id')
  const asked = { personId: site.global('Person', personId), campaignId: campaign.id }
  const invitation = await owner('ambassadorInvite', { input: asked }, 'Participation', 'id')

  const browser = new Browser()
  const begun = await browser.load(await frontEnd.begin())
  const page = await onward(browser, begun.headers)
  const [, start = ''] = /<a href="([^"]+)"/.exec(page.text) ?? []
  const { back } = await startLogIn(site, { browser, start, person: { sub: 'sub', employee_number: '0815' } })
  const authorized = await onward(browser, (await browser.load(back)).headers)
  const tokens = await frontEnd.exchange(new URL(authorized.headers.get('location') ?? ''))

  const { body } = await post(world.url, tokens.access_token, { query: '{ viewer { person { id } } }' })
  expect(body.data?.viewer).toEqual({ person: { id: site.global('Person', personId) } })
  const consent = { policyVersion: '2026-01', scopes: ['SHARING'] }
  const act = { id: invitation.id, input: { consent } }
  expect(await owner('participationAccept', act, 'Participation', 'status', tokens.access_token)).toEqual({
    status: 'ACCEPTED',
  })

  const refreshed = await frontEnd.refresh(tokens.refresh_token ?? '')
  expect(await status(refreshed.access_token)).toBe(200)
  const gone = { id: site.global('Person', personId), input: { active: false } }
  expect(await owner('personUpdate', gone, 'Person', 'active')).toEqual({ active: false })
  expect(await status(refreshed.access_token)).not.toBe(200)
  await expect(frontEnd.refresh(refreshed.refresh_token ?? '')).rejects.toMatchObject({ error: 'invalid_grant' })
  const again = await browser.load(await frontEnd.begin())
  expect(again.headers.get('location')).toBe(site.path('log-in'))
})

it('the form that connects a log-in may lead back to the front-end, whose cookie adds nothing else to the policy', async () => {
  const { accountId } = await world.organization.as(['ANALYST'])
  const connectPage = async (browser: Browser) => {
    const input = { accountId: site.global('Account', accountId) }
    const { url } = await owner('accountLinkCreate', { input }, 'AccountLinkCreatePayload', 'url')
    const [, href = ''] = /<a href="([^"]+log-in\/with[^"]+)"/.exec((await browser.load(url)).text) ?? []
    const start = href.replaceAll('&amp;', '&')
    const { back } = await startLogIn(site, { browser, start, person: { sub: 'linked' } })
    return { url: String(back), ...(await browser.load(back)) }
  }
  const policy = ({ headers }: { headers: Headers }) => headers.get('content-security-policy')
  expect(policy(await connectPage(new Browser()))).toContain("form-action 'self';")
  const planted = new Browser()
  const evil = Buffer.from('redirect_uri=https://evil.example;script-src').toString('base64url')
  planted.cookies.set(`portevoix-continue-${site.path('').split('/')[2]}`, evil)
  expect(policy(await connectPage(planted))).toContain("form-action 'self';")

  const browser = new Browser()
  await browser.load(await frontEnd.begin())
  const page = await connectPage(browser)
  expect(policy(page)).toContain("form-action 'self' https://app.example;")
  const connected = await browser.submit(page, site.path('log-in/connect'))
  const authorized = await onward(browser, connected.headers)
  const tokens = await frontEnd.exchange(new URL(authorized.headers.get('location') ?? ''))
  expect(await status(tokens.access_token)).toBe(200)
})
