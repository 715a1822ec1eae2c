import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql'

/** A rule of docs/api-style.md: the coordinates that break it. */
export type Rule = (schema: GraphQLSchema) => string[]

const typesOf = (schema: GraphQLSchema): GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type))
const objectsOf = (schema: GraphQLSchema) =>
  typesOf(schema).filter((type) => isObjectType(type) || isInterfaceType(type))
const mutationsOf = (schema: GraphQLSchema) => Object.values(schema.getMutationType()?.getFields() ?? {})
const isNode = (type: GraphQLNamedType) =>
  isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node')
const lower = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`
const upper = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

/** Every field of an output type and of an input that is no filter, with what it is called. */
function fieldsOf(schema: GraphQLSchema): { at: string; field: GraphQLField<unknown, unknown> | GraphQLInputField }[] {
  return typesOf(schema).flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || (isInputObjectType(type) && !/(Filter|Condition)$/.test(type.name))
      ? Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field }))
      : [],
  )
}

const argumentsOf = (schema: GraphQLSchema) =>
  objectsOf(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.map((arg) => ({ at: `${type.name}.${field.name}(${arg.name}:)`, arg })),
    ),
  )

/** The type whose things a mutation is about: that of the longest name that its own begins with. */
function subjectOf(schema: GraphQLSchema, mutation: string): GraphQLNamedType | undefined {
  return objectsOf(schema)
    .filter((type) => mutation.startsWith(lower(type.name)))
    .toSorted((a, b) => b.name.length - a.name.length)[0]
}

/** Without the errors. */
function answersOf(field: GraphQLField<unknown, unknown>): GraphQLNamedType[] {
  const result = getNamedType(field.type)
  return isUnionType(result) ? result.getTypes().filter(({ name }) => !name.endsWith('Error')) : []
}

/** @param verbs of the table in docs/api-style.md. */
export const knownVerbs =
  (verbs: readonly string[]): Rule =>
  (schema) =>
    mutationsOf(schema)
      .map(({ name }) => name)
      .filter((name) => !verbs.some((verb) => name.endsWith(upper(verb))))

export const threeArguments: Rule = (schema) =>
  mutationsOf(schema).flatMap(({ name, args }) =>
    args.filter((arg) => !['id', 'expectedVersion', 'input'].includes(arg.name)).map((arg) => `${name}(${arg.name}:)`),
  )

/** An input that names what is changed hides it from whoever reads the arguments. */
export const targetIsAnArgument: Rule = (schema) =>
  mutationsOf(schema).flatMap(({ name, args }) => {
    const input = getNamedType(args.find((arg) => arg.name === 'input')?.type)
    return input && isInputObjectType(input) && input.getFields().id ? [`${name}: ${input.name}.id`] : []
  })

export const takingAwayAnswersTheId: Rule = (schema) =>
  mutationsOf(schema).flatMap((field) => {
    const [, verb] = /(Delete|Purge)$/.exec(field.name) ?? []
    if (!verb) return []
    const wanted = `${verb.toLowerCase()}dId`
    const payload = answersOf(field)[0]
    const told = payload && isObjectType(payload) ? payload.getFields()[wanted] : undefined
    return String(told?.type) === 'ID!' ? [] : [`${field.name}: no ${wanted}`]
  })

/** What they create has a secret part, which is shown beside the thing and never again. */
const SHOWN_ONCE = ['accountLinkCreate', 'apiKeyCreate', 'applicationCreate', 'webhookEndpointCreate']

export const othersAnswerTheThing: Rule = (schema) =>
  mutationsOf(schema).flatMap((field) => {
    if (!/(Create|Update|Archive|Restore|Withdraw|Revoke|Cancel)$/.test(field.name)) return []
    const [answer] = answersOf(field)
    return answer && (isNode(answer) || !answer.name.endsWith('Payload') || SHOWN_ONCE.includes(field.name))
      ? []
      : [field.name]
  })

/** What names the version of another thing. */
const VERSIONS_OF_OTHERS = new Set(['AssessedPolicy', 'EarnedMediaValue'])

function versioned(schema: GraphQLSchema): string[] {
  return objectsOf(schema)
    .filter((type) => String(type.getFields().version?.type) === 'Int!' && !VERSIONS_OF_OTHERS.has(type.name))
    .map(({ name }) => name)
}

export const versionsAreSent: Rule = (schema) => {
  const counted = new Set(versioned(schema))
  const sent = new Set<string>()
  const missing = mutationsOf(schema).flatMap((field) => {
    const subject = subjectOf(schema, field.name)
    const expects = field.args.some(({ name }) => name === 'expectedVersion')
    if (expects) for (const type of [subject, ...answersOf(field)]) sent.add(type?.name ?? '')
    const changes = field.args.some(({ name }) => name === 'id')
    return changes && subject && counted.has(subject.name) && !expects ? [`${field.name}: no expectedVersion`] : []
  })
  return [...missing, ...[...counted].filter((name) => !sent.has(name)).map((name) => `${name}.version: sent nowhere`)]
}

export const versionsAreCountersOrReleases: Rule = (schema) =>
  objectsOf(schema).flatMap((type) => {
    const version = type.getFields().version?.type
    return version === undefined || ['Int!', 'String', 'String!'].includes(String(version))
      ? []
      : [`${type.name}.version: ${version}`]
  })

/** What refers to a thing of any type. */
const WITH_IDS = new Set(['EventSubject', 'AuditSubject', 'Node'])

export const idsFindNodes: Rule = (schema) =>
  objectsOf(schema)
    .filter((type) => String(type.getFields().id?.type) === 'ID!' && !isNode(type) && !WITH_IDS.has(type.name))
    .map(({ name }) => `${name}.id`)

export const nodesTellWhenTheyWereMade: Rule = (schema) =>
  objectsOf(schema)
    .filter((type) => isNode(type) && String(type.getFields().createdAt?.type) !== 'DateTime!')
    .map(({ name }) => `${name}.createdAt`)

/** @param roots fields of the query type that every role may call. */
export const refusedAloneIsNullable =
  (roots: readonly string[]): Rule =>
  (schema) =>
    Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter(({ name, type }) => isNonNullType(type) && !roots.includes(name))
      .map(({ name }) => `Query.${name}`)

/**
 * Lists at the root of what is no registry: notes, accounts that are integrations, and thresholds, of which a country has
 * one. A plugin's key is its package.
 */
const NO_REGISTRIES = new Set(['UpgradeNote', 'PublishingAccount', 'Plugin', 'LedgerThreshold'])

export const registriesHaveKeys: Rule = (schema) =>
  Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap((field) => {
    const type = getNamedType(field.type)
    if (!isListType(getNullableType(field.type)) || !isObjectType(type) || NO_REGISTRIES.has(type.name)) return []
    const { id, key } = type.getFields()
    return isNode(type) || [id, key].some((one) => /^(String|ID)!$/.test(String(one?.type))) ? [] : [type.name]
  })

/** Names of metrics are names of numbers. */
const BY_METRIC = /^(Report)\./

export const numbersAreNamedLikeNoList: Rule = (schema) => {
  const fields = fieldsOf(schema)
  const lists = new Set(
    fields
      .filter(({ field }) => {
        const type = getNamedType(field.type)
        return type.name.endsWith('Connection') || (isListType(getNullableType(field.type)) && !isLeafType(type))
      })
      .map(({ field }) => field.name),
  )
  return fields
    .filter(
      ({ at, field }) =>
        /^(Int|BigInt|Decimal|Float)!?$/.test(String(field.type)) && lists.has(field.name) && !BY_METRIC.test(at),
    )
    .map(({ at }) => at)
    .filter((at) => !REFUSED_ONE_BY_ONE.has(at))
}

/** Beside counts of the same kind: there, who was refused is told one by one. */
const REFUSED_ONE_BY_ONE = new Set(['Import.rejected'])

export const listsNameTheirTypes: Rule = (schema) =>
  objectsOf(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const [, name] = /^(.*)Connection$/.exec(getNamedType(field.type).name) ?? []
      if (!name) return []
      return field.args
        .filter(
          (arg) =>
            (arg.name === 'filter' && getNamedType(arg.type).name !== `${name}Filter`) ||
            (arg.name === 'orderBy' && getNamedType(arg.type).name !== `${name}Order`),
        )
        .map((arg) => `${type.name}.${field.name}(${arg.name}: ${arg.type})`)
    }),
  )

export const defaultsStandInTheSchema: Rule = (schema) =>
  argumentsOf(schema)
    .filter(({ arg }) =>
      arg.name === 'first' ? arg.defaultValue === undefined || isNonNullType(arg.type) : hasForcedDefault(arg),
    )
    .map(({ at }) => at)

const hasForcedDefault = (arg: { defaultValue?: unknown; type: unknown }) =>
  arg.defaultValue !== undefined && isNonNullType(arg.type)

const COMPARATORS = new Set(['eq', 'in', 'gt', 'gte', 'lt', 'lte', 'contains', 'startsWith', 'lastDays', 'isNull'])

/** A filter of a list combines; every other one compares. */
export const comparatorsAreFew: Rule = (schema) =>
  typesOf(schema).flatMap((type) => {
    if (!isInputObjectType(type) || !type.name.endsWith('Filter')) return []
    const names = Object.keys(type.getFields())
    if (names.includes('and')) return names.includes('or') && names.includes('not') ? [] : [type.name]
    const wrong = names.filter((name) => !COMPARATORS.has(name)).map((name) => `${type.name}.${name}`)
    const compared = getNamedType(Object.values(type.getFields())[0]?.type)
    const named = ['TextFilter', 'KeyFilter', 'IdFilter'].includes(type.name) || `${compared?.name}Filter` === type.name
    return named ? wrong : [...wrong, type.name]
  })

const TYPES: readonly [RegExp, string][] = [
  [/^(url|[a-z]\w*Url)$/, 'URL'],
  [/^languages?$/, 'Locale'],
  [/^(country|countries|\w+Countries)$/, 'CountryCode'],
  [/^currency$/, 'Currency'],
  [/^(at|\w+[a-z]At)$/, 'DateTime'],
]
/** Characters in a text. */
const NO_INSTANTS = /\.foldAt$/

export const valuesHaveTheirTypes: Rule = (schema) =>
  [
    ...fieldsOf(schema).map(({ at, field: { name, type } }) => ({ at, name, type })),
    ...argumentsOf(schema).map(({ at, arg: { name, type } }) => ({ at, name, type })),
  ].flatMap(({ at, name, type }) => {
    const [, wanted] = TYPES.find(([form]) => form.test(name)) ?? []
    return !wanted || NO_INSTANTS.test(at) || getNamedType(type).name === wanted ? [] : [`${at}: ${type}`]
  })

/** Where a plugin alone knows the shape; the data of events, whose shape `eventTypes` tells; filters, in the shape of their input. */
const PLUGINS_EDGES =
  /^((Integration|IntegrationCreateInput|IntegrationUpdateInput)\.config|\w+\.(params|paramsSchema|configSchema)|ConnectorStream\.usedWhen|SyncLogLine\.fields|Event\.data|Segment\.filter|ExportCreateInput\.variables)$/

export const jsonIsOfPlugins: Rule = (schema) =>
  fieldsOf(schema)
    .filter(({ at, field }) => getNamedType(field.type).name === 'JSON' && !PLUGINS_EDGES.test(at))
    .map(({ at }) => at)

export const namesHaveOneForm: Rule = (schema) =>
  typesOf(schema).flatMap((type) => {
    if (isEnumType(type))
      return type
        .getValues()
        .filter(({ name }) => !/^[A-Z][A-Z0-9_]*$/.test(name))
        .map(({ name }) => `${type.name}.${name}`)
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return []
    return Object.keys(type.getFields())
      .filter((name) => !/^[a-z][a-zA-Z0-9]*$/.test(name))
      .map((name) => `${type.name}.${name}`)
  })

const saysWhatAndUntil = (reason: string): boolean => /Use `[^`]+`.* until \d{4}-\d{2}-\d{2}/.test(reason)

/** What is deprecated says what to use instead, and until which day it works. */
export const deprecationsName: Rule = (schema) =>
  [
    ...fieldsOf(schema),
    ...argumentsOf(schema).map(({ at, arg }) => ({ at, field: arg })),
    ...typesOf(schema).flatMap((type) =>
      isEnumType(type) ? type.getValues().map((field) => ({ at: `${type.name}.${field.name}`, field })) : [],
    ),
  ].flatMap(({ at, field: { deprecationReason } }) =>
    deprecationReason && !saysWhatAndUntil(deprecationReason) ? [at] : [],
  )
