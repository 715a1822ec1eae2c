import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createApiKey } from '@portevoix/api/modules/organizations/index.ts'
import { startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { type Organization, post, type World } from '../../harness.ts'
import { ApplicationClient, siteOf as applicationsOf, register } from '../applications-world.ts'
import { FrontEndClient } from '../authorization-client.ts'
import { Browser } from '../browser.ts'
import { directoryWith } from '../scim/directory.ts'

/** Where a door is tried: at the addresses of one organisation. */
export interface Site {
  readonly url: string
  readonly slug: string
  readonly frontEnd: FrontEndClient
  readonly application: ApplicationClient
  /** Whether a token is let in to the API. */
  isIn(token: string): Promise<boolean>
  /** Address of a page of the organisation. */
  at(path: string): string
  /** Whether the organisation has a row. */
  holds(table: 'upload', id: string): Promise<boolean>
}

/** Somebody of an organisation, with all that authenticates them at its doors. */
export interface Member {
  readonly key: string
  readonly scimKey: string
  readonly browser: Browser
  readonly refreshToken: string
  /** Tokens of an application that they let in. */
  readonly applicationTokens: { readonly access: string; readonly refresh: string }
  readonly linkCode: string
  readonly accountLink: string
  readonly otherSessionId: string
  /** An export of theirs, whose file names the organisation. */
  readonly exportId: string
  /** Sends a form of their sessions page. */
  submit(site: Site, path: string, fields?: Record<string, string>): Promise<void>
  /** Whether this ends one of their sessions. */
  ends(act: () => Promise<unknown>): Promise<boolean>
  /** Takes back every credential of theirs. */
  revoke(): Promise<void>
  erase(): Promise<void>
}

const BACK = 'https://app.example/back'

async function ask(world: World, key: string, query: string, variables: object) {
  const { body } = await post(world.url, key, { query, variables })
  if (body.errors) throw new Error(JSON.stringify(body.errors))
  // biome-ignore lint/suspicious/noExplicitAny: each caller knows what it asks for
  return Object.values(body.data ?? {})[0] as any
}

const within = <T>(world: World, { id }: Organization, work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: id, accountId: null }, work)

export async function siteOf(world: World, organization: Organization): Promise<Site> {
  const { url } = world.server
  const { slug } = await within(world, organization, (ctx) =>
    ctx.db.organization.findFirstOrThrow({ select: { slug: true } }),
  )
  const made = await ask(
    world,
    organization.key,
    'mutation ($input: FrontEndCreateInput!) { frontEndCreate(input: $input) { ... on FrontEnd { clientId } } }',
    { input: { name: 'Portal', redirectUris: [BACK] } },
  )
  const applications = applicationsOf(world, slug, organization)
  const registered = await register(world, {}, organization)
  return {
    url,
    slug,
    application: await ApplicationClient.discover(applications.issuer, registered),
    isIn: (token) => applications.isIn(token),
    frontEnd: await FrontEndClient.discover(new URL(`${url}/o/${slug}`), made.clientId, BACK),
    at: (path) => `${url}/o/${slug}/${path}`,
    holds: (table, id) =>
      within(world, organization, async (ctx) => (await ctx.db[table].count({ where: { id: idOf(id) } })) === 1),
  }
}

const idOf = (id: string) => parseGlobalId(id)?.id ?? ''

export async function memberOf(world: World, organization: Organization, site: Site): Promise<Member> {
  const inside = <T>(work: Parameters<typeof inJob<T>>[2]) => within(world, organization, work)
  const { personId, linkCode } = await inside(async ({ db, now }) => {
    const { id } = await db.person.create({ data: { displayName: 'Member', externalId: crypto.randomUUID() } })
    const { id: ambassadorId } = await db.ambassador.create({ data: { personId: id } })
    const { id: campaignId } = await db.campaign.create({ data: { name: 'Any', startsAt: now(), endsAt: now() } })
    const { id: participationId } = await db.participation.create({ data: { ambassadorId, campaignId } })
    const code = crypto.randomUUID()
    await db.trackedLink.create({ data: { participationId, code, target: `https://${site.slug}.example/` } })
    return { personId: id, linkCode: code }
  })
  const { accountId, key } = await organization.as(['MANAGER'], { personId })
  const { database, now } = world.server.environment
  const forScim = { accountId, name: 'Directory', scopes: ['scim:write'], idsOf: 'okta' }
  const scimKey = await createApiKey(database, organization.id, forScim, now())
  await directoryWith(site.url, scimKey).post({ userName: `user-of-${site.slug}`, externalId: crypto.randomUUID() })
  const logIn = () => inside((ctx) => startSession(ctx, { accountId, method: 'OIDC', authenticatedAt: ctx.now() }))
  const browser = new Browser()
  const own = await logIn()
  browser.cookies.set(`portevoix-session-${site.slug}`, own.secret)
  const { text } = await browser.load(site.at('sessions'))
  const [, formToken = ''] = /name="form-token" value="([^"]+)"/.exec(text) ?? []
  const { refresh_token = '' } = await site.frontEnd.exchange(await site.frontEnd.authorize(browser))
  const granted = await site.application.exchange(await site.application.authorize(browser))
  const otherSessionId = (await logIn()).session.id
  const link = await ask(
    world,
    organization.key,
    `mutation ($input: AccountLinkCreateInput!) { accountLinkCreate(input: $input) {
      ... on AccountLinkCreatePayload { url accountLink { id } } } }`,
    { input: { accountId: globalId('Account', accountId) } },
  )
  const exportId = await inside(async ({ db, now, newId }) => {
    const id = newId()
    const bytes = new Uint8Array(Buffer.from(JSON.stringify({ slug: site.slug })))
    const of = { kind: 'PERSONAL_DATA', format: 'JSON', accountId, personId, rights: {} } as const
    const ended = {
      status: 'SUCCEEDED',
      sections: 1,
      partCount: 1,
      sizeBytes: BigInt(bytes.length),
      endedAt: now(),
    } as const
    await db.export.create({ data: { id, ...of, ...ended } })
    await db.exportPart.create({ data: { exportId: id, index: 0, offset: 0n, bytes } })
    return globalId('Export', id)
  })
  const act = async (name: string, id: string) => {
    const answer = await ask(
      world,
      organization.key,
      `mutation ($id: ID!) { ${name}(id: $id) { __typename ... on UserError { message } } }`,
      { id },
    )
    if (answer.message) throw new Error(answer.message)
  }
  const ended = () => inside(({ db }) => db.logInSession.count({ where: { accountId, endedAt: { not: null } } }))
  return {
    key,
    scimKey,
    browser,
    refreshToken: refresh_token,
    applicationTokens: { access: granted.access_token, refresh: granted.refresh_token ?? '' },
    linkCode,
    accountLink: String(link.url).split('/').at(-1) ?? '',
    otherSessionId,
    exportId,
    submit: async (at, path, fields) => {
      const body = new URLSearchParams({ 'form-token': formToken, ...fields })
      await browser.load(at.at(path), { method: 'POST', body, headers: { origin: new URL(at.url).origin } })
    },
    ends: async (act) => {
      const before = await ended()
      await act()
      return (await ended()) > before
    },
    revoke: async () => {
      const keys = await inside(({ db }) => db.apiKey.findMany({ where: { accountId }, select: { id: true } }))
      for (const { id } of keys) await act('apiKeyRevoke', globalId('ApiKey', id))
      await act('accountLinkRevoke', link.accountLink.id)
      await act('accountEndSessions', globalId('Account', accountId))
    },
    erase: () => act('personPurge', globalId('Person', personId)),
  }
}
