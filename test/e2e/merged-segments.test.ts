import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { Prisma } from '@portevoix/api/generated/prisma/client.ts'
import { PersonFilter } from '@portevoix/api/modules/people/index.ts'
import { belongsTo } from '@portevoix/api/modules/scoring/scope.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'

let world: World
beforeAll(async () => {
  world = await startWorld({ plugins: [] })
})
afterAll(() => world?.stop())

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

async function ask(query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const { body } = await post(world.url, world.organization.key, { query, variables })
  expect(body.errors, query).toBeUndefined()
  return body.data as Record<string, unknown>
}
const found = async (filter: object) => {
  const { people } = (await ask('query ($f: PersonFilter) { people(filter: $f) { totalCount nodes { id } } }', {
    f: filter,
  })) as { people: { totalCount: number; nodes: { id: string }[] } }
  expect(people.totalCount).toBe(people.nodes.length)
  return people.nodes.map(({ id }) => id)
}
const raw = (id: string) => parseGlobalId(id)?.id ?? ''
const merge = (id: string, intoId: string) =>
  ask(
    `mutation ($id: ID!, $intoId: ID!) { personMerge(id: $id, input: { intoId: $intoId }) { ... on Person { id } ... on UserError { code message } } }`,
    { id, intoId },
  )
const unmerge = (id: string) =>
  ask(`mutation ($id: ID!) { personUnmerge(id: $id) { __typename ... on UserError { code message } } }`, { id })

/** One of two records of a person, of whom everything is known, and the other one, of whom a name is known. */
interface Planted {
  readonly campaignId: string
  readonly record: string
  readonly kept: string
  readonly filters: Readonly<Record<string, object>>
}

async function plant(): Promise<Planted> {
  return await within(async (ctx) => {
    const { db } = ctx
    const now = ctx.now()
    const joined = new Date('2019-01-01')
    const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') }
    const site = await db.site.create({ data: { name: 'Lyon', key: 'lyon', timeZone: 'Europe/Paris' } })
    const [department, campaign, content, boss, report, kept] = [
      await db.department.create({ data: { name: 'Sales', key: 'sales' } }),
      await db.campaign.create({ data: { name: 'Campaign', status: 'LIVE', ...dates } }),
      await db.content.create({ data: { title: 'Post' } }),
      await db.person.create({ data: { displayName: 'Boss' } }),
      await db.person.create({ data: { displayName: 'Report' } }),
      await db.person.create({ data: { displayName: 'Kept' } }),
    ]
    const attribute = await db.personAttribute.create({
      data: {
        key: 'shift',
        kind: 'TEXT',
        many: false,
        names: { en: 'Shift' },
        purpose: 'Rotas',
        sensitive: false,
        filterable: true,
      },
    })
    const { id: personId } = await db.person.create({
      data: {
        ...{
          languages: ['fr'],
          displayName: 'Record',
          externalId: 'r-1',
          email: 'record@example.org',
          jobTitle: 'Nurse',
          level: 'L3',
        },
        ...{
          kind: 'JOURNALIST',
          country: 'FR',
          site: 'Lyon',
          siteId: site.id,
          siteKey: 'lyon',
          preferredLanguage: 'fr',
        },
      },
    })
    await db.personSkill.create({ data: { personId, key: 'welding', name: 'Welding' } })
    await db.membership.create({ data: { personId, departmentId: department.id, primary: true, from: joined } })
    await db.personAttributeValue.create({
      data: { personId, attributeId: attribute.id, value: 'Night', form: 'night', from: now },
    })
    await db.reportingLine.create({ data: { personId, managerId: boss.id, from: now } })
    await db.reportingLine.create({ data: { personId: report.id, managerId: personId, from: now } })
    await db.socialAccount.create({ data: { personId, network: 'linkedin', handle: 'record', followers: 5000 } })
    const ambassador = await db.ambassador.create({ data: { personId } })
    const participation = await db.participation.create({
      data: {
        campaignId: campaign.id,
        ambassadorId: ambassador.id,
        status: 'ACCEPTED',
        acceptedAt: now,
        invitedAt: now,
      },
    })
    await db.share.create({
      data: {
        ...{ campaignId: campaign.id, participationId: participation.id, contentId: content.id, network: 'linkedin' },
        ...{ text: 'x', assessment: {}, status: 'PUBLISHED', evidence: 'PERSON', sharedAt: now, publishedAt: now },
      },
    })
    const sales = globalId('Department', department.id)
    return {
      campaignId: campaign.id,
      record: globalId('Person', personId),
      kept: globalId('Person', kept.id),
      filters: {
        followers: { gte: 5000 },
        account: { network: { eq: 'linkedin' }, followers: { gte: 5000 } },
        participation: { campaignId: { eq: globalId('Campaign', campaign.id) } },
        share: { network: { eq: 'linkedin' } },
        reportId: { eq: globalId('Person', report.id) },
        displayName: { eq: 'Record' },
        externalId: { eq: 'r-1' },
        email: { eq: 'record@example.org' },
        kind: { eq: 'JOURNALIST' },
        kindStated: { eq: true },
        relation: { eq: 'JOURNALIST' },
        country: { eq: 'FR' },
        site: { eq: 'Lyon' },
        siteId: { eq: globalId('Site', site.id) },
        timeZone: { eq: 'Europe/Paris' },
        skill: { eq: 'welding' },
        language: { eq: 'fr' },
        preferredLanguage: { eq: 'fr' },
        departmentId: { eq: sales },
        membership: { departmentId: { eq: sales } },
        attribute: { key: { eq: 'shift' }, text: { eq: 'night' } },
        jobTitle: { eq: 'Nurse' },
        level: { eq: 'L3' },
        joinedAt: { lt: '2020-01-01T00:00:00Z' },
        managerId: { eq: globalId('Person', boss.id) },
      },
    }
  })
}

/** What somebody did under a record, who follows it and who reports to it: theirs after a merge. */
const JOINED = ['followers', 'account', 'participation', 'share', 'reportId']
/** What a source says of a record: it stays with the record, as `Person` shows it. */
const OF_THE_RECORD = [
  ...['displayName', 'externalId', 'email', 'kind', 'kindStated', 'relation', 'country', 'site', 'siteId', 'timeZone'],
  ...['skill', 'language', 'preferredLanguage', 'departmentId', 'membership', 'attribute', 'jobTitle', 'level'],
  ...['joinedAt', 'managerId'],
]
/** What was computed of people as they counted then, and what tells no two records apart. */
const COMPUTED = ['score', 'scoreOver', 'nominated', 'network']
const OF_EVERY_ROW = ['active', 'archived', 'createdAt', 'updatedAt', 'segment']

describe('the conditions of people and segments', () => {
  it('say of each whom it finds before a merge, after it, and after its end', async () => {
    const declared = [...JOINED, ...OF_THE_RECORD, ...COMPUTED, ...OF_EVERY_ROW]
    expect(Object.keys(PersonFilter.fields).toSorted()).toEqual(declared.toSorted())
    const { record, kept, filters, campaignId } = await plant()
    /** Whom a scoring run over the campaign is about. */
    const scored = () =>
      within(async (ctx) => {
        const scope = belongsTo('PERSON', { topicId: null, campaignId, segmentId: null }, null)
        const rows = await ctx.db.$queryRaw<{ id: string }[]>(Prisma.sql`SELECT x.id FROM "Person" x WHERE ${scope}`)
        return rows.map(({ id }) => globalId('Person', id))
      })
    const among = async (name: string) =>
      (await found({ [name]: filters[name] })).filter((id) => id === record || id === kept)
    const all = async () =>
      Object.fromEntries(await Promise.all(Object.keys(filters).map(async (name) => [name, await among(name)])))
    const apart = Object.fromEntries(Object.keys(filters).map((name) => [name, [record]]))
    expect(Object.keys(filters).toSorted()).toEqual([...JOINED, ...OF_THE_RECORD].toSorted())
    expect(await all()).toEqual(apart)
    expect(await scored()).toEqual([record])
    await merge(record, kept)
    expect(await scored()).toEqual([kept])
    expect(await all()).toEqual({
      ...apart,
      ...Object.fromEntries(JOINED.map((name) => [name, [kept]])),
      ...Object.fromEntries(OF_THE_RECORD.map((name) => [name, []])),
    })
    // A source goes on describing the merged record.
    await within((ctx) =>
      ctx.db.socialAccount.create({ data: { personId: raw(record), network: 'x', handle: 'late', followers: 9 } }),
    )
    expect(await found({ account: { network: { eq: 'x' } } })).toEqual([kept])
    const nano = await ask(
      '{ segments(filter: { key: { in: ["linkedin-micro", "linkedin-nano"] } }) { nodes { key id } } }',
    )
    const { nodes } = nano.segments as { nodes: { key: string; id: string }[] }
    for (const { key, id } of nodes) {
      expect(await found({ segment: { eq: id } }), key).toEqual(key === 'linkedin-nano' ? [kept] : [])
    }
    await unmerge(record)
    expect(await all()).toEqual(apart)
    expect(await found({ account: { network: { eq: 'x' } } })).toEqual([record])
  })

  it('count rows that are written while a merge is, and lists read no page to be counted', async () => {
    const [one, other] = await within(async (ctx) => [
      globalId('Person', (await ctx.db.person.create({ data: { displayName: 'One' } })).id),
      globalId('Person', (await ctx.db.person.create({ data: { displayName: 'Other' } })).id),
    ])
    await Promise.all([
      merge(one, other),
      ...Array.from({ length: 8 }, (_, number) =>
        within((ctx) =>
          ctx.db.socialAccount.create({
            data: { personId: raw(one), network: 'mastodon', handle: `one-${number}@example.org`, followers: 1 },
          }),
        ),
      ),
    ])
    const rows = await within((ctx) => ctx.db.socialAccount.findMany({ where: { network: 'mastodon' } }))
    expect(rows.map(({ countsForId }) => countsForId)).toEqual(Array(8).fill(raw(other)))
  })
})
