import { setTimeout } from 'node:timers/promises'
import { list, read } from '../../real-data/data.ts'
import { ask, change, whenEnded } from './ask.ts'
import { type RunningInstallation, tokenOfPerson } from './installation.ts'

/** What an installation has beside its demo, made by the API of its own version. */
export interface MadeWorld {
  /** One line each, of what there is. */
  lines: string[]
}

const MENTIONS = 300
const NETWORKS = ['advice', 'friendship', 'reports_to']
const POINTS = 60
const DAY_MS = 86_400_000

/**
 * Real data (people and their ties, feeds, a year and more of analytics, a scoring run), and four situations: somebody left a
 * campaign and was invited again, a person was erased, two sources tell of one campaign, three integrations found the same
 * mentions.
 */
export async function makeWorld(
  running: RunningInstallation,
  { feedUrl, mentionsUrl }: { feedUrl: (name: string) => string; mentionsUrl: string },
): Promise<MadeWorld> {
  await importPeople(running)
  const people = await importedPeople(running)
  const campaignId = await makeCampaign(running)
  for (const name of analytics())
    await importFile(running, ['twitter_analytics_ropensci', name], ofCampaign(campaignId))
  const feeds = list('feeds', 'rss-parser')
  for (const name of feeds) await integrate(running, { connector: 'feed', name, config: { url: feedUrl(name) } })
  await shareAndLeave(running, { campaignId, people })
  await tellBySources(running, campaignId)
  for (const name of ['Listening', 'Listening of the agency', 'Listening of the archive']) {
    const config = { url: mentionsUrl, records: 'mentions', preset: 'airline-sentiment' }
    await integrate(running, { connector: 'csv', name, config })
  }
  await score(running, people[12] ?? '')
  await untilMeasured(running)
  return {
    lines: [
      `beside the demo: ${people.length} people with ${NETWORKS.length} kinds of ties, ${analytics().length} exports of X, ${feeds.length} feeds, a scoring run`,
      `one left and was invited again, one was erased, two sources on one campaign, ${MENTIONS} mentions by three integrations`,
    ],
  }
}

const analytics = () => list('twitter_analytics_ropensci').filter((name) => name.endsWith('.csv'))
const ofCampaign = (subjectId: string) => ({ target: 'METRICS', preset: 'x-analytics', metrics: { subjectId } })

/** The first lines of the real file of mentions. */
export const someMentions = (): string =>
  Buffer.from(read('airline_tweets', 'Tweets.csv'))
    .toString()
    .split('\n')
    .slice(0, MENTIONS + 1)
    .join('\n')

async function importFile(running: RunningInstallation, path: string[], input: object): Promise<void> {
  const to = new URL('/uploads', running.url)
  const headers = { authorization: `Bearer ${running.token}` }
  const uploaded = await fetch(to, { method: 'POST', headers, body: read(...path) })
  const { uploadId } = (await uploaded.json()) as { uploadId: string }
  const started = { uploadId, format: 'CSV', ...input }
  const { id } = await change(running, 'importStart', { type: '... on Import { id }', input: started })
  await whenEnded(running, 'Import', { id })
}

async function importPeople(running: RunningInstallation): Promise<void> {
  const mapping = [
    { column: 'id', field: 'externalId' },
    { column: 'level', field: 'level' },
    { column: 'dept', field: 'department' },
  ]
  await importFile(running, ['krackhardt_hightech', 'nodes.csv'], { target: 'PEOPLE', mapping })
  for (const kind of NETWORKS) {
    await importFile(running, ['krackhardt_hightech', `edges_${kind}.csv`], {
      target: 'TIES',
      mapping: [
        { column: 'source', field: 'from' },
        { column: 'target', field: 'to' },
      ],
      ties: { kind: `krackhardt-${kind.replace('_', '-')}`, directed: true, createMissingPeople: false },
    })
  }
}

/** Ids of the 21 in the order of their file. */
async function importedPeople(running: RunningInstallation): Promise<string[]> {
  const aliases = Array.from(
    { length: 21 },
    (_, index) => `p${index}: person(by: { externalId: "${index + 1}" }) { id }`,
  )
  const { data } = await ask(running, `{ ${aliases.join(' ')} }`)
  return Object.values(data as Record<string, { id: string }>).map(({ id }) => id)
}

async function makeCampaign(running: RunningInstallation): Promise<string> {
  const topic = await change(running, 'topicCreate', { type: '... on Topic { id }', input: { name: 'Open science' } })
  const { id } = await change(running, 'campaignCreate', {
    type: '... on Campaign { id }',
    input: {
      name: 'Software peer review',
      topicIds: [topic.id],
      startsAt: '2016-12-01T00:00:00Z',
      endsAt: '2030-01-01T00:00:00Z',
      networks: ['x', 'linkedin'],
      budget: { amountMinor: '500000', currency: 'EUR' },
      objectives: [
        { kind: 'AWARENESS', metric: 'impressions', target: '3000000' },
        { kind: 'ENGAGEMENT', metric: 'engagement-rate-by-impressions', target: '0.015' },
      ],
    },
  })
  const amount = { amountMinor: '120000', currency: 'EUR' }
  const cost = { campaignId: id, label: 'Design', amount, at: '2017-03-01T00:00:00Z' }
  await change(running, 'costAdd', { type: '... on Cost { id }', input: cost })
  await change(running, 'campaignLaunch', { type: '... on Campaign { id }', id })
  return id
}

async function integrate(running: RunningInstallation, input: object): Promise<void> {
  const { id } = await change(running, 'integrationCreate', { type: '... on Integration { id }', input })
  const run = await change(running, 'integrationSync', { type: '... on SyncRun { id }', id })
  // Of the feeds, one is none, and one has a single entry that cannot be recognised again.
  await whenEnded(running, 'SyncRun', { id: run.id, fails: true })
}

/** Seven of ten accept. Three share; the second leaves and is invited again, the third is erased. */
async function shareAndLeave(
  running: RunningInstallation,
  { campaignId, people }: { campaignId: string; people: readonly string[] },
): Promise<void> {
  const invite = (personId: string) =>
    change(running, 'ambassadorInvite', { type: '... on Participation { id }', input: { personId, campaignId } })
  const invited: { id: string; personId: string }[] = []
  for (const personId of people.slice(0, 10)) invited.push({ id: (await invite(personId)).id, personId })
  const consent = { policyVersion: '2026-01', scopes: ['SHARING', 'SCORING'] }
  const asPerson = (personId: string) => ({ ...running, token: tokenOfPerson(running, personId) })
  const accept = (own: RunningInstallation, id: string) =>
    change(own, 'participationAccept', { type: '... on Participation { id }', id, input: { consent } })
  const contentId = await approvedContent(running)
  for (const [index, { id, personId }] of invited.slice(0, 7).entries()) {
    const own = asPerson(personId)
    await accept(own, id)
    if (index < 3) await share(own, { participationId: id, contentId })
  }
  const [, left, erased] = invited
  if (!left || !erased) throw new Error('Nobody was invited.')
  const own = asPerson(left.personId)
  await change(own, 'participationLeave', { type: '... on Participation { id }', id: left.id })
  await accept(own, (await invite(left.personId)).id)
  await change(running, 'personPurge', { type: '... on PersonPurgePayload { id: purgedId }', id: erased.personId })
}

async function approvedContent(running: RunningInstallation): Promise<string> {
  const input = { title: 'Software peer review', url: 'https://ropensci.org/software-review/', text: 'How we review.' }
  const { id } = await change(running, 'contentCreate', { type: '... on Content { id }', input })
  await change(running, 'contentApprove', { type: '... on Content { id }', id })
  return id
}

/** One share and one click on its link. */
async function share(own: RunningInstallation, input: { participationId: string; contentId: string }): Promise<void> {
  const where = { network: 'linkedin', country: 'US', language: 'en' }
  const text = '#ad #employee I work at the company. This made me think about how we review software.'
  const made = await change(own, 'shareCreate', {
    type: '... on Share { id trackedLink { url } }',
    input: { ...input, ...where, text },
  })
  const link = (made as { trackedLink?: { url: string } }).trackedLink?.url ?? ''
  await fetch(link, { redirect: 'manual', headers: { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' } })
}

/** Two sources on the days of an export that was imported: the same metric, and a level of each. */
async function tellBySources(running: RunningInstallation, campaignId: string): Promise<void> {
  const begin = Date.parse('2017-06-01T09:00:00Z')
  for (const [index, source] of ['agency', 'tracker'].entries()) {
    const points = Array.from({ length: POINTS }, (_, day) => {
      const at = new Date(begin + day * DAY_MS).toISOString()
      const of = { subjectId: campaignId, at }
      return [
        { ...of, key: `${source}-i-${day}`, metric: 'impressions', value: String(1_000 + day * (index + 1)) },
        { ...of, key: `${source}-f-${day}`, metric: 'followers', value: String(500 * (index + 1) + day) },
      ]
    }).flat()
    const type = '... on MetricsIngestPayload { accepted rejected { message } }'
    const told = await change(running, 'metricsIngest', { type, input: { source, points } })
    if ((told as unknown as { accepted: number }).accepted !== points.length) throw new Error(JSON.stringify(told))
  }
}

async function score(running: RunningInstallation, objectorId: string): Promise<void> {
  await change(running, 'personObjectToScoring', { type: '... on Person { id }', id: objectorId })
  const input = { model: 'influence', subject: 'PERSON' }
  const { id } = await change(running, 'scoreRunStart', { type: '... on ScoreRun { id }', input })
  await whenEnded(running, 'ScoreRun', { id })
}

async function untilMeasured(running: RunningInstallation): Promise<void> {
  for (;;) {
    const { data } = await ask(running, '{ networks(first: 50) { nodes { upToDate } } }')
    const { nodes } = (data as { networks: { nodes: { upToDate: boolean }[] } }).networks
    if (nodes.every(({ upToDate }) => upToDate)) return
    await setTimeout(500)
  }
}
