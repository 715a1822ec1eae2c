import type { Context } from '@portevoix/api/core/context.ts'
import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { withdrawAgreement } from '@portevoix/api/modules/ambassadors/withdraw-agreement.ts'
import { readNetwork } from '@portevoix/api/modules/networks/read-network.ts'
import { deactivatePeople, upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { setManagers } from '@portevoix/api/modules/people/managers/set-managers.ts'
import { UNATTRIBUTED } from '@portevoix/api/modules/people/merges/unattributed-rows.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
let now = new Date('2026-02-10T12:00:00Z')
let manager = ''
beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => now })
  manager = (await world.organization.as(['MANAGER'])).key
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
const later = (days = 1) => {
  now = new Date(now.getTime() + days * 86_400_000)
}

type Fields = Record<string, unknown>
/** A refusal is `{ code }`, whether it comes as data or beside it. */
async function ask(query: string, variables: object = {}, key = world.organization.key): Promise<Fields> {
  const { body } = await post(world.url, key, { query, variables })
  const [error] = body.errors ?? []
  if (error) return { code: error.extensions?.code }
  return Object.values(body.data as Fields)[0] as Fields
}
const merge = (id: string, intoId: string, key?: string) =>
  ask(
    `mutation ($id: ID!, $intoId: ID!) { personMerge(id: $id, input: { intoId: $intoId }) {
      ... on Person { id mergedPeople { id } scoringObjectedAt } ... on UserError { code message } } }`,
    { id, intoId },
    key,
  )
const unmerge = (id: string, key?: string) =>
  ask(
    `mutation ($id: ID!) { personUnmerge(id: $id) { ... on PersonUnmergePayload {
      person { id archivedAt } into { id mergedPeople { id } } unattributed { type rowCount ids } } ... on UserError { code } } }`,
    { id },
    key,
  )
const read = (id: string) =>
  ask(
    `query ($id: ID!) { node(id: $id) { ... on Person { displayName active archivedAt scoringObjectedAt
      mergedInto { id } mergedPeople { id } } } }`,
    { id },
  )
const change = (name: string, id: string, key?: string) =>
  ask(`mutation ($id: ID!) { ${name}(id: $id) { __typename ... on UserError { code } } }`, { id }, key)
/** The last event of a type: in the database, since lists wait for transactions of other tests. */
const lastEvent = async (type: string) =>
  await within((ctx) => ctx.db.event.findFirst({ where: { type }, orderBy: { id: 'desc' } }))

let number = 0
async function person(more: Fields = {}): Promise<string> {
  number += 1
  const displayName = `Person ${number}`
  return await within(async (ctx) =>
    globalId('Person', (await ctx.db.person.create({ data: { displayName, createdAt: now, ...more } })).id),
  )
}
const raw = (id: string) => parseGlobalId(id)?.id ?? ''

/** A campaign in which people take part since now, each with a published share. */
async function campaignOf(people: readonly string[]): Promise<string> {
  return await within(async (ctx) => {
    const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') }
    const campaign = await ctx.db.campaign.create({ data: { name: 'C', status: 'LIVE', ...dates } })
    const content = await ctx.db.content.create({ data: { title: 'Post' } })
    for (const id of people) {
      const personId = raw(id)
      const known = await ctx.db.ambassador.findFirst({ where: { personId } })
      const { id: ambassadorId } = known ?? (await ctx.db.ambassador.create({ data: { personId } }))
      const taking = {
        campaignId: campaign.id,
        ambassadorId,
        status: 'ACCEPTED',
        acceptedAt: now,
        invitedAt: now,
        createdAt: now,
      } as const
      const { id: participationId } = await ctx.db.participation.create({ data: taking })
      const share = { campaignId: campaign.id, participationId, contentId: content.id, network: 'linkedin', text: 'x' }
      await ctx.db.share.create({
        data: {
          ...share,
          assessment: {},
          status: 'PUBLISHED',
          evidence: 'PERSON',
          sharedAt: now,
          publishedAt: now,
        },
      })
    }
    return globalId('Campaign', campaign.id)
  })
}

const figure = (answer: unknown) => Number((answer as { value: string | null } | undefined)?.value)
async function enrolled(campaignId: string, from: string, to: string): Promise<number[]> {
  const found = await ask(
    `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Campaign {
      enrolled: value(metric: "ambassadors-enrolled", period: $period) { value }
      active: value(metric: "ambassadors-active", period: $period) { value } } } }`,
    { id: campaignId, period: { from, to } },
  )
  return [figure(found.enrolled), figure(found.active)]
}

/** Stores that somebody agreed to a purpose, and withdrew it at an instant. */
async function agree(ctx: Context, personId: string, key: string, withdrawnAt: Date | null = null): Promise<void> {
  const purpose = await ctx.db.purpose.findFirstOrThrow({ where: { key } })
  const document = await ctx.db.document.findFirstOrThrow({ where: { purposeId: purpose.id } })
  const version = await ctx.db.documentVersion.findFirstOrThrow({ where: { documentId: document.id } })
  await ctx.db.agreement.create({
    data: { personId, purposeId: purpose.id, documentVersionId: version.id, method: 'LOG_IN', withdrawnAt },
  })
}

describe('a merge of two people', () => {
  it('makes one of them count for both, and is undone without a trace', async () => {
    const [part, kept] = [await person(), await person()]
    expect(await merge(part, kept, manager)).toMatchObject({ id: kept, mergedPeople: [{ id: part }] })
    expect(await read(part)).toMatchObject({ archivedAt: now.toISOString(), mergedInto: { id: kept } })
    expect(await lastEvent('person.merged')).toMatchObject({ data: { intoId: raw(kept) }, subjectId: raw(part) })
    for (const act of ['personUpdate', 'personArchive', 'personRestore', 'personObjectToScoring']) {
      const id = act === 'personUpdate' ? `id: $id, input: { jobTitle: "x" }` : 'id: $id'
      const answer = await ask(
        `mutation ($id: ID!) { ${act}(${id}) { __typename ... on UserError { code message } } }`,
        {
          id: part,
        },
      )
      expect(answer, act).toMatchObject({ code: 'PERSON_MERGED' })
      expect(answer.message).toContain(kept)
    }
    expect(await unmerge(part, manager)).toEqual({
      person: { id: part, archivedAt: null },
      into: { id: kept, mergedPeople: [] },
      unattributed: [],
    })
    expect(await read(part)).toMatchObject({ archivedAt: null, mergedInto: null })
    expect(await lastEvent('person.unmerged')).toMatchObject({ data: { intoId: raw(kept) }, subjectId: raw(part) })
    expect(await unmerge(part)).toMatchObject({ code: 'NOT_MERGED' })
  })

  it('lists every type that names a person when it is undone, or it is said why not', async () => {
    const NOT_LISTED: Readonly<Record<string, string>> = {
      Account: 'accounts are apart',
      DepartmentMembership: 'what memberships say now',
      DoubtfulLogin: 'who it may be, which somebody answers',
      DoubtfulRow: 'who it may be, which somebody answers',
      Export: 'of whoever asked for it',
      FormerIdentifier: 'what the person had before',
      ExternalId: 'an id of a source, which tells whose it is',
      Integration: 'who looks after it',
      InvitationTarget: 'whom a round asks',
      Mention: 'its source tells whose it is',
      Movement: 'what memberships say',
      NamedManager: 'its source tells whose it is',
      NetworkMeasure: 'measured anew',
      NoticeEndLink: 'a link in a mail',
      NoticeRule: 'whom a rule writes to',
      NoticePreference: 'what they chose for their own messages',
      PersonAccess: 'who looked at them, of whoever looked',
      PersonActivity: 'what is said of whether they are there',
      PersonDuplicate: 'computed anew',
      PersonLanguage: 'what fields of the person say',
      PersonMerge: 'the merge itself',
      PersonSkill: 'what fields of the person say',
      ReadingRow: 'its source tells whose it is',
      RotaMember: 'a turn to come',
      RotaOverride: 'a turn to come',
      ScimFormerUserName: 'its source tells whose it is',
      ScimUser: 'its source tells whose it is',
      Score: 'computed anew',
    }
    const named = await within(
      (ctx) =>
        ctx.db.$queryRaw<{ name: string }[]>`
        SELECT DISTINCT table_name::text AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name IN ('personId', 'beneficiaryId')`,
    )
    const listed = new Set<string>(UNATTRIBUTED.map(([type]) => type))
    const names = named.map(({ name }) => name)
    expect(names.filter((name) => !listed.has(name) && !(name in NOT_LISTED))).toEqual([])
  })

  it('leaves somebody archived who was archived before', async () => {
    const archivedAt = new Date('2025-05-05T00:00:00Z')
    const [part, kept] = [await person({ archivedAt }), await person()]
    await merge(part, kept)
    expect(await unmerge(part)).toMatchObject({ person: { archivedAt: archivedAt.toISOString() } })
    expect(await merge(kept, part)).toMatchObject({ code: 'MERGED_INTO_ARCHIVED' })
  })

  it('forms neither circles nor chains', async () => {
    const [a, b, c] = [await person(), await person(), await person()]
    expect(await merge(a, a)).toMatchObject({ code: 'INVALID_INPUT' })
    await merge(a, b)
    expect(await merge(b, a)).toMatchObject({ code: 'PERSON_MERGED' })
    expect(await merge(a, c)).toMatchObject({ code: 'PERSON_MERGED' })
    expect(await merge(b, c)).toMatchObject({ code: 'PERSON_HAS_MERGED' })
    expect(await merge(c, a)).toMatchObject({ code: 'PERSON_MERGED' })
    expect(await merge(c, b)).toMatchObject({ id: b, mergedPeople: [{ id: a }, { id: c }] })
  })

  it('takes two people once where two requests merge them in both directions at once', async () => {
    const [a, b] = [await person(), await person()]
    const answers = await Promise.all([merge(a, b), merge(b, a)])
    expect(answers.filter(({ id }) => id !== undefined)).toHaveLength(1)
  })

  it('lists what was written since for the one who is kept, and nothing of before', async () => {
    const [part, kept] = [await person(), await person()]
    await campaignOf([kept])
    later()
    await merge(part, kept)
    later()
    await campaignOf([kept])
    const { unattributed } = (await unmerge(part)) as {
      unattributed: { type: string; rowCount: number; ids: string[] }[]
    }
    expect(unattributed.map(({ type, rowCount }) => [type, rowCount])).toEqual([
      ['Ambassador', 1],
      ['Participation', 1],
      ['Share', 1],
    ])
    const { ids = [] } = unattributed.find(({ type }) => type === 'Participation') ?? {}
    expect(await ask(`query ($id: ID!) { node(id: $id) { __typename } }`, { id: ids[0] })).toEqual({
      __typename: 'Participation',
    })
  })
})

describe('counts of people', () => {
  it('count merged people once from that day on, and as before in periods that had ended', async () => {
    now = new Date('2026-03-10T12:00:00Z')
    const [part, kept, other] = [await person(), await person(), await person()]
    const campaign = await campaignOf([part, kept, other])
    const months = [
      ['2026-03-01T00:00:00Z', '2026-04-01T00:00:00Z'],
      ['2026-04-01T00:00:00Z', '2026-05-01T00:00:00Z'],
      ['2026-03-01T00:00:00Z', '2026-05-01T00:00:00Z'],
    ] as const
    const counts = async () => await Promise.all(months.map(([from, to]) => enrolled(campaign, from, to)))
    now = new Date('2026-04-10T12:00:00Z')
    expect(await counts()).toEqual([
      [3, 3],
      [3, 0],
      [3, 3],
    ])
    await merge(part, kept)
    const joined = [
      [3, 3],
      [2, 0],
      [2, 2],
    ]
    expect(await counts()).toEqual(joined)
    // An erasure takes both, and changes no number of before.
    const gone = await person()
    await merge(gone, kept)
    expect(await change('personPurge', part)).toMatchObject({ __typename: 'PersonPurgePayload' })
    for (const id of [part, kept, gone]) expect(await read(id)).toBeNull()
    expect(await counts()).toEqual(joined)
  })

  it('count both again after a merge was undone, but not in the periods that it stood in', async () => {
    now = new Date('2026-05-10T12:00:00Z')
    const [part, kept] = [await person(), await person()]
    const campaign = await campaignOf([part, kept])
    await merge(part, kept)
    now = new Date('2026-06-10T12:00:00Z')
    await unmerge(part)
    expect(await enrolled(campaign, '2026-05-01T00:00:00Z', '2026-06-01T00:00:00Z')).toEqual([1, 1])
    expect(await enrolled(campaign, '2026-06-01T00:00:00Z', '2026-07-01T00:00:00Z')).toEqual([2, 0])
  })

  it('count what was published under a merged person as adoption of the one who is kept', async () => {
    now = new Date('2026-07-10T12:00:00Z')
    const departmentId = await within(async (ctx) => {
      const { id } = await ctx.db.department.create({ data: { name: 'D', key: 'd' } })
      return id
    })
    const belongs = async (id: string) =>
      await within((ctx) =>
        ctx.db.membership.create({ data: { personId: raw(id), departmentId, primary: true, from: now } }),
      )
    const [part, kept] = [await person(), await person()]
    for (const id of [part, kept]) await belongs(id)
    await campaignOf([part])
    later()
    const adoption = async (month: number) => {
      const from = new Date(Date.UTC(2026, month)).toISOString()
      const to = new Date(Date.UTC(2026, month + 1)).toISOString()
      const found = await ask(
        `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Department {
          eligible: value(metric: "people-eligible", period: $period) { value }
          active: value(metric: "people-active", period: $period) { value } } } }`,
        { id: globalId('Department', departmentId), period: { from, to } },
      )
      return [figure(found.eligible), figure(found.active)]
    }
    expect(await adoption(6)).toEqual([2, 1])
    await merge(part, kept)
    later()
    expect(await adoption(6)).toEqual([1, 1])
    await unmerge(part)
    later()
    expect(await adoption(6)).toEqual([2, 1])
  })

  it('find who counts for a merged person in segments of who took part and shared, and as of an instant before', async () => {
    now = new Date('2026-08-10T12:00:00Z')
    const [part, kept] = [await person(), await person()]
    const campaignId = await campaignOf([part])
    const segment = async (key: string, filter: object) =>
      String(
        (
          await ask(
            `mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } ... on UserError { code } } }`,
            { input: { key, name: key, filter } },
          )
        ).id,
      )
    const took = await segment('took-part', { participation: { campaignId: { eq: campaignId } } })
    const shared = await segment('shared', { share: { campaignId: { eq: campaignId } } })
    const members = async (condition: object) => {
      const found = (await ask(
        `query ($filter: PersonFilter) { people(filter: $filter, first: 100) { nodes { id } } }`,
        {
          filter: { segment: condition },
        },
      )) as { nodes: { id: string }[] }
      return found.nodes.map(({ id }) => id)
    }
    later()
    const before = now.toISOString()
    later()
    await merge(part, kept)
    later()
    for (const id of [took, shared]) {
      expect(await members({ eq: id })).toEqual([kept])
      expect(await members({ eq: id, at: now.toISOString() })).toEqual([kept])
      expect(await members({ eq: id, at: before })).toEqual([])
    }
    await unmerge(part)
    for (const id of [took, shared]) expect(await members({ eq: id })).toEqual([part])
  })

  it('show the manager who counts in the organisation chart, with who reports to a merged record', async () => {
    now = new Date('2026-09-10T12:00:00Z')
    const [part, kept, report, own] = [await person(), await person(), await person(), await person()]
    await within(async (ctx) => {
      for (const [personId, managerId] of [
        [report, part],
        [own, kept],
        // The two records of one person name one another.
        [kept, part],
      ] as const) {
        await ctx.db.reportingLine.create({ data: { personId: raw(personId), managerId: raw(managerId), from: now } })
      }
    })
    interface Listed {
      readonly nodes: readonly { readonly id: string }[]
    }
    const idsIn = ({ nodes }: Listed) => nodes.map(({ id }) => id).toSorted()
    /** The manager of who reports, who reports to the kept person by their chart and by the filter, and whose manager it is. */
    const chart = async (at: string | null) => {
      const query = `query ($report: ID!, $kept: ID!, $at: DateTime) {
        report: node(id: $report) { ... on Person { manager(at: $at) { id } } }
        kept: node(id: $kept) { ... on Person { reports(at: $at, first: 10) { nodes { id } } } }
        people(filter: { managerId: { eq: $kept } }) { nodes { id } }
        managers: people(filter: { reportId: { eq: $report } }) { nodes { id } } }`
      const { body } = await post(world.url, world.organization.key, { query, variables: { report, kept, at } })
      const found = body.data as unknown as {
        report: { manager: { id: string } | null }
        kept: { reports: Listed }
        people: Listed
        managers: Listed
      }
      return [found.report.manager?.id, idsIn(found.kept.reports), idsIn(found.people), idsIn(found.managers)]
    }
    later()
    const before = now.toISOString()
    expect(await chart(null)).toEqual([part, [own], [own], [part]])
    const managerOf = async () =>
      (await ask(`query ($id: ID!) { node(id: $id) { ... on Person { manager { id } } } }`, { id: kept })).manager
    expect(await managerOf()).toEqual({ id: part })
    later()
    await merge(part, kept)
    later()
    const both = [report, own].toSorted()
    expect(await chart(null)).toEqual([kept, both, both, [kept]])
    expect(await chart(now.toISOString())).toEqual([kept, both, both, [kept]])
    expect(await managerOf()).toBeNull()
    expect(await chart(before)).toEqual([part, [own], both, [kept]])
    await unmerge(part)
    expect(await chart(null)).toEqual([part, [own], [own], [part]])
  })

  const reportTo = async (lines: readonly (readonly [string, string])[]) =>
    await within(async (ctx) => {
      for (const [personId, managerId] of lines) {
        await ctx.db.reportingLine.create({ data: { personId: raw(personId), managerId: raw(managerId), from: now } })
      }
    })
  const setManager = (id: string, managerId: string | null) =>
    ask(
      `mutation ($id: ID!, $managerId: ID) { personManagerSet(id: $id, input: { managerId: $managerId }) { __typename ... on UserError { code } } }`,
      { id, managerId },
    )

  it('refuse a merge that puts people above themselves, and name them and what to do', async () => {
    const [part, kept, x, y] = [await person(), await person(), await person(), await person()]
    await reportTo([
      [kept, x],
      [x, y],
      [y, part],
    ])
    const refused = await merge(part, kept)
    expect(refused).toMatchObject({ code: 'MANAGER_CIRCLE' })
    for (const id of [kept, x, y]) expect(refused.message).toContain(id)
    expect(refused.message).toContain('personManagerSet')
    expect(await read(part)).toMatchObject({ archivedAt: null, mergedInto: null })
    later()
    await setManager(x, null)
    expect(await merge(part, kept)).toMatchObject({ id: kept })
    later()
    // Nor does anything else make the circle while the merge stands, nor its end.
    expect(await setManager(x, y)).toMatchObject({ code: 'MANAGER_CIRCLE' })
    expect(await setManager(kept, part)).toMatchObject({ code: 'MANAGER_CIRCLE' })
    const managersOf = async () => await within((ctx) => setManagers(ctx, [{ personId: raw(x), managerId: raw(y) }]))
    expect([...(await managersOf()).circular]).toEqual([raw(x)])
    await within((ctx) => setManagers(ctx, [{ personId: raw(part), managerId: raw(y) }]))
    const apart = await unmerge(part)
    expect(apart).toMatchObject({ code: 'MANAGER_CIRCLE' })
    expect(await read(part)).toMatchObject({ mergedInto: { id: kept } })
  })

  it('end the chart where people are above themselves by a merge of before', async () => {
    const [part, kept, x, y] = [await person(), await person(), await person(), await person()]
    await reportTo([
      [kept, x],
      [x, y],
      [y, part],
    ])
    later()
    await within((ctx) =>
      ctx.db.personMerge.create({
        data: { personId: raw(part), intoId: raw(kept), from: now, archived: false, objected: false },
      }),
    )
    later()
    for (const at of [null, now.toISOString()]) {
      const around = async (id: string) => {
        const { manager, reports } = (await ask(
          `query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Person { manager(at: $at) { id } reports(at: $at) { nodes { id } } } } }`,
          { id, at },
        )) as { manager: { id: string } | null; reports: { nodes: { id: string }[] } }
        return [manager?.id ?? null, ...reports.nodes.map((one) => one.id)]
      }
      expect(await around(kept)).toEqual([x])
      expect(await around(x)).toEqual([y, kept])
      expect(await around(y)).toEqual([null, x])
    }
    expect(await setManager(kept, null)).toEqual({ __typename: 'Person' })
    later()
    expect(await setManager(x, null)).toEqual({ __typename: 'Person' })
  })

  it('join the ties of merged people', async () => {
    const [part, kept, friend] = [await person(), await person(), await person()]
    await within(async (ctx) => {
      for (const [fromId, toId, weight] of [
        [part, friend, 1],
        [kept, friend, 2],
        [part, kept, 4],
      ] as const) {
        await ctx.db.tie.create({ data: { kind: 'advice', fromId: raw(fromId), toId: raw(toId), weight } })
      }
    })
    await merge(part, kept)
    const network = await within((ctx) => readNetwork(ctx, { kind: 'advice', directed: true }))
    expect(network.ids).toEqual([raw(kept), raw(friend)].sort())
    expect([...network.ties.weights]).toEqual([3])
  })

  it('invite nobody to a campaign whom it has under the merged person', async () => {
    const [part, kept] = [await person(), await person()]
    const campaignId = await campaignOf([part])
    await merge(part, kept)
    expect(
      await ask(
        `mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { __typename ... on UserError { code } } }`,
        { input: { campaignId, personId: kept } },
      ),
    ).toMatchObject({ code: 'ALREADY_INVITED' })
  })

  it('let who counts for the merged person read, decline and leave what that one was asked for, and nobody else', async () => {
    const [one, two, kept, other] = [await person(), await person(), await person(), await person()]
    const campaignId = await campaignOf([one, two])
    const participations = await within((ctx) =>
      ctx.db.participation.findMany({ where: { campaignId: raw(campaignId) }, include: { ambassador: true } }),
    )
    const idOf = (id: string) =>
      globalId('Participation', participations.find(({ ambassador }) => ambassador.personId === raw(id))?.id ?? '')
    await within((ctx) =>
      ctx.db.participation.updateMany({ where: { id: raw(idOf(two)) }, data: { status: 'INVITED' } }),
    )
    for (const id of [one, two]) await merge(id, kept)
    const { token } = await world.organization.asPerson(kept)
    const stranger = (await world.organization.asPerson(other)).token
    const own = async (as: string) => {
      const { body } = await post(world.url, as, { query: '{ viewer { participations { nodes { id } } } }' })
      const viewer = body.data?.viewer as { participations: { nodes: { id: string }[] } } | undefined
      return viewer?.participations.nodes ?? []
    }
    expect((await own(token)).map(({ id }) => id).toSorted()).toEqual([idOf(one), idOf(two)].toSorted())
    expect(await own(stranger)).toEqual([])
    const answer = async (act: string, id: string, as: string) => {
      const input = act === 'participationDecline' ? ', input: { never: true }' : ''
      const query = `mutation ($id: ID!) { ${act}(id: $id${input}) { __typename ... on Participation { status } ... on UserError { code } } }`
      return (await post(world.url, as, { query, variables: { id } })).body.data?.[act]
    }
    expect(await answer('participationLeave', idOf(one), stranger)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await answer('participationLeave', idOf(one), token)).toMatchObject({ status: 'LEFT' })
    expect(await answer('participationDecline', idOf(two), token)).toMatchObject({ status: 'DECLINED' })
  })
})

describe('what people said', () => {
  it('holds in its stricter form: an objection of either, until the merge is undone', async () => {
    const scoringObjectedAt = new Date('2026-01-05T00:00:00Z')
    const [part, kept] = [await person({ scoringObjectedAt }), await person()]
    expect(await merge(part, kept)).toMatchObject({ scoringObjectedAt: scoringObjectedAt.toISOString() })
    await unmerge(part)
    expect(await read(kept)).toMatchObject({ scoringObjectedAt: null })
    expect(await read(part)).toMatchObject({ scoringObjectedAt: scoringObjectedAt.toISOString() })
    // Whoever objects themselves in the meantime goes on objecting.
    await merge(part, kept)
    const { token } = await world.organization.asPerson(kept)
    await change('personObjectToScoring', kept, token)
    await unmerge(part)
    expect(await read(kept)).toMatchObject({ scoringObjectedAt: scoringObjectedAt.toISOString() })
  })

  it('keeps an objection that two merged people share until both are apart', async () => {
    const scoringObjectedAt = new Date('2026-01-05T00:00:00Z')
    const [one, two, kept] = [await person({ scoringObjectedAt }), await person({ scoringObjectedAt }), await person()]
    for (const id of [one, two]) await merge(id, kept)
    await unmerge(one)
    expect(await read(kept)).toMatchObject({ scoringObjectedAt: scoringObjectedAt.toISOString() })
    await unmerge(two)
    expect(await read(kept)).toMatchObject({ scoringObjectedAt: null })
  })

  it('withdraws agreements that the merged person had withdrawn, and no others, until it is undone', async () => {
    const [part, kept] = [await person(), await person()]
    const standing = async (id: string) =>
      await within((ctx) => ctx.db.agreement.count({ where: { personId: raw(id), withdrawnAt: null } }))
    await within(async (ctx) => {
      for (const key of ['SHARING', 'SCORING']) await agree(ctx, raw(kept), key)
      await agree(ctx, raw(part), 'SHARING', now)
    })
    await merge(part, kept)
    expect(await standing(kept)).toBe(1)
    expect(await lastEvent('agreement.withdrawn')).toMatchObject({
      data: { purpose: 'SHARING' },
      subjectId: raw(kept),
    })
    await unmerge(part)
    expect(await standing(kept)).toBe(2)
    expect(await standing(part)).toBe(0)
    // What the kept person withdraws themselves in the meantime stays withdrawn.
    await merge(part, kept)
    await within((ctx) => withdrawAgreement(ctx, raw(kept), 'SHARING'))
    await unmerge(part)
    expect(await standing(kept)).toBe(1)
  })

  it('is withdrawn by whoever counts, also what only the merged person had agreed to, and stays so', async () => {
    const [part, kept] = [await person(), await person()]
    const campaignId = await campaignOf([part])
    await within((ctx) => agree(ctx, raw(part), 'SHARING'))
    await merge(part, kept)
    await within((ctx) => withdrawAgreement(ctx, raw(kept), 'SHARING'))
    await unmerge(part)
    const [standing, taking] = await within((ctx) =>
      Promise.all([
        ctx.db.agreement.count({ where: { personId: raw(part), withdrawnAt: null } }),
        ctx.db.participation.findMany({ where: { campaignId: raw(campaignId) }, select: { status: true } }),
      ]),
    )
    expect([standing, taking]).toEqual([0, [{ status: 'LEFT' }]])
  })

  it('keeps an objection that the kept person states by withdrawing their agreement', async () => {
    const scoringObjectedAt = new Date('2026-01-05T00:00:00Z')
    const [part, kept] = [await person({ scoringObjectedAt }), await person()]
    await merge(part, kept)
    await within((ctx) => agree(ctx, raw(kept), 'SCORING'))
    await within((ctx) => withdrawAgreement(ctx, raw(kept), 'SCORING'))
    await unmerge(part)
    expect(await read(kept)).toMatchObject({ scoringObjectedAt: scoringObjectedAt.toISOString() })
  })
})

describe('accounts', () => {
  it('are joined by nobody: where both people have one an owner decides, and the merged one is out', async () => {
    const [part, kept] = [await person(), await person()]
    const own = await world.organization.asPerson(part)
    const other = await world.organization.as(['ANALYST'], { personId: raw(kept) })
    const viewer = '{ viewer { actor { roles } } }'
    expect(await merge(part, kept, manager)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await merge(part, kept)).toMatchObject({ id: kept })
    expect((await post(world.url, own.token, { query: viewer })).status).toBe(401)
    expect(await ask(viewer, {}, other.key)).toMatchObject({ actor: { roles: ['ANALYST'] } })
    expect(await unmerge(part, manager)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await unmerge(part)).toMatchObject({ person: { id: part } })
  })

  it('give no role to whoever is merged into somebody of the team, an owner most of all', async () => {
    for (const role of ['OWNER', 'ANALYST'] as const) {
      const [part, kept] = [await person(), await person()]
      await world.organization.as([role], { personId: raw(kept) })
      expect(await merge(part, kept, manager), role).toMatchObject({ code: 'FORBIDDEN' })
      expect(await merge(part, kept), role).toMatchObject({ id: kept })
    }
  })

  it('are never merged away where the other person has none', async () => {
    const [part, kept] = [await person(), await person()]
    await world.organization.as(['OWNER'], { personId: raw(part) })
    expect(await merge(part, kept)).toMatchObject({ code: 'ACCOUNT_ON_MERGED' })
    expect(await merge(kept, part)).toMatchObject({ id: part })
  })
})

describe('directories', () => {
  const stored = async (externalId: string, more: { active?: boolean; role?: string } = {}) =>
    await within(async (ctx) => {
      const records = [{ externalId, displayName: `From the directory ${externalId}`, displayNameGiven: true, ...more }]
      await upsertPeople(ctx, records)
    })

  it('go on describing the merged person, whom they know by their id', async () => {
    const [part, kept] = [await person({ externalId: 'part-1' }), await person({ externalId: 'kept-1' })]
    await merge(part, kept)
    await stored('part-1')
    expect(await read(part)).toMatchObject({ displayName: 'From the directory part-1', mergedInto: { id: kept } })
    expect(await read(kept)).not.toMatchObject({ displayName: 'From the directory part-1' })
  })

  const returns = async (part: string) => {
    const { nodes } = (await ask(
      `{ doubtfulRows(first: 50, filter: { rule: { eq: MERGED_RETURNS }, status: { eq: OPEN } }) {
        nodes { id person { id } row { externalId { id } } } } }`,
    )) as { nodes: { id: string; person: { id: string }; row: { externalId: { id: string } } }[] }
    return nodes.filter(({ person }) => person.id === part)
  }
  const answer = (id: string | undefined, said: string) =>
    ask(
      `mutation ($id: ID!, $answer: DoubtAnswer!) { doubtfulRowAnswer(id: $id, input: { answer: $answer }) { __typename ... on UserError { code } } }`,
      { id, answer: said },
    )
  const pair = async (name: string) => {
    const [part, kept] = [await person({ externalId: `part-${name}` }), await person({ externalId: `kept-${name}` })]
    await merge(part, kept)
    const isThere = async () => (await read(kept)).active
    return { part, kept, isThere }
  }

  it('make somebody leave who was merged with whom they say has left, and come back with them', async () => {
    const { part, kept, isThere } = await pair('2')
    await stored('part-2', { active: false })
    expect(await isThere()).toBe(false)
    await stored('part-2', { active: true })
    expect(await isThere()).toBe(true)
    const told = await within((ctx) =>
      ctx.db.event.findMany({ where: { type: 'person.updated', subjectId: raw(kept) } }),
    )
    expect(told.filter(({ data }) => JSON.stringify(data).includes('"active"'))).toHaveLength(2)
    await within((ctx) => deactivatePeople(ctx, { ids: [raw(part)], integrationId: null }))
    expect(await isThere()).toBe(false)
    expect(await returns(part)).toEqual([])
    // Undoing the merge leaves nobody out by somebody else’s leave.
    await unmerge(part)
    expect(await read(kept)).toMatchObject({ active: true })
    expect(await read(part)).toMatchObject({ active: false })
  })

  it('bring nobody back in silence who left by themselves, before the merged person or after', async () => {
    for (const name of ['before', 'after'] as const) {
      const { part, isThere } = await pair(name)
      for (const one of name === 'before' ? ['kept', 'part'] : ['part', 'kept']) {
        await stored(`${one}-${name}`, { active: false })
      }
      await stored(`part-${name}`, { active: true })
      expect(await isThere(), name).toBe(false)
      const [row, ...more] = await returns(part)
      expect(more, name).toEqual([])
      expect(row, name).toMatchObject({ row: { externalId: { id: `part-${name}` } } })
      const said = name === 'before' ? 'SAME' : 'SOMEBODY_ELSE'
      expect(await answer(row?.id, said), name).toEqual({ __typename: 'DoubtfulRow' })
      expect(await isThere(), name).toBe(name === 'before')
    }
  })

  it('bring somebody back only when every record by which they left is back', async () => {
    const { part, kept, isThere } = await pair('two')
    const other = await person({ externalId: 'other-two' })
    await merge(other, kept)
    await stored('part-two', { active: false })
    await stored('other-two', { active: false })
    await stored('part-two', { active: true })
    expect(await isThere()).toBe(false)
    expect(await returns(part)).toHaveLength(1)
    await stored('other-two', { active: true })
    expect(await isThere()).toBe(true)
    // Whoever is there again by themselves, and leaves by themselves, does not come back by an earlier leave.
    await stored('part-two', { active: false })
    await stored('kept-two', { active: true })
    await stored('kept-two', { active: false })
    await stored('part-two', { active: true })
    expect(await isThere()).toBe(false)
  })

  it('bring nobody back whose data is only stored by another merged record, before somebody says so', async () => {
    const { part, kept, isThere } = await pair('restricted')
    await stored('part-restricted', { active: false })
    const other = await person()
    await merge(other, kept)
    await within((ctx) =>
      ctx.db.processingRestriction.create({ data: { personId: raw(other), ground: 'ACCURACY', byPerson: true } }),
    )
    await stored('part-restricted', { active: true })
    expect(await isThere()).toBe(false)
    const [row] = await returns(part)
    expect(await answer(row?.id, 'SAME')).toEqual({ __typename: 'DoubtfulRow' })
    expect(await isThere()).toBe(true)
  })

  it('say so in the rows of a file, and let who leaves by a file come back by it', async () => {
    const { part, isThere } = await pair('csv')
    const file = async (...lines: string[]) => {
      const { uploadId } = (await (
        await fetch(`${world.server.url}/uploads`, {
          method: 'POST',
          headers: { authorization: `Bearer ${world.organization.key}` },
          body: ['externalId,active', ...lines].join('\n'),
        })
      ).json()) as { uploadId: string }
      const { id } = await ask(
        `mutation ($input: ImportStartInput!) { importStart(input: $input) { ... on Import { id } ... on UserError { message } } }`,
        { input: { uploadId, format: 'CSV', target: 'PEOPLE' } },
      )
      const state = async () =>
        await ask(
          `query ($id: ID!) { node(id: $id) { ... on Import { status rejected problems(first: 9) { nodes { line message } } } } }`,
          { id },
        )
      await expect.poll(async () => (await state()).status, { timeout: 60_000 }).toBe('SUCCEEDED')
      return await state()
    }
    await file('part-csv,no')
    expect(await isThere()).toBe(false)
    await file('part-csv,yes')
    expect(await isThere()).toBe(true)
    await file('part-csv,no', 'kept-csv,no')
    const told = await file('part-csv,yes')
    expect(told).toMatchObject({ rejected: 0 })
    expect(JSON.stringify(told)).toContain('doubtfulRows')
    expect(await isThere()).toBe(false)
    expect(await returns(part)).toHaveLength(1)
  }, 120_000)

  it('make no owner leave by somebody who was merged into them', async () => {
    const [part, kept] = [await person({ externalId: 'part-3' }), await person()]
    await world.organization.as(['OWNER'], { personId: raw(kept) })
    await merge(part, kept)
    await within((ctx) => deactivatePeople(ctx, { ids: [raw(part)], integrationId: null }))
    expect(await read(kept)).toMatchObject({ active: true })
    expect(await read(part)).toMatchObject({ active: true })
    const doubts = await ask(
      `{ doubtfulRows(first: 50, filter: { rule: { eq: OWNER_LEAVES } }) { nodes { person { id } } } }`,
    )
    expect(doubts.nodes).toContainEqual({ person: { id: part } })
  })
})
