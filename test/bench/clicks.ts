import { Agent, request } from 'node:http'
import { type Database, openDatabase } from '@portevoix/api/core/database.ts'
import { uuidv7 } from '@portevoix/api/core/ids.ts'
import { createOrganization } from '@portevoix/api/modules/organizations/index.ts'
import pg from 'pg'
import type { BenchDatabase, Comparison } from './comparison.ts'
import { startServerProcess } from './server-process.ts'

/** Clicks of one organisation, in the time in which as many run that are spread over all, at least. */
const LIMIT = 0.7
const ROUNDS = 5
/** Readers who click at a time, and as many organisations. */
const READERS = 200
const CLICKS_PER_READER = 20
const BEGINNING = Date.UTC(2026, 0, 1)
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'
const TARGET = 'https://acme.example/page'

/**
 * Clicks of 200 readers at a time on 200 tracked links: all of one organisation, against one of each of 200. Nothing of an
 * organisation may make its clicks wait for each other.
 */
export async function benchClicks(database: BenchDatabase): Promise<Comparison> {
  const { together, spread } = await plant(database.url)
  const api = await startServerProcess('serve-api.ts', [database.url])
  const agent = new Agent({ keepAlive: true, maxSockets: READERS })
  const superuser = new pg.Client(database.superuserUrl)
  await superuser.connect()
  try {
    const rounds: Comparison['rounds'] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      // In turn, so that what the machine does meanwhile is nobody's advantage.
      const theirsFirst = round % 2 === 0
      const first = await clickAll(api.url, agent, theirsFirst ? spread : together)
      const second = await clickAll(api.url, agent, theirsFirst ? together : spread)
      // The first round is the one in which connections open and plans are made.
      if (round > 0) rounds.push(theirsFirst ? { ours: second, theirs: first } : { ours: first, theirs: second })
    }
    const counted = await countedClicks(superuser)
    const clicked = (ROUNDS + 1) * 2 * READERS * CLICKS_PER_READER
    if (counted !== clicked) throw new Error(`${counted} of ${clicked} clicks were counted.`)
    const name = `${READERS} clicks at a time, of one organisation`
    return { name, unit: 'clicks/s', rounds, limit: LIMIT, against: `as many spread over ${READERS}` }
  } finally {
    await superuser.end()
    agent.destroy()
    await api.end()
  }
}

/** @returns clicks a second. */
async function clickAll(url: string, agent: Agent, codes: readonly string[]): Promise<number> {
  const begun = performance.now()
  await Promise.all(
    codes.map(async (code) => {
      for (let click = 0; click < CLICKS_PER_READER; click += 1) await visit(`${url}/r/${code}`, agent)
    }),
  )
  return (codes.length * CLICKS_PER_READER) / ((performance.now() - begun) / 1_000)
}

const visit = (url: string, agent: Agent): Promise<void> =>
  new Promise((resolve, reject) => {
    const sent = request(url, { agent, headers: { 'user-agent': BROWSER } }, (response) => {
      response.resume().on('end', () => {
        if (response.headers.location === TARGET) resolve()
        else reject(new Error(`A click was answered with ${response.statusCode}.`))
      })
    })
    sent.on('error', reject).end()
  })

async function countedClicks(superuser: pg.Client): Promise<number> {
  const { rows } = await superuser.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM "MetricPoint" WHERE metric = 'clicks'`,
  )
  return rows[0]?.count ?? 0
}

/** Links of one organisation, and of as many organisations. */
async function plant(url: string): Promise<{ together: string[]; spread: string[] }> {
  const database = openDatabase({ url, connections: 2 })
  try {
    const together = await addLinks(database, READERS)
    const spread: string[] = []
    for (let index = 0; index < READERS; index += 1) spread.push(...(await addLinks(database, 1)))
    return { together, spread }
  } finally {
    await database.close()
  }
}

/** An organisation with published shares. @returns the codes of their links. */
async function addLinks(database: Database, count: number): Promise<string[]> {
  const owner = { name: 'Owner', email: null }
  const { organizationId } = await createOrganization(
    database,
    { name: uuidv7(Date.now()), owner },
    new Date(BEGINNING),
  )
  const newId = () => uuidv7(BEGINNING)
  const [campaignId, contentId, personId, ambassadorId, participationId] = [newId(), newId(), newId(), newId(), newId()]
  const [startsAt, endsAt] = [new Date(BEGINNING), new Date(BEGINNING + 365 * 86_400_000)]
  const shares = Array.from({ length: count }, newId)
  const links = shares.map((shareId) => ({ shareId, code: shareId.slice(-12), target: TARGET }))
  await database.inOrganization(organizationId, async (db) => {
    await db.campaign.create({ data: { id: campaignId, name: 'Campaign', startsAt, endsAt } })
    await db.content.create({ data: { id: contentId, title: 'Page', url: TARGET } })
    await db.person.create({ data: { id: personId, displayName: 'Ada' } })
    await db.ambassador.create({ data: { id: ambassadorId, personId, status: 'ACTIVE' } })
    await db.participation.create({ data: { id: participationId, campaignId, ambassadorId, status: 'ACCEPTED' } })
    await db.share.createMany({
      data: shares.map((id) => ({
        ...{ id, campaignId, participationId, contentId, network: 'linkedin', text: 'Read', assessment: {} },
        ...{ status: 'PUBLISHED' as const, publishedAt: startsAt, sharedAt: startsAt, updatedAt: startsAt },
      })),
    })
    await db.trackedLink.createMany({ data: links })
  })
  return links.map(({ code }) => code)
}
