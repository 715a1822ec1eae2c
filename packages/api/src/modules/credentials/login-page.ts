import type { ServerResponse } from 'node:http'
import { html, showHtml } from '../../platform/http/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { LoginRefused } from './oauth.ts'

/** A page shown in the browser. */
export interface Page {
  readonly status: 200 | 400 | 503
  readonly title: string
  readonly message: string
  /** Link to the next step; left out when there is none. */
  readonly link?: { readonly to: URL; readonly text: string }
}

const refused = (message: string): Page => ({ status: 400, title: 'Not connected', message })

export const NOT_VALID = refused(
  'This log-in is not valid here, has been used, or took longer than ten minutes. Begin again.',
)
export const WRONG_BROWSER = refused(
  'This log-in was begun in another browser, or this browser does not keep cookies. Open the link of Portevoix in this browser.',
)
export const LOGIN_IN_PROGRESS: Page = {
  status: 503,
  title: 'Not connected',
  message: 'This log-in is being finished in another window. Wait some seconds, and load this page again.',
}

/**
 * The page for an expected failure of a log-in.
 * @throws any other error.
 */
export function pageOfFailure(error: unknown): Page {
  if (error instanceof LoginRefused) return refused(error.message)
  if (!(error instanceof PluginFailure)) throw error
  return { ...refused(error.message), ...(error.kind === 'transient' ? { status: 503 as const } : {}) }
}

export function showPage(response: ServerResponse, { status, title, message, link }: Page): void {
  if (status === 503) response.setHeader('retry-after', '30')
  const further = link ? html`<p><a href="${link.to.href}">${link.text}</a></p>` : ''
  showHtml(response, { status, title, body: html`<p>${message}</p>${further}` })
}
