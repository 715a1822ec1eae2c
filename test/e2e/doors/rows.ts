import { createHash } from 'node:crypto'
import { openStream } from '../../sse.ts'
import type { Member, Site } from './member.ts'

/** Whether a member is let in at the addresses of a site: whether the answer, or its effect, is of that organisation. */
type Try = (member: Member, site: Site) => Promise<boolean>

/** A test elsewhere, by its file below `test/e2e` and its whole name. */
interface Proof {
  readonly file: string
  readonly name: string
}

/** What a door is tried by. */
interface Row {
  /** Whoever has what the door asks for is let in. */
  readonly lets: Try
  /** Why nothing of it can be revoked. */
  readonly unrevocable?: string
}

/** A door whose credential another server makes: tests elsewhere have such a server. */
interface Proven {
  readonly isolation: Proof
  readonly revocation: Proof
  readonly erasure: Proof
}

/** A door that asks for nothing: its answer, in which nothing may tell the organisation but its short name. */
interface Open {
  readonly answer: (site: Site) => Promise<string>
}

const open = (path: (site: Site) => string): Open => ({
  answer: async (site) => (await fetch(site.url + path(site))).text(),
})

/** For pages of so many words that one of them is a short name: nothing of the answer may differ. */
const hashed = (path: (site: Site) => string): Open => ({
  answer: async (site) =>
    createHash('sha256')
      .update(await open(path).answer(site))
      .digest('hex'),
})

const proof = (file: string, name: string): Proof => ({ file, name })

const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

async function ownSlug(url: string, key: string): Promise<string | undefined> {
  const headers = { ...bearer(key), 'content-type': 'application/json' }
  const body = JSON.stringify({ query: '{ viewer { organization { slug } } }' })
  const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
  return ((await answer.json()) as { data?: { viewer: { organization: { slug: string } } } }).data?.viewer.organization
    .slug
}

/** A tracked link leads whoever knows it, and is part of what was published. */
const PUBLISHED = 'A link that was published stays: it belongs to nobody’s access.'

/** Whether an act ends a token of an application that counted before. */
async function endsToken({ applicationTokens: { access } }: Member, { isIn }: Site, act: () => Promise<unknown>) {
  if (!(await isIn(access))) return false
  await act()
  return !(await isIn(access))
}

const tried: Readonly<Record<string, Row>> = {
  '/graphql': {
    lets: async ({ key }, { url, slug }) => {
      const headers = { ...bearer(key), 'content-type': 'application/json' }
      const query = '{ viewer { organization { slug } } }'
      const body = JSON.stringify({ query })
      const answer = await fetch(`${url}/graphql`, { method: 'POST', headers, body })
      const stream = await openStream(`${url}/graphql`, key, { query })
      const told = stream.status === 200 ? JSON.stringify(await stream.next()) : ''
      stream.close()
      const isLet = (await answer.text()).includes(`"${slug}"`)
      if (isLet !== told.includes(`"${slug}"`)) throw new Error('A stream lets others in than an answer.')
      return isLet
    },
  },
  '/schema.graphql': {
    // The schema is the same for all organisations: whose key it is says who was let in.
    lets: async ({ key }, { url, slug }) => {
      const answer = await fetch(`${url}/schema.graphql`, { headers: bearer(key) })
      const isSchema = (await answer.text()).includes('type Query')
      return isSchema && (await ownSlug(url, key)) === slug
    },
  },
  '/uploads': {
    lets: async ({ key }, { url, holds }) => {
      const answer = await fetch(`${url}/uploads`, { method: 'POST', headers: bearer(key), body: 'externalId\n1\n' })
      return answer.status === 201 && (await holds('upload', ((await answer.json()) as { uploadId: string }).uploadId))
    },
  },
  '/exports/': {
    lets: async ({ key, exportId }, { url, slug }) => {
      const answer = await fetch(`${url}/exports/${exportId}`, { headers: bearer(key) })
      return answer.status === 200 && (await answer.text()).includes(`"${slug}"`)
    },
  },
  '/scim/v2/': {
    lets: async ({ scimKey }, { url, slug }) => {
      const answer = await fetch(`${url}/scim/v2/Users`, { headers: bearer(scimKey) })
      return (await answer.text()).includes(`user-of-${slug}"`)
    },
  },
  '/r/': {
    lets: async ({ linkCode }, { url, slug }) => {
      const answer = await fetch(`${url}/r/${linkCode}`, { redirect: 'manual' })
      return answer.headers.get('location')?.startsWith(`https://${slug}.example/`) === true
    },
    unrevocable: PUBLISHED,
  },
  '/o/:slug/sessions': {
    lets: async ({ browser }, { at }) => (await browser.load(at('sessions'))).status === 200,
  },
  '/o/:slug/log-in': {
    // Whoever is logged in is led on.
    lets: async ({ browser }, { at }) => (await browser.load(at('log-in'))).status === 303,
  },
  '/o/:slug/log-out': {
    lets: (member, site) => member.ends(() => member.submit(site, 'log-out')),
  },
  '/o/:slug/session-end': {
    lets: (member, site) => member.ends(() => member.submit(site, 'session-end', { id: member.otherSessionId })),
  },
  '/o/:slug/authorize': {
    lets: async ({ browser }, { frontEnd, at }) => {
      const { headers } = await browser.load(await frontEnd.begin())
      return new URL(headers.get('location') ?? '', at('')).searchParams.has('code')
    },
  },
  '/o/:slug/token': {
    lets: ({ refreshToken }, { frontEnd }) =>
      frontEnd.refresh(refreshToken).then(
        () => true,
        () => false,
      ),
  },
  '/o/:slug/revoke': {
    lets: (member, { frontEnd }) => member.ends(() => frontEnd.revoke(member.refreshToken).catch(() => {})),
  },
  '/oauth/:slug/authorize': {
    lets: async ({ browser }, { application, at }) => {
      const { headers } = await browser.load(await application.begin())
      return new URL(headers.get('location') ?? '', at('')).searchParams.has('code')
    },
  },
  '/oauth/:slug/consent': {
    lets: async ({ browser }, { application, url, slug }) => {
      const page = new URL(`${url}/oauth/${slug}/consent`)
      page.search = (await application.begin()).search
      return (await browser.load(page)).status === 200
    },
  },
  '/oauth/:slug/grants': {
    lets: async ({ browser }, { url, slug }) => (await browser.load(`${url}/oauth/${slug}/grants`)).status === 200,
  },
  '/oauth/:slug/grant-end': {
    lets: (member, site) =>
      endsToken(member, site, async () => {
        const url = `${site.url}/oauth/${site.slug}/grants`
        const { text } = await member.browser.load(url)
        await member.browser.submit({ url, text }, `/oauth/${site.slug}/grant-end`).catch(() => {})
      }),
  },
  '/oauth/:slug/token': {
    lets: ({ applicationTokens }, { application }) =>
      application.refresh(applicationTokens.refresh).then(
        () => true,
        () => false,
      ),
  },
  '/oauth/:slug/revoke': {
    lets: (member, site) =>
      endsToken(member, site, () => site.application.revoke(member.applicationTokens.refresh).catch(() => {})),
  },
  '/o/:slug/log-in/link/': {
    lets: async ({ accountLink }, { at }) => (await fetch(at(`log-in/link/${accountLink}`))).status === 200,
  },
}

const OAUTH = 'count once, for ten minutes, and only while whoever began them may configure integrations'

const BY_MAIL = {
  isolation: proof('mailed-links.test.ts', 'counts at no other organisation'),
  revocation: proof(
    'mailed-links.test.ts',
    'counts no more once the address belongs to somebody else, or its person has left',
  ),
  erasure: proof('mailed-links.test.ts', 'is no log-in of whoever was erased'),
}

const INVITED_NO_MORE = proof(
  'invitation-pages.test.ts',
  'shows and answers nothing once the person was erased or the session has ended',
)

const proven: Readonly<Record<string, Proven>> = {
  '/hooks/': {
    isolation: proof('webhooks-in.test.ts', 'look like any unknown path for an unknown code'),
    revocation: proof(
      'webhooks-in.test.ts',
      'webhooks that are forged, altered, old, of the future or signed with a former secret do nothing',
    ),
    erasure: proof('webhooks-in.test.ts', 'look like any unknown path once the person of the integration is erased'),
  },
  '/oauth/start/': {
    isolation: proof('oauth.test.ts', 'count only in the browser that opened the link, which shows for whom they are'),
    revocation: proof('oauth.test.ts', OAUTH),
    erasure: proof('oauth.test.ts', 'are over once whoever began them is erased'),
  },
  '/oauth/callback': {
    isolation: proof(
      'oauth.test.ts',
      'are refused where the code, the verifier or the state is not the one of this log-in',
    ),
    revocation: proof('oauth.test.ts', OAUTH),
    erasure: proof('oauth.test.ts', 'are over once whoever began them is erased'),
  },
  '/o/:slug/invitation-answer': {
    isolation: proof(
      'invitation-pages.test.ts',
      'takes "not now" and "never" as declines, of whoever it was sent to alone',
    ),
    revocation: INVITED_NO_MORE,
    erasure: INVITED_NO_MORE,
  },
  '/o/:slug/invitation-end/': {
    isolation: proof('invitation-pages.test.ts', 'is none at another organisation'),
    revocation: proof(
      'invitation-pages.test.ts',
      'is worth nothing once its person was erased, and guesses are neither',
    ),
    erasure: proof('invitation-pages.test.ts', 'is worth nothing once its person was erased, and guesses are neither'),
  },
  '/o/:slug/invitation-log-in': {
    isolation: proof('invitation-pages.test.ts', 'is none at another organisation'),
    revocation: INVITED_NO_MORE,
    erasure: INVITED_NO_MORE,
  },
  '/o/:slug/invitations/': {
    isolation: proof('invitation-pages.test.ts', 'is none at another organisation'),
    revocation: INVITED_NO_MORE,
    erasure: INVITED_NO_MORE,
  },
  '/o/:slug/log-in/callback/': {
    isolation: proof('oidc-attacks.test.ts', 'is no log-in at another organisation, with its state, address or issuer'),
    revocation: proof(
      'oidc-attacks.test.ts',
      'is refused with a provider that was disabled meanwhile, and for an account that was suspended',
    ),
    erasure: proof('oidc-attacks.test.ts', 'is no log-in of whoever was erased'),
  },
  '/o/:slug/log-in/connect': {
    isolation: proof('oidc-log-in.test.ts', 'counts in the browser that opened it, with a form of this server'),
    revocation: proof(
      'oidc-log-in.test.ts',
      'is made for an owner by an owner alone, and counts no more once it is revoked',
    ),
    erasure: proof('oidc-log-in.test.ts', 'connects nothing once the person of the link is erased'),
  },
  '/o/:slug/log-in/mail': BY_MAIL,
  '/o/:slug/log-in/mail/code': BY_MAIL,
  '/o/:slug/log-in/mail/link/': BY_MAIL,
  '/o/:slug/log-in/mail/open': BY_MAIL,
  '/o/:slug/log-out-by/': {
    isolation: proof(
      'oidc-roles.test.ts',
      'refuses everything that is no logout token of the provider for this client',
    ),
    revocation: proof(
      'oidc-removal.test.ts',
      'deleting a provider ends the sessions that began with it, and no others',
    ),
    erasure: proof('oidc-attacks.test.ts', 'is no log-in of whoever was erased'),
  },
}

const METADATA = '.well-known/oauth-authorization-server'

const opened: Readonly<Record<string, Open>> = {
  '/ambassador': open(() => '/ambassador'),
  '/ambassador/': open(() => '/ambassador/page.js'),
  '/docs': hashed(() => '/docs'),
  '/docs/': hashed(() => '/docs/'),
  '/health/live': open(() => '/health/live'),
  '/health/ready': open(() => '/health/ready'),
  '/health/status': open(() => '/health/status'),
  '/.well-known/jwks.json': open(() => '/.well-known/jwks.json'),
  [`/${METADATA}/o/`]: open(({ slug }) => `/${METADATA}/o/${slug}`),
  [`/o/:slug/${METADATA}`]: open(({ slug }) => `/o/${slug}/${METADATA}`),
  [`/${METADATA}/oauth/`]: open(({ slug }) => `/${METADATA}/oauth/${slug}`),
  [`/oauth/:slug/${METADATA}`]: open(({ slug }) => `/oauth/${slug}/${METADATA}`),
  '/.well-known/oauth-protected-resource/graphql': {
    answer: async ({ url, slug }) => {
      const answer = await fetch(`${url}/.well-known/oauth-protected-resource/graphql?organization=${slug}`)
      return (await answer.text()).replaceAll(`=${slug}`, '=:slug')
    },
  },
  '/o/:slug/log-in/demo': open(({ slug }) => `/o/${slug}/log-in/demo`),
  '/o/:slug/log-in/with/': open(({ slug }) => `/o/${slug}/log-in/with/${crypto.randomUUID()}`),
}

/** Every route of the server by its path, with what proves that it keeps organisations apart and lets nobody in who is out. */
export const ROWS = { tried, proven, opened }
