import type { Html } from './html.ts'

/** The parts of the site, in the order of its navigation. */
export const PARTS = {
  concepts: { title: 'Concepts', about: 'What Portevoix knows of, and the rules by which it goes.' },
  recipes: { title: 'Recipes', about: 'Guides for what integrators and front-ends do most, and programs to copy.' },
  reference: { title: 'Reference', about: 'Every type, field, argument and value of the API, and who may use them.' },
  errors: { title: 'Error codes', about: 'What each code means, and what to do.' },
  events: { title: 'Events', about: 'How to follow what happens, and every type of event.' },
  limits: { title: 'Limits', about: 'What a request may cost, how fast one may ask, and how large things may be.' },
  plugins: { title: 'Plugins', about: 'How to use, write and test plugins.' },
  operation: { title: 'Operation', about: 'How to install, set up, watch and grow a server.' },
} as const

export type PartName = keyof typeof PARTS
export const PART_NAMES = Object.keys(PARTS) as PartName[]

/** What the search finds: a page, a section of one, or a name of the API. */
export interface Finding {
  readonly kind: string
  readonly name: string
  /** Id on the page; empty for the page itself. */
  readonly anchor: string
  readonly text: string
}

/** A page of the site before it is laid out. */
export interface Page {
  /** Below the root of the site, such as `concepts/glossary.html`. */
  readonly path: string
  readonly title: string
  /** Null for the start page. */
  readonly part: PartName | null
  /** Heading above it in the list of the part's pages. */
  readonly group: string | null
  readonly body: Html
  readonly contents: readonly { readonly id: string; readonly title: Html }[]
  readonly findings: readonly Finding[]
}

/** Leads from one page of the site to another, so that it works below any address and from a folder. */
export function relative(from: string, to: string): string {
  const [path = '', anchor] = to.split('#')
  const hash = anchor === undefined ? '' : `#${encodeURI(anchor)}`
  if (path === from) return hash || path.split('/').at(-1) || ''
  return `${'../'.repeat(from.split('/').length - 1)}${path}${hash}`
}
