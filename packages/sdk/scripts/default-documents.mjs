import {
  buildASTSchema,
  getNamedType,
  isEnumType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  parse,
  Source,
  visit,
} from 'graphql'

const HEADER = '# One document for each root field that no other document asks for. Made from the schema.\n'

/**
 * Documents for the root fields of a schema that no hand-written document asks for, so that there is one for every query
 * and mutation; those of subscriptions are written by hand. Each selects what stands directly on the answer, and what stands on the things in it.
 */
export function defaultDocuments(schemaText, documents) {
  const schema = buildASTSchema(parse(new Source(schemaText, 'schema.graphql')))
  const asked = new Set()
  const names = new Set()
  for (const { path, text } of documents) {
    visit(parse(new Source(text, path)), {
      OperationDefinition(node) {
        names.add(node.name?.value)
        for (const selection of node.selectionSet.selections) {
          if (selection.kind === Kind.FIELD) asked.add(`${node.operation} ${selection.name.value}`)
        }
      },
    })
  }
  const parts = []
  for (const [kind, root] of [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
  ]) {
    for (const field of Object.values(root?.getFields() ?? {})) {
      if (asked.has(`${kind} ${field.name}`)) continue
      const capital = `${field.name.charAt(0).toUpperCase()}${field.name.slice(1)}`
      const name = names.has(capital) ? `${capital}By${kind === 'query' ? 'Id' : 'Input'}` : capital
      names.add(name)
      parts.push(operation(kind, name, field))
    }
  }
  return parts.length === 0 ? '' : `${HEADER}\n${parts.join('\n')}`
}

function operation(kind, name, field) {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')
  const selected = selection(getNamedType(field.type), 2)
  return `${kind} ${name}${declared && `(${declared})`} {\n  ${field.name}${passed && `(${passed})`}${selected}\n}\n`
}

const isLeaf = (type) => isScalarType(type) || isEnumType(type)
const needsNothing = (field) => !field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)

function selection(type, depth) {
  if (isLeaf(type)) return ''
  if (isUnionType(type)) {
    const members = type.getTypes().filter((member) => !member.getInterfaces().some(({ name }) => name === 'UserError'))
    return ` { ${members.map((member) => `... on ${member.name}${selection(member, depth)}`).join(' ')} }`
  }
  if (!isObjectType(type)) return ' { __typename id }'
  const fields = Object.values(type.getFields()).filter(needsNothing)
  if (type.name.endsWith('Connection')) {
    const nodes = getNamedType(type.getFields().nodes.type)
    return ` { nodes${selection(nodes, 0)} pageInfo { hasNextPage endCursor } totalCount }`
  }
  const parts = fields.flatMap((field) => {
    const named = getNamedType(field.type)
    if (isLeaf(named)) return field.args.length === 0 ? [field.name] : []
    // A page in a page would cost much and mean little.
    if (depth <= 1 || named.name.endsWith('Connection') || named === type) return []
    return isObjectType(named) ? [`${field.name}${selection(named, depth - 1)}`] : []
  })
  return ` { ${parts.length > 0 ? parts.join(' ') : '__typename'} }`
}
