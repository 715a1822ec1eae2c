import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { buildSchema } from 'graphql'
import { rolldown } from 'rolldown'
import { cataloguePages, nameFacts } from './catalogue-pages.ts'
import { contractPage } from './contract-page.ts'
import { readExamples } from './examples.ts'
import { readFacts } from './facts.ts'
import { type Html, html } from './html.ts'
import { layOut, partPage } from './layout.ts'
import { Links } from './links.ts'
import { anchorsOf, codeBlock, leadOf, renderMarkdown, sectionsOf, slug, titleOf } from './markdown.ts'
import { PART_NAMES, type Page, relative } from './page.ts'
import { leadOfType, nameTypes, referencePages } from './reference/pages.ts'
import { searchIndex } from './search-index.ts'
import { readSources, type Source } from './sources.ts'

const HERE = import.meta.dirname

/** A page, and what lists of pages say of it. */
type Listed = Page & { readonly lead: Html | null }

/** Everything of the site by its path: pages, style, script and what the search looks in. */
export async function makeSite(root: string): Promise<Map<string, string>> {
  const pages = makePages(root)
  const files = new Map(pages.map((page) => [page.path, layOut(page, pages)]))
  files.set('search-index.js', `globalThis.portevoixSearch = ${JSON.stringify(searchIndex(pages))}`)
  files.set('search.js', await bundled(join(HERE, 'client/search.ts')))
  files.set('style.css', readFileSync(join(HERE, 'style.css'), 'utf8'))
  files.set('icon.svg', readFileSync(join(root, 'packages/sdk/examples/ambassador/src/icon.svg'), 'utf8'))
  return files
}

/** One classic script: browsers load no modules of pages from a folder. */
async function bundled(file: string): Promise<string> {
  const bundle = await rolldown({ input: file })
  const { output } = await bundle.generate({ format: 'iife', minify: true })
  await bundle.close()
  return output[0].code
}

/** All pages, in the order of the navigation. */
export function makePages(root: string): Page[] {
  const schema = buildSchema(readFileSync(join(root, 'packages/sdk/schema.graphql'), 'utf8'))
  const facts = readFacts()
  const sources = readSources(root)
  const links = new Links()
  for (const source of sources) nameSource(source, links)
  nameFacts(facts, links)
  const groups = nameTypes(schema, facts, links)
  for (const section of ['README.md#settings', 'README.md#your-own-settings'])
    links.addFile(section, 'operation/settings.html')
  links.addFile('docs/decisions', 'concepts/decisions/index.html')
  links.addFile('recipes', 'recipes/index.html')

  const shown: Listed[] = sources.map((source) =>
    showSource(source, links, (file) => readFileSync(join(root, file), 'utf8')),
  )
  const readme = sources.find(({ file }) => file === 'README.md')?.text ?? ''
  const unlisted = (page: Page): Listed => ({ ...page, lead: null })
  const made = [
    ...shown,
    ...[...cataloguePages(facts, readme, links), contractPage(root, links)].map(unlisted),
    ...referencePages(schema, { groups, facts, links, examples: readExamples(root, schema) }).map((page) => ({
      ...page,
      lead: leadOfType(schema, page.title, links),
    })),
  ]
  const [start, ...others] = made
  if (!start) throw new Error('There is no start page.')
  const parts = PART_NAMES.flatMap((part): Listed[] => {
    const members = inOrder(others.filter((page) => page.part === part))
    const isWhole = members.some(({ path }) => path === `${part}/index.html`)
    const listed = part === 'concepts' ? [...members, unlisted(decisionsPage(members))] : members
    return isWhole ? members : [unlisted(partPage(part, listed)), ...listed]
  })
  return [start, ...parts]
}

/** Groups in the order in which they begin; in the reference conventions and lists first, then the domains by name. */
function inOrder(pages: Listed[]): Listed[] {
  const first = ['Conventions', 'Lists and shared types']
  const rank = ({ group, part }: Page) => {
    if (part !== 'reference') return ''
    const at = first.indexOf(group ?? '')
    return at >= 0 ? ` ${at}` : (group ?? '')
  }
  return pages.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0))
}

/** Registers what is shown of a file, and where its sections are. */
function nameSource({ file, path, sections, text }: Source, links: Links): void {
  if (!sections) {
    links.addFile(file, path)
    if (file.endsWith('.md'))
      for (const anchor of anchorsOf(text)) links.addFile(`${file}#${anchor}`, `${path}#${anchor}`)
    return
  }
  links.addFile(file, 'index.html')
  for (const heading of sections.headings) links.addFile(`${file}#${slug(heading)}`, `${path}#${slug(heading)}`)
}

function showSource(source: Source, links: Links, drawing: (file: string) => string): Listed {
  const { file, path, part, group, sections } = source
  if (!file.endsWith('.md')) return showProgram(source)
  const text = sections ? textOfSections(source.text, sections) : source.text
  const { body, contents, findings } = renderMarkdown(text, { source: file, path, links, drawing })
  return {
    ...{ path, part, group, body, contents, findings },
    title: titleOf(text),
    lead: leadOf(text, { source: file, path: `${part}/index.html`, links }),
  }
}

function textOfSections(markdown: string, { title, headings }: NonNullable<Source['sections']>): string {
  const all = sectionsOf(markdown)
  const texts = headings.map((heading) => {
    const found = all.find((section) => section.heading === heading)
    if (!found) throw new Error(`README.md has no section ${heading}.`)
    return found.text
  })
  return `# ${title}\n\n${texts.join('\n\n')}`
}

/** A program to copy, under what it says of itself. */
function showProgram({ file, path, part, group, text }: Source): Listed {
  const title = basename(file)
  const said =
    /^\/\*\*\n([\s\S]*?)\n \*\//.exec(text)?.[1]?.replace(/^ \* ?/gm, '') ?? /^"""(.*?)\n/.exec(text)?.[1] ?? ''
  const [first = ''] = said.split('\n\n')
  const lead = html`${first.replace(/\s+/g, ' ')}`
  return {
    ...{ path, part, group, title, lead, contents: [] },
    body: html`<h1>${title}</h1>
<p>${lead}</p>
${codeBlock(text, file.endsWith('.py') ? 'python' : 'ts')}`,
    findings: [{ kind: 'Recipe', name: title, anchor: '', text: said.replace(/\s+/g, ' ') }],
  }
}

/** The list of decisions. */
function decisionsPage(pages: readonly Listed[]): Page {
  const path = 'concepts/decisions/index.html'
  const decisions = pages.filter(({ group }) => group === 'Decisions')
  const items = decisions.map(
    (page) => html`<li><a href="${relative(path, page.path)}">${page.title}</a></li>
`,
  )
  return {
    ...{ path, title: 'Decisions', part: 'concepts', group: 'Working on Portevoix' },
    body: html`<h1>Decisions</h1>
<p>Decisions that somebody may want to reverse: what, why, the alternatives, and the price.</p>
<ul>
${items}</ul>`,
    contents: [],
    findings: [{ kind: 'Page', name: 'Decisions', anchor: '', text: '' }],
  }
}
