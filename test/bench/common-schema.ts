import {
  buildASTSchema,
  buildSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
} from 'graphql'

/** What two versions of a schema both have: the fields of the first one that can be asked of the second in the same way. */
export function commonSchema(former: string, present: string): GraphQLSchema {
  const now = buildSchema(present)
  const isKnown = (type: string, { name, type: own, arguments: args = [] }: FieldDefinitionNode) => {
    const of = now.getType(type)
    const field = isObjectType(of) || isInterfaceType(of) ? of.getFields()[name.value] : undefined
    if (!field || nameOf(own) !== String(field.type).replace(/[![\]]/g, '')) return false
    const known = new Set(args.map((argument) => argument.name.value))
    const isAsked = ({ name: one, type: its, defaultValue }: GraphQLArgument) =>
      isNonNullType(its) && defaultValue === undefined && !known.has(one)
    return !field.args.some(isAsked) && args.every(({ name: one }) => field.args.some((arg) => arg.name === one.value))
  }
  const document = parse(former)
  const definitions = document.definitions.flatMap((definition): DefinitionNode[] => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) {
      return [definition]
    }
    const fields = definition.fields?.filter((field) => isKnown(definition.name.value, field)) ?? []
    return fields.length > 0 ? [{ ...definition, fields }] : []
  })
  const kept = new Set(definitions.map((one) => ('name' in one ? one.name?.value : undefined)))
  const members = definitions.map(
    (one): DefinitionNode =>
      one.kind === Kind.UNION_TYPE_DEFINITION
        ? { ...one, types: one.types?.filter(({ name }) => kept.has(name.value) && now.getType(name.value)) ?? [] }
        : one,
  )
  return buildASTSchema({ ...document, definitions: members }, { assumeValidSDL: true, assumeValid: true })
}

function nameOf(type: FieldDefinitionNode['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}
