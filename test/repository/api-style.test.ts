import { readFileSync } from 'node:fs'
import { buildSchema } from 'graphql'
import { describe, expect, it } from 'vitest'
import { ALL, MAY } from '../e2e/roles-table.ts'
import * as rules from './api-style-rules.ts'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const schema = buildSchema(read('packages/sdk/schema.graphql'))

/** The first column of the table of verbs. */
const verbs = [...read('docs/api-style.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, words = '']) =>
  [...words.matchAll(/`(\w+)`/g)].map(([, word = '']) => word),
)

/** Root fields that every role may call. */
const forEverybody = Object.keys(MAY).filter((name) => MAY[name]?.length === ALL.length)

const NODE = 'interface Node { id: ID! }'
const result = (name: string, answer: string) => `union ${name}Result = ${answer}`

/** Each rule, and a schema that breaks it in one place. */
const RULES: Record<string, { rule: rules.Rule; broken: string; finds: string }> = {
  'takes the verbs of mutations from the table in docs/api-style.md': {
    rule: rules.knownVerbs(verbs),
    broken: 'type Mutation { topicErase(id: ID!): Int }',
    finds: 'topicErase',
  },
  'gives mutations no argument beside id, expectedVersion and input': {
    rule: rules.threeArguments,
    broken: 'type Mutation { topicMerge(id: ID!, intoId: ID!): Int }',
    finds: 'topicMerge(intoId:)',
  },
  'says of what is deprecated what to use instead, and until when it works': {
    rule: rules.deprecationsName,
    broken: 'type Topic { a: Int @deprecated(reason: "Use `b`.") }',
    finds: 'Topic.a',
  },
  'names what is changed by an argument, not in the input': {
    rule: rules.targetIsAnArgument,
    broken: 'type Mutation { runPromote(input: RunPromoteInput!): Int } input RunPromoteInput { id: ID! }',
    finds: 'runPromote: RunPromoteInput.id',
  },
  'answers the id of what is deleted or purged': {
    rule: rules.takingAwayAnswersTheId,
    broken: `type Topic { id: ID! } type Mutation { topicDelete(id: ID!): TopicDeleteResult } ${result('TopicDelete', 'Topic')}`,
    finds: 'topicDelete: no deletedId',
  },
  'answers the thing where it stays': {
    rule: rules.othersAnswerTheThing,
    broken: `type TopicArchivePayload { archivedId: ID! } type Mutation { topicArchive(id: ID!): TopicArchiveResult }
      ${result('TopicArchive', 'TopicArchivePayload')}`,
    finds: 'topicArchive',
  },
  'takes expectedVersion of everything that has a version, and shows none that can be sent nowhere': {
    rule: rules.versionsAreSent,
    broken: 'type Topic { id: ID! version: Int! } type Mutation { topicArchive(id: ID!): Topic }',
    finds: 'topicArchive: no expectedVersion',
  },
  'says version of a counter and of a release only': {
    rule: rules.versionsAreCountersOrReleases,
    broken: 'type Topic { version: Float! }',
    finds: 'Topic.version: Float!',
  },
  'gives an id of type ID to nodes only': {
    rule: rules.idsFindNodes,
    broken: 'type Topic { id: ID! }',
    finds: 'Topic.id',
  },
  'tells of every node when it was made': {
    rule: rules.nodesTellWhenTheyWereMade,
    broken: `${NODE} type Topic implements Node { id: ID! }`,
    finds: 'Topic.createdAt',
  },
  'lets null stand at the root for what is refused to some role': {
    rule: rules.refusedAloneIsNullable(forEverybody),
    broken: 'type Query { audit: Int! }',
    finds: 'Query.audit',
  },
  'keys the entries of registries by key or id': {
    rule: rules.registriesHaveKeys,
    broken: 'type Method { method: String! } type Query { methods: [Method!]! }',
    finds: 'Method',
  },
  'names no number like a list': {
    rule: rules.numbersAreNamedLikeNoList,
    broken: `${NODE} type Network { nodes: Int } type Query { nodes: [Node]! }`,
    finds: 'Network.nodes',
  },
  'names filter and order of a list by what it lists': {
    rule: rules.listsNameTheirTypes,
    broken:
      'type EntryConnection { totalCount: Int! } input LogFilter { and: [LogFilter!] } type Query { log(filter: LogFilter): EntryConnection! }',
    finds: 'Query.log(filter: LogFilter)',
  },
  'states defaults in the schema, where null means the same': {
    rule: rules.defaultsStandInTheSchema,
    broken: 'type Query { runs(first: Int! = 3): [Int!]! }',
    finds: 'Query.runs(first:)',
  },
  'compares by few words': {
    rule: rules.comparatorsAreFew,
    broken: 'enum Status { LIVE } input StatusFilter { eq: Status not: Status }',
    finds: 'StatusFilter.not',
  },
  'uses the type of an address, a language, a country, a currency and an instant': {
    rule: rules.valuesHaveTheirTypes,
    broken: 'type Publication { url: String }',
    finds: 'Publication.url: String',
  },
  'uses JSON at the edges of plugins only': {
    rule: rules.jsonIsOfPlugins,
    broken: 'scalar JSON type Campaign { settings: JSON }',
    finds: 'Campaign.settings',
  },
  'writes enum values in capitals and fields in camelCase': {
    rule: rules.namesHaveOneForm,
    broken: 'enum Status { live }',
    finds: 'Status.live',
  },
}

describe('the wording of the schema', () => {
  it.each(Object.entries(RULES))('%s', (_name, { rule, broken, finds }) => {
    expect(rule(buildSchema(broken))).toContain(finds)
    expect(rule(schema)).toEqual([])
  })
})
