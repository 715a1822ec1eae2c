import { posix } from 'node:path'
import { Marked, type Token, type Tokens } from 'marked'
import { escapeHtml, Html, html } from './html.ts'
import type { Links } from './links.ts'
import { type Finding, relative } from './page.ts'

export interface Rendered {
  readonly body: Html
  readonly contents: { readonly id: string; readonly title: Html }[]
  readonly findings: Finding[]
}

/** The id that a heading has on GitHub, so that links count in both places. */
export const slug = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-')

const lexer = new Marked()

/** Markdown by its sections of the second level, with the text before the first one under an empty heading. */
export interface Section {
  readonly heading: string
  readonly text: string
}

export function sectionsOf(markdown: string): Section[] {
  const sections: { heading: string; text: string }[] = [{ heading: '', text: '' }]
  for (const token of lexer.lexer(markdown)) {
    const isHeading = token.type === 'heading' && (token as Tokens.Heading).depth === 2
    if (isHeading) sections.push({ heading: (token as Tokens.Heading).text, text: '' })
    const last = sections.at(-1)
    if (last) last.text += token.raw
  }
  return sections
}

/** Title of a page: its heading of the first level. */
export function titleOf(markdown: string): string {
  const heading = lexer.lexer(markdown).find((token): token is Tokens.Heading => token.type === 'heading')
  return (heading?.text ?? '').replaceAll('`', '')
}

/** Ids of the headings of a page. */
export const anchorsOf = (markdown: string): string[] => {
  const uses = new Map<string, number>()
  return lexer
    .lexer(markdown)
    .filter((token): token is Tokens.Heading => token.type === 'heading')
    .map(({ text }) => numbered(uses, slug(text.replaceAll('`', ''))))
}

/** Headings with one text are told apart by a number, as on GitHub. */
function numbered(uses: Map<string, number>, id: string): string {
  const before = uses.get(id) ?? 0
  uses.set(id, before + 1)
  return before === 0 ? id : `${id}-${before}`
}

/** Names in code type that are no name of the API where they stand, but plain words or values. */
const IS_NAME = /[A-Z:.=_]|^(viewer|node|nodes)$/

/** Text with names in code type, such as a description of the schema, on one line. */
export function renderLine(text: string, from: string, links: Links): Html {
  const parts = text.split(/`([^`]+)`/)
  return new Html(parts.map((part, index) => (index % 2 ? code(part, from, links) : escapeHtml(part))).join(''))
}

function code(name: string, from: string, links: Links): string {
  const place = IS_NAME.test(name) || links.ofName(`Mutation.${name}`) ? placeOf(name, links) : null
  const shown = `<code>${escapeHtml(name)}</code>`
  return place ? `<a href="${escapeHtml(relative(from, place))}">${shown}</a>` : shown
}

/** `campaignCreate(input: …)` is the field, and `Campaign.name` one of a type. */
function placeOf(name: string, links: Links): string | null {
  const bare = name.replace(/\(.*$/s, '').replace(/=.*$/s, '')
  const tried = [name, bare, `Mutation.${bare}`, `Query.${bare}`]
  return tried.map((one) => links.ofName(one)).find((place) => place !== null) ?? null
}

/**
 * A page of Markdown.
 * @param source its file, from which its links lead.
 */
export function renderMarkdown(
  markdown: string,
  page: { source: string; path: string; links: Links; drawing?: (file: string) => string },
): Rendered {
  const { source, path, links, drawing } = page
  const uses = new Map<string, number>()
  const contents: Rendered['contents'] = []
  const findings: { kind: string; name: string; anchor: string; text: string }[] = []
  let inLink = 0
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const id = numbered(uses, slug(text.replaceAll('`', '')))
        inLink += 1
        const title = new Html(this.parser.parseInline(tokens))
        inLink -= 1
        if (depth === 2) contents.push({ id, title })
        return `<h${depth} id="${escapeHtml(id)}">${title.text}</h${depth}>\n`
      },
      codespan({ text }) {
        return inLink > 0 ? `<code>${escapeHtml(text)}</code>` : code(text, path, links)
      },
      link({ href, tokens }) {
        inLink += 1
        const shown = this.parser.parseInline(tokens)
        inLink -= 1
        const target = targetOf(href, source, links)
        if (target === null) return shown
        const address = /^https?:/.test(target) ? target : relative(path, target)
        return `<a href="${escapeHtml(address)}">${shown}</a>`
      },
      image({ href }) {
        // Within the page, so that it has the colours of the text.
        return drawing ? scrolling(drawing(posix.join(posix.dirname(source), href))) : ''
      },
      code({ text, lang }) {
        return codeBlock(text, lang ?? '').text
      },
      html({ text }) {
        return escapeHtml(text)
      },
      table(token) {
        const cell = ({ tokens, align }: Tokens.TableCell, name: string) =>
          `<${name}${align ? ` class="${align}"` : ''}>${this.parser.parseInline(tokens)}</${name}>`
        const head = token.header.map((one) => cell(one, 'th')).join('')
        const rows = token.rows.map(
          (row) => `<tr${anchorOfRow(row, path, links)}>${row.map((one) => cell(one, 'td')).join('')}</tr>`,
        )
        return scrolling(`<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`)
      },
    },
  })
  const tokens = marked.lexer(markdown)
  const body = new Html(marked.parser(tokens))
  collect(tokens, findings)
  return { body, contents, findings }
}

/** A row about a setting can be linked to. */
function anchorOfRow(row: Tokens.TableCell[], path: string, links: Links): string {
  const [, name = ''] = /^`([A-Z_]+)`/.exec(row[0]?.text ?? '') ?? []
  return links.ofName(name) === `${path}#${name}` ? ` id="${name}"` : ''
}

/** Tables and code that are wider than the page scroll by themselves, also with keys. */
export const scrolling = (content: string): string => `<div class="scrolls" tabindex="0">${content}</div>\n`

export const codeBlock = (text: string, language: string): Html =>
  html`<pre tabindex="0"${new Html(language ? ` data-language="${escapeHtml(language.split(' ')[0] ?? '')}"` : '')}><code>${text}</code></pre>
`

/** The sections of a page with their words, for the search. */
function collect(tokens: Token[], findings: { kind: string; name: string; anchor: string; text: string }[]): void {
  const uses = new Map<string, number>()
  for (const token of tokens) {
    if (token.type === 'heading') {
      const { text, depth } = token as Tokens.Heading
      const name = text.replaceAll('`', '')
      const anchor = numbered(uses, slug(name))
      findings.push({ kind: depth === 1 ? 'Page' : 'Section', name, anchor: depth === 1 ? '' : anchor, text: '' })
    } else {
      const last = findings.at(-1)
      if (last) last.text = `${last.text} ${plain(token)}`.trim()
    }
  }
}

const plain = (token: Token): string =>
  token.raw
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[`*|#[\]]|-{3,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Where a link of a file leads: to a page of the site, to another site, or nowhere that a reader of the site has. */
function targetOf(href: string, source: string, links: Links): string | null {
  if (/^https?:/.test(href)) return href
  const [file = '', anchor] = href.split('#')
  const whole = file === '' ? source : posix.normalize(posix.join(posix.dirname(source), file)).replace(/\/$/, '')
  const section = anchor === undefined ? null : links.ofFile(`${whole}#${anchor}`)
  return section ?? links.ofFile(whole)
}

/** The first sentence of a page, for lists of pages. */
export function leadOf(markdown: string, page: { source: string; path: string; links: Links }): Html {
  const paragraph = lexer.lexer(markdown).find((token): token is Tokens.Paragraph => token.type === 'paragraph')
  const [first = ''] = /^.*?[.:](?=\s|$)/s.exec(paragraph?.text ?? '') ?? []
  const { body } = renderMarkdown(first.replace(/:$/, '.').replace(/\s+/g, ' '), page)
  return new Html(body.text.replace(/^<p>|<\/p>\s*$/g, ''))
}
