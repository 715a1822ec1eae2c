import type { GraphQLSchema } from 'graphql'
import { readersOf } from '../read-everything.ts'
import type { Question } from './answers.ts'
import { CAMPAIGNS, CONTENTS, DEPARTMENTS, type StoryPerson, TOPICS } from './story.ts'

const SCORE = 'value base coverage dimensions { name contribution reasons { feature contribution text } }'
const MONTH = '{from: "2027-02-01T00:00:00Z", to: "2027-03-01T00:00:00Z"}'
const DAYS = '{from: "2027-02-01T00:00:00Z", to: "2027-02-20T00:00:00Z"}'
const REPORT = `sharesPrepared shares clicks engagements impressions participationActs
  participationRate { value numerator denominator } enrolled: value(metric: "ambassadors-enrolled")
  active: value(metric: "ambassadors-active") restatements { at act metric before after }
  objectives { value progress { value } } series(metric: "shares", bucket: MONTH) { points { value } }`

/** One selection on several things. */
const over = (type: string, names: readonly string[], selection: string): Question => ({
  query: `query (${names.map((_name, at) => `$id${at}: ID!`).join(', ')}) {
    nodes(ids: [${names.map((_name, at) => `$id${at}`).join(', ')}]) { ... on ${type} { ${selection} } } }`,
  ids: Object.fromEntries(names.map((name, at) => [`id${at}`, [type, name] as const])),
})

/** Scores, ranks and explanations: over everything, and over a campaign and a topic. */
const SCORES: Readonly<Record<string, Question>> = Object.fromEntries(
  (
    [
      ['everything', '', '', {}],
      ['spring', '$id: ID!', ', campaignId: $id', { id: ['Campaign', 'spring'] }],
      ['water', '$id: ID!', ', topicId: $id', { id: ['Topic', 'water'] }],
    ] as const
  ).flatMap(([name, takes, args, ids]): [string, Question][] => {
    const head = takes === '' ? 'query' : `query (${takes})`
    const ranked = `totalCount nodes { person { id displayName } ${SCORE} }`
    const own = `score(model: "influence"${args}) { ${SCORE} }`
    return [
      [`ranks over ${name}`, { query: `${head} { scores(model: "influence"${args}) { ${ranked} } }`, ids }],
      [`scores over ${name}`, { query: `${head} { people(first: 20) { nodes { id ${own} } } }`, ids }],
    ]
  }),
)

const LISTS: Readonly<Record<string, Question>> = {
  people: {
    query: `{ people(first: 20) { totalCount nodes { id version updatedAt archivedAt scoringObjectedAt shares { totalCount }
      network(kind: "advice") { inDegree outDegree coreNumber pageRank } nominations { dimension count } } } }`,
  },
  'people by what they did': {
    query: `query ($spring: ID!, $takers: ID!, $liked: ID!, $bakers: ID!) {
      takePart: people(first: 20, filter: { participation: { campaignId: { eq: $spring } } }) { totalCount nodes { id } }
      shared: people(first: 20, filter: { share: { campaignId: { eq: $spring } } }) { totalCount nodes { id } }
      scored: people(first: 20, filter: { score: { value: { gt: "0" } } }) { totalCount nodes { id } }
      scoredOver: people(first: 20, filter: { scoreOver: { campaignId: { eq: $spring } } }) { totalCount nodes { id } }
      known: people(first: 20, filter: { network: { inDegree: { gt: 1 } } }) { totalCount nodes { id } }
      takers: people(first: 20, filter: { segment: { eq: $takers } }) { totalCount nodes { id } }
      liked: people(first: 20, filter: { segment: { eq: $liked } }) { totalCount nodes { id } }
      bakers: people(first: 20, filter: { segment: { eq: $bakers } }) { totalCount nodes { id } } }`,
    ids: {
      spring: ['Campaign', 'spring'],
      takers: ['Segment', 'segment takers'],
      liked: ['Segment', 'segment liked'],
      bakers: ['Segment', 'segment bakers'],
    },
  },
  segments: {
    query: `{ segments { nodes { key filter headcount(period: ${MONTH}) { count month hidden { reason } } } } }`,
  },
  shares: { query: '{ shares(first: 50) { totalCount nodes { id status text publishedAt } } }' },
  headcount: { query: `{ headcount(period: ${MONTH}) { count hidden { reason } } }` },
}

const report = (name: string, period: string) => `${name}: report(period: ${period}) { ${REPORT} }`

const REPORTS: Readonly<Record<string, Question>> = {
  'reports of campaigns': over('Campaign', CAMPAIGNS, `${report('month', MONTH)} ${report('days', DAYS)}`),
  'breakdowns of campaigns': over(
    'Campaign',
    CAMPAIGNS,
    `breakdown(metric: "shares", by: ["department", "network"], period: ${MONTH}) {
      whole { value hidden { reason } } remainder parts { values { dimension value } value numerator denominator } }`,
  ),
  'reports of topics': over('Topic', Object.keys(TOPICS), report('month', MONTH)),
  'reports of departments': over('Department', DEPARTMENTS, report('month', MONTH)),
  'reports of contents': over('Content', CONTENTS, report('month', MONTH)),
}

/** What an ambassador may share. A campaign is known to whoever it asked: see `OF_INVITATIONS`. */
const OFFERS: Readonly<Record<string, Question>> = {
  'contents to share': { query: '{ contents(first: 20) { totalCount nodes { id title status } } }' },
  'offers of contents': over('Content', CONTENTS, 'id title'),
}

/** Questions by what they are about, which each reader is asked. */
export const questionsAbout = (people: readonly StoryPerson[]): ReadonlyMap<string, Question> =>
  new Map(
    Object.entries({
      ...{ ...SCORES, ...LISTS, ...REPORTS, ...OFFERS },
      portraits: over(
        'Person',
        people.map(({ name }) => name),
        `id displayName version updatedAt active departments { id } score(model: "influence") { ${SCORE} }
        shares(first: 9) { totalCount nodes { id } } agreements { nodes { purpose { key } } }`,
      ),
    }),
  )

/**
 * Questions whose answer has what a reader knows by the invitation itself: the campaign, for a person whom it asked; the
 * person, for a manager of the campaign whose part of the organisation has them for no other reason.
 */
export const TELLS_OF_INVITATION: Readonly<Record<string, RegExp>> = {
  'who declined': / of campaigns$| over spring$/,
  'manager of Sales': /^people|^portraits$|^scores /,
}

/** Says the same to everybody, whatever people do: what the product is made of. */
const OF_THE_PRODUCT =
  /^\{ (errorCodes|eventTypes|featureCatalogue|connectors|notifiers|plugins|policyPacks|importPresets|upgradeNotes|scoringModels|socialNetworks|availableChecks|metricDimensions|earnedMediaMethods|guidelineChecks|metrics|metric|ledgerThresholds|mailedLogIn|integrations|identityProviders|imports) ?[({]/
/** Looks at people come late, and follow from what readers asked. */
const LOOKS = /\b(accesses|personAccess)\b/
/**
 * The invitation itself, which is told to the person and to whoever may invite: that it is there, who is an ambassador by
 * it, and the campaign that the person knows by it.
 */
const OF_INVITATIONS = {
  SEES: /\b(participations|participation|invitationStatistics|ambassadors|ambassador|events|auditLog|impactSheet|processingRegister|accounts|assignments)\b/,
  OWN: /\b(participations|participation|ambassadors|ambassador|campaigns|campaign|objectives)\b/,
  NOT: /\binvitationStatistics\b/,
} as const

/** Documents that read every field of the schema that a reader without the invitations must be told alike. */
export function everything(schema: GraphQLSchema, sees: keyof typeof OF_INVITATIONS): string[] {
  const known: Record<string, string> = {
    ...{ period: MONTH, metric: '"ambassadors-enrolled"', 'series.metric': '"shares"', bucket: 'MONTH' },
    ...{
      method: '"clicks-cpc"',
      model: '"influence"',
      kind: '"advice"',
      key: '"impressions"',
      'departmentBy.by': '{externalId: "p0"}',
    },
    ...{ 'breakdown.by': '["department", "network"]', 'groups.by': 'DEPARTMENT' },
    ...{ schedule: '"0 5 * * *"', 'events.first': '100', 'people.first': '10', 'participations.first': '10' },
  }
  return [...readersOf(schema, known).values()]
    .flat()
    .filter((query) => !OF_THE_PRODUCT.test(query) && !LOOKS.test(query) && !OF_INVITATIONS[sees].test(query))
}

/** Documents whose answer comes late: events, whenever other transactions end. */
export const comesLate = (query: string): boolean => /\bevents\b/.test(query)
