import type { Context } from '../../../core/context.ts'
import { DomainError, RequestError } from '../../../core/errors.ts'
import type { Language, Message } from '../../../core/texts/index.ts'
import type { Endpoint, HtmlPage, HttpRequest, Route } from '../../../platform/http/index.ts'
import { html, requestLanguage, showHtml } from '../../../platform/http/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'
import { secretOf } from '../cookie.ts'
import { sessionOfCookie } from '../find-session.ts'
import { texts } from '../texts.ts'

/** Where pages of organisations are: those of the organisation itself, and those for applications of others. */
export type PageRoot = '/o/' | '/oauth/'

/** The organisation of a page, by the short name in its address. */
export interface PageOrganization {
  readonly id: string
  readonly slug: string
  readonly name: string
  /** Tag of the language of its texts, for whoever has named none that Portevoix has. */
  readonly language: string
}

/** A request for a page of an organisation. */
export interface PageRequest extends HttpRequest {
  readonly organization: PageOrganization
  /** What follows the page’s own path in the address; empty for the page itself. */
  readonly rest: string
  readonly environment: OperationEnvironment
  /** Of the request, else of whoever is logged in in the browser, else of the organisation. */
  readonly language: Language
  /** Shows a page in the language of the request. */
  show(page: Omit<HtmlPage, 'language'>): void
  /** Runs one transaction in the organisation. It has all permissions, so the page itself decides who may do what. */
  within<T>(work: (ctx: Context) => Promise<T>): Promise<T>
}

/** A page at `/o/SLUG/PATH`; its path is such as `log-in`. */
export interface OrganizationPage extends Route {
  handle(request: PageRequest): Promise<void>
}

/** The address of a page on this server, without its origin. */
export const pageAddress = ({ slug }: { slug: string }, path: string, root: PageRoot = '/o/'): string =>
  `${root}${slug}/${path}`

/** Refuses a request to a page, with a page that names the remedy. */
export class PageRefused extends Error {
  readonly status: 400 | 403 | 429

  readonly told: Message

  constructor(status: 400 | 403 | 429, told: Message) {
    super(`${told}`)
    this.status = status
    this.told = told
  }
}

const METHODS = ['GET', 'HEAD', 'POST']

/** All pages of organisations, at `/o/SLUG/…` or below another root. The organisation always comes from the address. */
export function organizationPages(
  environment: OperationEnvironment,
  pages: readonly OrganizationPage[],
  root: PageRoot = '/o/',
): Endpoint {
  return {
    path: root,
    methods: METHODS,
    authenticatedBy: 'nothing',
    branches: pages.map((page) => ({ ...page, path: `${root}:slug/${page.path}` })),
    handle: async (exchange) => {
      const { url, request, response } = exchange
      const [, slug = '', path = ''] = /^([^/]+)\/(.*)$/.exec(url.pathname.slice(root.length)) ?? []
      const page = pages.find((one) => (one.path.endsWith('/') ? path.startsWith(one.path) : path === one.path))
      const organization = page ? await findOrganization(environment, slug) : null
      const personal = organization && (await languageOfBrowser(environment, organization, request))
      const language = requestLanguage(request, personal, organization?.language ?? null)
      const show: PageRequest['show'] = (content) => showHtml(response, { ...content, language })
      if (!page || !organization) {
        return show({ status: 404, title: texts('not-found'), body: html`<p>${texts('no-page')}</p>` })
      }
      if (!page.methods.includes(request.method ?? '')) {
        response.setHeader('allow', page.methods.join(', '))
        return show({ status: 405, title: texts('not-possible'), body: html`<p>${texts('open-by-link')}</p>` })
      }
      try {
        await page.handle({
          ...exchange,
          organization,
          rest: path.slice(page.path.length),
          environment,
          language,
          show,
          within: (work) => inJob(environment, callerIn(organization), work),
        })
      } catch (error) {
        if (response.headersSent) throw error
        show(refusalPage(error))
      }
    },
  }
}

const callerIn = ({ id }: PageOrganization) => ({ organizationId: id, accountId: null })

/** The language that whoever is logged in in a browser wants to be written to in; null when unknown. */
async function languageOfBrowser(
  environment: OperationEnvironment,
  organization: PageOrganization,
  request: HttpRequest['request'],
): Promise<string | null> {
  const secret = secretOf(request, { publicUrl: environment.publicUrl, slug: organization.slug })
  if (secret === null) return null
  return await inJob(environment, callerIn(organization), async (ctx) => {
    const session = await sessionOfCookie(ctx, secret)
    const of = session && {
      where: { id: session.accountId },
      select: { person: { select: { preferredLanguage: true } } },
    }
    return (of && (await ctx.db.account.findFirst(of)))?.person?.preferredLanguage ?? null
  })
}

/** @throws any error that is no refusal. */
function refusalPage(error: unknown): Omit<HtmlPage, 'language'> {
  const isRefusal = error instanceof PageRefused || error instanceof DomainError || isTooLarge(error)
  if (!isRefusal) throw error
  const status = error instanceof PageRefused ? error.status : 400
  return { status, title: texts('not-possible'), body: html`<p>${error.told}</p>` }
}

const isTooLarge = (error: unknown): error is RequestError =>
  error instanceof RequestError && error.code === 'TOO_LARGE'

/** The organisation with a short name; null when there is none, and once it is being deleted. */
export async function findOrganization(
  { database, now }: OperationEnvironment,
  slug: string,
): Promise<PageOrganization | null> {
  return await database.asSystem((db) =>
    db.organization.findFirst({
      where: { slug, OR: [{ leavesAt: null }, { leavesAt: { gt: now() } }] },
      select: { id: true, slug: true, name: true, language: true },
    }),
  )
}
