import { globalId, uuidv7 } from '@portevoix/api/core/ids.ts'
import { PersonFilter } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { type ClosedCell, partition, tell } from '@portevoix/api/platform/small-groups/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post, startWorld, type World } from '../../harness.ts'
import { countStatements } from '../../statements.ts'
import { closeMonth } from '../monthly-close.ts'
import { Crowd, type Member, type Traits } from './crowd.ts'
import { toldSet } from './span.ts'

const SIZE = 5
const LONG_MS = 300_000
const MONTHS = ['2026-01-01', '2026-02-01', '2026-03-01', '2026-04-01'] as const
/** Permissions of somebody who reads reports, and lists no people. */
const COUNTER = ['report:read', 'segment:read', 'campaign:read', 'content:read']
const READERS = ['analyst', 'manager'] as const
type Reader = (typeof READERS)[number]

const isOneOfThree = ({ number }: Member) => number >= 1 && number <= 3
const not = (holds: (one: Member) => boolean) => (one: Member) => !holds(one)

let world: World
let crowd: Crowd
/** Segments: what each asks, who is in it, and whether it may be published after those before it. */
const SEGMENTS = [
  { key: 'french', filter: { language: { eq: 'fr' } }, holds: (one: Member) => one.language === 'fr', isSafe: true },
  {
    key: 'german-or-lyon',
    filter: { or: [{ language: { eq: 'de' } }, { site: { eq: 'lyon' } }] },
    holds: (one: Member) => one.language === 'de' || one.site === 'lyon',
    isSafe: true,
  },
  { key: 'three', filter: { displayName: { in: ['P1', 'P2', 'P3'] } }, holds: isOneOfThree, isSafe: false },
  {
    key: 'all-but-three',
    filter: { not: { displayName: { in: ['P1', 'P2', 'P3'] } } },
    holds: not(isOneOfThree),
    isSafe: false,
  },
  {
    key: 'french-and-three',
    filter: { or: [{ language: { eq: 'fr' } }, { displayName: { in: ['P1', 'P2', 'P3'] } }] },
    holds: (one: Member) => one.language === 'fr' || isOneOfThree(one),
    isSafe: false,
  },
] as const
/** Campaigns of January: who took part in each, and shared. */
const CAMPAIGNS = {
  half: ({ number }: Member) => number % 2 === 0,
  'french-or-few': (one: Member) => (one.language === 'fr' ? one.number % 3 === 0 : isOneOfThree(one)),
  few: (one: Member) => one.language === 'fr' && one.number < 60,
  lyon: (one: Member) => one.site === 'lyon',
} as const
const SHARED_AT = new Date('2026-01-15T12:00:00Z')
let now = new Date('2026-01-20T12:00:00Z')
/** The department that the manager has. */
let part = ''
const keys = new Map<string, string>()
const truth = new Map<string, readonly Member[]>()
/** By month the block of everybody. */
const blocks = new Map<string, ReadonlyMap<number, Block>>()

/** People who are counted together, and as whom. */
interface Block {
  readonly number: number
  readonly home: Traits
}

const inside = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)

async function ask(key: string, query: string, variables = {}) {
  const send = () => post(world.url, key, { query, variables })
  // A connection that was idle while this process computed may have been closed.
  const { body } = await send().catch(send)
  return { data: (body.data ?? {}) as Record<string, Record<string, unknown>>, errors: body.errors }
}

/** What a path says of whoever is counted as it. */
function traitsOf(path: readonly string[]): Traits {
  const keysOf = (trait: string) =>
    path.flatMap((step) => (step.startsWith(`${trait}:`) ? [step.slice(trait.length + 1)] : []))
  return { departments: keysOf('department'), site: keysOf('site')[0] || null, country: keysOf('country')[0] || null }
}

const pathOf = ({ departments, site, country }: Traits) =>
  [...departments.map((id) => `department:${id}`), '', `site:${site ?? ''}`, `country:${country ?? ''}`].join('/')

/** Closes a month, and keeps who was there then and in which block the close put them. */
async function close(month: string): Promise<void> {
  now = new Date(new Date(`${month}T00:00:01Z`).setUTCMonth(new Date(month).getUTCMonth() + 1))
  await closeMonth(world)
  const cells = await inside(({ db }) => db.closedCell.findMany({ where: { month: new Date(month) } }))
  const blockOf = new Map(
    cells.flatMap(({ path, block, home }) =>
      block === null ? [] : [[path.join('/'), { number: block, home: traitsOf(home) }] as const],
    ),
  )
  const members = crowd.now
  const sizes = Map.groupBy(members, pathOf)
  expect(cells.map(({ path, people }) => [path.join('/'), people]).toSorted()).toEqual(
    [...sizes].map(([path, own]) => [path, own.length]).toSorted(),
  )
  truth.set(month, members)
  const blocked = members.flatMap((member) => {
    const block = blockOf.get(pathOf(member))
    return block ? [[member.number, block] as const] : []
  })
  blocks.set(month, new Map(blocked))
}

beforeAll(async () => {
  world = await startWorld({ plugins: [], now: () => now })
  crowd = new Crowd(world, world.organization.id)
  await crowd.addDepartments(700)
  await crowd.fill()
  const tops = Map.groupBy(crowd.now, ({ departments: [top = ''] }) => top)
  tops.delete('')
  part = [...tops].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? ''
  // Of one department many are in Lyon.
  const [first] = crowd.departments
  await crowd.add(15, { departments: first?.path ?? [], site: 'lyon', country: 'FR' })
  const scopes = ['report:read']
  keys.set('analyst', (await world.organization.as(['ANALYST'], { scopes })).key)
  const manager = await world.organization.as([], { scopes })
  keys.set('manager', manager.key)
  const input = {
    ...{ accountId: globalId('Account', manager.accountId), role: 'MANAGER', cause: 'Runs it.' },
    departmentId: globalId('Department', part),
  }
  const { data } = await ask(
    world.organization.key,
    'mutation ($input: AssignmentCreateInput!) { assignmentCreate(input: $input) { __typename } }',
    { input },
  )
  expect(data.assignmentCreate).toEqual({ __typename: 'Assignment' })
  keys.set('auditor', (await world.organization.as(['ANALYST'], { scopes: ['report:read', 'segment:read'] })).key)
  for (const { key, filter, isSafe } of SEGMENTS) {
    const made = await ask(
      world.organization.key,
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } } }',
      { input: { key, name: key, filter } },
    )
    const published = await ask(
      world.organization.key,
      'mutation ($id: ID!) { segmentPublish(id: $id) { ... on Segment { key } ... on UserError { code } } }',
      made.data.segmentCreate,
    )
    expect(published.data.segmentPublish, key).toEqual(isSafe ? { key } : { code: 'SEGMENT_ISOLATES' })
  }
  keys.set('counter', (await world.organization.as(['ANALYST'], { scopes: COUNTER })).key)
  // Departments are shown to whoever lists people; what these did is listed by other permissions.
  const lister = { scopes: [...COUNTER, 'person:read'] }
  keys.set('lister', (await world.organization.as(['ANALYST'], lister)).key)
  const contentId = uuidv7(1)
  await inside(({ db }) => db.content.create({ data: { id: contentId, title: 'Post' } }))
  for (const [name, takesPart] of Object.entries(CAMPAIGNS)) {
    const campaignId = uuidv7(Date.now())
    const dates = { startsAt: new Date('2026-01-01'), endsAt: new Date('2027-01-01') }
    await inside(({ db }) => db.campaign.create({ data: { id: campaignId, name, ...dates } }))
    await crowd.share({ campaignId, contentId }, crowd.now.filter(takesPart), SHARED_AT)
  }
  for (const month of MONTHS) {
    if (month !== MONTHS[0]) {
      await crowd.live(60)
      const before = crowd.departments.length
      await crowd.addDepartments(10)
      await crowd.fill(crowd.departments.slice(before))
    }
    await close(month)
  }
}, LONG_MS)
afterAll(() => world?.stop())

/** A question: which people, as a filter and as what it means. */
interface Question {
  readonly filter: string
  readonly holds: (member: Traits) => boolean
}

const department = (id: string): Question => ({
  filter: `{departmentId: {eq: "${globalId('Department', id)}"}}`,
  holds: ({ departments }) => departments.includes(id),
})
const trait = (name: 'site' | 'country', value: string | null): Question => ({
  filter: `{${name}: ${value === null ? '{isNull: true}' : `{eq: "${value}"}`}}`,
  holds: (member) => member[name] === value,
})
const both = (a: Question, b: Question): Question => ({
  filter: `{and: [${a.filter}, ${b.filter}]}`,
  holds: (member) => a.holds(member) && b.holds(member),
})
const either = (a: Question, b: Question): Question => ({
  filter: `{or: [${a.filter}, ${b.filter}]}`,
  holds: (member) => a.holds(member) || b.holds(member),
})
const other = (a: Question): Question => ({ filter: `{not: ${a.filter}}`, holds: (member) => !a.holds(member) })

/** What is asked, and of whom: a department beyond their reach is refused to the manager. */
function questions(reader: Reader): Question[] {
  const reached = crowd.departments.filter(({ path: [top] }) => reader === 'analyst' || top === part)
  const sites = [...new Set(crowd.now.map(({ site }) => site))].map((site) => trait('site', site))
  const countries = [...new Set(crowd.now.map(({ country }) => country))].map((country) => trait('country', country))
  const departments = reached.map(({ id }) => department(id))
  const some = (count: number) => Array.from({ length: count }, () => crowd.pick(departments))
  return [
    { filter: '{}', holds: () => true },
    ...[...sites, ...countries].flatMap((one) => [one, other(one)]),
    ...sites.flatMap((site) => countries.map((country) => both(site, country))),
    ...departments.filter((_one, index) => index < 60 || index % 5 === 0),
    ...some(40).map((one) => both(one, crowd.pick(sites))),
    ...some(40).map((one) => either(one, crowd.pick(departments))),
    ...some(40).map((one) => other(one)),
  ]
}

/** The people of a question, those who are counted as such people, and what is told of their blocks. */
interface People {
  readonly asked: ReadonlySet<number>
  readonly blocked: ReadonlySet<number>
  readonly told: number | null
}

/** What was answered: how many of the people of a question, or of a group of them. */
interface Answer extends Question, People {
  readonly reader: Reader
  readonly month: string
  readonly count: number | null
}

const periodOf = (month: string, months = 1) => {
  const [from, to] = [new Date(month), new Date(month)]
  to.setUTCMonth(to.getUTCMonth() + months)
  return `{from: "${from.toISOString()}", to: "${to.toISOString()}"}`
}

const GROUPS =
  'departments: groups(by: DEPARTMENT) { key count } sites: groups(by: SITE) { key count } countries: groups(by: COUNTRY) { key count }'

/** Asks everything that may be asked of a month by HTTP: numbers, and the groups of the first ones by each trait. */
async function answersOf(reader: Reader, month: string, asked: readonly Question[]): Promise<Answer[]> {
  const answers: Answer[] = []
  const note = (question: Question, count: number | null) =>
    answers.push({ ...question, reader, month, count, ...peopleOf(reader, month, question) })
  const chunks = [
    asked.slice(0, 3),
    ...Array.from({ length: Math.ceil((asked.length - 3) / 14) }, (_, at) => asked.slice(3 + at * 14, 17 + at * 14)),
  ]
  for (const [at, chunk] of chunks.entries()) {
    const fields = chunk.map(
      ({ filter }, index) =>
        `a${index}: headcount(period: ${periodOf(month)}, filter: ${filter}) { count ${at === 0 ? GROUPS : ''} }`,
    )
    const { data, errors } = await ask(keys.get(reader) ?? '', `{ ${fields.join(' ')} }`)
    expect(errors).toBe(undefined)
    for (const [index, question] of chunk.entries()) {
      type Groups = { key: string; count: number | null }[]
      const {
        count,
        departments = [],
        sites = [],
        countries = [],
      } = data[`a${index}`] as {
        count: number | null
        departments?: Groups
        sites?: Groups
        countries?: Groups
      }
      note(question, count)
      for (const group of departments) {
        const [, id = ''] = Buffer.from(group.key, 'base64url').toString().split(':')
        note(both(question, department(id)), group.count)
      }
      for (const group of sites) note(both(question, trait('site', group.key)), group.count)
      for (const group of countries) note(both(question, trait('country', group.key)), group.count)
    }
  }
  return answers
}

const within = (reader: Reader, { departments }: Traits) => reader === 'analyst' || departments.includes(part)

/** By reader and month whom their questions are of: found once, for thousands of answers. */
const ofReader = new Map<string, { members: readonly Member[]; own: { home: Traits; numbers: readonly number[] }[] }>()

function reachedBy(reader: Reader, month: string) {
  const key = `${reader} ${month}`
  const known = ofReader.get(key)
  if (known) return known
  const members = (truth.get(month) ?? []).filter((one) => within(reader, one))
  const byBlock = Map.groupBy(blocks.get(month) ?? [], ([, { number }]) => number)
  const own = [...byBlock.values()].flatMap((people) => {
    const homes = new Map(people.map(([, { home }]) => [pathOf(home), home]))
    expect(homes.size, 'homes of a block').toBe(1)
    return [...homes.values()].map((home) => ({ home, numbers: people.map(([number]) => number) }))
  })
  const found = { members, own: own.filter(({ home }) => within(reader, home)) }
  ofReader.set(key, found)
  return found
}

function peopleOf(reader: Reader, month: string, { holds }: Question): People {
  const { members, own } = reachedBy(reader, month)
  const counted = own.filter(({ home }) => holds(home)).map(({ numbers }) => numbers)
  return {
    asked: new Set(members.filter(holds).map(({ number }) => number)),
    blocked: new Set(counted.flat()),
    told: inSteps(counted, SIZE),
  }
}

/** What is told of blocks: each in the nearest steps. */
const inSteps = (of: Iterable<readonly unknown[]>, step: number): number | null =>
  [...of].reduce((sum, { length }) => sum + Math.round(length / step) * step, 0) || null

/** The people whom a number stands for, as an attacker reads it: those of the blocks, or else all who were asked for. */
const standsFor = ({ asked, blocked, count, told }: Answer): ReadonlySet<number> => (count === told ? blocked : asked)

/** What is told of segments in a month, by key. */
async function segmentsOf(month: string): Promise<Map<string, number | null>> {
  const { data, errors } = await ask(
    keys.get('auditor') ?? '',
    `query ($keys: [String!]) { segments(filter: { key: { in: $keys } }) {
      nodes { key headcount(period: ${periodOf(month)}) { count } } } }`,
    { keys: SEGMENTS.map(({ key }) => key) },
  )
  expect(errors).toBe(undefined)
  const { nodes } = data.segments as { nodes: { key: string; headcount: { count: number | null } | null }[] }
  return new Map(nodes.map(({ key, headcount }) => [key, headcount?.count ?? null]))
}

const inSegment = (month: string, holds: (one: Member) => boolean) =>
  new Set((truth.get(month) ?? []).filter(holds).map(({ number }) => number))

describe('two readers who may not list people', () => {
  const answers: Answer[] = []

  it('are told of whole blocks alone, in steps, and the same again later', { timeout: LONG_MS }, async () => {
    const asked = { analyst: questions('analyst'), manager: questions('manager') }
    for (const month of MONTHS) {
      for (const reader of READERS) answers.push(...(await answersOf(reader, month, asked[reader])))
    }
    expect(answers.length).toBeGreaterThan(5_000)
    const wrong = answers.filter(({ count, told }) => count !== told)
    expect(wrong.map(({ filter, count, told }) => ({ filter, count, told }))).toEqual([])
    const told = answers.filter(({ count }) => count !== null)
    expect(told.length).toBeGreaterThan(1_000)
    // Months differ by nothing or by as many as a group: so does every sum and difference of answers.
    expect(told.filter(({ count }) => (count ?? 0) % SIZE !== 0)).toEqual([])
    const again = await answersOf('analyst', MONTHS[0], asked.analyst.slice(0, 3))
    const first = answers.filter(({ reader, month }) => reader === 'analyst' && month === MONTHS[0])
    expect(again.map(({ count }) => count)).toEqual(first.slice(0, again.length).map(({ count }) => count))
  })

  it('learn together of no set of fewer people than a group in any month, by linear algebra', {
    timeout: LONG_MS,
  }, async () => {
    for (const month of MONTHS) {
      const rows = answers.filter((answer) => answer.month === month && answer.count !== null).map(standsFor)
      const told = await segmentsOf(month)
      const segments = SEGMENTS.map(({ key, holds }) => ({
        count: told.get(key) ?? null,
        people: inSegment(month, holds),
      }))
      const shown = segments.filter(({ count }) => count !== null)
      expect(shown.length, month).toBe(SEGMENTS.filter(({ isSafe }) => isSafe).length)
      for (const { count, people } of shown) expect(count, month).toBe(Math.round(people.size / SIZE) * SIZE)
      const all = [...rows, ...shown.map(({ people }) => people)]
      expect(toldSet(all, SIZE), month).toBe(null)
      if (month !== MONTHS[0]) continue
      for (const { key, holds, isSafe } of SEGMENTS) {
        if (!isSafe) expect(toldSet([...all, inSegment(month, holds)], SIZE), key).not.toBe(null)
      }
    }
  })

  it('learn of no fewer acts than those of a group, from what segments did in campaigns and departments', {
    timeout: LONG_MS,
  }, async () => {
    const key = keys.get('counter') ?? ''
    const told = [...(await segmentsOf(MONTHS[0]))].flatMap(([name, count]) => (count === null ? [] : [name]))
    const asked = SEGMENTS.filter((one) => told.includes(one.key))
    expect(asked.length).toBe(2)
    const { data: list } = await ask(key, '{ segments(first: 100) { nodes { id key } } }')
    const idOf = new Map(
      ((list.segments?.nodes ?? []) as { id: string; key: string }[]).map((one) => [one.key, one.id]),
    )
    const FIELDS =
      'peopleCount eligibleCount activeCount participantCount shareCount adoption { value } hidden { reason }'
    const reportOf = (index: number, name: string, period = periodOf(MONTHS[0])) =>
      `s${index}: segmentReport(segmentId: "${idOf.get(name)}", period: ${period}) { ${FIELDS} }`
    type Report = { activeCount: number | null; participantCount: number | null }
    const fields = asked.map((one, index) => reportOf(index, one.key)).join(' ')
    const { data, errors } = await ask(key, `{ campaigns { nodes { name ${fields} } } }`)
    expect(errors).toBe(undefined)
    const people = truth.get(MONTHS[0]) ?? []
    const kindOf = (one: Member) => asked.map(({ holds }) => holds(one)).join()
    /** People of a segment who did something, as far as their kind is told of. */
    const actsOf = (acted: (one: Member) => boolean, holds: (one: Member) => boolean) =>
      [...Map.groupBy(people.filter(acted), kindOf).values()].filter(
        (kind) => kind.length >= SIZE && kind[0] !== undefined && holds(kind[0]),
      )
    const inFullSteps = (kinds: readonly (readonly Member[])[]) =>
      kinds.reduce((sum, { length }) => sum + Math.floor(length / SIZE) * SIZE, 0) || null
    const campaigns = (data.campaigns?.nodes ?? []) as ({ name: keyof typeof CAMPAIGNS } & Record<string, Report>)[]
    expect(campaigns.length).toBe(4)
    const naive: string[] = []
    for (const { name, ...reports } of campaigns) {
      const rows = asked.map(({ holds }) => actsOf(CAMPAIGNS[name], holds))
      for (const [index, kinds] of rows.entries()) {
        const count = inFullSteps(kinds)
        const shown = { activeCount: count, participantCount: count, shareCount: null, adoption: { value: null } }
        expect(reports[`s${index}`], name).toMatchObject({ ...shown, hidden: { reason: 'TOO_FEW' } })
      }
      const numbers = (some: readonly Member[]) => new Set(some.map(({ number }) => number))
      expect(
        toldSet(
          rows.map((kinds) => numbers(kinds.flat())),
          SIZE,
        ),
        name,
      ).toBe(null)
      const exact = asked.map(({ holds }) => numbers(people.filter((one) => CAMPAIGNS[name](one) && holds(one))))
      if (toldSet(exact, SIZE) !== null) naive.push(name)
    }
    expect(naive).toEqual(['few'])
    expect(campaigns.flatMap(({ name, ...reports }) => Object.values(reports).map((one) => one.activeCount))).toContain(
      null,
    )
    // Departments: whoever few of a segment are in.
    const ids = [...new Set(people.map(({ departments }) => departments.at(-1) ?? ''))].filter(Boolean)
    const acted = (one: Member) => Object.values(CAMPAIGNS).some((takesPart) => takesPart(one))
    let shown = 0
    for (let at = 0; at < ids.length; at += 20) {
      const part = ids.slice(at, at + 20)
      const nodes = part.map(
        (id, index) =>
          `d${index}: node(id: "${globalId('Department', id)}") { ... on Department { ${reportOf(0, asked[1]?.key ?? '')} } }`,
      )
      const answer = await ask(keys.get('lister') ?? '', `{ ${nodes.join(' ')} }`)
      expect(answer.errors).toBe(undefined)
      for (const [index, id] of part.entries()) {
        const { s0 } = answer.data[`d${index}`] as unknown as { s0: Report }
        const kinds = actsOf((one) => one.departments.at(-1) === id && acted(one), asked[1]?.holds ?? acted)
        expect(s0.activeCount, id).toBe(inFullSteps(kinds))
        if (s0.activeCount !== null) shown += 1
      }
    }
    expect(shown).toBeGreaterThan(0)
    // Nothing of a month that is not closed, of a part of one, and of segments that are not told.
    const draft = SEGMENTS.find(({ isSafe }) => !isSafe)?.key ?? ''
    for (const [name, period] of [
      [asked[0]?.key ?? '', '{from: "2026-01-01T00:00:00Z", to: "2026-01-15T00:00:00Z"}'],
      [asked[0]?.key ?? '', periodOf('2026-05-01')],
    ] as const) {
      const answer = await ask(key, `{ campaigns(first: 1) { nodes { ${reportOf(0, name, period)} } } }`)
      const nothing = { peopleCount: null, activeCount: null, participantCount: null, hidden: { reason: 'NOT_CLOSED' } }
      expect(answer.data.campaigns).toMatchObject({ nodes: [{ s0: nothing }] })
    }
    const refused = await ask(key, `{ campaigns(first: 1) { nodes { ${reportOf(0, draft)} } } }`)
    expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN')
  })

  it('are told most people of most departments that are large enough', () => {
    const large = answers.filter(
      ({ reader, filter, asked }) => reader === 'analyst' && /^{departmentId/.test(filter) && asked.size >= 20,
    )
    expect(large.length).toBeGreaterThan(20)
    expect(large.filter(({ count }) => count !== null).length / large.length).toBeGreaterThan(0.9)
    const whole = answers.find(({ filter, reader }) => filter === '{}' && reader === 'analyst')
    const all = truth.get(MONTHS[0])?.length ?? 0
    expect(Math.abs((whole?.count ?? 0) - all) / all).toBeLessThan(0.05)
  })

  it('are told the number of the last month for its quarter, and none for other periods', {
    timeout: LONG_MS,
  }, async () => {
    const read = async (period: string, key = keys.get('analyst') ?? '') => {
      const { data } = await ask(
        key,
        `{ headcount(period: ${period}) { month count hidden { reason minimum } groups(by: SITE) { key count } } }`,
      )
      return data.headcount as { month: string | null; count: number | null; groups: unknown }
    }
    const quarter = await read(periodOf('2026-01-01', 3))
    expect(quarter.month).toBe('2026-03-01')
    expect(quarter).toEqual(await read(periodOf('2026-03-01')))
    const none = { month: null, count: null, hidden: { reason: 'NOT_CLOSED', minimum: SIZE }, groups: [] }
    const others = [
      ...[periodOf('2026-01-01', 2), periodOf('2026-02-01', 3), periodOf('2026-01-01', 12), periodOf('2026-05-01')],
      ...[
        '{from: "2026-01-01T00:00:00Z", to: "2026-01-15T00:00:00Z"}',
        '{from: "2026-01-02T00:00:00Z", to: "2026-02-01T00:00:00Z"}',
      ],
      ...[
        '{from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:01Z"}',
        '{from: "2025-12-01T00:00:00Z", to: "2026-01-01T00:00:00Z"}',
      ],
    ]
    for (const period of others) {
      expect(await read(period), period).toEqual(none)
      expect((await read(period, world.organization.key)).count, period).toBe(null)
    }
  })

  it('are refused a filter by any other trait of people, with what to do instead', async () => {
    const values: { [kind: string]: string } = {
      text: '{contains: "x"}',
      key: '{eq: "x"}',
      id: '{eq: "x"}',
      boolean: '{eq: true}',
      instant: '{gt: "2020-01-01T00:00:00Z"}',
      number: '{gt: 1}',
      enum: '{eq: EMPLOYEE}',
      scalar: '{eq: "fr"}',
      row: '{}',
      saved: '{eq: "x"}',
    }
    const refused = Object.entries(PersonFilter.fields).filter(
      ([name]) => !['departmentId', 'site', 'country'].includes(name),
    )
    expect(refused.length).toBeGreaterThan(10)
    for (const [name, { kind }] of refused) {
      const own = `{${name}: ${values[kind]}}`
      for (const filter of [own, `{not: ${own}}`, `{or: [{country: {eq: "FR"}}, ${own}]}`]) {
        const { errors } = await ask(
          keys.get('analyst') ?? '',
          `{ headcount(period: ${periodOf(MONTHS[0])}, filter: ${filter}) { count } }`,
        )
        expect(errors?.[0]?.extensions.code, filter).toBe('FILTER_REFUSED')
        expect(errors?.[0]?.message).toContain('person:read')
      }
    }
  })

  it('are told of a department in the same way, whether it is none, of another organisation or beyond their reach', async () => {
    const stranger = await world.addOrganization('Stranger')
    const { body } = await post(world.url, stranger.key, {
      query: 'mutation { departmentCreate(input: {name: "Theirs"}) { ... on Department { id } } }',
    })
    const theirs = body.data?.departmentCreate as { id: string } | undefined
    const read = (reader: Reader, id: string) =>
      ask(
        keys.get(reader) ?? '',
        `{ headcount(period: ${periodOf(MONTHS[3])}, filter: {departmentId: {eq: "${id}"}}) { count hidden { reason } } }`,
      )
    const beyond = crowd.departments.find(({ path: [top] }) => top !== part)
    const unknown = await Promise.all([
      ...[theirs?.id ?? '', globalId('Department', world.organization.id), 'x'].map((id) => read('analyst', id)),
      read('manager', globalId('Department', beyond?.id ?? '')),
    ])
    expect(
      new Set(
        unknown.map(({ errors }) =>
          JSON.stringify(errors?.map(({ message, extensions }) => [message, extensions.code])),
        ),
      ),
    ).toEqual(
      new Set([
        '[["filter.departmentId.eq: There is no Department with this id. Check the id, and that the token belongs to its organisation.","NOT_FOUND"]]',
      ]),
    )
    const sizeOf = (id: string) => crowd.now.filter(({ departments }) => departments.includes(id)).length
    for (const size of [0, 1]) {
      const small = crowd.departments.find(({ id }) => Math.ceil(sizeOf(id) / 4) === size)
      expect(small, `${size}`).toBeDefined()
      const { data } = await read('analyst', globalId('Department', small?.id ?? ''))
      expect(data.headcount).toEqual({ count: null, hidden: { reason: 'TOO_FEW' } })
    }
  })
})

describe('whoever may list people', () => {
  it('is told everybody', { timeout: LONG_MS }, async () => {
    const fields = [department(part), trait('country', 'FR'), trait('site', null)].map(
      ({ filter }, index) =>
        `a${index}: headcount(period: ${periodOf(MONTHS[1])}, filter: ${filter}) { count hidden { reason } }`,
    )
    const { data } = await ask(
      world.organization.key,
      `{ all: headcount(period: ${periodOf(MONTHS[1])}) { count } ${fields.join(' ')} }`,
    )
    const members = truth.get(MONTHS[1]) ?? []
    const counts = [department(part), trait('country', 'FR'), trait('site', null)].map(({ holds }) => ({
      count: members.filter(holds).length,
      hidden: null,
    }))
    expect(data).toEqual({ all: { count: members.length }, a0: counts[0], a1: counts[1], a2: counts[2] })
  })
})

describe('whether there is somebody with traits that few have', () => {
  it('is told by no question, with or without negation', { timeout: LONG_MS }, async () => {
    const stranger = await world.addOrganization('Even')
    const even = new Crowd(world, stranger.id)
    await even.addDepartments(14)
    const { key } = await stranger.as(['ANALYST'], { scopes: ['report:read'] })
    for (const [index, { path }] of even.departments.entries()) {
      for (const site of ['lyon', 'paris'].slice(index % 2)) {
        await even.add(SIZE * (1 + (index % 3)), { departments: path, site, country: 'FR' })
      }
    }
    const traits = [
      ...[trait('site', 'lyon'), trait('site', 'graz'), trait('site', null)],
      ...[trait('country', 'FR'), trait('country', 'UA'), trait('country', null)],
    ]
    const asked = even.departments.flatMap(({ id }) => traits.map((one) => both(department(id), other(one))))
    const all = [{ filter: '{}', holds: () => true }, ...traits, ...traits.map(other), ...asked]
    const told = async () => {
      await inJob(world.server.environment, { organizationId: stranger.id, accountId: null }, ({ db }) =>
        db.monthlyClose.deleteMany(),
      )
      await closeMonth(world, stranger.id)
      const answers: unknown[] = []
      for (const { filter } of all) {
        const groups = filter === '{}' ? GROUPS : ''
        const query = `{ headcount(period: ${periodOf(MONTHS[3])}, filter: ${filter}) { count hidden { reason minimum } ${groups} } }`
        const { data, errors } = await ask(key, query)
        expect(errors).toBe(undefined)
        answers.push(data.headcount)
      }
      return answers
    }
    const before = await told()
    expect(before).toContainEqual({ count: null, hidden: { reason: 'TOO_FEW', minimum: SIZE } })
    const first = even.departments[0]?.path ?? []
    await even.add(1, { departments: first, site: 'graz', country: 'UA' })
    await even.add(1, { departments: [], site: null, country: null })
    expect(await told()).toEqual(before)
  })
})

describe('the attack', () => {
  const members = () => truth.get(MONTHS[0]) ?? []
  /** The people of each answer that a gate gives on some cells. */
  function rowsOf(people: readonly Member[], smallest: number): Set<number>[] {
    const byPath = Map.groupBy(people, pathOf)
    const cells = [...byPath.keys()]
      .sort()
      .map((path) => ({ path: path.split('/'), people: byPath.get(path)?.length ?? 0 }))
    const found = partition(cells, smallest)
    const closed = cells.map(
      (cell, index): ClosedCell => ({
        ...{ ...cell, block: found[index]?.number ?? null, home: found[index]?.home ?? [] },
      }),
    )
    const groupsOf = ({ path }: { path: readonly string[] }) => ['all', ...path.filter((step) => step !== '')]
    const told = tell(closed, groupsOf, { minimum: smallest, mayCount: false })
    const homeOf = new Map(closed.map(({ path, home }) => [path.join('/'), home]))
    return [...told.keys()].map((group) => {
      const counted = people.filter((member) => groupsOf({ path: homeOf.get(pathOf(member)) ?? [] }).includes(group))
      return new Set(counted.map(({ number }) => number))
    })
  }

  it('finds nobody where the gate is as it is', () => {
    expect(toldSet(rowsOf(members(), SIZE), SIZE)).toBe(null)
  })

  it('finds a group of four where blocks may have four people', () => {
    const rows = rowsOf(members().slice(0, 60), SIZE - 1)
    expect(toldSet(rows, SIZE)?.length).toBe(SIZE - 1)
  })

  it('finds people where a month is cut anew after some have moved, or cut in halves', { timeout: LONG_MS }, () => {
    const few = members().slice(0, 300)
    const moved = few.map((member, index) => (index % 50 === 0 ? { ...member, site: 'graz', departments: [] } : member))
    expect(toldSet([...rowsOf(few, SIZE), ...rowsOf(moved, SIZE)], SIZE)).not.toBe(null)
  })

  it('finds people where another trait is asked by as well', { timeout: LONG_MS }, () => {
    const few = members().slice(0, 200)
    const languages = [...Map.groupBy(few, ({ language }) => language).values()]
    const byLanguage = languages.map((people) => new Set(people.map(({ number }) => number)))
    const groups = rowsOf(few, SIZE)
    const crossed = byLanguage.flatMap((set) =>
      groups.map((group) => set.intersection(group)).filter(({ size }) => size >= SIZE),
    )
    expect(toldSet([...groups, ...byLanguage, ...crossed], SIZE)).not.toBe(null)
  })

  it('finds people where a group is told with those of a block that lies in part outside', () => {
    const few = members().slice(0, 400)
    const groups = [...Map.groupBy(few, ({ departments: [top = ''] }) => top).values()]
    const exact = groups
      .filter(({ length }) => length >= SIZE)
      .map((people) => new Set(people.map(({ number }) => number)))
    expect(toldSet([...rowsOf(few, SIZE), ...exact], SIZE)).not.toBe(null)
  })
})

describe('the close', () => {
  /** Lets the last month be closed once more. */
  const reopen = () =>
    inside(async ({ db }) => {
      await db.monthlyClose.deleteMany({ where: { month: new Date(MONTHS[3]) } })
      await db.closedCount.deleteMany()
    })

  it('takes the same number of statements for any number of people', { timeout: LONG_MS }, async () => {
    // Now and then the server does something by itself while statements are counted.
    const least = async () => {
      const counts: number[] = []
      for (let times = 0; times < 3; times += 1) {
        await reopen()
        counts.push((await countStatements(world, () => closeMonth(world))).length)
      }
      return Math.min(...counts)
    }
    const few = await least()
    const path = crowd.departments.find(({ path: { length } }) => length > 2)?.path ?? []
    for (const site of ['lyon', 'paris', null]) await crowd.add(200, { departments: path, site, country: 'FR' })
    expect(await least()).toBe(few)
  })

  it('cuts a month once, however many workers try and whoever moves before another one does', {
    timeout: LONG_MS,
  }, async () => {
    const cells = () => inside(({ db }) => db.closedCell.findMany({ where: { month: new Date(MONTHS[3]) } }))
    const before = await cells()
    await crowd.live(20)
    await Promise.all([closeMonth(world), closeMonth(world)])
    expect(await cells()).toEqual(before)
    await reopen()
    expect(await cells()).toEqual([])
    await Promise.all([closeMonth(world), closeMonth(world), closeMonth(world)])
    const people = (await cells()).reduce((sum, cell) => sum + cell.people, 0)
    expect(people).toBe(crowd.now.length)
  })

  it('shows nothing of an organisation of fewer people than a group, and keeps to the greater size of then and now', async () => {
    const stranger = await world.addOrganization('Four')
    const four = new Crowd(world, stranger.id)
    await four.addDepartments(8)
    const { key } = await stranger.as(['ANALYST'], { scopes: ['report:read'] })
    await inJob(world.server.environment, { organizationId: stranger.id, accountId: null }, async ({ db }) => {
      for (let index = 0; index < 4; index++) await db.person.create({ data: { displayName: `P${index}` } })
    })
    await closeMonth(world, stranger.id)
    const query = `{ headcount(period: ${periodOf(MONTHS[3])}) { count hidden { reason minimum } groups(by: COUNTRY) { key } } }`
    const hidden = { count: null, hidden: { reason: 'TOO_FEW', minimum: SIZE }, groups: [] }
    expect((await ask(key, query)).data.headcount).toEqual(hidden)
    const setSize = (size: number, organizationId: string) =>
      inJob(world.server.environment, { organizationId, accountId: null }, ({ db }) =>
        db.organization.updateMany({ data: { minimumGroupSize: size } }),
      )
    await setSize(3, stranger.id)
    expect((await ask(key, query)).data.headcount).toEqual(hidden)
    await setSize(9, world.organization.id)
    const { data } = await ask(
      keys.get('analyst') ?? '',
      `{ headcount(period: ${periodOf(MONTHS[0])}) { count hidden { reason minimum } } }`,
    )
    const sizes = Map.groupBy(truth.get(MONTHS[0]) ?? [], ({ number }) => blocks.get(MONTHS[0])?.get(number)?.number)
    expect(data.headcount).toEqual({
      count: inSteps(
        [...sizes.values()].filter(({ length }) => length >= 9),
        9,
      ),
      hidden: { reason: 'TOO_FEW', minimum: 9 },
    })
    await setSize(SIZE, world.organization.id)
  })
})
