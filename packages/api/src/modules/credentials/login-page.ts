import type { ServerResponse } from 'node:http'
import type { Message, Text } from '../../core/texts/index.ts'
import { html, requestLanguage, showHtml } from '../../platform/http/index.ts'
import { PluginFailure } from '../../platform/plugin-host/index.ts'
import { LoginRefused } from './oauth.ts'
import { texts } from './texts.ts'

/** A page shown in the browser. */
export interface Page {
  readonly status: 200 | 400 | 503
  readonly title: Message
  readonly message: Message
  /** Link to the next step; left out when there is none. */
  readonly link?: { readonly to: URL; readonly text: Text }
}

const refused = (message: Message): Page => ({ status: 400, title: texts('not-connected'), message })

export const NOT_VALID = refused(texts('not-valid'))
export const WRONG_BROWSER = refused(texts('other-browser'))
export const LOGIN_IN_PROGRESS: Page = {
  status: 503,
  title: texts('not-connected'),
  message: texts('in-progress'),
}

/**
 * The page for an expected failure of a log-in.
 * @throws any other error.
 */
export function pageOfFailure(error: unknown): Page {
  if (error instanceof LoginRefused) return refused(error.told)
  if (!(error instanceof PluginFailure)) throw error
  return { ...refused(error.told), ...(error.kind === 'transient' ? { status: 503 as const } : {}) }
}

export function showPage(response: ServerResponse, { status, title, message, link }: Page): void {
  if (status === 503) response.setHeader('retry-after', '30')
  const further = link ? html`<p><a href="${link.to.href}">${link.text}</a></p>` : ''
  showHtml(response, {
    status,
    language: requestLanguage(response.req),
    title,
    body: html`<p>${message}</p>${further}`,
  })
}
