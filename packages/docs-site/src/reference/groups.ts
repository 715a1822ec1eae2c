import { type GraphQLNamedType, type GraphQLSchema, getNamedType, isObjectType, isUnionType } from 'graphql'
import type { Facts } from '../facts.ts'

/** Types that are described on one page. */
export interface TypeGroup {
  /** Name of its page in the folder of the reference. */
  readonly slug: string
  readonly title: string
  /** The module that they are of; null for those that all modules use. */
  readonly module: string | null
  /** Types in the order of the page; the one that the page is named after comes first. */
  readonly types: readonly GraphQLNamedType[]
  /** Root fields, as `Query.campaigns`. */
  readonly roots: readonly string[]
}

export const ROOTS = ['Query', 'Mutation', 'Subscription'] as const

const hyphened = (name: string) => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()

export const titleOfModule = (module: string): string =>
  module.charAt(0).toUpperCase() + module.slice(1).replaceAll('-', ' ')

/**
 * Pages of the reference: one for each type of objects with an id, with what is named after it, and one for each module with
 * the rest of its types.
 */
export function typeGroups(schema: GraphQLSchema, { modules }: Facts): TypeGroup[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__') && !isRoot(name))
  const things = types.filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
  const names = things.map(({ name }) => name)

  /** The longest name of a thing that the name begins with, as a whole word. */
  const thingOf = (name: string): string | undefined =>
    names
      .filter((thing) => name === thing || (name.startsWith(thing) && /[A-Z]/.test(name[thing.length] ?? '')))
      .toSorted((a, b) => b.length - a.length)[0]
  const moduleOf = (name: string): string | undefined =>
    modules[name] ?? modules[name.replace(/(Filter|Connection|Edge|Order|OrderField)$/, '')] ?? moduleOfResult(name)
  const moduleOfResult = (name: string): string | undefined => {
    const type = schema.getType(name)
    if (!isUnionType(type)) return undefined
    return type
      .getTypes()
      .map((member) => modules[member.name])
      .find((module) => module !== undefined)
  }
  const keyOf = (name: string): string => {
    const thing = thingOf(name)
    if (thing) return thing
    const module = moduleOf(name)
    return module ? `module ${module}` : ''
  }

  const byKey = Map.groupBy(types, ({ name }) => keyOf(name))
  const rootsByKey = Map.groupBy(rootFields(schema), ({ name, type }) => {
    const named = name.charAt(0).toUpperCase() + name.slice(1)
    const result = resultOf(getNamedType(type)).replace(/(Connection|Payload)$/, '')
    const key = thingOf(named) ?? keyOf(result)
    return byKey.has(key) ? key : keyOf(result)
  })
  return [...byKey]
    .map(([key, members]): TypeGroup => {
      const roots = (rootsByKey.get(key) ?? []).map(({ root, name }) => `${root}.${name}`)
      const ordered = members.toSorted((a, b) => rank(a, key) - rank(b, key) || (a.name < b.name ? -1 : 1))
      if (key === '') {
        return { slug: 'shared', title: 'Scalars, errors and shared types', module: null, types: ordered, roots }
      }
      if (!key.startsWith('module ')) {
        return { slug: hyphened(key), title: key, module: modules[key] ?? null, types: ordered, roots }
      }
      const module = key.slice('module '.length)
      const isAlone = !names.some((name) => modules[name] === module)
      const title = isAlone ? titleOfModule(module) : `${titleOfModule(module)}: other types`
      return { slug: `${module}-types`, title, module, types: ordered, roots }
    })
    .toSorted((a, b) => Number(isRest(a)) - Number(isRest(b)) || (a.title < b.title ? -1 : 1))
}

/** What a module has beside its things comes last. */
const isRest = ({ slug }: TypeGroup): boolean => slug.endsWith('-types')

/** The thing of the page, what it is made of, what it is made by, and last what lists and results need. */
function rank({ name }: GraphQLNamedType, key: string): number {
  if (name === key) return 0
  if (/(Connection|Edge|Result|Order|OrderField)$/.test(name)) return 4
  if (/Filter$/.test(name)) return 3
  if (/(Input|Payload)$/.test(name)) return 2
  return 1
}

const isRoot = (name: string): boolean => (ROOTS as readonly string[]).includes(name)

const rootFields = (schema: GraphQLSchema) =>
  ROOTS.flatMap((root) => {
    const type = schema.getType(root)
    const fields = isObjectType(type) ? Object.values(type.getFields()) : []
    return fields.map(({ name, type: result }) => ({ root, name, type: result }))
  })

/** What a mutation gives where it is not refused. */
function resultOf(type: GraphQLNamedType): string {
  if (!isUnionType(type)) return type.name
  return type.getTypes().find(({ name }) => !name.endsWith('Error'))?.name ?? type.name
}
