import type { Context } from '../../../core/context.ts'
import { DomainError, RequestError } from '../../../core/errors.ts'
import type { Endpoint, HttpRequest, Route } from '../../../platform/http/index.ts'
import { html, showHtml } from '../../../platform/http/index.ts'
import { inJob } from '../../../platform/jobs/index.ts'
import type { OperationEnvironment } from '../../../platform/operations/index.ts'

const ROOT = '/o/'

/** The organisation of a page, by the short name in its address. */
export interface PageOrganization {
  readonly id: string
  readonly slug: string
  readonly name: string
}

/** A request for a page of an organisation. */
export interface PageRequest extends HttpRequest {
  readonly organization: PageOrganization
  /** What follows the page’s own path in the address; empty for the page itself. */
  readonly rest: string
  readonly environment: OperationEnvironment
  /** Runs one transaction in the organisation. It has all permissions, so the page itself decides who may do what. */
  within<T>(work: (ctx: Context) => Promise<T>): Promise<T>
}

/** A page at `/o/SLUG/PATH`; its path is such as `log-in`. */
export interface OrganizationPage extends Route {
  handle(request: PageRequest): Promise<void>
}

/** The address of a page on this server, without its origin. */
export const pageAddress = ({ slug }: { slug: string }, path: string): string => `${ROOT}${slug}/${path}`

/** Refuses a request to a page, with a page that names the remedy. */
export class PageRefused extends Error {
  readonly status: 400 | 403 | 429

  constructor(status: 400 | 403 | 429, message: string) {
    super(message)
    this.status = status
  }
}

const METHODS = ['GET', 'HEAD', 'POST']

/** All pages of organisations, at `/o/SLUG/…`. The organisation always comes from the address. */
export function organizationPages(environment: OperationEnvironment, pages: readonly OrganizationPage[]): Endpoint {
  return {
    path: ROOT,
    methods: METHODS,
    authenticatedBy: 'nothing',
    branches: pages.map((page) => ({ ...page, path: `${ROOT}:slug/${page.path}` })),
    handle: async (exchange) => {
      const { url, request, response } = exchange
      const [, slug = '', path = ''] = /^\/o\/([^/]+)\/(.*)$/.exec(url.pathname) ?? []
      const page = pages.find((one) => (one.path.endsWith('/') ? path.startsWith(one.path) : path === one.path))
      const organization = page ? await findOrganization(environment, slug) : null
      if (!page || !organization) return notHere(exchange)
      if (!page.methods.includes(request.method ?? '')) {
        response.setHeader('allow', page.methods.join(', '))
        return showHtml(response, {
          status: 405,
          title: 'Not possible',
          body: html`<p>Open this page by its link.</p>`,
        })
      }
      const caller = { organizationId: organization.id, accountId: null }
      try {
        await page.handle({
          ...exchange,
          organization,
          rest: path.slice(page.path.length),
          environment,
          within: (work) => inJob(environment, caller, work),
        })
      } catch (error) {
        showRefusal(exchange, error)
      }
    },
  }
}

function notHere({ response }: HttpRequest): void {
  showHtml(response, { status: 404, title: 'Not found', body: html`<p>There is no such page. Check the address.</p>` })
}

/** @throws any error that is no refusal. */
function showRefusal({ response }: HttpRequest, error: unknown): void {
  const isRefusal = error instanceof PageRefused || error instanceof DomainError || isTooLarge(error)
  if (!isRefusal || response.headersSent) throw error
  const status = error instanceof PageRefused ? error.status : 400
  showHtml(response, { status, title: 'Not possible', body: html`<p>${error.message}</p>` })
}

const isTooLarge = (error: unknown): error is RequestError =>
  error instanceof RequestError && error.code === 'TOO_LARGE'

/** The organisation with a short name; null when there is none. */
export async function findOrganization(
  { database }: OperationEnvironment,
  slug: string,
): Promise<PageOrganization | null> {
  return await database.asSystem((db) =>
    db.organization.findUnique({ where: { slug }, select: { id: true, slug: true, name: true } }),
  )
}
