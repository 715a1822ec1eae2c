import type { Json } from '../../plugin/index.ts'

type Node = { readonly [name: string]: Json }

const isNode = (value: Json | undefined): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The node itself, what it refers to, and its alternatives. */
function variants(root: Node, node: Json | undefined, depth = 0): Node[] {
  if (!isNode(node) || depth > 8) return []
  const reference = typeof node.$ref === 'string' ? /^#\/\$defs\/(.+)$/.exec(node.$ref)?.[1] : undefined
  const target = reference === undefined || !isNode(root.$defs) ? undefined : root.$defs[reference]
  const alternatives = ['anyOf', 'oneOf', 'allOf'].flatMap((name) => (Array.isArray(node[name]) ? node[name] : []))
  return [node, ...[target, ...alternatives].flatMap((other) => variants(root, other, depth + 1))]
}

/** The settings at the top level of a form. */
export function settingsOf(schema: Json): string[] {
  return isNode(schema) ? variants(schema, schema).flatMap(({ properties }) => Object.keys(properties ?? {})) : []
}

const holdsText = (root: Node, node: Json): boolean =>
  variants(root, node).some(
    ({ type, enum: values }) =>
      type === 'string' || (Array.isArray(values) && values.every((value) => typeof value === 'string')),
  )

/** The type of a dotted path of settings: texts or lists of texts, something else, or undeclared. */
export function settingAt(schema: Json, path: readonly string[]): 'text' | 'other' | 'missing' {
  if (!isNode(schema)) return 'missing'
  let nodes: Json[] = [schema]
  for (const name of path) {
    nodes = nodes
      .flatMap((node) => variants(schema, node))
      .flatMap(({ properties }) => (isNode(properties) && properties[name] !== undefined ? [properties[name]] : []))
  }
  if (nodes.length === 0) return 'missing'
  const texts = nodes.some(
    (node) =>
      holdsText(schema, node) ||
      variants(schema, node).some(({ type, items }) => type === 'array' && items && holdsText(schema, items)),
  )
  return texts ? 'text' : 'other'
}
