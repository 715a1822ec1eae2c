import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { html } from './html.ts'
import type { Links } from './links.ts'
import { codeBlock, renderLine } from './markdown.ts'
import type { Page } from './page.ts'

const FOLDER = 'packages/sdk/src/plugin'
const PATH = 'plugins/contract.html'

/** What a plugin can import of the contract, as TypeScript declares it. */
interface Declaration {
  readonly name: string
  readonly says: string
  /** A type as a whole; of a function its first lines alone. */
  readonly text: string
}

/** The contract of plugins: every declaration of the files that the SDK's door to it names. */
export function contractPage(root: string, links: Links): Page {
  const door = readFileSync(join(root, FOLDER, 'index.ts'), 'utf8')
  const files = [...door.matchAll(/^export \* from '\.\/([\w-]+)\.ts'/gm)].map(([, file = '']) => file)
  const parts = files.map((file) => ({
    file,
    title: `${file.charAt(0).toUpperCase()}${file.slice(1).replaceAll('-', ' ')}`,
    declarations: declarationsOf(readFileSync(join(root, FOLDER, `${file}.ts`), 'utf8')),
  }))
  const sections = parts.map(
    ({ file, title, declarations }) => html`<section><h2 id="${file}">${title}</h2>
${declarations.map(
  ({ name, says, text }) => html`<h3 id="contract.${name}">${name}</h3>
<p>${renderLine(says, PATH, links)}</p>
${codeBlock(text, 'ts')}`,
)}</section>
`,
  )
  const title = 'The contract'
  return {
    ...{ path: PATH, title, part: 'plugins', group: null },
    body: html`<h1>${title}</h1>
<p>What <code>@portevoix/sdk/plugin</code> declares, file by file. A plugin names in its manifest which versions of the contract it works with.</p>
${sections}`,
    contents: parts.map((part) => ({ id: part.file, title: html`${part.title}` })),
    findings: [
      { kind: 'Page', name: title, anchor: '', text: 'Types and functions of a plugin.' },
      ...parts.flatMap(({ declarations }) =>
        declarations.map(({ name, says }) => ({ kind: 'Contract', name, anchor: `contract.${name}`, text: says })),
      ),
    ],
  }
}

const EXPORTED = /^export (?:declare )?(?:abstract )?(interface|type|const|function|async function|class) (\w+)/

function declarationsOf(text: string): Declaration[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at): Declaration[] => {
    const [, kind = '', name = ''] = EXPORTED.exec(line) ?? []
    if (name === '') return []
    const shown = kind.endsWith('function') ? signatureFrom(lines, at) : wholeFrom(lines, at)
    return [{ name, says: commentBefore(lines, at), text: shown }]
  })
}

/** Up to the line behind which all brackets are closed and nothing goes on. */
function wholeFrom(lines: readonly string[], start: number): string {
  const shown: string[] = []
  let depth = 0
  for (const line of lines.slice(start)) {
    if (shown.length > 0 && depth === 0 && !/^(\s+\S|>)/.test(line)) break
    shown.push(line)
    depth += (line.match(/[[({]/g) ?? []).length - (line.match(/[\])}]/g) ?? []).length
  }
  return shown.join('\n').trimEnd()
}

function signatureFrom(lines: readonly string[], start: number): string {
  const rest = lines.slice(start)
  const end = rest.findIndex((line) => line.endsWith('{') && !/[({]\s*\{$|: \{$/.test(line))
  return rest
    .slice(0, end + 1)
    .join('\n')
    .replace(/ \{$/, '')
}

function commentBefore(lines: readonly string[], start: number): string {
  if (!lines[start - 1]?.trim().endsWith('*/')) return ''
  let from = start - 1
  while (from > 0 && !lines[from]?.startsWith('/**')) from -= 1
  return lines
    .slice(from, start)
    .map((line) => line.replace(/^\s*(\/\*\*|\*\/|\*)\s?/, '').replace(/\s*\*\/$/, ''))
    .join(' ')
    .trim()
}
