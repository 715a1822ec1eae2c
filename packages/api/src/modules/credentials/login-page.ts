import type { ServerResponse } from 'node:http'
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

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** Without scripts and styles, so that nothing in a name can run. */
export function showPage(response: ServerResponse, { status, title, message, link }: Page): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    ...(status === 503 ? { 'retry-after': '30' } : {}),
  })
  const further = link ? `<p><a href="${escaped(link.to.href)}">${escaped(link.text)}</a></p>` : ''
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>${escaped(message)}</p>${further}</html>\n`,
  )
}
