import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  print,
} from 'graphql'
import type { Example } from '../examples.ts'
import type { Facts } from '../facts.ts'
import { type Html, html } from '../html.ts'
import type { Links } from '../links.ts'
import { codeBlock, renderLine } from '../markdown.ts'
import { type Finding, relative } from '../page.ts'

/** What is shown of types on one page. */
export interface Describing {
  readonly path: string
  readonly links: Links
  readonly facts: Facts
  /** Where a type is returned or taken: coordinates such as `Query.campaigns`. */
  readonly uses: ReadonlyMap<string, readonly string[]>
  /** Operations that a test runs. */
  readonly examples: readonly Example[]
}

const kindOf = (type: GraphQLNamedType): string => {
  if (isEnumType(type)) return 'Enum'
  if (isInputObjectType(type)) return 'Input'
  if (isInterfaceType(type)) return 'Interface'
  if (isUnionType(type)) return 'Union'
  return isScalarType(type) ? 'Scalar' : 'Type'
}

export const linkTo = (name: string, { path, links }: Pick<Describing, 'path' | 'links'>, shown = name): Html => {
  const place = links.ofName(name)
  return place ? html`<a href="${relative(path, place)}"><code>${shown}</code></a>` : html`<code>${shown}</code>`
}

/** A type as the schema writes it, with a link to its description. */
function typeLink(type: GraphQLType, page: Describing): Html {
  const whole = String(type)
  const { name } = getNamedType(type)
  const [before = '', after = ''] = whole.split(name)
  return html`<span class="type">${before}${linkTo(name, page)}${after}</span>`
}

/** What is null, for readers who do not know the signs of the schema language. */
function nullability(type: GraphQLType): string {
  const inner = isNonNullType(type) ? type.ofType : type
  const list = isListType(inner) ? ' list' : ''
  return isNonNullType(type) ? `never null${list && ', a list'}` : `may be null${list && ', a list'}`
}

const line = (text: string | null | undefined, page: Describing): Html => renderLine(text ?? '', page.path, page.links)

const deprecation = (reason: string | null | undefined, page: Describing): Html | null =>
  reason ? html`<p class="deprecated"><strong>Deprecated.</strong> ${line(reason, page)}</p>` : null

function defaultOf({ defaultValue, type }: GraphQLArgument | GraphQLInputField): Html | null {
  if (defaultValue === undefined) return null
  const ast = astFromValue(defaultValue, type)
  return ast ? html` = <code>${print(ast)}</code>` : null
}

function argumentsOf(owner: string, field: GraphQLField<unknown, unknown>, page: Describing): Html | null {
  if (field.args.length === 0) return null
  const rows = field.args.map(
    (
      one,
    ) => html`<div id="${owner}.${field.name}.${one.name}"><dt><code>${one.name}</code>: ${typeLink(one.type, page)}${defaultOf(one)}</dt>
<dd><p>${line(one.description, page)}</p>${deprecation(one.deprecationReason, page)}</dd></div>
`,
  )
  return html`<details${field.args.length < 5 ? html` open` : null}><summary>${field.args.length} ${field.args.length === 1 ? 'argument' : 'arguments'} of <code>${field.name}</code></summary><dl class="arguments">${rows}</dl></details>
`
}

/** Who may use a field, as far as that is declared: descriptions say the rest. */
function permissionOf(owner: string, field: GraphQLField<unknown, unknown>, page: Describing): Html | null {
  const { facts } = page
  const mutation = owner === 'Mutation' ? facts.mutations[field.name] : undefined
  if (mutation) {
    const needed = mutation.needs.map((name) =>
      name === mutation.ownWith ? html`${linkTo(name, page)} for one’s own` : linkTo(name, page),
    )
    return html`<p class="needs">Needs ${joined(needed, ' or ')}.${mutation.tells.length > 0 && html` Emits ${joined(mutation.tells.map((type) => linkTo(type, page)))}.`}${mutation.asks && ' It asks a plugin, so it must be the only mutation of its operation.'}</p>
`
  }
  if (owner !== 'Query') return null
  const listed = getNamedType(field.type).name.replace(/Connection$/, '')
  const read = facts.readWith[listed]
  return read
    ? html`<p class="needs">Reads what ${linkTo(read, page)} reaches.</p>
`
    : null
}

export const joined = (pieces: readonly Html[], between = ', '): Html[] =>
  pieces.map((piece, index) => (index === 0 ? piece : html`${between}${piece}`))

const isRoot = (owner: string): boolean => owner === 'Query' || owner === 'Mutation'

/** The first operation that asks a root field, with the variables with which a test runs it. */
function exampleOf(coordinate: string, { examples }: Describing): Html | null {
  const example = examples.find(({ selects }) => selects.has(coordinate))
  if (!example) return null
  const { name, text, variables, shipped } = example
  const hasVariables = Object.keys(variables).length > 0
  return html`<details class="example"><summary>Example: ${name}</summary>
<p>A test runs it on a server${hasVariables && ' with these variables; texts such as '}${hasVariables && html`<code>&lt;topic&gt;</code> stand for ids`}.${shipped && html` The SDK ships it as <code>${name}Document</code>.`}</p>
${codeBlock(text, 'graphql')}${hasVariables && codeBlock(JSON.stringify(variables, null, 2), 'json')}</details>
`
}

/** Where examples show how a type is asked for. */
function examplesOf(name: string, page: Describing): Html | null {
  const roots = page.examples
    .filter(({ selects }) => selects.has(name))
    .flatMap(({ selects }) => [...selects].find((one) => /^(Query|Mutation)\./.test(one)) ?? [])
  const places = [...new Set(roots)].filter((place) => page.links.ofName(place)).slice(0, MOST_EXAMPLES)
  if (places.length === 0) return null
  return html`<p class="uses">Examples at ${joined(places.map((place) => linkTo(place, page)))}.</p>
`
}

const MOST_EXAMPLES = 4

/** One field with its arguments, as a part of a list of terms. */
export function describeField(owner: string, field: GraphQLField<unknown, unknown>, page: Describing): Html {
  const coordinate = `${owner}.${field.name}`
  return html`<div class="field" id="${coordinate}"><dt><code class="name">${field.name}</code>: ${typeLink(field.type, page)} <span class="null">${nullability(field.type)}</span></dt>
<dd><p>${line(field.description, page)}</p>${deprecation(field.deprecationReason, page)}${permissionOf(owner, field, page)}${argumentsOf(owner, field, page)}${isRoot(owner) && exampleOf(coordinate, page)}</dd></div>
`
}

function describeInputField(owner: string, field: GraphQLInputField, page: Describing): Html {
  const required = isNonNullType(field.type) && field.defaultValue === undefined ? 'required' : 'optional'
  return html`<div class="field" id="${owner}.${field.name}"><dt><code class="name">${field.name}</code>: ${typeLink(field.type, page)}${defaultOf(field)} <span class="null">${required}</span></dt>
<dd><p>${line(field.description, page)}</p>${deprecation(field.deprecationReason, page)}</dd></div>
`
}

const describeValues = (type: GraphQLEnumType, page: Describing): Html =>
  html`<dl>${type.getValues().map(
    (
      value,
    ) => html`<div class="field" id="${type.name}.${value.name}"><dt><code class="name">${value.name}</code></dt><dd><p>${line(value.description, page)}</p>${deprecation(value.deprecationReason, page)}</dd></div>
`,
  )}</dl>
`

/** Beyond these, a list of places says nothing any more. */
const MOST_USES = 12

function usesOf(name: string, page: Describing): Html | null {
  const uses = page.uses.get(name) ?? []
  if (uses.length === 0) return null
  const shown = uses.slice(0, MOST_USES).map((coordinate) => linkTo(coordinate, page))
  return html`<p class="uses">Found at ${joined(shown)}${uses.length > MOST_USES && ` and ${uses.length - MOST_USES} other places`}.</p>
`
}

/** A type with its fields or values. */
export function describeType(type: GraphQLNamedType, page: Describing): Html {
  const read = page.facts.readWith[type.name]
  const members = isUnionType(type) ? type.getTypes() : []
  const implemented = isObjectType(type) || isInterfaceType(type) ? type.getInterfaces() : []
  return html`<section><h2 id="${type.name}">${type.name} <span class="kind">${kindOf(type)}</span></h2>
<p>${line(type.description, page)}</p>
${isScalarType(type) && type.specifiedByURL && html`<p>Specified by <a href="${type.specifiedByURL}">${type.specifiedByURL}</a>.</p>`}${
  read &&
  isObjectType(type) &&
  html`<p class="needs">Read with ${linkTo(read, page)}.</p>
`
}${
  implemented.length > 0 &&
  html`<p>Implements ${joined(implemented.map(({ name }) => linkTo(name, page)))}.</p>
`
}${
  members.length > 0 &&
  html`<p>One of ${joined(members.map(({ name }) => linkTo(name, page)))}.</p>
`
}${usesOf(type.name, page)}${examplesOf(type.name, page)}${
  (isObjectType(type) || isInterfaceType(type)) &&
  html`<dl>${Object.values(type.getFields()).map((field) => describeField(type.name, field, page))}</dl>
`
}${
  isInputObjectType(type) &&
  html`<dl>${Object.values(type.getFields()).map((field) => describeInputField(type.name, field, page))}</dl>
`
}${isEnumType(type) && describeValues(type, page)}</section>
`
}

/** What the search finds of a type. */
export function findingsOf(type: GraphQLNamedType): Finding[] {
  const found = (kind: string, name: string, text: string | null | undefined): Finding => ({
    kind,
    name,
    anchor: name,
    text: text ?? '',
  })
  const whole = found(kindOf(type), type.name, type.description)
  if (isEnumType(type)) {
    return [whole, ...type.getValues().map((one) => found('Value', `${type.name}.${one.name}`, one.description))]
  }
  if (!(isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))) return [whole]
  const fields = Object.values(type.getFields()) as { name: string; description?: string | null }[]
  return [whole, ...fields.map((one) => found('Field', `${type.name}.${one.name}`, one.description))]
}
