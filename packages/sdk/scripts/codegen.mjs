import { codegen } from '@graphql-codegen/core'
import * as schemaTypes from '@graphql-codegen/typescript'
import * as operationTypes from '@graphql-codegen/typescript-operations'
import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  NoUnusedFragmentsRule,
  parse,
  print,
  Source,
  specifiedRules,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import { announcementOf, readChangelog } from './changelog.mjs'

const HEADER = '// Generated from schema.graphql and GraphQL documents: edit those, then run the generator again.\n'

/** How the API's scalars travel as JSON. BigInt is a string: 18 digits do not survive as a number. */
export const SCALARS = {
  ID: 'string',
  BigInt: 'string',
  Decimal: 'string',
  CountryCode: 'string',
  PersonKind: 'string',
  Currency: 'string',
  Date: 'string',
  DateTime: 'string',
  JSON: 'unknown',
  JSONObject: 'Record<string, unknown>',
  Locale: 'string',
  TimeZone: 'string',
  URL: 'string',
}

const OPERATION_SUFFIX = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' }

/**
 * TypeScript for GraphQL documents: result and variables types, the enums and inputs that they use, and one
 * `TypedDocumentString` per operation. Nothing is read or written: texts in, text out.
 *
 * `skipInvalid` leaves out the operations that the schema cannot answer, and returns why, instead of failing.
 * `changelog` is the text of CHANGELOG.md: a problem that it announced is told with what to use instead.
 */
export async function generateDocuments({
  schema: schemaText,
  documents,
  client,
  scalars = {},
  skipInvalid = false,
  changelog = '',
}) {
  const schemaAst = parse(new Source(schemaText, 'schema.graphql'))
  const schema = buildASTSchema(schemaAst)
  const definitions = documents.flatMap(({ path, text }) => parse(new Source(text, path)).definitions)
  const { fragments, operations, problems } = sortOut(schema, definitions, readChangelog(changelog))
  if (problems.length > 0 && !skipInvalid) throw new Error(`Documents do not fit the schema:\n${problems.join('\n')}`)

  const needed = new Set(operations.flatMap((operation) => fragmentsOf(operation, fragments)))
  const complete = complement(schema, fragments, [...needed, ...operations])
  const completeFragments = new Map(
    complete.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  )
  const opened = openOutputEnums(schemaAst)
  const types = await codegen({
    schema: opened.schema,
    documents: [{ location: 'documents.graphql', document: { kind: Kind.DOCUMENT, definitions: complete } }],
    filename: 'documents.ts',
    plugins: [{ operationTypes: {} }],
    pluginMap: { operationTypes },
    config: { ...config({ ...scalars, ...opened.scalars }), skipTypename: true },
  })
  const constants = complete
    .filter((node) => node.kind === Kind.OPERATION_DEFINITION)
    .map((node) => {
      const name = node.name.value
      const result = `${name}${OPERATION_SUFFIX[node.operation]}`
      const text = [node, ...fragmentsOf(node, completeFragments)].map(print).join('\n\n')
      const literal = text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')
      return `export const ${name}Document = /* @__PURE__ */ new TypedDocumentString<${result}, ${result}Variables>(\`${literal}\`)\n`
    })
  const body = types
    .replace(/\/\*\* Internal type\. DO NOT USE DIRECTLY\. \*\/\nexport type Incremental<.*\n/, '')
    .replace('/** Internal type. DO NOT USE DIRECTLY. */\n', '')
  const code = [
    HEADER,
    `import { TypedDocumentString } from '${client}'\n`,
    withMissingEnums(body, schemaAst),
    ...constants,
  ].join('\n')
  return { code, skipped: problems, unknownScalars: unknownScalars(schema, scalars) }
}

/** The whole schema as TypeScript types, without any run-time code. */
export async function generateSchemaTypes({ schema: schemaText, scalars = {} }) {
  const opened = openOutputEnums(parse(new Source(schemaText, 'schema.graphql')))
  const types = await codegen({
    schema: opened.schema,
    documents: [],
    filename: 'schema.ts',
    plugins: [{ schemaTypes: {} }],
    pluginMap: { schemaTypes },
    config: {
      ...config({ ...scalars, ...opened.scalars }),
      enumsAsTypes: true,
      nonOptionalTypename: true,
      addUnderscoreToArgsType: true,
    },
  })
  const inPlace = types
    .replace(/^ {2}\w+__Open: .*\n/gm, '')
    .replace(/Scalars\['(\w+)__Open'\]\['output'\]/g, '$1 | (string & {})')
  const objects = Object.values(buildASTSchema(parse(schemaText)).getTypeMap())
    .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
    .map(({ name }) => `  ${name}: ${name};\n`)
  return `${HEADER}\n${inPlace}\n/** Every object type by its name. */\nexport type ObjectTypes = {\n${objects.join('')}};\n`
}

/** What caches and code generators need to know of the schema beside its types. */
export function generateSchemaFacts({ schema: schemaText }) {
  const schema = buildASTSchema(parse(new Source(schemaText, 'schema.graphql')))
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType)
  const possibleTypes = Object.fromEntries(
    abstract.map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
  )
  const scalars = Object.fromEntries(Object.entries(SCALARS).filter(([name]) => schema.getType(name)))
  return `${HEADER}
/** Types by the interfaces and unions that they belong to, for Apollo's \`InMemoryCache\` and others like it. */
export const possibleTypes = ${JSON.stringify(possibleTypes, null, 2)}

/** The TypeScript type that each scalar of the schema travels as, for the \`scalars\` of code generators. */
export const scalars = ${JSON.stringify(scalars, null, 2)} as const
`
}

const config = (scalars) => ({
  scalars: { ...SCALARS, ...scalars },
  defaultScalarType: 'unknown',
  namingConvention: 'keep',
  arrayInputCoercion: false,
  useTypeImports: true,
})

const unknownScalars = (schema, scalars) =>
  Object.values(schema.getTypeMap())
    .filter((type) => type.astNode?.kind === Kind.SCALAR_TYPE_DEFINITION)
    .map((type) => type.name)
    .filter((name) => !(name in SCALARS) && !(name in scalars))

/** Every operation is validated alone with its fragments, so that one bad one does not hide the others. */
function sortOut(schema, definitions, changelog) {
  const fragments = new Map()
  const operations = []
  const problems = []
  const names = new Set()
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule)
  for (const node of definitions) {
    if (node.kind !== Kind.FRAGMENT_DEFINITION) continue
    if (fragments.has(node.name.value)) problems.push(`${place(node)}: fragment ${node.name.value} exists twice`)
    fragments.set(node.name.value, node)
  }
  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue
    const name = node.name?.value
    if (!name) problems.push(`${place(node)}: give the operation a name`)
    else if (names.has(name)) problems.push(`${place(node)}: operation ${name} exists twice`)
    else {
      names.add(name)
      const document = { kind: Kind.DOCUMENT, definitions: [node, ...fragmentsOf(node, fragments)] }
      const errors = validate(schema, document, rules)
      for (const error of errors) {
        const announcement = announcementOf(error.message, changelog)
        const since = announcement ? ` (${announcement})` : ''
        problems.push(`${place(error.nodes?.[0] ?? node)}: ${name}: ${error.message}${since}`)
      }
      if (errors.length === 0) operations.push(node)
    }
  }
  return { fragments, operations, problems }
}

function place(node) {
  const { loc } = node
  return loc ? `${loc.source.name}:${loc.startToken.line}` : 'document'
}

/** The fragments that a definition spreads, those of its fragments included, each once, in order of first use. */
function fragmentsOf(definition, fragments, found = new Set()) {
  visit(definition, {
    FragmentSpread(spread) {
      const fragment = fragments.get(spread.name.value)
      if (!fragment || found.has(fragment)) return
      found.add(fragment)
      fragmentsOf(fragment, fragments, found)
    },
  })
  return [...found]
}

const field = (name) => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } })

/**
 * Selects `__typename` wherever a field may answer several types (the client tells errors from success by it), and
 * `code message path` of the error members of a mutation, so that no document has to say so.
 */
function complement(schema, fragments, definitions) {
  const userError = schema.getType('UserError')
  return definitions.map((definition) => {
    const info = new TypeInfo(schema)
    return visit(
      definition,
      visitWithTypeInfo(info, {
        Field: {
          leave(node) {
            const type = getNamedType(info.getType())
            if (!node.selectionSet || !isAbstractType(type)) return
            const selections = [...node.selectionSet.selections]
            const selected = selections.some((s) => s.kind === Kind.FIELD && s.name.value === '__typename' && !s.alias)
            if (!selected) selections.unshift(field('__typename'))
            const mayFail =
              info.getParentType() === schema.getMutationType() &&
              isInterfaceType(userError) &&
              schema.getPossibleTypes(type).some((member) => schema.isSubType(userError, member))
            const conditionOf = (s) => {
              if (s.kind === Kind.INLINE_FRAGMENT) return s.typeCondition?.name.value
              return s.kind === Kind.FRAGMENT_SPREAD && fragments.get(s.name.value)?.typeCondition.name.value
            }
            if (mayFail && !selections.some((s) => conditionOf(s) === 'UserError')) {
              selections.push({
                kind: Kind.INLINE_FRAGMENT,
                typeCondition: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: 'UserError' } },
                selectionSet: { kind: Kind.SELECTION_SET, selections: ['code', 'message', 'path'].map(field) },
              })
            }
            return { ...node, selectionSet: { ...node.selectionSet, selections } }
          },
        },
      }),
    )
  })
}

/**
 * Enums stay closed where they are sent and open where they are received: a typing error in an input is found by the
 * compiler, and a value that a newer server adds does not break an older client. The generators know one type per
 * enum, so output fields get a scalar in the enum's place.
 */
function openOutputEnums(ast) {
  const enums = new Set(ast.definitions.filter((d) => d.kind === Kind.ENUM_TYPE_DEFINITION).map((d) => d.name.value))
  const openName = (name) => `${name}__Open`
  const used = new Set()
  const open = (node) =>
    visit(node, {
      InputValueDefinition: { enter: () => false },
      NamedType(type) {
        if (!enums.has(type.name.value)) return
        used.add(type.name.value)
        return { ...type, name: { ...type.name, value: openName(type.name.value) } }
      },
    })
  const definitions = ast.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? open(definition)
      : definition,
  )
  const added = [...used].map((name) => ({
    kind: Kind.SCALAR_TYPE_DEFINITION,
    name: { kind: Kind.NAME, value: openName(name) },
  }))
  return {
    schema: { kind: Kind.DOCUMENT, definitions: [...definitions, ...added] },
    scalars: Object.fromEntries([...used].map((name) => [openName(name), `${name} | (string & {})`])),
  }
}

/** An enum that is only received is named by the open type alone, and not written by the generator. */
function withMissingEnums(code, ast) {
  const missing = ast.definitions.filter(
    ({ kind, name }) =>
      kind === Kind.ENUM_TYPE_DEFINITION &&
      code.includes(`${name.value} | (string & {})`) &&
      !new RegExp(`export type ${name.value}\\b`).test(code),
  )
  const written = missing.map(({ name, values, description }) => {
    const comment = description ? `/** ${description.value.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n` : ''
    return `${comment}export type ${name.value} =\n${values.map((v) => `  | '${v.name.value}'`).join('\n')};\n`
  })
  return [code.trim(), ...written].join('\n\n')
}
