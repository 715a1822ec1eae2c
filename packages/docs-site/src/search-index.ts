import type { SearchIndex } from './client/find.ts'
import type { Page } from './page.ts'

/** What the search of the site looks in: all names, headings and texts of the pages. */
export function searchIndex(pages: readonly Page[]): SearchIndex {
  const kinds = new Map<string, number>()
  const numberOf = (kind: string): number => {
    const known = kinds.get(kind) ?? kinds.size
    kinds.set(kind, known)
    return known
  }
  const entries = pages.flatMap(({ path, findings }, page) =>
    findings.map(({ kind, name, anchor, text }) => {
      const shown = kind === 'Page' && path.includes('/decisions/') ? 'Decision' : kind
      return [numberOf(shown), name, page, anchor === name ? null : anchor, text] as const
    }),
  )
  return { kinds: [...kinds.keys()], pages: pages.map(({ path, title }) => [path, title] as const), entries }
}
