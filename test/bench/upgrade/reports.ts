import { type GraphQLSchema, getNamedType, isObjectType } from 'graphql'
import { ask } from './ask.ts'
import type { RunningInstallation } from './installation.ts'
import { type Choices, readNodes, selectionOf } from './pages.ts'
import type { Values } from './values.ts'

/** What fields are called with, as the former version knew it. */
export interface Arguments {
  choices: Choices
  /** Keys of all metrics, as they stand in a document. */
  metrics: readonly string[]
  /** Of all campaigns. */
  campaigns: readonly string[]
}

/** Metrics of each row in a list; reports of campaigns have all of them. */
const OF_ROWS = ['impressions', 'engagements', 'clicks', 'shares', 'followers']
/** A document may have sixty aliases. */
const METRICS_AT_ONCE = 40
/** All that the analytics and the demo tell of. */
const WHOLE = ['2016-12-01T00:00:00Z', '2027-01-01T00:00:00Z'] as const
const MONTHS = [...monthsFrom(2016, 12, 25), ...monthsFrom(2025, 11, 14)]

export async function argumentsOf(running: RunningInstallation): Promise<Arguments> {
  const { data } = await ask(
    running,
    '{ metrics { key } networks(first: 50) { nodes { kind } } scoreRuns(first: 50) { nodes { model { id } } } campaigns(first: 50) { nodes { id } } }',
  )
  const { metrics, networks, scoreRuns, campaigns } = data as {
    metrics: { key: string }[]
    networks: { nodes: { kind: string }[] }
    scoreRuns: { nodes: { model: { id: string } }[] }
    campaigns: { nodes: { id: string }[] }
  }
  const quoted = (texts: readonly string[]) => [...new Set(texts)].map((text) => JSON.stringify(text))
  return {
    campaigns: campaigns.nodes.map(({ id }) => id),
    metrics: quoted(metrics.map(({ key }) => key)),
    choices: {
      metric: quoted(OF_ROWS),
      key: quoted(metrics.map(({ key }) => key)),
      kind: quoted(networks.nodes.map(({ kind }) => kind)),
      model: quoted(scoreRuns.nodes.map(({ model }) => model.id)),
      method: ['"clicks-cpc"'],
      schedule: ['"0 5 * * *"'],
      'person.by': ['{ externalId: "1" }'],
      'breakdown.by': ['["network"]'],
      bucket: ['MONTH'],
      // Of rows in lists; reports of each month are read apart.
      period: [periodOf(WHOLE)],
    },
  }
}

/** Reports of every campaign: over all time, and over each month, with every metric and its series. */
export async function readReports(
  running: RunningInstallation,
  { schema, asked }: { schema: GraphQLSchema; asked: Arguments },
): Promise<Values> {
  const campaign = schema.getType('Campaign')
  const report = isObjectType(campaign) && getNamedType(campaign.getFields().report?.type)
  if (!isObjectType(report)) throw new Error('Both versions have reports.')
  const { bucket: _, metric: __, ...choices } = asked.choices
  const { metrics } = asked
  const single = selectionOf(schema, report, { choices, depth: 1 })
  const parts = [single]
  for (let at = 0; at < metrics.length; at += METRICS_AT_ONCE) {
    const values = metrics.slice(at, at + METRICS_AT_ONCE)
    parts.push(
      `{ __typename ${values.map((metric) => `value_${metric.replace(/\W+/g, '_')}: value(metric: ${metric})`).join(' ')} }`,
    )
  }
  const selections = [WHOLE, ...MONTHS].flatMap((period) => {
    const alias = `report_${period[0].slice(0, 10).replaceAll('-', '_')}${period === WHOLE ? '_all' : ''}`
    return parts.map((part) => `${alias}: report(period: ${periodOf(period)}) ${part}`)
  })
  return await readNodes(running, { type: 'Campaign', ids: asked.campaigns, selections })
}

const periodOf = ([from, to]: readonly [string, string]) => `{ from: "${from}", to: "${to}" }`

function monthsFrom(year: number, month: number, count: number): (readonly [string, string])[] {
  const at = (index: number) => new Date(Date.UTC(year, month - 1 + index, 1)).toISOString()
  return Array.from({ length: count }, (_, index) => [at(index), at(index + 1)] as const)
}
