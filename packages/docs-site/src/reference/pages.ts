import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql'
import type { Example } from '../examples.ts'
import type { Facts } from '../facts.ts'
import { Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { renderLine, scrolling } from '../markdown.ts'
import type { Page } from '../page.ts'
import { type Describing, describeField, describeType, findingsOf, joined, linkTo } from './describe.ts'
import { ROOTS, type TypeGroup, titleOfModule, typeGroups } from './groups.ts'

const pathOf = ({ slug }: TypeGroup) => `reference/${slug}.html`

function fieldOf(schema: GraphQLSchema, coordinate: string): GraphQLField<unknown, unknown> {
  const [owner = '', name = ''] = coordinate.split('.')
  const type = schema.getType(owner)
  const field = isObjectType(type) ? type.getFields()[name] : undefined
  if (!field) throw new Error(`The schema has no ${coordinate}.`)
  return field
}

/** Registers every name of the schema, so that all pages can link to it. */
export function nameTypes(schema: GraphQLSchema, facts: Facts, links: Links): TypeGroup[] {
  const groups = typeGroups(schema, facts)
  for (const group of groups) {
    const path = pathOf(group)
    for (const coordinate of group.roots) links.addName(coordinate, `${path}#${coordinate}`)
    for (const type of group.types) for (const { name } of findingsOf(type)) links.addName(name, `${path}#${name}`)
  }
  for (const root of ROOTS) links.addName(root, `reference/${LISTS[root].slug}.html`)
  return groups
}

const LISTS = {
  Query: { slug: 'queries', title: 'Queries' },
  Mutation: { slug: 'mutations', title: 'Mutations' },
  Subscription: { slug: 'subscriptions', title: 'Subscriptions' },
} as const

/** The reference: a page for each group of types, and lists of the root fields. */
export function referencePages(
  schema: GraphQLSchema,
  { groups, facts, links, examples }: { groups: TypeGroup[]; facts: Facts; links: Links; examples: readonly Example[] },
): Page[] {
  const uses = usesOf(schema)
  const describing = (path: string): Describing => ({
    ...{ path, links, facts, uses, examples },
  })
  const pages = groups.map((group): Page => {
    const path = pathOf(group)
    const page = describing(path)
    const roots = group.roots.map((coordinate) => ({
      coordinate,
      owner: coordinate.split('.')[0] ?? '',
      field: fieldOf(schema, coordinate),
    }))
    const ofRoots = ROOTS.map((root) => {
      const fields = roots.filter(({ owner }) => owner === root)
      const { title, slug } = LISTS[root]
      return (
        fields.length > 0 &&
        html`<section><h2 id="${slug}">${title}</h2><dl>${fields.map(({ field }) => describeField(root, field, page))}</dl></section>
`
      )
    })
    return {
      ...{ path, title: group.title, part: 'reference' },
      group: group.module === null ? 'Lists and shared types' : titleOfModule(group.module),
      body: html`<h1>${group.title}</h1>
${ofRoots}${group.types.map((type) => describeType(type, page))}`,
      contents: [
        ...ROOTS.filter((root) => roots.some(({ owner }) => owner === root)).map((root) => ({
          id: LISTS[root].slug,
          title: html`${LISTS[root].title}`,
        })),
        ...group.types.map(({ name }) => ({ id: name, title: html`<code>${name}</code>` })),
      ],
      findings: [
        { kind: 'Page', name: group.title, anchor: '', text: '' },
        ...roots.map(({ coordinate, owner, field }) => ({
          ...{ kind: owner, name: field.name, anchor: coordinate, text: field.description ?? '' },
        })),
        ...group.types.flatMap(findingsOf),
      ],
    }
  })
  return [...ROOTS.map((root) => listPage(schema, root, describing(`reference/${LISTS[root].slug}.html`))), ...pages]
}

/** What a list of pages says of the one of a type. */
export function leadOfType(schema: GraphQLSchema, title: string, links: Links): Html | null {
  const description = schema.getType(title)?.description
  return description ? renderLine(firstSentence(description), 'reference/index.html', links) : null
}

const firstSentence = (text: string): string => /^.*?[.](?=\s|$)/s.exec(text)?.[0] ?? text

/** All fields of a root with a line each. */
function listPage(schema: GraphQLSchema, root: (typeof ROOTS)[number], page: Describing): Page {
  const { title } = LISTS[root]
  const { path, links, facts } = page
  const type = schema.getType(root)
  const fields = isObjectType(type) ? Object.values(type.getFields()) : []
  const needs = (name: string) =>
    joined((facts.mutations[name]?.needs ?? []).map((permission) => linkTo(permission, page)))
  const rows = fields.map(
    ({ name, description }) =>
      html`<tr><td>${linkTo(`${root}.${name}`, page, name)}</td>${root === 'Mutation' && html`<td>${needs(name)}</td>`}<td>${renderLine(firstSentence(description ?? ''), path, links)}</td></tr>
`,
  )
  const table = html`<table><thead><tr><th>name</th>${root === 'Mutation' && html`<th>needs</th>`}<th>what it does</th></tr></thead><tbody>${rows}</tbody></table>`
  return {
    ...{ path, title, part: 'reference', group: 'Lists and shared types' },
    body: html`<h1>${title}</h1><p>${renderLine(type?.description ?? '', path, links)}</p>${new Html(scrolling(table.text))}`,
    contents: [],
    findings: [{ kind: 'Page', name: title, anchor: '', text: type?.description ?? '' }],
  }
}

/** Where each type is returned or taken. */
function usesOf(schema: GraphQLSchema): Map<string, string[]> {
  const uses = new Map<string, string[]>()
  const note = (name: string, coordinate: string) => {
    const known = uses.get(name) ?? []
    if (!known.includes(coordinate)) known.push(coordinate)
    uses.set(name, known)
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isUnionType(type)) continue
    if (!(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) continue
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
      const coordinate = `${type.name}.${field.name}`
      note(getNamedType(field.type).name, coordinate)
      for (const argument of field.args ?? []) note(getNamedType(argument.type).name, coordinate)
    }
  }
  return uses
}
