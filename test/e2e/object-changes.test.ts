import { readFileSync } from 'node:fs'
import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { schema } from '@portevoix/api/schema.ts'
import { TopicArchiveDocument, TopicCreateDocument } from '@portevoix/sdk/documents'
import { isObjectType, printSchema } from 'graphql'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../harness.ts'
import { listsOf, mirroredTypes, NOT_MIRRORED, NOT_TOLD, READ_ABOUT, READ_AFTER, WITH } from '../mirrored.ts'

let world: World
let owner: pg.Client
beforeAll(async () => {
  world = await startWorld({ plugins: [], role: 'api' })
  owner = new pg.Client(world.databaseUrl)
  await owner.connect()
})
afterAll(async () => {
  await owner?.end()
  await world?.stop()
})

const within = <T>(work: Parameters<typeof world.server.environment.database.inOrganization<T>>[1]) =>
  world.server.environment.database.inOrganization(world.organization.id, work)

interface Told {
  type: string
  subject: { type: string; id: string }
}
/** What happened behind a cursor, as somebody reads it, and the place behind it. */
async function eventsAfter(
  after: string | null,
  key = world.organization.key,
): Promise<{ told: Told[]; place: string }> {
  const query = `query ($after: String) { events(first: 1000, after: $after) { presentCursor nodes { type subject { type id } } } }`
  const { body } = await post(world.url, key, { query, variables: { after } })
  expect(body.errors).toBeUndefined()
  const { events } = body.data as { events: { presentCursor: string; nodes: Told[] } }
  return { told: events.nodes, place: events.presentCursor }
}
/** What an act tells, read beside the feed, which others in this cluster may hold. */
async function toldBy(act: () => Promise<unknown>): Promise<string[]> {
  const events = () => within((db) => db.event.findMany({ orderBy: { sequence: 'asc' } }))
  const before = (await events()).length
  await act()
  return (await events()).slice(before).map(({ type, subjectType }) => `${type} ${subjectType}`)
}

/** Tables of an organisation by what their trigger tells: type, column of its id, columns that tell nothing. */
async function toldTables(): Promise<Map<string, string[]>> {
  const { rows } = await owner.query<{ table: string; args: Buffer }>(`
    SELECT c.relname AS table, t.tgargs AS args FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE t.tgname = 'tell_change'`)
  return new Map(rows.map(({ table, args }) => [table, args.toString().split('\0').slice(0, -1)]))
}

/** Tables whose rows no object of a list shows, with why their changes are no changes of such an object. */
const SHOWN_BY_NONE =
  /^(AnswerWord|ApplicationToken|AuthorizationGrant|Closed\w+|CollectionWindow|Deleted\w+|DeprecatedUse|DepartedOrganization|DepartmentMembership|EarnedMediaSetting|ErasedIdentifier|Erasure|EventHorizon|ExportPart|Former(DepartmentName|Identifier|MetricAncestor|MetricSource|ShareDepartment)|GuidelineCheck|IdempotentAnswer|IdentityKey|ImportKey|InvitationLink|InvitationTarget|LedgerThreshold|Level\w+|Mailed\w+|Metric(Ancestor|Aside|Date|Day|Definition|Dimension|DimensionSet|DimensionValue|Formula|Hour|Pending|Point|Quarter|Series|Total)|ModelFingerprint|MonthlyClose|NetworkMeasure|Nomination\w*|NominatorTally|NoticeEndLink|NoticeMessage|NoticePreference|OneTimeUse|PersonActivity|PersonMerge|PluginConsent|QuotaRest|QuotaUse|RateLimitBucket|ReadingRow|RefreshToken|Restatement|RetentionTerm|RetiredCode|Scim\w+|SegmentUse|SessionRole|SigningKey|SocialNetwork|SourceRecord|StreamState|Tie|UpgradeNote|Upload\w*|WaitingRecord|WebhookReceipt|IntegrationSecret)$/

describe('the page about mirrors', () => {
  const page = readFileSync(new URL('../../docs/mirror.md', import.meta.url), 'utf8')
  const rowsBehind = (heading: string) =>
    (page.split(`| ${heading} |`)[1] ?? '').split('\n\n')[0]?.split('\n').slice(2).filter(Boolean) ?? []

  it('names every listed type, and how its changes reach the feed', () => {
    const copied = mirroredTypes(printSchema(schema))
    const how = (type: string): string => {
      if (NOT_MIRRORED[type]) return `not: ${NOT_MIRRORED[type]}`
      if (READ_ABOUT[type]) return `those of a \`${READ_ABOUT[type]?.type}\` again after an event of it`
      if (READ_AFTER[type]) return `the whole list again after an event of a \`${READ_AFTER[type]?.after}\``
      return WITH[type] ? `with \`${WITH[type]}\`` : 'an event for each change'
    }
    const where = (type: string): string => {
      const one = copied.find((each) => each.type === type)
      const [list = ''] = one?.list.split('(') ?? []
      return one ? `\`${one.beneath ? `${list} { ${one.beneath} }` : list}\`` : ''
    }
    const types = [...new Set(listsOf(schema).map(({ type }) => type))].sort()
    expect(rowsBehind('type | copy it from | its changes')).toEqual(
      types.map((type) => `| \`${type}\` | ${where(type)} | ${how(type)} |`),
    )
  })

  it('names the fields that change without an event, with why', () => {
    expect(rowsBehind('field | because')).toEqual(
      Object.entries(NOT_TOLD).map(([field, why]) => `| \`${field}\` | ${why} |`),
    )
    const unknown = Object.keys(NOT_TOLD).filter((field) => {
      const [type = '', name = ''] = field.split('.')
      const found = schema.getType(type)
      return !isObjectType(found) || !found.getFields()[name]
    })
    expect(unknown).toEqual([])
  })
})

describe('every table whose rows a list shows', () => {
  it('tells of each change, of the object that shows it', async () => {
    const told = await toldTables()
    const types = new Set(listsOf(schema).map(({ type }) => type))
    const wrong = [...types].filter((type) => {
      const [subject, column] = told.get(type) ?? []
      if (NOT_MIRRORED[type] || READ_AFTER[type]) return subject !== undefined
      const above = WITH[type] ?? READ_ABOUT[type]?.type
      return above ? subject !== above || column === 'id' : subject !== type || column !== 'id'
    })
    expect(wrong).toEqual([])
    const { rows } = await owner.query<{ name: string }>(`
      SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizationId'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1`)
    const neither = rows
      .map(({ name }) => name)
      .filter((name) => !types.has(name) && told.has(name) === SHOWN_BY_NONE.test(name))
    expect(neither).toEqual([])
  })

  it('leaves out no column that is shown, but for those that the page names', async () => {
    const shown = [...(await toldTables())].flatMap(([table, [type = '', column, ...untold]]) => {
      const fields = schema.getType(type)
      if (column !== 'id' || !isObjectType(fields)) return []
      return untold.filter((one) => one !== 'updatedAt' && fields.getFields()[one] && !NOT_TOLD[`${table}.${one}`])
    })
    expect(shown).toEqual([])
  })
})

describe('a change that no act tells', () => {
  it('is told, once, whatever statement makes it', async () => {
    const { id } = await world.organization.client.mutate(TopicCreateDocument, { input: { name: 'Told' } })
    const topic = { id: parseGlobalId(id)?.id ?? '' }
    const update = () =>
      within((db) => db.topic.updateMany({ where: topic, data: { description: `${Math.random()}` } }))
    expect(await toldBy(update)).toEqual(['object.changed Topic'])
    const twice = async () =>
      await within(async (db) => {
        await db.topic.updateMany({ where: topic, data: { description: 'One' } })
        await db.topicTerm.create({ data: { topicId: topic.id, kind: 'SYNONYM', text: 'A' } })
      })
    expect(await toldBy(twice)).toEqual(['object.changed Topic'])
    expect(
      await toldBy(() => within((db) => db.topic.updateMany({ where: topic, data: { description: 'One' } }))),
    ).toEqual([])
    expect(await toldBy(() => within((db) => db.topic.deleteMany({ where: topic })))).toEqual(['object.changed Topic'])
  })

  it('is left to the event of the act where there is one', async () => {
    const { client } = world.organization
    let id = ''
    const create = async () => {
      ;({ id } = await client.mutate(TopicCreateDocument, { input: { name: 'By an act' } }))
    }
    expect(await toldBy(create)).toEqual(['topic.created Topic'])
    expect(await toldBy(() => client.mutate(TopicArchiveDocument, { id }))).toEqual(['topic.archived Topic'])
  })

  it('is told of what goes with another thing by a foreign key', async () => {
    const person = await make('personCreate', 'Person', { displayName: 'Gone', departmentNames: ['Sales'] })
    const id = parseGlobalId(person)?.id ?? ''
    const told = await toldBy(() => within((db) => db.person.deleteMany({ where: { id } })))
    expect(told).toEqual(['object.changed Person'])
  })

  it('is told of departments and sites that come with a person', async () => {
    const told = await toldBy(() =>
      make('personCreate', 'Person', { displayName: 'New', departmentNames: ['New'], site: 'New' }),
    )
    expect(told.toSorted()).toEqual(['object.changed Department', 'object.changed Site', 'person.created Person'])
  })

  it('is told of a run whose scores are deleted, once', async () => {
    const runId = crypto.randomUUID()
    await make('personCreate', 'Person', { displayName: 'Scored' })
    await within(async (db) => {
      await db.$executeRaw`INSERT INTO "ScoreRun" (id, "accountId", model, "modelVersion", definition, "updatedAt")
        SELECT ${runId}::uuid, id, 'influence', '1', '{}', now() FROM "Account" LIMIT 1`
      await db.$executeRaw`INSERT INTO "Score" ("runId", "personId", value, base, coverage, dimensions)
        SELECT ${runId}::uuid, id, 1, 1, 1, '[]' FROM "Person"`
    })
    const told = await toldBy(() => within((db) => db.$executeRaw`DELETE FROM "Score" WHERE "runId" = ${runId}::uuid`))
    expect(told).toEqual(['object.changed ScoreRun'])
  })

  it('is not told to whoever may not read everything of its type, and not before there is a key', async () => {
    const { key } = await world.organization.as(['ANALYST'])
    const { place } = await eventsAfter(null)
    await within(async (db) => {
      const person = await db.person.findFirstOrThrow({ select: { id: true } })
      await db.ambassador.create({ data: { personId: person.id }, select: { id: true } })
    })
    const subjects = async (reader: string) =>
      (await eventsAfter(place, reader)).told.map(({ subject }) => subject.type)
    await expect.poll(() => subjects(world.organization.key), { timeout: 20_000 }).toContain('Ambassador')
    expect(await subjects(key)).not.toContain('Ambassador')
    const born = await world.addOrganization('Born')
    expect(await world.server.environment.database.inOrganization(born.id, (db) => db.event.count())).toBe(0)
  })
})

async function make(name: string, type: string, input: object): Promise<string> {
  const query = `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) {
    ${name}(input: $input) { ... on ${type} { id } ... on UserError { code message } } }`
  const { body } = await post(world.url, world.organization.key, { query, variables: { input } })
  const made = body.data?.[name] as { id?: string }
  expect(made?.id, JSON.stringify(body)).toBeDefined()
  return made.id ?? ''
}
