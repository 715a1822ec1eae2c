import { Html, html } from './html.ts'
import { PART_NAMES, PARTS, type Page, type PartName, relative } from './page.ts'

/** Beyond these, a list of what is on the page is folded. */
const MOST_OPEN = 12

/** A page as a whole document. */
export function layOut(page: Page, all: readonly Page[]): string {
  const to = (path: string) => relative(page.path, path)
  const parts = PART_NAMES.map(
    (name) =>
      html`<li><a href="${to(`${name}/index.html`)}"${page.part === name && html` aria-current="true"`}>${PARTS[name].title}</a></li>
`,
  )
  const siblings = page.part === null ? [] : all.filter(({ part, path }) => part === page.part && !isUnlisted(path))
  const title = page.part === null ? page.title : `${page.title} · Portevoix`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${to('style.css')}">
<link rel="icon" href="${to('icon.svg')}" type="image/svg+xml">
<script src="${to('search.js')}" defer></script>
</head>
<body>
<a class="skip" href="#content">To the content</a>
<header>
<a class="home" href="${to('index.html')}">Portevoix</a>
<nav aria-label="Parts"><ul>
${parts}</ul></nav>
<div class="search" hidden data-root="${to('index.html').replace(/index\.html$/, '')}"></div>
</header>
<div class="columns${siblings.length < 2 && ' alone'}">
<main id="content" tabindex="-1">
${withContents(page)}
</main>
${
  siblings.length > 1 &&
  html`<nav class="part" aria-label="${page.part === null ? '' : PARTS[page.part].title}">
${groups(siblings).map(
  ([group, pages]) => html`${
    group !== null &&
    html`<h2>${group}</h2>
`
  }<ul>
${pages.map(
  ({
    path,
    title: name,
  }) => html`<li><a href="${to(path)}"${path === page.path && html` aria-current="page"`}>${name}</a></li>
`,
)}</ul>
`,
)}</nav>
`
}</div>
</body>
</html>
`.text
}

/** Pages that the list of their group leads to: there are too many for a list beside every page. */
const isUnlisted = (path: string): boolean => path.includes('/decisions/')

/** The list of what is on a page stands below its title. */
function withContents(page: Page): Html {
  const [title, rest] = page.body.text.split(/(?<=<\/h1>)/)
  if (page.contents.length < 2 || rest === undefined) return page.body
  return html`${new Html(title ?? '')}
${contentsOf(page)}${new Html(page.body.text.slice(title?.length))}`
}

const contentsOf = ({ contents }: Page): Html =>
  html`<details class="contents"${contents.length <= MOST_OPEN && html` open`}><summary>On this page</summary><ul>
${contents.map(
  ({ id, title }) => html`<li><a href="#${encodeURI(id)}">${title}</a></li>
`,
)}</ul></details>
`

function groups<Member extends Page>(pages: readonly Member[]): [string | null, Member[]][] {
  const found = new Map<string | null, Member[]>()
  for (const page of pages) {
    const known = found.get(page.group) ?? []
    known.push(page)
    found.set(page.group, known)
  }
  return [...found]
}

/** The first page of a part: what is in it. */
export function partPage(name: PartName, pages: readonly (Page & { readonly lead: Html | null })[]): Page {
  const path = `${name}/index.html`
  const { title, about } = PARTS[name]
  const lists = groups(pages.filter((page) => !isUnlisted(page.path))).map(([group, members]) => {
    const items = members.map(
      (
        page,
      ) => html`<li><a href="${relative(path, page.path)}">${page.title}</a>${page.lead && html`<br>${page.lead}`}</li>
`,
    )
    return html`${
      group !== null &&
      html`<h2>${group}</h2>
`
    }<ul class="pages">
${items}</ul>
`
  })
  return {
    ...{ path, title, part: name, group: null },
    body: html`<h1>${title}</h1>
<p class="lead">${about}</p>
${lists}`,
    contents: [],
    findings: [{ kind: 'Part', name: title, anchor: '', text: about }],
  }
}
