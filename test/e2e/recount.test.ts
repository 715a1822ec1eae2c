import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { additionToAncestors, figuresOf, moveParts, withdrawFacts } from '@portevoix/api/modules/metrics/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'
import { plantShares } from './plant-shares.ts'
import { levelOf, type Period, stored, sumOf } from './recount.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld({ stepMs: 1 })
  h.at('2026-12-01T00:00:00Z')
})
afterAll(() => h?.world.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(h.world.server.environment, { organizationId: h.world.organization.id, accountId: null }, work)

/** Two sources of one account, one of another, and one that nobody stated an account of. */
const SOURCES: Readonly<Record<string, { rank?: string; group?: { account: string; [field: string]: string } }>> = {
  api: { rank: 'API', group: { network: 'x', account: 'ours', timeZone: 'Asia/Kolkata' } },
  file: { rank: 'EXPORT', group: { network: 'x', account: 'ours', timeZone: 'Asia/Kolkata' } },
  other: { rank: 'EXPORT', group: { network: 'x', account: 'other', timeZone: 'UTC' } },
  hand: {},
}
const KINDS = { impressions: sumOf, reach: sumOf, followers: levelOf }
const METRICS = Object.keys(KINDS) as (keyof typeof KINDS)[]

interface Fact {
  metric: keyof typeof KINDS
  source: string
  key: number
  subject: number
  minute: number
  isDay: boolean
  value: number
}
const fact: fc.Arbitrary<Fact> = fc.record({
  metric: fc.constantFrom(...METRICS),
  source: fc.constantFrom(...Object.keys(SOURCES)),
  key: fc.nat(6),
  subject: fc.nat(3),
  minute: fc.nat(8 * 24 * 60),
  isDay: fc.boolean(),
  value: fc.nat(99),
})
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ingest: fc.array(fact, { minLength: 1, maxLength: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ withdraw: fc.constantFrom('api', 'other', 'hand') }) },
  { weight: 1, arbitrary: fc.record({ move: fc.nat(2) }) },
  { weight: 1, arbitrary: fc.record({ rank: fc.constantFrom('API', 'EXPORT', 'BY_HAND') }) },
  { weight: 1, arbitrary: fc.record({ join: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ add: fc.constant(true) }) },
)
const instant = fc.nat(8 * 24 * 60).map((minute) => new Date(Date.UTC(2026, 1, 1) + minute * 60_000))
const periods = fc.array(fc.tuple(instant, instant), { minLength: 2, maxLength: 2 })

describe('numbers of each kind', () => {
  it('equal a recount after any order of facts, corrections, late ones and overlapping sources, and stay as known', {
    timeout: 240_000,
  }, async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), periods, async (steps, cuts) => {
        const name = `run-${run++}`
        const { campaign, department, topic, shares } = await plantShares(h.world, 3)
        const elsewhere = await plantDepartment()
        const asked = [campaign, department, elsewhere, topic, shares[0] ?? '']
        const year = { from: new Date('2026-01-01T00:00:00Z'), to: new Date('2027-01-01T00:00:00Z') }
        const all: Period[] = [
          year,
          ...cuts.map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: new Date(a.getTime() + 60_000) })),
        ]
        const known: { at: Date; figures: Map<string, number> }[] = []
        for (const one of steps) {
          if ('ingest' in one) await ingest(name, one.ingest, [campaign, ...shares])
          if ('withdraw' in one)
            await within((ctx) => withdrawFacts(ctx, { source: `${name}-${one.withdraw}`, most: 99 }))
          if ('move' in one) await move(shares[one.move] ?? '', department, elsewhere)
          if ('rank' in one) await update(`${name}-hand`, { rank: one.rank })
          if ('join' in one) await join(name, one.join)
          if ('add' in one) await additionToAncestors(h.world.server.environment).run()
          known.push({ at: h.clock(), figures: await figures(asked, all) })
          const facts = await stored(h.world)
          const recount = asked.flatMap((subject) =>
            all.flatMap((period, index) =>
              METRICS.flatMap((metric) => {
                const value = KINDS[metric](facts, subject, metric, period)
                return value === null ? [] : [[`${subject} ${index} ${metric}`, value] as const]
              }),
            ),
          )
          expect(known.at(-1)?.figures).toEqual(new Map(recount))
        }
        for (const { at, figures: then } of known) expect(await figures(asked, all, at)).toEqual(then)
      }),
      { numRuns: 20 },
    )
  })
})

async function plantDepartment(): Promise<string> {
  const id = uuidv7(Date.now())
  await h.inside((db) => db.department.create({ data: { id, name: id, key: id, updatedAt: new Date() } }))
  return id
}

let sent = 0
async function ingest(name: string, facts: Fact[], subjects: string[]): Promise<void> {
  for (const [source, own] of Map.groupBy(facts, (one) => one.source)) {
    const { rank, group: stated } = SOURCES[source] ?? {}
    const group = stated && { ...stated, account: `${name}-${stated.account}` }
    const points = own.map(({ metric, key, subject, minute, isDay, value }) => {
      // No two facts have one instant, of which nobody knows the newer one.
      sent += 1
      const at = new Date(Date.UTC(2026, 1, 1) + minute * 60_000 + sent)
      const when = isDay && metric !== 'followers' ? { on: at.toISOString().slice(0, 10) } : { at: at.toISOString() }
      const subjectId = globalId(subject === 0 ? 'Campaign' : 'Share', subjects[subject] ?? '')
      return { key: `${metric} ${key}`, metric, subjectId, ...when, value: String(value) }
    })
    const told = await h.run(
      `mutation ($input: MetricsIngestInput!) { metricsIngest(input: $input) {
        ... on MetricsIngestPayload { rejected { message } } ... on UserError { message } } }`,
      { input: { source: `${name}-${source}`, rank, group, points } },
    )
    expect(told).toEqual({ rejected: [] })
  }
}

/** Tells late that a share counts for the other one of two departments. */
async function move(share: string, ...departments: [string, string]): Promise<void> {
  await within(async (ctx) => {
    const [now] = await ctx.db.metricAncestor.findMany({
      where: { subjectId: share, ancestorId: { in: departments } },
    })
    if (!now) return
    const to = departments.find((one) => one !== now.ancestorId) ?? ''
    const [gone, come] = [now.ancestorId, to].map((ancestorId) => [{ subjectId: share, ancestorId }])
    await moveParts(ctx, { at: ctx.now(), gone: gone ?? [], come: come ?? [] })
  })
}

/** Lets the source by hand tell of the same account as the others do, or of its own. */
async function join(name: string, isJoined: boolean): Promise<void> {
  const others = { key: { in: [`${name}-api`, `${name}-file`] } }
  const [other] = await within((ctx) => ctx.db.metricSource.findMany({ where: others }))
  if (!isJoined) await update(`${name}-hand`, { groupId: null })
  else if (other) await update(`${name}-hand`, { groupId: globalId('MetricGroup', other.groupId) })
}

async function update(key: string, input: object): Promise<void> {
  const [source] = await within((ctx) => ctx.db.metricSource.findMany({ where: { key } }))
  if (!source) return
  const told = await h.run(
    `mutation ($id: ID!, $input: MetricSourceUpdateInput!) { metricSourceUpdate(id: $id, input: $input) {
      ... on MetricSource { rank } ... on UserError { message } } }`,
    { id: globalId('MetricSource', source.id), input },
  )
  expect(told).toHaveProperty('rank')
}

/** What is read, by subject, period and metric; what nobody told of is absent. */
async function figures(subjects: readonly string[], all: readonly Period[], knownAt: Date | null = null) {
  const requests = subjects.flatMap((subjectId) =>
    all.map((period) => ({ subjectId, period, timeZone: 'UTC', knownAt })),
  )
  const found = await within((ctx) => figuresOf(ctx, { metrics: METRICS, requests }))
  return new Map(
    found.flatMap(({ request, metric, value }) => {
      const subject = subjects[Math.floor(request / all.length)]
      return value === null ? [] : [[`${subject} ${request % all.length} ${metric}`, Number(value)] as const]
    }),
  )
}
