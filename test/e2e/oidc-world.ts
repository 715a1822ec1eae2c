import { globalId } from '@portevoix/api/core/ids.ts'
import { sessionOfCookie } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { expect } from 'vitest'
import { type Organization, post, type World } from '../harness.ts'
import { Browser } from './browser.ts'
import { CLIENT_ID, CLIENT_SECRET, type TestIssuer } from './test-issuer.ts'

type Fields = Record<string, unknown>

/** An identity provider of an organisation, and the pages at which people log in with it. */
export interface Site {
  readonly providerId: string
  /** Address of a page of the organisation. */
  at(path: string): string
  /** The same without the origin. */
  path(path: string): string
  global(type: string, id: string): string
}

/** One mutation, whose refusal is returned as `code`. */
export async function call(
  world: World,
  key: string,
  { name, type = '', variables, selection }: { name: string; type?: string; variables: Fields; selection: string },
): Promise<Fields> {
  const declared = [...('id' in variables ? ['$id: ID!'] : []), ...('input' in variables ? [`$input: ${type}!`] : [])]
  const passed = Object.keys(variables).map((one) => `${one}: $${one}`)
  const query = `mutation (${declared.join(', ')}) { ${name}(${passed.join(', ')}) {
    ${selection} ... on UserError { code message path } } }`
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) return { code: body.errors[0]?.extensions.code, message: body.errors[0]?.message }
  return body.data?.[name] as Fields
}
call.query = (world: World, query: string) => post(world.url, world.organization.key, { query })

let providers = 0
/** Issuers that know an organisation already: the next one is another client there. */
const known = new WeakSet<TestIssuer>()

/** Adds the issuer as an identity provider of an organisation. */
export async function siteOf(
  world: World,
  issuer: TestIssuer,
  settings: Fields,
  organization: Organization = world.organization,
): Promise<Site> {
  const { slug } = await world.server.environment.database.asSystem((db) =>
    db.organization.findFirstOrThrow({ where: { id: organization.id }, select: { slug: true } }),
  )
  providers += 1
  const clientId = known.has(issuer) ? `${CLIENT_ID}-${providers}` : CLIENT_ID
  known.add(issuer)
  issuer.clients.add(clientId)
  const input = {
    name: `Provider ${providers}`,
    issuer: issuer.url,
    clientId,
    clientSecret: CLIENT_SECRET,
    ...settings,
  }
  const made = await call(world, organization.key, {
    name: 'identityProviderCreate',
    type: 'IdentityProviderCreateInput',
    variables: { input },
    selection: '... on IdentityProvider { id }',
  })
  expect(made).toEqual({ id: expect.any(String) })
  const [, providerId = ''] = /:(.+)$/.exec(Buffer.from(String(made.id), 'base64url').toString()) ?? []
  const path = (page: string) => `/o/${slug}/${page}`
  return { providerId, path, at: (page) => world.server.url + path(page), global: globalId }
}

/** Begins a log-in in a browser, and logs in at the provider; answers where that sends the browser back to. */
export async function startLogIn(
  site: Site,
  { browser = new Browser(), start, person }: { browser?: Browser; start?: string; person?: object } = {},
): Promise<{ browser: Browser; back: URL; asked: URL }> {
  const begun = await browser.load(new URL(start ?? site.path(`log-in/with/${site.providerId}`), site.at('')))
  expect(begun.status, begun.text).toBe(303)
  const asked = new URL(begun.headers.get('location') ?? '')
  const at = new URL(asked)
  // Who logs in there, where several do at the same time.
  if (person) at.searchParams.set('person', JSON.stringify(person))
  const answered = await fetch(at, { redirect: 'manual' })
  expect(answered.status).toBe(302)
  return { browser, asked, back: new URL(answered.headers.get('location') ?? '') }
}

/** Everything that a person does to log in. */
export async function logIn(site: Site, browser = new Browser(), person?: object) {
  const { back } = await startLogIn(site, { browser, ...(person && { person }) })
  return { browser, back, page: await browser.load(back) }
}

/** Who is logged in in a browser; null when nobody is. */
export async function loggedInAs(
  world: World,
  browser: Browser,
  { id: organizationId }: Pick<Organization, 'id'> = world.organization,
): Promise<{ accountId: string; personId: string | null; sessionId: string } | null> {
  return await inJob(world.server.environment, { organizationId, accountId: null }, async (ctx) => {
    for (const [name, secret] of browser.cookies) {
      const session = name.startsWith('portevoix-session-') ? await sessionOfCookie(ctx, secret) : null
      if (!session) continue
      const account = await ctx.db.account.findFirstOrThrow({ where: { id: session.accountId } })
      return { accountId: account.id, personId: account.personId, sessionId: session.id }
    }
    return null
  })
}

/** @param facts.source of the external id; the leading directory when left out. */
export async function addPerson(
  world: World,
  facts: { externalId?: string; source?: string; email?: string; active?: boolean },
): Promise<string> {
  const { externalId, source, ...rest } = facts
  const { database } = world.server.environment
  return await database.inOrganization(world.organization.id, async (db) => {
    const own = source === undefined && externalId !== undefined ? { externalId } : {}
    const { id } = await db.person.create({ data: { displayName: 'Secret Name', ...own, ...rest } })
    if (source !== undefined && externalId !== undefined) {
      await db.externalId.create({ data: { personId: id, source, value: externalId } })
    }
    return id
  })
}
