import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { upload } from '@portevoix/sdk'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { openPlanter } from './plant-rows.ts'

let world: World
/** Ids of things that are there, by the words for them below. */
const ids = new Map<string, string>()

beforeAll(async () => {
  world = await startWorld({ plugins: [] })
  const planter = await openPlanter(world.databaseUrl, world.organization.id)
  for (const type of ['Campaign', 'Content', 'Integration', 'Person']) {
    ids.set(`$${type}`, globalId(type, String((await planter.plant(type)).id)))
  }
  await planter.stop()
  const { uploadId } = await upload(world.organization.client, new TextEncoder().encode('key\n'), { filename: 'a.csv' })
  ids.set('$Upload', uploadId)
}, 60_000)
afterAll(() => world?.stop())

const nobody = (type: string) => globalId(type, uuidv7(Date.now()))
/** Ids of no thing of a type, the empty one among them, which is no id that was left out. */
const wrongIds = (type: string) => [
  '',
  'nonsense',
  nobody(type === 'Topic' ? 'Cost' : 'Topic'),
  globalId(type, 'x'),
  nobody(type),
]

async function ask(document: string, id: string) {
  const query = document.replaceAll(/\$\w+/g, (name) => JSON.stringify(name === '$id' ? id : ids.get(name)))
  return (await post(world.url, world.organization.key, { query })).body
}

const PERIOD = 'period: { from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z" }'
const ROUND = 'integrationId: $Integration, minutesPerWeek: 30'
const TEXT = 'text: "x", network: "linkedin"'
const of = (type: string, field: string) => `node(id: $${type}) { ... on ${type} { ${field} { __typename } } }`

const QUERIES: readonly (readonly [path: string, type: string, field: string])[] = [
  ['personId', 'Person', 'ledgerTotals(year: 2026, personId: $id) { nodeCount }'],
  ['objectiveId', 'Objective', 'ledgerTotals(year: 2026, objectiveId: $id) { nodeCount }'],
  ['topicId', 'Topic', 'scores(model: "m", topicId: $id) { totalCount }'],
  ['campaignId', 'Campaign', 'scores(model: "m", campaignId: $id) { totalCount }'],
  ['segmentId', 'Segment', 'scores(model: "m", segmentId: $id) { totalCount }'],
  ['topicId', 'Topic', 'contentScores(model: "m", topicId: $id) { totalCount }'],
  ['campaignId', 'Campaign', 'contentScores(model: "m", campaignId: $id) { totalCount }'],
  ['segmentId', 'Segment', of('Person', 'score(model: "m", segmentId: $id)')],
  ['topicId', 'Topic', of('Content', 'score(model: "m", topicId: $id)')],
  ['candidate', 'ScoreRun', 'scoreRunCompare(candidate: $id) { both }'],
  ['departmentId', 'Department', of('Person', 'contactCollisions(departmentId: $id)')],
  ['segmentId', 'Segment', of('Campaign', `segmentReport(segmentId: $id, ${PERIOD})`)],
  ['input.contentId', 'Content', `assess(input: { ${TEXT}, contentId: $id }) { verdict }`],
  ['input.participationId', 'Participation', `assess(input: { ${TEXT}, participationId: $id }) { verdict }`],
  [
    'input.personIds.0',
    'Person',
    `invitationPreview(input: { campaignId: $Campaign, ${ROUND}, personIds: [$id] }) { toAsk }`,
  ],
  [
    'input.segmentId',
    'Segment',
    `invitationPreview(input: { campaignId: $Campaign, ${ROUND}, segmentId: $id }) { toAsk }`,
  ],
  ['recipients.personId', 'Person', 'noticePreview(recipients: { personId: $id }) { recipients }'],
  ['recipients.rotaId', 'Rota', 'noticePreview(recipients: { rotaId: $id }) { recipients }'],
  ['recipients.segmentId', 'Segment', 'noticePreview(recipients: { segmentId: $id }) { recipients }'],
]

const OBJECTIVE = 'campaignId: $Campaign, kind: SALES, metric: "impressions", target: "1"'
const FILE = 'uploadId: $Upload, format: CSV, target: METRICS'
const INPUTS: readonly (readonly [path: string, type: string, field: string])[] = [
  ['input.subjectId', 'Content', `objectiveCreate(input: { ${OBJECTIVE}, subjectId: $id })`],
  ['input.metrics.subjectId', 'Campaign', `importStart(input: { ${FILE}, metrics: { subjectId: $id } })`],
]

describe('an id that finds nothing', () => {
  it.each(QUERIES)('is told in one way at %s: %s, %s', async (path, type, field) => {
    for (const id of wrongIds(type)) {
      const [error, ...others] = (await ask(`{ ${field} }`, id)).errors ?? []
      expect([error?.extensions.code, others], id).toEqual(['NOT_FOUND', []])
      expect(error?.message).toMatch(new RegExp(`^${path}: There is no ${type} with this id\\.`))
    }
  })

  it.each(INPUTS)('is none that was left out at %s: %s, %s', async (path, type, field) => {
    for (const id of wrongIds(type)) {
      const { data } = await ask(`mutation { told: ${field} { ... on UserError { code path } } }`, id)
      expect(data?.told, id).toEqual({ code: 'NOT_FOUND', path: path.split('.') })
    }
  })
})
