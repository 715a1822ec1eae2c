import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'

/** A piece of HTML whose texts are escaped. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '')

/** A template of HTML: texts in it are escaped, pieces of HTML stay as they are. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | Html | readonly Html[])[]): Html {
  const shown = values.map((value) => {
    if (typeof value === 'string') return escaped(value)
    return value instanceof Html ? value.text : value.map(({ text }) => text).join('')
  })
  return new Html(parts.map((part, index) => part + (shown[index] ?? '')).join(''))
}

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}' +
  'form{margin:1rem 0}input,button{font:inherit;padding:.4rem .6rem}' +
  'li{margin:1rem 0}'
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** A page of this server. */
export interface HtmlPage {
  readonly status: number
  readonly title: string
  readonly body: Html
  /** Origins besides this server where forms may lead in the end, such as that of a front-end after a log-in. */
  readonly formTargets?: readonly string[]
}

/** Headers and text of a page. It has no scripts, so that nothing in a name can run. */
export function renderHtml({ title, body, formTargets = [] }: Omit<HtmlPage, 'status'>): {
  readonly headers: { readonly [name: string]: string }
  readonly text: string
} {
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ]
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    // With `no-referrer`, as elsewhere, browsers send the origin `null` with forms.
    ...(body.text.includes('<form ') && { 'referrer-policy': 'same-origin' }),
  }
  const { text } =
    html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Html(STYLE)}</style><h1>${title}</h1>${body}</html>\n`
  return { headers, text }
}

/** Shows a page. */
export function showHtml(response: ServerResponse, page: HtmlPage): void {
  const { headers, text } = renderHtml(page)
  response.writeHead(page.status, headers).end(text)
}
