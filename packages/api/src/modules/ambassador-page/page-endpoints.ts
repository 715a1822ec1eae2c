import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import {
  compress,
  type Endpoint,
  nothingHere,
  refuse,
  requestLanguage,
  setLanguage,
} from '../../platform/http/index.ts'
import { inJob } from '../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../platform/operations/index.ts'
import { AMBASSADOR_PAGE } from '../organizations/index.ts'
import { findOrganization } from '../sessions/index.ts'
import { texts } from './texts.ts'

/** What the set-up has built of `packages/sdk/examples/ambassador`. */
const BUILT = fileURLToPath(new URL('../../../../sdk/examples/ambassador/dist/', import.meta.url))

/** A file of the page. Its name holds its hash, so that browsers keep it. */
interface BuiltFile {
  readonly type: string
  readonly bytes: Buffer
}
interface BuiltPage {
  /** With `{language}`, `{server}`, `{organization}` and `{client}` to fill in. */
  readonly html: string
  readonly files: ReadonlyMap<string, BuiltFile>
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }

/** Only the page's own files run or are shown, and no text becomes a script, whatever is in it. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

/** The page for ambassadors, the same for all organisations: `/ambassador`, and its files below. */
export function ambassadorPageEndpoints(
  environment: OperationEnvironment,
  { folder = BUILT }: { folder?: string } = {},
): Endpoint[] {
  let read: Promise<BuiltPage> | null = null
  const page = async (): Promise<BuiltPage | null> => {
    read ??= readPage(folder)
    return await read.catch((error: NodeJS.ErrnoException) => {
      read = null
      if (error.code === 'ENOENT') return null
      throw error
    })
  }
  const route = { methods: ['GET', 'HEAD'], authenticatedBy: 'nothing' } as const
  const notBuilt = (response: ServerResponse) => refuse(response, 503, 'SERVICE_UNAVAILABLE', texts('not-built'))
  return [
    {
      ...route,
      path: AMBASSADOR_PAGE,
      handle: async ({ request, response, url }) => {
        const built = await page()
        if (!built) return notBuilt(response)
        const language = requestLanguage(request)
        const filledIn: Readonly<Record<string, string>> = {
          language,
          server: new URL(environment.publicUrl).origin,
          ...(await frontEndOf(environment, url.searchParams.get('organization'))),
        }
        const html = built.html.replace(/\{(\w+)\}/g, (_all, name: string) => filledIn[name] ?? '')
        setLanguage(response, language)
        response.setHeader('content-security-policy', POLICY)
        response.setHeader('content-type', 'text/html; charset=utf-8')
        await compress(request, response)
        response.writeHead(200).end(html)
      },
    },
    {
      ...route,
      path: `${AMBASSADOR_PAGE}/`,
      handle: async ({ request, response, url }) => {
        const built = await page()
        if (!built) return notBuilt(response)
        const file = built.files.get(url.pathname.slice(AMBASSADOR_PAGE.length + 1))
        if (!file) return nothingHere(response)
        response.setHeader('content-type', `${file.type}; charset=utf-8`)
        response.setHeader('cache-control', 'public, max-age=31536000, immutable')
        response.setHeader('vary', 'accept-encoding')
        await compress(request, response)
        response.writeHead(200).end(file.bytes)
      },
    },
  ]
}

async function readPage(folder: string): Promise<BuiltPage> {
  const names = JSON.parse(await readFile(`${folder}files.json`, 'utf8')) as string[]
  const files = names.map(async (name) => {
    const type = TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
    return [name, { type, bytes: await readFile(folder + name) }] as const
  })
  return { html: await readFile(`${folder}index.html`, 'utf8'), files: new Map(await Promise.all(files)) }
}

/**
 * The organisation that the page is for, and its client there: the one that the address names, or the server's only one.
 * Empty where there is none, and without a client where the organisation has switched the page off.
 */
async function frontEndOf(
  environment: OperationEnvironment,
  named: string | null,
): Promise<{ organization: string; client: string }> {
  const slug = named ?? (await theOnlyOrganization(environment))
  const organization = slug === null ? null : await findOrganization(environment, slug)
  if (!organization) return { organization: '', client: '' }
  const [oldest] = await inJob(environment, { organizationId: organization.id, accountId: null }, ({ db }) =>
    db.frontEnd.findMany({
      where: { redirectUris: { has: AMBASSADOR_PAGE } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: 1,
      select: { id: true },
    }),
  )
  return { organization: organization.slug, client: oldest?.id ?? '' }
}

/** The short name of the server's only organisation; null where there are several, or none. */
async function theOnlyOrganization({ database, now }: OperationEnvironment): Promise<string | null> {
  const found = await database.asSystem((db) =>
    db.organization.findMany({
      where: { OR: [{ leavesAt: null }, { leavesAt: { gt: now() } }] },
      take: 2,
      select: { slug: true },
    }),
  )
  return found.length === 1 ? (found[0]?.slug ?? null) : null
}
