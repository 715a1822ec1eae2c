import { createHash } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { type Language, type Message, messageIn } from '../../core/texts/index.ts'
import { setLanguage } from './language.ts'

/** What a template of HTML can hold. */
type Piece = Message | Html | readonly Html[]

/** A piece of HTML, which is written once the language of its reader is known. */
export class Html {
  readonly #parts: readonly string[]
  readonly #pieces: readonly Piece[]

  constructor(parts: readonly string[], pieces: readonly Piece[] = []) {
    this.#parts = parts
    this.#pieces = pieces
  }

  in(language: Language): string {
    const written = (piece: Piece): string => {
      if (piece instanceof Html) return piece.in(language)
      if (Array.isArray(piece)) return piece.map((one: Html) => one.in(language)).join('')
      return escaped(messageIn(piece as Message, language))
    }
    return this.#parts
      .map((part, index) => part + (index in this.#pieces ? written(this.#pieces[index] ?? '') : ''))
      .join('')
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

/** A template of HTML: messages in it are escaped, pieces of HTML stay as they are. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html => new Html(parts, pieces)

const STYLE =
  'body{font:1rem/1.5 system-ui,sans-serif;max-width:40rem;margin:4rem auto;padding:0 1rem}' +
  'form{margin:1rem 0}input,button{font:inherit;padding:.4rem .6rem}' +
  'li{margin:1rem 0}'
const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** A page of this server. */
export interface HtmlPage {
  readonly status: number
  readonly language: Language
  readonly title: Message
  readonly body: Html
  /** Origins besides this server where forms may lead in the end, such as that of a front-end after a log-in. */
  readonly formTargets?: readonly string[]
}

/** Headers and text of a page. It has no scripts, so that nothing in a name can run. */
export function renderHtml({ language, title, body, formTargets = [] }: Omit<HtmlPage, 'status'>): {
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
  const content = body.in(language)
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    // With `no-referrer`, as elsewhere, browsers send the origin `null` with forms.
    ...(content.includes('<form ') && { 'referrer-policy': 'same-origin' }),
  }
  const page = html`<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${new Html([STYLE])}</style><main><h1>${title}</h1>${new Html([content])}</main></html>\n`
  return { headers, text: page.in(language) }
}

/** Shows a page. */
export function showHtml(response: ServerResponse, page: HtmlPage): void {
  const { headers, text } = renderHtml(page)
  setLanguage(response, page.language)
  response.writeHead(page.status, headers).end(text)
}
