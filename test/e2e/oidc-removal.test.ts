import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import type { Browser } from './browser.ts'
import { addPerson, call, loggedInAs, logIn, type Site, siteOf, startLogIn } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

let world: World
let issuer: TestIssuer
beforeAll(async () => {
  issuer = await startIssuer()
  world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
})

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
const newSite = () => siteOf(world, issuer, { idClaim: 'employee_number' })

let count = 0
/** Claims of somebody who is known. */
async function somebody() {
  count += 1
  await addPerson(world, { externalId: `id-${count}` })
  return { sub: `sub-${count}`, employee_number: `id-${count}` }
}

/** A browser in which somebody is logged in, with the id of their session. */
async function loggedIn(site: Site, person?: object) {
  const { browser } = await logIn(site, undefined, person ?? (await somebody()))
  const session = await loggedInAs(world, browser)
  if (!session) throw new Error('not logged in')
  return { browser, ...session }
}
const isIn = async (browser: Browser) => (await loggedInAs(world, browser)) !== null
const causeOf = (id: string) =>
  within(async (ctx) => (await ctx.db.logInSession.findFirstOrThrow({ where: { id } })).endCause)

const disable = (site: Site) =>
  call(world, world.organization.key, {
    name: 'identityProviderUpdate',
    type: 'IdentityProviderUpdateInput',
    variables: { id: site.global('IdentityProvider', site.providerId), input: { enabled: false } },
    selection: '... on IdentityProvider { enabled }',
  })
const remove = (name: string, id: string) =>
  call(world, world.organization.key, { name, variables: { id }, selection: '__typename' })

it('disabling a provider ends the sessions that began with it, and no others', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const [first, second, theirs] = [await loggedIn(site), await loggedIn(site), await loggedIn(other)]
  expect(await disable(site)).toEqual({ enabled: false })
  expect([await isIn(first.browser), await isIn(second.browser), await isIn(theirs.browser)]).toEqual([
    false,
    false,
    true,
  ])
  expect(await causeOf(first.sessionId)).toBe('LOG_IN_REMOVED')
  const id = site.global('LogInSession', first.sessionId)
  const { body } = await call.query(world, `{ node(id: "${id}") { ... on LogInSession { endCause } } }`)
  expect(body.data?.node).toEqual({ endCause: 'LOG_IN_REMOVED' })
})

it('deleting a provider ends the sessions that began with it, and no others', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const [gone, theirs] = [await loggedIn(site), await loggedIn(other)]
  expect(await remove('identityProviderDelete', site.global('IdentityProvider', site.providerId))).toMatchObject({
    __typename: 'IdentityProviderDeletePayload',
  })
  expect([await isIn(gone.browser), await isIn(theirs.browser)]).toEqual([false, true])
  expect(await causeOf(gone.sessionId)).toBe('LOG_IN_REMOVED')
})

it('unlinking a log-in ends the sessions of its account with every provider of the issuer, and of nobody else', async () => {
  const [site, other] = [await newSite(), await newSite()]
  const person = await somebody()
  const [here, there, colleague] = [await loggedIn(site, person), await loggedIn(other, person), await loggedIn(site)]
  const { id } = await within((ctx) => ctx.db.identity.findFirstOrThrow({ where: { subject: person.sub } }))
  expect(await remove('identityDelete', site.global('Identity', id))).toMatchObject({
    __typename: 'IdentityDeletePayload',
  })
  expect([await isIn(here.browser), await isIn(there.browser), await isIn(colleague.browser)]).toEqual([
    false,
    false,
    true,
  ])
})

it('a log-in that ends after its provider was disabled gives no session', async () => {
  const site = await newSite()
  const { browser, back } = await startLogIn(site, { person: await somebody() })
  // While the server asks the provider for the token: after it read that the provider is enabled.
  issuer.bends.idToken = async (token) => {
    await disable(site)
    return token
  }
  const page = await browser.load(back)
  issuer.reset()
  expect(page.status).toBe(400)
  expect(await isIn(browser)).toBe(false)
})
