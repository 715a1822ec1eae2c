import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isObjectType,
} from 'graphql'

/** A type to copy, as `recipes/mirror.ts` takes it: packages import nothing from there. */
interface Copied {
  type: string
  list: string
  fields: string
  beneath?: string
  about?: { field: string; type: string; filter: string }
  after?: string
}

/** Types that lists show and no copy can follow by the feed, with why. */
export const NOT_MIRRORED: { readonly [type: string]: string } = {
  ApplicationGrant: 'what somebody lets act for them is nobody’s to collect; that it began or was ended is an event',
  AuditEntry: 'a log that only grows: ask for what is behind the last `at`, and a minute more',
  Event: 'it is the feed itself',
  Export: 'each account lists its own',
  ImportProblem: 'read once, when its import has ended',
  InvitationMessage: 'thousands at a time: see `invitationStatistics`; only what failed is an event',
  LogInSession: 'who was logged in when is nobody’s to collect; only its early end is an event',
  Notice: 'one for each event and recipient; only what failed is an event',
  PersonAccess: 'each person lists their own',
  SyncLogLine: 'read once, when its run has ended',
  WebhookDelivery: 'it changes with each attempt: it would be events about events',
}

/** Types without ids: the whole list is read again after an event of another type. */
export const READ_AFTER: { readonly [type: string]: { after: string; list: string } } = {
  ContentScore: { after: 'ScoreRun', list: 'contentScores(model: "content-fit")' },
  Score: { after: 'ScoreRun', list: 'scores(model: "influence")' },
}

/** Types that are read again with what they are about. */
export const READ_ABOUT: { readonly [type: string]: NonNullable<Copied['about']> } = {
  Movement: { field: 'person', type: 'Person', filter: 'personId' },
}

/** Fields of mirrored types whose changes the feed does not tell by an event about their object, with why. */
export const NOT_TOLD: { readonly [field: string]: string } = {
  'ApiKey.deprecatedUses': 'each day of use',
  'Campaign.invitationStatistics': 'counts of others',
  'Content.score': 'see `ContentScore`',
  'Document.inForce': 'begins at a time: see `versions`',
  'DoubtfulLogin.status': 'ends at a time: see `endsAt`',
  'DoubtfulRow.status': 'ends at a time: see `endsAt`',
  'Identity.lastLoginAt': 'each log-in',
  'Import.created': 'grows while it runs',
  'Import.progress': 'grows while it runs',
  'Import.problemCount': 'grows while it runs',
  'Import.rejected': 'grows while it runs',
  'Import.startedAt': 'told at its end',
  'Import.status': 'told at its end',
  'Import.unchanged': 'grows while it runs',
  'Import.updated': 'grows while it runs',
  'Import.upload': 'see `mapping`',
  'Import.withheld': 'grows while it runs',
  'Integration.collected': 'grows with each run',
  'Integration.lastRun': 'see `SyncRun`',
  'Integration.secrets': 'tokens are renewed by themselves',
  'InvitationRound.outcomes': 'counts of others',
  'Network.hidden': 'counts of others',
  'Person.contactCollisions': 'see `Touchpoint`',
  'Person.nominations': 'counts of others',
  'Person.relationshipOwner': 'see `RelationshipOwner`',
  'Publication.account': 'see `Integration`',
  'RoleRule.effective': 'depends on its author',
  'ScoreRun.asOf': 'told at its end',
  'ScoreRun.excluded': 'told at its end',
  'ScoreRun.failed': 'told at its end',
  'ScoreRun.failures': 'told at its end',
  'ScoreRun.hidden': 'counts of others',
  'ScoreRun.missingSources': 'told at its end',
  'ScoreRun.provenance': 'told at its end',
  'ScoreRun.scored': 'told at its end',
  'ScoreRun.status': 'told at its end',
  'SyncRun.deleted': 'grows while it runs',
  'SyncRun.pages': 'grows while it runs',
  'SyncRun.quotaUnits': 'grows while it runs',
  'SyncRun.requests': 'grows while it runs',
  'SyncRun.skipped': 'grows while it runs',
  'SyncRun.startedAt': 'told at its end',
  'SyncRun.status': 'told at its end',
  'SyncRun.unchanged': 'grows while it runs',
  'SyncRun.upserted': 'grows while it runs',
  'TrackedLink.clicks': 'each click',
  'WebhookEndpoint.cursor': 'each delivery',
  'WebhookEndpoint.failingSince': 'each delivery',
  'WebhookEndpoint.lastDeliveredAt': 'each delivery',
}

/** Types that are listed beneath others alone, and are copied as a part of these. */
export const WITH: { readonly [type: string]: string } = {
  Agreement: 'Person',
  Assignment: 'Account',
  CampaignLink: 'Campaign',
  DocumentVersion: 'Document',
  Membership: 'Person',
  PersonAttributeValue: 'Person',
  PersonRelation: 'Person',
  ReportingLine: 'Person',
}

/** Lists that say which things belong together, and are copied as ids. */
const PAIRS = ['Campaign.contents']

const typeOf = (schema: GraphQLSchema, name: string) => schema.getType(name) as GraphQLObjectType
const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node')

/** Every list: its type, and where it is. */
export function listsOf(schema: GraphQLSchema): { type: string; of: string; field: string }[] {
  return Object.values(schema.getTypeMap()).flatMap((of) => {
    if (!isObjectType(of)) return []
    return Object.values(of.getFields()).flatMap((field) => {
      const connection = getNamedType(field.type)
      if (!isObjectType(connection) || !connection.name.endsWith('Connection')) return []
      const node = getNamedType(connection.getFields().nodes?.type)
      return isObjectType(node) ? [{ type: node.name, of: of.name, field: field.name }] : []
    })
  })
}

/** Fields that are no numbers, no lists of others, and have no arguments. */
function fieldsOf(schema: GraphQLSchema, type: GraphQLObjectType, depth = 0): string {
  const lists = listsOf(schema)
  return Object.values(type.getFields())
    .flatMap(({ name, type: given, args, deprecationReason }) => {
      if (deprecationReason || name === 'updatedAt' || NOT_TOLD[`${type.name}.${name}`]) return []
      const of = getNamedType(given)
      const list = lists.find((one) => one.of === type.name && one.field === name)
      if (list) {
        if (PAIRS.includes(`${type.name}.${name}`)) return [`${name}(first: 50) { nodes { id } }`]
        if (WITH[list.type] !== type.name) return []
        return [`${name}(first: 50) { nodes { ${fieldsOf(schema, typeOf(schema, list.type), depth + 1)} } }`]
      }
      if (args.length > 0) return []
      if (isLeafType(of)) return [name]
      if (!isObjectType(of)) return [`${name} { __typename }`]
      if (isNode(of)) return [`${name} { id }`]
      const key = ['key', 'id'].find((one) => of.getFields()[one])
      if (key) return [`${name} { ${key} }`]
      return depth > 2 ? [] : [`${name} { ${fieldsOf(schema, of, depth + 1)} }`]
    })
    .join(' ')
}

/** Lists leave out what is archived, unless they are asked for it. */
function withArchived(schema: GraphQLSchema, list: string): string {
  const filter = getNamedType(
    schema
      .getQueryType()
      ?.getFields()
      [list]?.args.find(({ name }) => name === 'filter')?.type,
  )
  if (!isInputObjectType(filter) || !filter.getFields().archived) return ''
  return '(filter: { or: [{ archived: { eq: true } }, { archived: { eq: false } }] })'
}

/** All types that can be mirrored, with all of their fields that the feed tells of. */
export function mirroredTypes(sdl: string): Copied[] {
  const schema = buildSchema(sdl)
  const lists = Map.groupBy(listsOf(schema), ({ type }) => type)
  return [...lists].flatMap(([type, places]): Copied[] => {
    if (NOT_MIRRORED[type] || WITH[type]) return []
    const fields = fieldsOf(schema, typeOf(schema, type))
    const again = READ_AFTER[type]
    if (again) return [{ type, fields, ...again }]
    const root = places.find(({ of }) => of === 'Query')
    const about = READ_ABOUT[type]
    if (root) return [{ type, fields, list: root.field + withArchived(schema, root.field), ...(about && { about }) }]
    const beneath = places.flatMap(({ of, field }) => {
      const above = lists.get(of)?.find((one) => one.of === 'Query')
      return above ? [{ type, fields, list: above.field, beneath: field }] : []
    })
    if (!beneath[0]) throw new Error(`${type} is listed beneath what is listed nowhere.`)
    return [beneath.find(({ list }) => list !== 'campaigns') ?? beneath[0]]
  })
}
