import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql'
import { ask } from './ask.ts'
import type { RunningInstallation } from './installation.ts'
import { collect, type Values } from './values.ts'

/** Values for required arguments by field and name, or by name alone: one call of the field for each. */
export type Choices = Readonly<Record<string, readonly string[]>>

/** Rows of a page, fewer where an answer would be too large. */
const PAGE = 50
const DEEPEST = 4
/** Rows of these are read by their own list, and again below each department. */
const NOT_BELOW = new Set(['Department.people', 'Department.members'])

interface Page {
  totalCount?: number
  nodes?: ({ id?: string } | null)[]
  pageInfo?: { hasNextPage: boolean; endCursor: string | null }
}

/**
 * All rows of all lists, page by page, with everything that stands in a row: its numbers, what it names, and the lists below
 * it. `fields` tells what is called with several arguments.
 */
export async function readPages(
  running: RunningInstallation,
  { schema, choices }: { schema: GraphQLSchema; choices: Choices },
): Promise<Values> {
  const values: Values = new Map()
  const below = new Map<string, string[]>()
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const row = rowOf(field)
    if (!row) continue
    for (const { call, alias } of callsOf(field, choices, [`first: $first`, 'after: $after'])) {
      const selection = selectionOf(schema, row, { choices, depth: 1 })
      const query = `query ($first: Int, $after: String) { ${named({ call, alias })} ${pageOf(field, selection)} }`
      for await (const page of pages(running, query, (data) => data[alias] as Page | null)) {
        collect(page, { into: values, owner: `Query.${alias}` })
        const ids = (page.nodes ?? []).flatMap((node) => (node?.id ? [node.id] : []))
        below.set(row.name, [...(below.get(row.name) ?? []), ...ids])
      }
    }
  }
  for (const [name, ids] of below) {
    const type = schema.getType(name)
    if (isObjectType(type))
      for (const id of new Set(ids)) await readBelow(running, { schema, choices, type, id, values })
  }
  return values
}

interface Below {
  schema: GraphQLSchema
  choices: Choices
  type: GraphQLObjectType
  id: string
  values: Values
}

/** The lists below one row: all in one document, and page by page what is longer or too large together. */
async function readBelow(running: RunningInstallation, { schema, choices, type, id, values }: Below): Promise<void> {
  const lists = Object.values(type.getFields()).flatMap((field) => {
    const row = rowOf(field)
    if (!row || NOT_BELOW.has(`${type.name}.${field.name}`)) return []
    const selection = selectionOf(schema, row, { choices, depth: 2 })
    return callsOf(field, choices, ['first: $first', 'after: $after']).map((call) => ({
      alias: call.alias,
      text: `${named(call)} ${pageOf(field, selection)}`,
    }))
  })
  const queryOf = (texts: readonly string[]) =>
    `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on ${type.name} { ${texts.join(' ')} } } }`
  const together = lists.length > 1 ? queryOf(lists.map(({ text }) => text)) : null
  const { data } = together ? await ask(running, together, { id, first: PAGE, after: null }) : { data: null }
  const first = data?.node as Record<string, Page | null> | null | undefined
  for (const { alias, text } of lists) {
    const owner = `${type.name}:${id}.${alias}`
    const whole = first?.[alias]
    if (whole && !whole.pageInfo?.hasNextPage) {
      collect(whole, { into: values, owner })
      continue
    }
    const pick = (told: Record<string, unknown>) => (told.node as Record<string, Page> | null)?.[alias] ?? null
    for await (const page of pages(running, queryOf([text]), pick, { id })) collect(page, { into: values, owner })
  }
}

/** The values of a node by several documents, such as its reports of many months. */
export async function readNodes(
  running: RunningInstallation,
  { type, ids, selections }: { type: string; ids: readonly string[]; selections: readonly string[] },
): Promise<Values> {
  const values: Values = new Map()
  for (const id of ids) {
    for (const selection of selections) {
      const query = `query ($id: ID!) { node(id: $id) { __typename ... on ${type} { id ${selection} } } }`
      const { data, errors } = await ask(running, query, { id })
      if (!data?.node) throw new Error(`${type} ${selection.slice(0, 200)}: ${JSON.stringify(errors).slice(0, 500)}`)
      collect(data.node, { into: values, owner: '' })
    }
  }
  return values
}

async function* pages(
  running: RunningInstallation,
  query: string,
  pick: (data: Record<string, unknown>) => Page | null,
  variables: object = {},
): AsyncGenerator<Page> {
  let after: string | null = null
  let first = PAGE
  for (;;) {
    const { data, errors } = await ask(running, query, { ...variables, first, after })
    const page = data && pick(data)
    if (!page && errors.length === 0) return
    if (!page && first > 1) {
      // It may be too large for one answer.
      first = Math.floor(first / 2)
      continue
    }
    if (!page) return yield { __typename: 'Refusal', code: errors[0]?.extensions?.code } as Page
    yield page
    if (!page.pageInfo?.hasNextPage) return
    after = page.pageInfo.endCursor
  }
}

function pageOf(field: GraphQLField<unknown, unknown>, selection: string): string {
  const type = getNamedType(field.type)
  const count = isObjectType(type) && type.getFields().totalCount ? 'totalCount ' : ''
  return `{ __typename ${count}nodes ${selection} pageInfo { hasNextPage endCursor } }`
}

/** The type of the rows, where a field is a list by pages. */
function rowOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType | null {
  const type = getNamedType(field.type)
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return null
  const row = getNamedType(type.getFields().nodes?.type)
  return isObjectType(row) ? row : null
}

/** Everything of a row but lists by pages, down to some depth. */
export function selectionOf(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  { choices, depth }: { choices: Choices; depth: number },
): string {
  const hasId = Boolean(type.getFields().id)
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const its = getNamedType(field.type)
    if (rowOf(field)) return []
    const calls = callsOf(field, choices, [])
    if (isScalarType(its) || isEnumType(its)) return calls.map(named)
    const members = isUnionType(its) ? its.getTypes() : isInterfaceType(its) ? schema.getPossibleTypes(its) : [its]
    const parts = members.flatMap((member) => {
      if (!isObjectType(member)) return []
      // What has an id is read by a list of its own: its id tells which it is.
      if (member.getFields().id) return [`... on ${member.name} { __typename id }`]
      if (depth >= DEEPEST) return []
      return [`... on ${member.name} ${selectionOf(schema, member, { choices, depth: depth + 1 })}`]
    })
    return parts.length === 0 ? [] : calls.map((one) => `${named(one)} { ${parts.join(' ')} }`)
  })
  return `{ __typename ${hasId ? 'id ' : ''}${fields.filter((one) => one !== 'id').join(' ')} }`
}

interface Call {
  call: string
  /** The name of the field, with the values of its arguments where there are several. */
  alias: string
}

/** A document may have sixty aliases: only what is called otherwise than its field has one. */
const named = ({ call, alias }: Call) => (call.split('(', 1)[0] === alias ? call : `${alias}: ${call}`)

/** A call of a field for each choice of its required arguments; none where one of them is unknown. */
function callsOf(field: GraphQLField<unknown, unknown>, choices: Choices, always: readonly string[]): Call[] {
  let calls: { args: string[]; words: string[] }[] = [{ args: [...always], words: [] }]
  for (const { name, type, defaultValue } of field.args) {
    if (always.some((one) => one.startsWith(`${name}:`))) continue
    if (!isNonNullType(type) || defaultValue !== undefined) continue
    const values = choices[`${field.name}.${name}`] ?? choices[name] ?? []
    calls = calls.flatMap(({ args, words }) =>
      values.map((value) => ({
        args: [...args, `${name}: ${value}`],
        words: values.length > 1 ? [...words, value.replace(/\W+/g, '_')] : words,
      })),
    )
  }
  return calls.map(({ args, words }) => ({
    call: args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name,
    alias: [field.name, ...words].join('_'),
  }))
}
