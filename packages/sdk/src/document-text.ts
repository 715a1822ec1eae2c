/** A node of a document's syntax tree, as graphql-js, gql.tada and code generators write it. */
interface Ast {
  readonly kind: string
  readonly [key: string]: unknown
}

const isAst = (value: unknown): value is Ast => typeof value === 'object' && value !== null && 'kind' in value

const print = (value: unknown): string => (isAst(value) ? (PRINT[value.kind]?.(value) ?? '') : '')
const all = (nodes: unknown, between = ' '): string => ((nodes as unknown[] | undefined) ?? []).map(print).join(between)
const wrap = (before: string, text: string, after = ''): string => text && before + text + after

const literal = ({ value }: Ast): string => String(value)
const named = ({ name }: Ast): string => print(name)
const pair = ({ name, value }: Ast): string => `${print(name)}: ${print(value)}`
const call = ({ name, arguments: args }: Ast): string => print(name) + wrap('(', all(args, ', '), ')')
/** What may follow a selection or a definition. */
const rest = ({ directives, selectionSet }: Ast): string => wrap(' ', all(directives)) + wrap(' ', print(selectionSet))
const condition = ({ typeCondition }: Ast): string => wrap(' on ', print(typeCondition))

/** Printers for executable documents; schema definitions are not supported. */
const PRINT: Readonly<Record<string, (node: Ast) => string>> = {
  Document: ({ definitions }) => all(definitions, '\n\n'),
  OperationDefinition: (node) =>
    `${node.operation}${wrap(' ', print(node.name))}${wrap('(', all(node.variableDefinitions, ', '), ')')}${rest(node)}`,
  VariableDefinition: (node) =>
    `${print(node.variable)}: ${print(node.type)}${wrap(' = ', print(node.defaultValue))}${rest(node)}`,
  FragmentDefinition: (node) => `fragment ${named(node)}${condition(node)}${rest(node)}`,
  SelectionSet: ({ selections }) => `{ ${all(selections)} }`,
  Field: (node) => `${wrap('', print(node.alias), ': ')}${call(node)}${rest(node)}`,
  FragmentSpread: (node) => `...${named(node)}${rest(node)}`,
  InlineFragment: (node) => `...${condition(node)}${rest(node)}`,
  Directive: (node) => `@${call(node)}`,
  Argument: pair,
  ObjectField: pair,
  Variable: (node) => `$${named(node)}`,
  Name: literal,
  NamedType: named,
  ListType: ({ type }) => `[${print(type)}]`,
  NonNullType: ({ type }) => `${print(type)}!`,
  IntValue: literal,
  FloatValue: literal,
  EnumValue: literal,
  BooleanValue: literal,
  NullValue: () => 'null',
  StringValue: ({ value }) => JSON.stringify(value),
  ListValue: ({ values }) => `[${all(values, ', ')}]`,
  ObjectValue: ({ fields }) => `{${all(fields, ', ')}}`,
}

const printed = new WeakMap<object, string>()

/**
 * Returns the text of a document: of a `TypedDocumentString`, or of a syntax tree of gql.tada, Apollo or a code
 * generator.
 */
export function documentText(document: { toString(): string }): string {
  if (!isAst(document)) return document.toString()
  const known = printed.get(document) ?? print(document)
  printed.set(document, known)
  return known
}
