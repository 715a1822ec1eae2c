import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { PartName } from './page.ts'

/** A page of Markdown, or a program, that is in the repository. */
export interface Source {
  readonly file: string
  readonly path: string
  readonly part: PartName | null
  readonly group: string | null
  /** Only these sections of the file, under a title of their own. */
  readonly sections?: { readonly title: string; readonly headings: readonly string[] }
  readonly text: string
}

type Listed = readonly [group: string | null, ...files: string[]]

/**
 * Where pages stand in the navigation, in this order. Those of `docs` that are not listed come last in Concepts, those of `docs/plugins`,
 * the recipes and the packages of plugins by their names.
 */
const LISTED: Readonly<Partial<Record<PartName, readonly Listed[]>>> = {
  concepts: [
    [null, 'docs/concepts.md', 'docs/glossary.md'],
    [
      'People',
      'docs/directory.md',
      'docs/segments.md',
      'docs/touchpoints.md',
      'docs/invitations.md',
      'docs/notices.md',
    ],
    ['Rules', 'docs/privacy.md', 'docs/leaving.md', 'docs/languages.md'],
  ],
  recipes: [
    ['Front-ends', 'docs/front-ends.md', 'packages/sdk/README.md', 'packages/sdk/examples/ambassador/README.md'],
    ['Other systems', 'docs/oauth.md', 'docs/imports.md', 'docs/exports.md', 'docs/mirror.md', 'docs/python.md'],
  ],
  reference: [['Conventions', 'docs/api-style.md', 'docs/versions.md', 'docs/trusted-documents.md', 'CHANGELOG.md']],
  events: [[null, 'docs/events.md', 'docs/webhooks.md']],
  limits: [[null, 'docs/rate-limits.md']],
  plugins: [[null, 'docs/plugins/README.md', 'docs/plugins/operating.md', 'docs/plugins/testing.md']],
  operation: [
    [null, 'docs/operation.md', 'docs/growth.md', 'docs/security.md'],
    ['People come in', 'docs/log-in.md', 'docs/scim.md'],
  ],
}

/** Sections of the README that are pages. */
const OF_README: readonly Pick<Source, 'path' | 'part' | 'group' | 'sections'>[] = [
  {
    path: 'operation/install.html',
    part: 'operation',
    group: null,
    sections: {
      title: 'Install and start',
      headings: ['Two commands', 'A query and its response', 'Your own people', 'Your own PostgreSQL', 'The map'],
    },
  },
  {
    path: 'plugins/included.html',
    part: 'plugins',
    group: null,
    sections: { title: 'The plugins that are included', headings: ['Plugins'] },
  },
  {
    path: 'limits/promises.html',
    part: 'limits',
    group: null,
    sections: { title: 'What is not promised', headings: ['Limits'] },
  },
]

/** Where the page of a file is on the site. */
function pathOf(file: string, part: PartName): string {
  const name = basename(file, '.md')
  if (name !== 'README') return `${part}/${name.toLowerCase().replace(/\.(ts|py)$/, '')}.html`
  return `${part}/${file === 'docs/plugins/README.md' ? 'guide' : basename(dirname(file))}.html`
}

/** Everything of the repository that is shown as it is. */
export function readSources(root: string): Source[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const found: Source[] = []
  const known = new Set<string>(['docs/start.md'])
  const add = (part: PartName, group: string | null, file: string, path = pathOf(file, part)) => {
    if (known.has(file)) return
    known.add(file)
    found.push({ file, path, part, group, text: read(file) })
  }
  for (const [part, groups] of Object.entries(LISTED) as [PartName, readonly Listed[]][])
    for (const [group, ...files] of groups) for (const file of files) add(part, group, file)
  const others = (pattern: string) => globSync(pattern, { cwd: root }).toSorted()
  for (const file of others('docs/*.md')) add('concepts', 'More', file)
  for (const file of others('docs/plugins/*.md')) add('plugins', 'Kinds', file)
  for (const file of others('packages/plugins/*/README.md')) add('plugins', 'Packages', file)
  for (const file of others('recipes/*.{ts,py}')) add('recipes', 'Programs', file)
  add('concepts', 'Working on Portevoix', 'CONTRIBUTING.md')
  for (const file of others('docs/decisions/*.md'))
    add('concepts', 'Decisions', file, `concepts/decisions/${basename(file, '.md')}.html`)
  const readme = read('README.md')
  return [
    { file: 'docs/start.md', path: 'index.html', part: null, group: null, text: read('docs/start.md') },
    ...OF_README.map((page) => ({ ...page, file: 'README.md', text: readme })),
    ...found,
  ]
}
