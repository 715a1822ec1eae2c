import type { ServerResponse } from 'node:http'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { LoginRefused } from './oauth.ts'

/** What the person in front of the browser is told. */
export interface Page {
  readonly status: 200 | 400 | 503
  readonly title: string
  readonly message: string
  /** Where to go on to; nowhere when left out. */
  readonly link?: { readonly to: URL; readonly text: string }
}

const refused = (message: string): Page => ({ status: 400, title: 'Not connected', message })

export const NOT_VALID = refused(
  'This log-in is not valid here, has been used, or took longer than ten minutes. Begin again.',
)
export const ANOTHER_BROWSER = refused(
  'This log-in was begun in another browser, or this one keeps no cookies. Open the link of Portevoix in this browser.',
)
export const UNDER_WAY: Page = {
  status: 503,
  title: 'Not connected',
  message: 'This log-in is being finished in another window. Wait some seconds, and load this page again.',
}

/** @throws what is none of the expected failures of a log-in. */
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

/** Without scripts and styles: nothing in a name can run on it. */
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
