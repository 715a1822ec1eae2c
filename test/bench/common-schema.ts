import {
  buildASTSchema,
  buildSchema,
  type DefinitionNode,
  type FieldDefinitionNode,
  type GraphQLArgument,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  Kind,
  parse,
} from 'graphql'

/**
 * What two versions of a schema both have: the fields of the first one that can be asked of the second in the same way, be it
 * by another name. A scalar may have become a narrower one, such as a text an address: what it holds is compared.
 */
export function commonSchema(
  former: string,
  present: string,
  renamed: Readonly<Record<string, string>> = {},
): GraphQLSchema {
  const now = buildSchema(present)
  const then = buildSchema(former)
  const isKnown = (type: string, { name, type: own, arguments: args = [] }: FieldDefinitionNode) => {
    const of = now.getType(renamed[type] ?? type)
    const at = renamed[`${type}.${name.value}`] ?? name.value
    const field = isObjectType(of) || isInterfaceType(of) ? of.getFields()[at] : undefined
    if (!field) return false
    const isSame = (renamed[nameOf(own)] ?? nameOf(own)) === getNamedType(field.type).name
    const isText = isScalarType(then.getType(nameOf(own))) && isScalarType(getNamedType(field.type))
    if (!isSame && !isText) return false
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
        ? {
            ...one,
            types:
              one.types?.filter(({ name }) => kept.has(name.value) && now.getType(renamed[name.value] ?? name.value)) ??
              [],
          }
        : one,
  )
  return buildASTSchema({ ...document, definitions: members }, { assumeValidSDL: true, assumeValid: true })
}

function nameOf(type: FieldDefinitionNode['type']): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type)
}
