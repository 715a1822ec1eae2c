import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { sumsOf } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let subjects: Record<string, string>
beforeAll(async () => {
  world = await startWorld()
  subjects = await plantSubjects()
})
afterAll(() => world?.stop())

const PERIOD = { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') }

/** One of everything that facts can be about. @returns ids, as in the database, by type of the API. */
async function plantSubjects(): Promise<Record<string, string>> {
  const names = ['Campaign', 'Topic', 'Content', 'Share', 'Channel', 'SocialAccount', 'Department', 'Ambassador']
  const ids = Object.fromEntries(names.map((name) => [name, uuidv7(Date.now())])) as Record<string, string>
  const of = (name: string) => ids[name] ?? ''
  const [personId, participationId, integrationId] = [uuidv7(1), uuidv7(2), uuidv7(3)]
  const [startsAt, endsAt] = [PERIOD.from, PERIOD.to]
  await world.server.environment.database.inOrganization(world.organization.id, async (db) => {
    await db.campaign.create({ data: { id: of('Campaign'), name: 'C', startsAt, endsAt } })
    await db.topic.create({ data: { id: of('Topic'), name: 'T', updatedAt: startsAt } })
    await db.content.create({ data: { id: of('Content'), title: 'Post' } })
    await db.person.create({ data: { id: personId, displayName: 'Ada' } })
    await db.department.create({ data: { id: of('Department'), name: 'D', key: 'd', updatedAt: startsAt } })
    await db.ambassador.create({ data: { id: of('Ambassador'), personId, status: 'ACTIVE' } })
    await db.socialAccount.create({ data: { id: of('SocialAccount'), personId, network: 'x', handle: 'ada' } })
    await db.integration.create({ data: { id: integrationId, connector: 'csv', name: 'I', config: {} } })
    await db.channel.create({ data: { id: of('Channel'), integrationId, externalId: '1' } })
    const taking = { id: participationId, campaignId: of('Campaign'), ambassadorId: of('Ambassador') }
    await db.participation.create({ data: { ...taking, status: 'ACCEPTED' } })
    await db.share.create({
      data: {
        ...{ id: of('Share'), campaignId: of('Campaign'), participationId, contentId: of('Content'), network: 'x' },
        ...{ text: 'Read', assessment: {}, sharedAt: startsAt, updatedAt: startsAt },
      },
    })
  })
  return { ...ids, Organization: world.organization.id }
}

async function ingest(points: object[], key = world.organization.key) {
  const { body } = await post(world.url, key, {
    query: `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
      ... on MetricsIngestPayload { accepted rejected { index message } } ... on UserError { message } } }`,
    variables: { input: { source: 'subjects', points } },
  })
  return (body.data as never as { metricsIngest: { accepted: number; rejected: { message: string }[] } }).metricsIngest
}

const pointsOf = (all: Record<string, string>) =>
  Object.entries(all).map(([type, id]) => ({
    ...{ key: type, metric: 'app-opens', subjectId: globalId(type, id), at: '2026-02-03T04:05:06Z', value: '7' },
  }))

describe('what facts can be about', () => {
  it('is whatever a module declared, and can be read of each', async () => {
    const points = pointsOf(subjects)
    expect(points).toHaveLength(9)
    expect(await ingest(points)).toEqual({ accepted: 9, rejected: [] })
    for (const [type, subjectId] of Object.entries(subjects)) {
      const sums = await inJob(
        world.server.environment,
        { organizationId: world.organization.id, accountId: null },
        (ctx) => sumsOf(ctx, { subjectId, period: PERIOD, timeZone: null, metrics: ['app-opens'] }),
      )
      // What was told of the subject itself is its number: that of its parts stands beside it.
      expect([type, sums['app-opens']?.toFixed()]).toEqual([type, '7'])
    }
  })

  it('refuses what belongs to another organisation, is not there, or is nothing that facts can be about', async () => {
    const { key } = await world.addOrganization('Other')
    const other = await ingest(pointsOf(subjects), key)
    expect(other.accepted).toBe(0)
    expect(new Set(other.rejected.map(({ message }) => message)).size).toBe(1)
    expect(other.rejected[0]?.message).toContain(
      'ambassador, campaign, channel, content, department, organisation, share',
    )
    const strange = await ingest(pointsOf({ Campaign: uuidv7(9), Person: uuidv7(1) }))
    expect(strange.rejected).toHaveLength(2)
  })
})
