import { type GraphQLSchema, Kind, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** Types and fields that a version calls otherwise than the present one: the changelog states each under "Breaking". */
export const RENAMED: Readonly<Record<string, string>> = {
  CampaignReport: 'Report',
  'AssessedPolicy.id': 'policyId',
  'EarnedMediaMethod.method': 'key',
  'ErrorCode.code': 'key',
  'EventType.type': 'key',
  'FeatureCatalogue.version': 'edition',
  'Integration.failures': 'failureCount',
  'Metric.version': 'edition',
  'Network.arcs': 'arcCount',
  'Network.communities': 'communityCount',
  'Network.nodes': 'nodeCount',
  'ScoreProvenance.catalogueVersion': 'catalogueEdition',
}

const FORMER_TYPES = new Map(
  Object.entries(RENAMED).flatMap(([former, present]) => (former.includes('.') ? [] : [[present, former]])),
)

/** The name by which values are compared: that of the former version. */
export const formerType = (name: string): string => FORMER_TYPES.get(name) ?? name

/** A document in the words of the former version, as the present one is asked: answers keep the former names. */
export function presentWords(schema: GraphQLSchema, source: string): string {
  const types = new TypeInfo(schema)
  const document = visit(
    parse(source),
    visitWithTypeInfo(types, {
      Field: (node) => {
        const name = RENAMED[`${types.getParentType()?.name}.${node.name.value}`]
        if (name === undefined) return undefined
        return { ...node, alias: node.alias ?? node.name, name: { kind: Kind.NAME, value: name } }
      },
      NamedType: (node) => {
        const name = RENAMED[node.name.value]
        return name === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value: name } }
      },
    }),
  )
  return print(document)
}
