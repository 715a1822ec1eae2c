import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { MUTATIONS } from '@portevoix/api/platform/acts/index.ts'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type HistoryWorld, startHistoryWorld } from './history-world.ts'

let h: HistoryWorld
beforeAll(async () => {
  h = await startHistoryWorld()
})
afterAll(() => h?.world.stop())

/** Of its own for each run, since the clock of a server never goes back. */
let year = 2025
const day = (rest: string) => `${year}-${rest}`
const january = () => [day('01-01T00:00:00Z'), day('02-01T00:00:00Z')] as const
const RESTATEMENTS = 'restatements { at act metric department { name } before after }'
const DAY_MS = 86_400_000

interface Ambassador {
  id: string
  participation: string
  status: 'ACCEPTED' | 'LEFT' | 'GONE'
}

/** What a sequence of acts is done to. */
async function startCampaign() {
  year += 1
  h.at(day('01-01T00:00:00Z'))
  const objectives = [{ kind: 'AWARENESS', metric: 'impressions', target: '1000' }]
  const campaign = await h.campaign('January', objectives)
  const content = await h.content('January')
  h.at(day('01-05T00:00:00Z'))
  const ambassadors: Ambassador[] = []
  const departments = [await h.department(`Sales ${year}`), await h.department(`Works ${year}`)]
  for (const name of ['Ada', 'Bea']) {
    const id = await h.person(name, departments[0])
    const participation = await h.invite(id, campaign)
    await h.accept(participation, id)
    ambassadors.push({ id, participation, status: 'ACCEPTED' })
  }
  h.at(day('01-10T00:00:00Z'))
  const [ada, bea] = ambassadors
  const share = await h.share(ada?.participation ?? '', content, ada?.id ?? '', 'https://social.example/1')
  const prepared = await h.share(bea?.participation ?? '', content, bea?.id ?? '')
  h.at(day('01-20T00:00:00Z'))
  await h.ingest(campaign, 'network', [
    ['impressions', day('01-12T10:20:00Z'), '100'],
    ['engagements', day('01-12T10:20:00Z'), '10'],
    ['clicks', day('01-13T00:00:00Z'), '7'],
    ['followers', day('01-14T12:00:00Z'), '50'],
  ])
  await h.ingest(share, 'network', [
    ['impressions', day('01-15T10:40:00Z'), '40'],
    ['followers', day('01-15T12:00:00Z'), '5'],
  ])
  const cost = await h.cost(campaign, day('01-15T00:00:00Z'), 500)
  h.at(day('02-01T00:00:00Z'))
  return { campaign, content, ambassadors, departments, share, prepared, costs: [cost] }
}

type Started = Awaited<ReturnType<typeof startCampaign>>
type Act = (started: Started, who: Ambassador, value: number) => Promise<unknown>

/** The first objective of a campaign that is not archived. */
async function objectiveOf(campaign: string): Promise<string | undefined> {
  const query = 'query ($id: ID!) { campaign(id: $id) { objectives { id } } }'
  const { objectives } = (await h.run(query, { id: campaign })) as { objectives: { id: string }[] }
  return objectives[0]?.id
}

/** Acts that tell of their own time, or of later. */
const LATER: { readonly [name: string]: Act } = {
  leave: async (_started, who) => {
    if (who.status !== 'ACCEPTED') return
    await h.act('participationLeave', 'Participation', who.participation, who.id)
    who.status = 'LEFT'
  },
  comeBack: async ({ campaign }, who) => {
    if (who.status !== 'LEFT') return
    await h.invite(who.id, campaign)
    await h.accept(who.participation, who.id)
    who.status = 'ACCEPTED'
  },
  erase: async (_started, who) => {
    if (who.status === 'GONE') return
    await h.act('personPurge', 'PersonPurgePayload', who.id)
    who.status = 'GONE'
  },
  share: async ({ content }, who) => {
    if (who.status === 'ACCEPTED') await h.share(who.participation, content, who.id, 'https://social.example/2')
  },
  joinDepartments: async ({ departments }, who, value) => {
    if (who.status === 'GONE') return
    await h.run(
      'mutation ($id: ID!, $input: PersonUpdateInput!) { personUpdate(id: $id, input: $input) { __typename } }',
      { id: who.id, input: { departmentIds: departments.filter((_id, index) => (value + 1) & (1 << index)) } },
    )
  },
  moveDepartment: ({ departments: [sales, works] }, _who, value) =>
    h.run(
      'mutation ($id: ID!, $input: DepartmentUpdateInput!) { departmentUpdate(id: $id, input: $input) { __typename } }',
      {
        id: works,
        input: { parentId: value % 2 ? sales : null },
      },
    ),
  mergeDepartment: async ({ departments }) => {
    const into = await h.department(`Successor ${h.clock().toISOString()}`)
    const [part] = departments.splice(0, 1, into)
    await h.run(
      'mutation ($id: ID!, $input: DepartmentMergeInput!) { departmentMerge(id: $id, input: $input) { __typename } }',
      {
        id: part,
        input: { intoId: into },
      },
    )
  },
  publish: ({ prepared }) =>
    h.run('mutation ($id: ID!) { shareMarkPublished(id: $id) { __typename } }', { id: prepared }),
  discard: ({ prepared }) => h.run('mutation ($id: ID!) { shareDiscard(id: $id) { __typename } }', { id: prepared }),
  pauseAndResume: async ({ campaign }) => {
    await h.run('mutation ($id: ID!) { campaignPause(id: $id, input: { reason: "For now" }) { __typename } }', {
      id: campaign,
    })
    await h.act('campaignResume', 'Campaign', campaign)
  },
  objectiveCreate: ({ campaign }, _who, value) =>
    h.made('objectiveCreate', 'Objective', {
      campaignId: campaign,
      kind: 'SALES',
      metric: 'clicks',
      target: `${value}`,
    }),
  objectiveUpdate: async ({ campaign }, _who, value) => {
    const id = await objectiveOf(campaign)
    const change = `input: { target: ${value}, metric: "clicks", reason: "The news" }`
    if (id) await h.run(`mutation ($id: ID!) { objectiveUpdate(id: $id, ${change}) { __typename } }`, { id })
  },
  objectiveArchive: async ({ campaign }) => {
    const id = await objectiveOf(campaign)
    const change = 'input: { reason: "The news" }'
    if (id) await h.run(`mutation ($id: ID!) { objectiveArchive(id: $id, ${change}) { __typename } }`, { id })
  },
  factOfToday: ({ campaign }, _who, value) =>
    h.ingest(campaign, 'network', [['impressions', h.clock().toISOString(), String(value)]]),
  reversalOfToday: async ({ costs }) => {
    const id = costs.pop()
    if (id) await h.reverse(id)
  },
  costOfToday: ({ campaign }, _who, value) => h.cost(campaign, h.clock().toISOString(), value + 1),
}

/** Acts that tell of January anew. */
const RESTATING: { readonly [name: string]: Act } = {
  metricsIngest: ({ campaign, share }, who, value) =>
    h.ingest(who.status === 'ACCEPTED' ? share : campaign, `late-${value}`, [
      ['impressions', day('01-12T10:20:00Z'), String(value)],
      ['impressions', day('01-31T23:59:59Z'), '3'],
      ['followers', `${year}-01-${16 + (value % 10)}T00:00:00Z`, String(value)],
      // Of February: none of January's numbers.
      ['impressions', day('02-01T00:00:00Z'), '9'],
    ]),
  correction: ({ campaign }, _who, value) =>
    h.ingest(campaign, 'network', [
      ['impressions', day('01-12T10:20:00Z'), String(value)],
      ['clicks', day('01-13T00:00:00Z'), String(value % 9)],
    ]),
  day: ({ campaign }, _who, value) => h.ingestDay(campaign, 'days', day('01-20'), String(value)),
  costAdd: async ({ campaign, costs }, _who, value) => {
    costs.push(await h.cost(campaign, day('01-16T00:00:00Z'), value + 1))
  },
  personDepartmentsSet: async ({ departments }, who, value) => {
    if (who.status === 'GONE') return
    await h.run(
      'mutation ($id: ID!, $input: PersonDepartmentsSetInput!) { personDepartmentsSet(id: $id, input: $input) { __typename } }',
      {
        id: who.id,
        input: { departmentIds: [departments[value % 2]], from: `${year}-01-0${1 + (value % 9)}T00:00:00Z` },
      },
    )
  },
  costReverse: async ({ costs }) => {
    const id = costs.pop()
    if (id) await h.reverse(id, day('01-16T00:00:00Z'))
  },
  earnedMediaSet: (_started, _who, value) => h.price(value + 1),
}

const step = (acts: { readonly [name: string]: Act }) =>
  fc.record({ name: fc.constantFrom(...Object.keys(acts)), who: fc.nat(1), value: fc.nat(500) })

describe('the report of a closed month', () => {
  it('is unchanged by later acts, follows and lists restating acts, and can show earlier knowledge', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(step(LATER), step(RESTATING)), { minLength: 4, maxLength: 7 }),
        async (steps) => {
          const started = await startCampaign()
          const id = started.campaign
          const known = [{ at: h.clock(), report: await reportOf(id) }]
          let listed: unknown = (await h.report(id, ...january(), RESTATEMENTS)).restatements
          for (const { name, who, value } of steps) {
            h.at(new Date(h.clock().getTime() + DAY_MS))
            const ambassador = started.ambassadors[who] ?? started.ambassadors[0]
            if (!ambassador) continue
            const before = known.at(-1)?.report
            await (LATER[name] ?? RESTATING[name])?.(started, ambassador, value)
            const report = await reportOf(id)
            const { restatements } = await h.report(id, ...january(), RESTATEMENTS)
            if (LATER[name]) {
              expect(report, name).toEqual(before)
              expect(restatements, name).toEqual(listed)
            } else {
              const now = h.clock().toISOString()
              const own = (restatements as { at: string; metric: string; before: string; after: string }[]).filter(
                ({ at }) => at === now,
              )
              if (JSON.stringify(report) !== JSON.stringify(before)) expect(own, name).not.toEqual([])
              else expect(own, name).toEqual([])
              for (const one of own.filter(({ metric }) => metric === 'impressions')) {
                expect([one.before, one.after]).toEqual([before?.impressions, report.impressions])
              }
            }
            // What is known now, counted anew from the facts, is what the rollups say.
            expect(await reportOf(id, h.clock()), `${name}: a recount`).toEqual(report)
            known.push({ at: h.clock(), report })
            listed = restatements
          }
          for (const { at, report } of known) {
            expect(await reportOf(id, at), `as of ${at.toISOString()}`).toEqual(report)
          }
        },
      ),
      { numRuns: 12, interruptAfterTimeLimit: 60_000, endOnFailure: true },
    )
  }, 240_000)
})

const asOf = (at: Date) => `asKnownAt: "${at.toISOString()}"`

/** The report of January, with its shares by department. */
async function reportOf(id: string, at?: Date): Promise<Record<string, unknown>> {
  const report = await h.report(id, ...january(), undefined, at && asOf(at))
  return { ...report, byDepartment: await sharesByDepartment(id, at ?? h.clock()) }
}

/** Counted anew from what is kept, by what was known at an instant. */
async function sharesByDepartment(id: string, at: Date) {
  const [from, to] = january()
  return await h.inside(
    (db) => db.$queryRaw`
      SELECT d."departmentId", count(*)::int AS shares FROM "Share" s JOIN (
        SELECT "shareId", "departmentId", "primary", "knownFrom", NULL::timestamptz AS "knownTo" FROM "ShareDepartment"
        UNION ALL SELECT "shareId", "departmentId", "primary", "knownFrom", "knownTo" FROM "FormerShareDepartment") d
      ON d."shareId" = s.id WHERE d."primary" AND s."campaignId" = ${parseGlobalId(id)?.id}::uuid
        AND s."publishedAt" >= ${from}::timestamptz AND s."publishedAt" < ${to}::timestamptz
        AND (d."knownFrom" IS NULL OR d."knownFrom" <= ${at}) AND (d."knownTo" IS NULL OR d."knownTo" > ${at})
      GROUP BY 1 ORDER BY 1`,
  )
}

describe('the departments of people', () => {
  it('are such that at each instant with any, exactly one is primary', async () => {
    const several = await h.inside(
      (db) => db.$queryRaw`
        SELECT m."personId", m."from" FROM "Membership" m JOIN "Membership" o ON o."personId" = m."personId"
          AND coalesce(o."from", '-infinity') <= coalesce(m."from", '-infinity')
          AND coalesce(o."to", 'infinity') > coalesce(m."from", '-infinity')
        GROUP BY m.id, 1, 2 HAVING count(*) FILTER (WHERE o."primary") <> 1`,
    )
    expect(several).toEqual([])
    expect(await h.inside((db) => db.membership.count())).toBeGreaterThan(0)
  })
})

describe('acts that restate reports', () => {
  const restating = [...MUTATIONS].flatMap(([name, { restates }]) => (restates ? [name] : []))

  it('are exactly these', () => {
    expect(restating.toSorted()).toEqual([
      'costAdd',
      'costReverse',
      'earnedMediaSet',
      'importStart',
      'integrationCreate',
      'integrationDelete',
      'integrationSync',
      'metricFormulaSet',
      'metricSourceSplit',
      'metricSourceUpdate',
      'metricsIngest',
      'personDepartmentsSet',
    ])
  })

  it('are the only ones that reports name', async () => {
    const named = await h.inside((db) => db.restatement.findMany({ distinct: ['act'], select: { act: true } }))
    expect(named.length).toBeGreaterThan(0)
    expect(named.map(({ act }) => act).filter((act) => !restating.includes(act))).toEqual([])
  })
})
