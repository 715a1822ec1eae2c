import type { EventField, Facts } from './facts.ts'
import { Html, html } from './html.ts'
import type { Links } from './links.ts'
import { renderLine, scrolling, sectionsOf } from './markdown.ts'
import type { Finding, Page } from './page.ts'
import { joined, linkTo } from './reference/describe.ts'

const PERMISSIONS = 'reference/permissions.html'
const ERRORS = 'errors/index.html'
const CATALOGUE = 'events/catalogue.html'
const SETTINGS = 'operation/settings.html'
const FIXED = 'limits/fixed.html'

/** Registers permissions, codes, events and settings, so that all pages can link to them. */
export function nameFacts(facts: Facts, links: Links): void {
  for (const name of Object.keys(facts.permissions)) links.addName(name, `${PERMISSIONS}#${name}`)
  for (const name of codesOf(facts).keys()) links.addName(name, `${ERRORS}#${name}`)
  for (const name of Object.keys(facts.events)) links.addName(name, `${CATALOGUE}#${name}`)
  for (const { name } of facts.settings) links.addName(name, `${SETTINGS}#${name}`)
}

interface Code {
  readonly status: number | null
  /** What it means where it refuses a request, and where an act refuses by it. */
  readonly meanings: readonly string[]
}

function codesOf({ requestCodes, actCodes }: Facts): Map<string, Code> {
  const names = [...new Set([...Object.keys(requestCodes), ...Object.keys(actCodes)])].toSorted()
  return new Map(
    names.map((name) => {
      const request = requestCodes[name]
      const meanings = [request?.meaning, actCodes[name]].filter((meaning) => meaning !== undefined)
      return [name, { status: request?.status ?? null, meanings }]
    }),
  )
}

interface Row {
  readonly id: string
  readonly kind: string
  readonly text: string
  readonly cells: readonly Html[]
}

/** A table whose rows can be linked to and found. */
function table(heads: readonly string[], rows: readonly Row[]): { body: Html; findings: Finding[] } {
  const body = html`<table><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows.map(
    ({ id, cells }) => html`<tr id="${id}">${cells.map((cell) => html`<td>${cell}</td>`)}</tr>
`,
  )}</tbody></table>`
  return {
    body: new Html(scrolling(body.text)),
    findings: rows.map(({ id, kind, text }) => ({ kind, name: id, anchor: id, text })),
  }
}

const page = (
  facts: Pick<Page, 'path' | 'title' | 'part' | 'group'>,
  body: Html,
  findings: readonly Finding[],
  contents: Page['contents'] = [],
): Page => ({
  ...facts,
  body: html`<h1>${facts.title}</h1>
${body}`,
  contents,
  findings: [{ kind: 'Page', name: facts.title, anchor: '', text: '' }, ...findings],
})

/** Pages of what the server declares beside the schema. */
export function cataloguePages(facts: Facts, readme: string, links: Links): Page[] {
  return [
    permissionsPage(facts, links),
    errorsPage(facts, links),
    eventsPage(facts, links),
    settingsPage(facts, readme, links),
    limitsPage(facts, links),
  ]
}

function permissionsPage(facts: Facts, links: Links): Page {
  const here = { path: PERMISSIONS, links }
  const mutationsOf = Map.groupBy(
    Object.entries(facts.mutations).flatMap(([name, { needs }]) => needs.map((need) => ({ name, need }))),
    ({ need }) => need,
  )
  const typesOf = Map.groupBy(Object.entries(facts.readWith), ([, read]) => read)
  const rows = Object.entries(facts.permissions).map(([name, { roles, onlyThePerson, applications }]): Row => {
    const own = Object.keys(roles).filter((role) => roles[role] === 'own')
    const any = Object.keys(roles).filter((role) => roles[role] === 'any')
    const roleLinks = (names: readonly string[]) => joined(names.map((role) => linkTo(`Role.${role}`, here, role)))
    const acts = (mutationsOf.get(name) ?? []).map((one) => linkTo(`Mutation.${one.name}`, here, one.name))
    const types = (typesOf.get(name) ?? []).filter(([type]) => links.ofName(type)).map(([type]) => linkTo(type, here))
    const notes = [
      ...(onlyThePerson ? ['of one’s own only by one’s own log-in'] : []),
      ...(applications ? [] : ['not for applications of others']),
    ]
    return {
      ...{ id: name, kind: 'Permission', text: '' },
      cells: [
        html`<code>${name}</code>`,
        html`${roleLinks(any)}${own.length > 0 && html`${any.length > 0 && '; '}for one’s own: ${roleLinks(own)}`}`,
        html`${types.length > 0 && html`reads ${joined(types)}`}${types.length > 0 && acts.length > 0 && '; '}${joined(acts)}${notes.length > 0 && html` <em>(${notes.join('; ')})</em>`}`,
      ],
    }
  })
  const { body, findings } = table(['permission', 'roles', 'what it is for'], rows)
  return page(
    { path: PERMISSIONS, title: 'Permissions and roles', part: 'reference', group: 'Conventions' },
    html`<p>An account has roles, for the whole organisation, for a department or for a campaign. Each role has permissions, and a key or token can be narrowed to some of them. Of what is not listed here, the description of a field says which permission it needs.</p>
${body}`,
    findings,
  )
}

function errorsPage(facts: Facts, links: Links): Page {
  const rows = [...codesOf(facts)].map(
    ([name, { status, meanings }]): Row => ({
      ...{ id: name, kind: 'Error code', text: meanings.join(' ') },
      cells: [
        html`<code>${name}</code>`,
        html`${status}`,
        html`${joined(
          meanings.map((meaning) => renderLine(meaning, ERRORS, links)),
          ' ',
        )}`,
      ],
    }),
  )
  const { body, findings } = table(['code', 'status', 'meaning'], rows)
  return page(
    { path: ERRORS, title: 'Error codes', part: 'errors', group: null },
    html`<p>A refused mutation returns an error as data: its ${linkTo('UserError.code', { path: ERRORS, links }, 'code')} is one of these. A refused request or query has the code in <code>extensions.code</code>, with the HTTP status of the table where nothing was executed. A code keeps its meaning; messages may be worded better at any time. The query ${linkTo('Query.errorCodes', { path: ERRORS, links }, 'errorCodes')} lists them too.</p>
${body}`,
    findings,
  )
}

function eventsPage(facts: Facts, links: Links): Page {
  const here = { path: CATALOGUE, links }
  const shape = ({ kind, idType, list, optional }: EventField): Html =>
    html`${list && 'list of '}${kind === 'ID' && idType ? html`id of ${linkTo(idType, here)}` : kind.toLowerCase()}${optional && ', may be missing'}`
  const fields = (data: Readonly<Record<string, EventField>>): Html =>
    html`<dl>${Object.entries(data).map(
      ([name, field]) =>
        html`<div class="field"><dt><code class="name">${name}</code> <span class="null">${shape(field)}</span></dt><dd><p>${renderLine(field.description, CATALOGUE, links)}</p>${field.fields && fields(field.fields)}</dd></div>
`,
    )}</dl>`
  const emittedBy = Map.groupBy(
    Object.entries(facts.mutations).flatMap(([name, { tells }]) => tells.map((type) => ({ name, type }))),
    ({ type }) => type,
  )
  const types = Object.entries(facts.events).map(([type, { description, subject, toldWith, data }]) => {
    const by = (emittedBy.get(type) ?? []).map(({ name }) => linkTo(`Mutation.${name}`, here, name))
    return html`<section><h2 id="${type}"><code>${type}</code></h2>
<p>${renderLine(description, CATALOGUE, links)} Subject: ${linkTo(subject, here)}.${toldWith && html` Told to whoever has ${linkTo(toldWith, here)} for the whole organisation.`}${by.length > 0 && html` Emitted by ${joined(by)}.`}</p>${data && fields(data)}</section>
`
  })
  return page(
    { path: CATALOGUE, title: 'Every type of event', part: 'events', group: null },
    html`<p>What happened is an ${linkTo('Event', here)}: its type is one of these, and its ${linkTo('Event.data', here, 'data')} has the fields that are listed. The query ${linkTo('Query.eventTypes', here, 'eventTypes')} lists them too.</p>
${types}`,
    Object.entries(facts.events).map(([type, { description }]) => ({
      ...{ kind: 'Event', name: type, anchor: type, text: description },
    })),
  )
}

/** The table of the README, which the server's own declaration completes. */
function settingsPage(facts: Facts, readme: string, links: Links): Page {
  const { text = '' } = sectionsOf(readme).find(({ heading }) => heading === 'Settings') ?? {}
  const rows = [...text.matchAll(/^\| (`[^|]+`) \| ?(.*?) ?\| (.*) \|$/gm)].map(
    ([, names = '', preset = '', says = '']) => ({
      names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
      ...{ preset, says },
    }),
  )
  const accepted = new Map(facts.settings.map(({ name, accepts }) => [name, accepts]))
  const isDescribed = new Set(rows.flatMap(({ names }) => names))
  const missing = facts.settings.filter(({ name }) => !isDescribed.has(name)).map(({ name }) => name)
  if (missing.length > 0) throw new Error(`The settings in README.md lack ${missing.join(', ')}.`)
  const cells = rows.flatMap(({ names, preset, says }) =>
    names.map((name, index): Row => {
      const presets = preset.split(/, ?(?=`|none)/)
      const own = presets.length === names.length ? presets[index] : preset
      const meaning = renderLine(says.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1'), SETTINGS, links)
      return {
        ...{ id: name, kind: 'Setting', text: says },
        cells: [
          html`<code>${name}</code>`,
          renderLine(own ?? '', SETTINGS, links),
          html`${meaning}${accepted.get(name) && html` (${accepted.get(name) ?? ''})`}`,
        ],
      }
    }),
  )
  const { body, findings } = table(['variable', 'default', 'meaning'], cells)
  return page(
    { path: SETTINGS, title: 'Settings', part: 'operation', group: null },
    html`<p>Settings are environment variables that are read once at the start. An error names an invalid one and its remedy.</p>
${body}`,
    findings,
  )
}

function limitsPage({ limits }: Facts, links: Links): Page {
  const rows = limits.map(
    ([of, what, most]) => html`<tr><td>${of}</td><td>${renderLine(what, FIXED, links)}</td><td>${most}</td></tr>
`,
  )
  const body = html`<table><thead><tr><th>of</th><th>what</th><th>at most</th></tr></thead><tbody>${rows}</tbody></table>`
  return page(
    { path: FIXED, title: 'Limits that no setting changes', part: 'limits', group: null },
    html`<p>What is larger is refused with a message that names the limit. Limits of single values, such as the length of a name, are in the descriptions of the reference; those that an operator sets are among the ${linkTo('PORTEVOIX_ACCOUNT_POINTS_PER_SECOND', { path: FIXED, links }, 'settings')}.</p>
${new Html(scrolling(body.text))}`,
    limits.map(([of, what, most]) => ({ kind: 'Limit', name: `${of}: ${what}`, anchor: '', text: most })),
  )
}
