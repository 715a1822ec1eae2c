import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { createLog } from '@portevoix/api/core/log.ts'
import { deleteExpired } from '@portevoix/api/platform/retention/index.ts'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { DAY, type InvitationWorld, MANDATE, startInvitationWorld } from './invitations-world.ts'
import { closeMonth } from './monthly-close.ts'

// Rounds and notices wait for workers.
vi.setConfig({ testTimeout: 120_000 })

let w: InvitationWorld
let sales: Scope
let press: Scope
beforeAll(async () => {
  w = await startInvitationWorld()
  sales = await scope('Sales')
  press = await scope('Press')
}, 120_000)
afterAll(() => w?.mail.stop())

/** A department and a key of somebody who manages it alone. */
interface Scope {
  readonly id: string
  readonly name: string
  readonly key: string
  readonly accountId: string
}

const keyOf = (id: string) => parseGlobalId(id)?.id ?? ''
const at = (days: number) => new Date(Date.now() + w.clock.ms + days * DAY).toISOString()
const act = (name: string, args: string, selection: string, variables: object, key?: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`
  return w.ask(
    `mutation ($id: ID = "", $input: ${input}) { ${name}(${args}) { ... on Node { id } ${selection}
      ... on UserError { code path message } } }`.replace(
      '($id: ID = "", ',
      args.includes('id:') ? '($id: ID!, ' : '(',
    ),
    variables,
    key,
  )
}

async function scope(name: string): Promise<Scope> {
  const { id } = await act('departmentCreate', 'input: $input', '', { input: { name } })
  const { accountId, key } = await w.mail.world.organization.as([])
  const role = { accountId: globalId('Account', accountId), role: 'MANAGER', cause: 'The test.', departmentId: id }
  await act('assignmentCreate', 'input: $input', '', { input: role })
  return { id, name, key, accountId }
}

/** Somebody of a department, so that its manager reads them. */
async function member(...of: Scope[]): Promise<string> {
  const { id } = await w.person()
  await w.inside(async (db) => {
    for (const [index, { id: departmentId }] of of.entries()) {
      const row = { personId: keyOf(id), departmentId: keyOf(departmentId), primary: index === 0 }
      await db.membership.create({ data: { ...row, from: new Date('2026-01-01') } })
    }
  })
  return id
}

const CONTACT = `... on Touchpoint { status at subject outcome collisionReason version department { name } contactedBy { id }
  person { id } corrections { reason subject } withdrawReason recordedBy }`
const contact = (personId: string, of: Scope, more: object = {}, key: string = of.key) =>
  act(
    'touchpointCreate',
    'input: $input',
    CONTACT,
    {
      input: { personId, departmentId: of.id, channel: 'CALL', subject: 'The lamp', ...more },
    },
    key,
  )
const owner = (personId: string, of: Scope, more: object = {}, key?: string) =>
  act(
    'relationshipOwnerCreate',
    'input: $input',
    '... on RelationshipOwner { from to department { name } owner { id } }',
    {
      input: { personId, departmentId: of.id, ...more },
    },
    key,
  )
const brief = (personId: string, text: string, more: object = {}, key?: string) =>
  w.ask(
    `mutation ($v: Int, $input: PersonBriefSetInput!) { personBriefSet(expectedVersion: $v, input: $input) {
      ... on PersonBrief { id version parts { heading text } writtenBy former { number parts { text } } } ... on UserError { code } } }`,
    { input: { personId, parts: [{ heading: 'Before a contact', text }] }, ...more },
    key,
  )
const collisions = async (personId: string, of: Scope, more = '', key: string = of.key) => {
  const person = await w.ask(
    `query ($p: ID!, $d: ID!) { node(id: $p) { ... on Person { contactCollisions(departmentId: $d ${more}) {
      at planned departmentName touchpoint { subject } } } } }`,
    { p: personId, d: of.id },
    key,
  )
  return person.contactCollisions
}

describe('a contact', () => {
  it('is recorded, corrected with a reason, and taken back', async () => {
    const personId = await member(sales)
    const made = await contact(personId, sales, { outcome: 'Interested' })
    expect(made).toMatchObject({ status: 'HELD', subject: 'The lamp', collisionReason: null, version: 1 })
    const corrected = await act('touchpointCorrect', 'id: $id, input: $input', CONTACT, {
      ...{ id: made.id, input: { subject: 'The other lamp', reason: 'Wrong lamp' } },
    })
    expect(corrected).toMatchObject({
      ...{ subject: 'The other lamp', outcome: 'Interested', version: 2 },
      corrections: [{ reason: 'Wrong lamp', subject: 'The lamp' }],
    })
    const taken = await act('touchpointWithdraw', 'id: $id, input: $input', CONTACT, {
      ...{ id: made.id, input: { reason: 'It was somebody else' } },
    })
    expect(taken).toMatchObject({ status: 'WITHDRAWN', withdrawReason: 'It was somebody else' })
    const again = { id: made.id, input: { subject: 'x', reason: 'x' } }
    expect(await act('touchpointCorrect', 'id: $id, input: $input', CONTACT, again)).toMatchObject({
      code: 'TOUCHPOINT_WITHDRAWN',
    })
  })

  it('is planned for later, and held then', async () => {
    const personId = await member(sales)
    expect(await contact(personId, sales, { at: at(3), outcome: 'x' })).toMatchObject({ code: 'CONTACT_NOT_HELD_YET' })
    const planned = await contact(personId, sales, { at: at(3) })
    expect(planned).toMatchObject({ status: 'PLANNED' })
    const held = { id: planned.id, input: { outcome: 'Comes to the open day' } }
    expect(await act('touchpointMarkHeld', 'id: $id, input: $input', CONTACT, held)).toMatchObject({
      ...{ status: 'HELD', outcome: 'Comes to the open day' },
    })
    expect(await act('touchpointMarkHeld', 'id: $id, input: $input', CONTACT, held)).toMatchObject({
      code: 'TOUCHPOINT_NOT_PLANNED',
    })
    expect(await contact(personId, sales, { at: at(-1) })).toMatchObject({ status: 'HELD' })
  })

  it('is not made with somebody to whom messages are switched off, nor told from somebody archived', async () => {
    const [off, archived] = [await member(sales), await member(sales)]
    await act('processingExclusionCreate', 'input: $input', '', {
      input: { personId: off, reason: 'MEDICAL', processing: ['MESSAGES'] },
    })
    await w.inside((db) => db.person.updateMany({ where: { id: keyOf(archived) }, data: { archivedAt: new Date() } }))
    const refused = await contact(off, sales)
    expect(refused).toMatchObject({ code: 'CONTACT_SWITCHED_OFF' })
    expect(await contact(archived, sales)).toEqual(refused)
    expect(await brief(off, 'x')).toMatchObject({ code: 'CONTACT_SWITCHED_OFF' })
  })
})

describe('a collision', () => {
  it('is told before the contact, and the contact made all the same with a reason that is kept', async () => {
    const personId = await member(sales, press)
    await contact(personId, sales, { at: at(-3) })
    const refused = await contact(personId, press)
    expect(refused).toMatchObject({ code: 'CONTACT_COLLISION', path: ['input', 'collisionReason'] })
    expect(refused.message).toContain('"Sales"')
    expect(await contact(personId, press, { collisionReason: 'They asked for it' })).toMatchObject({
      collisionReason: 'They asked for it',
    })
    // The same department collides with nothing of its own.
    const alone = await member(sales)
    await contact(alone, sales)
    expect(await contact(alone, sales, { collisionReason: 'To be sure' })).toMatchObject({ collisionReason: null })
  })

  it('takes another reason for a collision while its time stays, keeps the one before, and refuses one without a collision', async () => {
    const personId = await member(sales, press)
    const { id: first } = await contact(personId, sales)
    const correct = (id: unknown, input: object) =>
      act(
        'touchpointCorrect',
        'id: $id, input: $input',
        '... on Touchpoint { collisionReason corrections { collisionReason } }',
        { id, input: { reason: 'Said better', ...input } },
      )
    expect(await correct(first, { collisionReason: 'Just so' })).toMatchObject({
      ...{ code: 'NO_CONTACT_COLLISION', path: ['input', 'collisionReason'] },
    })
    // Nor does one that moves without coming near to any.
    const moved = { collisionReason: 'Just so', at: new Date(Date.now() + w.clock.ms - 3 * DAY).toISOString() }
    expect(await correct(first, moved)).toMatchObject({ code: 'NO_CONTACT_COLLISION' })
    const { id: second } = await contact(personId, press, { collisionReason: 'They asked' })
    expect(await correct(second, { collisionReason: 'They asked for it' })).toMatchObject({
      ...{ collisionReason: 'They asked for it', corrections: [{ collisionReason: 'They asked' }] },
    })
    expect(await correct(first, { collisionReason: 'We spoke with Press' })).toMatchObject({
      ...{ collisionReason: 'We spoke with Press', corrections: [{ collisionReason: null }] },
    })
  })

  it('tells a department out of reach with its name and time alone', async () => {
    const personId = await member(press)
    await contact(personId, sales, { at: at(5), subject: 'A secret' }, w.mail.world.organization.key)
    const told = { planned: true, departmentName: 'Sales' }
    expect(await collisions(personId, press)).toMatchObject([{ ...told, touchpoint: { subject: 'A secret' } }])
    // Press knows somebody outside from a campaign of its own, and not what others said to them.
    const outside = await w.person()
    const campaignId = keyOf(await w.campaign())
    await w.inside(async (db) => {
      await db.campaignLink.create({ data: { campaignId, departmentId: keyOf(press.id) } })
      const { id: ambassadorId } = await db.ambassador.create({
        data: { personId: keyOf(outside.id), status: 'ACTIVE' },
      })
      await db.participation.create({ data: { campaignId, ambassadorId, status: 'ACCEPTED' } })
    })
    await contact(outside.id, sales, { at: at(5), subject: 'A secret' }, w.mail.world.organization.key)
    expect(await collisions(outside.id, press)).toMatchObject([{ ...told, touchpoint: null }])
    expect(await contact(outside.id, press)).toMatchObject({ code: 'CONTACT_COLLISION' })
  })

  it('is one within the days that the organisation sets, of the person and of whoever they were merged with', async () => {
    const personId = await member(sales, press)
    await contact(personId, sales, { at: at(-13) })
    expect(await collisions(personId, press)).toHaveLength(1)
    expect(await collisions(personId, press, `at: "${at(2)}"`)).toEqual([])
    const set = (contactCollisionDays: number) =>
      w.ask('mutation ($n: Int!) { organizationUpdate(input: { contactCollisionDays: $n }) { __typename } }', {
        n: contactCollisionDays,
      })
    await set(0)
    expect(await collisions(personId, press)).toEqual([])
    expect(await contact(personId, press, { at: at(-12) })).toMatchObject({ status: 'HELD', collisionReason: null })
    await set(14)
    const into = await member(press)
    await act('personMerge', 'id: $id, input: $input', '', { id: personId, input: { intoId: into } })
    expect(await collisions(into, press)).toMatchObject([{ departmentName: 'Sales' }])
  })

  it('is made by an invitation of the server too, and told in the preview of a round', async () => {
    const [reached, free] = [await w.person(), await w.person()]
    const campaignId = await w.campaign()
    await w.inside((db) =>
      db.campaignLink.create({ data: { campaignId: keyOf(campaignId), departmentId: keyOf(press.id) } }),
    )
    await contact(reached.id, sales, {}, w.mail.world.organization.key)
    const input = { campaignId, integrationId: w.mail.senderId, personIds: [reached.id, free.id], minutesPerWeek: 30 }
    const preview = 'query ($input: InvitationPreviewInput!) { invitationPreview(input: $input) { toAsk collisions } }'
    expect(await w.ask(preview, { input })).toEqual({ toAsk: 2, collisions: 1 })
    await w.start({ campaignId, personIds: [free.id], mandate: MANDATE })
    await w.send()
    expect(await collisions(free.id, sales, '', w.mail.world.organization.key)).toMatchObject([
      { departmentName: 'Press', planned: false, touchpoint: null },
    ])
    // Who cannot invite to the campaign is not told of an invitation that nobody accepted.
    await w.inside((db) =>
      db.membership.create({
        data: { personId: keyOf(free.id), departmentId: keyOf(sales.id), primary: true, from: new Date('2026-01-01') },
      }),
    )
    expect(await collisions(free.id, sales)).toEqual([])
  })

  it('is told to the second of two departments that plan at once', async () => {
    const personId = await member(sales, press)
    const answers = await Promise.all([
      contact(personId, sales, { at: at(2) }),
      contact(personId, press, { at: at(3) }),
    ])
    expect(answers.map(({ status, code }) => status ?? code).sort()).toEqual(['CONTACT_COLLISION', 'PLANNED'])
  })
})

describe('the owner of a relationship', () => {
  it('hands it over, and stays listed', async () => {
    const personId = await member(sales)
    const first = await owner(personId, sales, { from: at(-20) })
    expect(first).toMatchObject({ to: null, department: { name: 'Sales' }, owner: null })
    expect(await owner(personId, press)).toMatchObject({ code: 'RELATIONSHIP_OWNED' })
    const handed = await act(
      'relationshipOwnerHandOver',
      'id: $id, input: $input',
      '... on RelationshipOwner { to }',
      {
        ...{ id: first.id, input: { departmentId: press.id, reason: 'A journalist' } },
      },
      sales.key,
    )
    expect(handed).toMatchObject({ to: null })
    const read = await w.ask(
      'query ($id: ID!) { person: node(id: $id) { ... on Person { relationshipOwner { department { name } } relationshipOwners { nodes { to department { name } } } } } }',
      { id: personId },
    )
    expect(read).toMatchObject({
      relationshipOwner: { department: { name: 'Press' } },
      relationshipOwners: { nodes: [{ to: null }, { department: { name: 'Sales' } }] },
    })
    const ended =
      'mutation ($id: ID!) { relationshipOwnerEnd(id: $id) { ... on RelationshipOwner { to } ... on UserError { code } } }'
    expect((await w.ask(ended, { id: handed.id })).to).not.toBeNull()
    expect(await w.ask(ended, { id: handed.id })).toMatchObject({ code: 'RELATIONSHIP_ENDED' })
    expect(await owner(personId, sales)).toMatchObject({ to: null })
  })

  it('is mailed about contacts of others, unless they ended such notices', async () => {
    const personId = await member(sales, press)
    const carer = await w.person()
    const { accountId, token } = await w.mail.world.organization.asPerson(carer.id)
    await w.inside((db) => db.account.updateMany({ where: { id: accountId }, data: { email: carer.email } }))
    await owner(personId, sales, { ownerId: carer.id }, w.mail.world.organization.key)
    const notices = () => w.inside((db) => db.notice.count({ where: { accountId } }))
    await contact(personId, sales, { contactedById: carer.id }, w.mail.world.organization.key)
    await contact(personId, press, { collisionReason: 'Urgent' })
    await vi.waitFor(async () => expect(await notices()).toBe(1), { timeout: 30_000, interval: 100 })
    await vi.waitFor(() => expect(w.mail.sent(carer.email)[0]?.text).toContain('touchpoint.created'), {
      timeout: 30_000,
    })
    // What was said stays in the house.
    expect(w.mail.sent(carer.email)[0]?.text).not.toContain('lamp')
    const end = `mutation { noticePreferenceSet(input: { kind: CONTACT, ended: true }) { ... on NoticePreference { ended } } }`
    expect(await w.ask(end, {}, token)).toEqual({ ended: true })
    await contact(personId, press)
    await w.inside((db) =>
      db.account.updateMany({ where: { id: sales.accountId }, data: { email: 'sales@acme.example' } }),
    )
    // A department that owns it as a whole is told by its managers.
    const other = await member(press)
    await owner(other, sales, {}, w.mail.world.organization.key)
    await contact(other, press)
    const ofManager = () => w.inside((db) => db.notice.count({ where: { accountId: sales.accountId } }))
    await vi.waitFor(async () => expect(await ofManager()).toBe(1), { timeout: 30_000, interval: 100 })
    expect(await notices()).toBe(1)
  })
})

describe('the brief about a person', () => {
  it('is one text, written in versions', async () => {
    const personId = await member(sales)
    expect(await brief(personId, 'Likes lamps', {}, sales.key)).toMatchObject({ version: 1, former: [] })
    expect(await brief(personId, 'Likes old lamps', { v: 0 }, sales.key)).toMatchObject({ code: 'VERSION_CONFLICT' })
    expect(await brief(personId, 'Likes old lamps', { v: 1 }, sales.key)).toMatchObject({
      ...{ version: 2, parts: [{ text: 'Likes old lamps' }] },
      former: [{ number: 1, parts: [{ text: 'Likes lamps' }] }],
    })
    expect(await brief(personId, 'Likes old lamps', { v: 2 }, sales.key)).toMatchObject({ version: 2 })
  })

  it('and contacts are told to the person themself, without who wrote them', async () => {
    const personId = await member(sales)
    await brief(personId, 'Likes lamps', {}, sales.key)
    await contact(personId, sales, { outcome: 'Interested' })
    const { token } = await w.mail.world.organization.asPerson(personId)
    const { person } = await w.ask(
      '{ viewer { person { brief { parts { text } writtenBy } touchpoints { nodes { outcome recordedBy } } } } }',
      {},
      token,
    )
    expect(person).toEqual({
      brief: { parts: [{ text: 'Likes lamps' }], writtenBy: null },
      touchpoints: { nodes: [{ outcome: 'Interested', recordedBy: null }] },
    })
    const others = await w.ask('{ personBriefs { totalCount } }', {}, token)
    expect(others).toEqual({ totalCount: 1 })
  })
})

describe('what is kept of contacts', () => {
  it('is shown to nobody else while the data of the person is only stored', async () => {
    const personId = await member(sales)
    const { id } = await contact(personId, sales)
    const written = await brief(personId, 'Likes lamps')
    await act('processingRestrict', 'input: $input', '', { input: { ground: 'LEGAL_CLAIM', personId } })
    const read = (key?: string) =>
      w.ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id, written.id] }, key)
    expect(await read()).toEqual([null, null])
    expect(await contact(personId, sales)).toMatchObject({ code: 'CONTACT_SWITCHED_OFF' })
    const { token } = await w.mail.world.organization.asPerson(personId)
    expect(await read(token)).toEqual([{ id }, { id: written.id }])
  })

  it('loses the person and every word with an erasure, and stays counted', async () => {
    const personId = await member(sales)
    const { id } = await contact(personId, sales, { subject: 'Of Grace Hopperfield', outcome: 'Hopperfield agreed' })
    const correction = { subject: 'Of Mrs Hopperfield', reason: 'Hopperfield said so' }
    await act('touchpointCorrect', 'id: $id, input: $input', '', { id, input: correction })
    const planned = await contact(personId, sales, { at: at(4) })
    await brief(personId, 'Hopperfield likes lamps')
    await w.ask('mutation ($id: ID!) { personPurge(id: $id) { __typename } }', { id: personId })
    const read = `query ($ids: [ID!]!) { nodes(ids: $ids) { ${CONTACT} } }`
    expect(await w.ask(read, { ids: [id, planned.id] })).toMatchObject([
      {
        status: 'HELD',
        subject: '[erased]',
        outcome: null,
        person: null,
        corrections: [],
        department: { name: 'Sales' },
      },
      { status: 'WITHDRAWN', subject: '[erased]' },
    ])
    const left = await w.inside((db) =>
      db.$queryRawUnsafe(`SELECT to_jsonb(t)::text FROM "TouchpointCorrection" t WHERE to_jsonb(t)::text LIKE '%Hopperfield%'
        UNION ALL SELECT to_jsonb(t)::text FROM "PersonBrief" t WHERE to_jsonb(t)::text LIKE '%Hopperfield%'`),
    )
    expect(left).toEqual([])
  })

  it('goes after its term', async () => {
    const personId = await member(sales)
    const old = await contact(personId, sales, { at: at(-2) })
    await w.inside((db) =>
      db.touchpoint.updateMany({
        where: { id: keyOf(old.id) },
        data: { at: new Date('2019-01-01'), createdAt: new Date('2019-01-01') },
      }),
    )
    const { database, now } = w.mail.world.server.environment
    await deleteExpired({ database, now, log: createLog('silent') })
    expect(await w.ask('query ($id: ID!) { node(id: $id) { id } }', { id: old.id })).toBeNull()
  })
})

describe('contacts of departments in reports', () => {
  const REPORT = `query ($id: ID!, $period: PeriodInput!) { node(id: $id) { ... on Department {
    contactReport(period: $period) { contactCount peopleCount hidden { reason minimum } } } } }`
  const report = async (of: Scope, period: object, key?: string) =>
    (await w.ask(REPORT, { id: of.id, period }, key)).contactReport

  it('are exact for whoever lists them, and in full steps of closed months for others', async () => {
    const [lab, small] = [await scope('Lab'), await scope('Small')]
    const { key } = await w.mail.world.organization.as(['ANALYST'], { scopes: ['report:read', 'person:read'] })
    const now = new Date(Date.now() + w.clock.ms)
    const month = (offset: number) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1))
    const period = { from: month(-1).toISOString(), to: month(0).toISOString() }
    const people: string[] = []
    for (let index = 0; index < 7; index += 1) people.push(await member(lab))
    const held = new Date(month(-1).getTime() + 10 * DAY)
    await w.inside(async (db) => {
      await db.organization.updateMany({ data: { timeZone: 'UTC' } })
      const row = (personId: string, of: Scope, status: 'HELD' | 'WITHDRAWN' = 'HELD') => ({
        ...{ personId: keyOf(personId), departmentId: keyOf(of.id), channel: 'CALL' as const, subject: 'Lamp', status },
        ...{ at: held, withdrawnAt: null, withdrawReason: null },
        ...(status === 'WITHDRAWN' && { withdrawnAt: held, withdrawReason: 'By mistake' }),
      })
      const rows = [
        ...people.flatMap((one) => [row(one, lab), row(one, lab), row(one, lab, 'WITHDRAWN')]),
        ...people.slice(0, 4).flatMap((one) => [row(one, small), row(one, small)]),
      ]
      await db.touchpoint.createMany({ data: rows })
    })
    const open = { contactCount: null, peopleCount: null, hidden: { reason: 'NOT_CLOSED', minimum: 5 } }
    expect(await report(lab, period, key)).toEqual(open)
    await w.inside(async (db) => {
      await db.monthlyClose.deleteMany()
      await db.closedCount.deleteMany()
    })
    await closeMonth(w.mail.world)
    expect(await report(lab, period)).toEqual({ contactCount: 14, peopleCount: 7, hidden: null })
    expect(await report(lab, period, lab.key)).toEqual({ contactCount: 14, peopleCount: 7, hidden: null })
    const hidden = { reason: 'TOO_FEW', minimum: 5 }
    expect(await report(lab, period, key)).toEqual({ contactCount: 10, peopleCount: 5, hidden })
    // Of four people nothing is told, however many contacts there were, and nothing anew when there are more.
    expect(await report(small, period, key)).toEqual({ contactCount: null, peopleCount: null, hidden })
    await w.inside((db) =>
      db.touchpoint.create({
        data: {
          personId: keyOf(people[6] ?? ''),
          departmentId: keyOf(small.id),
          channel: 'CALL',
          subject: 'Lamp',
          at: held,
        },
      }),
    )
    expect(await report(small, period)).toMatchObject({ contactCount: 9, peopleCount: 5 })
    expect(await report(small, period, key)).toEqual({ contactCount: null, peopleCount: null, hidden })
    const days = { from: period.from, to: held.toISOString() }
    expect(await report(lab, days, key)).toEqual(open)
  })

  it('of calendar months, quarters and years stay what they were when contacts are deleted for their age', async () => {
    const dock = await scope('Dock')
    const [one, two, three] = [await member(dock), await member(dock), await member(dock)]
    const row = (personId: string, day: string, status: 'HELD' | 'PLANNED' = 'HELD') => ({
      ...{ personId: keyOf(personId), departmentId: keyOf(dock.id), channel: 'CALL' as const, subject: 'Lamp', status },
      ...{ at: new Date(`${day}T12:00:00Z`), createdAt: new Date(`${day}T12:00:00Z`) },
    })
    await w.inside(async (db) => {
      await db.organization.updateMany({ data: { timeZone: 'UTC' } })
      const rows = [row(one, '2016-01-31'), row(one, '2016-02-03'), row(two, '2016-02-28'), row(three, '2016-05-02')]
      await db.touchpoint.createMany({ data: [...rows, row(three, '2016-02-09', 'PLANNED')] })
    })
    const period = (from: string, to: string) => ({ from: `${from}T00:00:00Z`, to: `${to}T00:00:00Z` })
    const periods = {
      january: period('2016-01-01', '2016-02-01'),
      february: period('2016-02-01', '2016-03-01'),
      quarter: period('2016-01-01', '2016-04-01'),
      year: period('2016-01-01', '2017-01-01'),
      untouched: period('2016-05-01', '2016-06-01'),
      half: period('2016-01-01', '2016-07-01'),
      days: period('2016-02-02', '2016-03-01'),
    }
    const read = async () =>
      Object.fromEntries(
        await Promise.all(Object.entries(periods).map(async ([name, of]) => [name, await report(dock, of)])),
      )
    const before = await read()
    expect(before).toMatchObject({
      february: { contactCount: 2, peopleCount: 2, hidden: null },
      year: { contactCount: 4, peopleCount: 3 },
      half: { contactCount: 4, peopleCount: 3 },
    })
    const { database } = w.mail.world.server.environment
    const term = (await w.ask('{ viewer { organization { retention { class days } } } }')).organization.retention.find(
      (of: { class: string }) => of.class === 'touchpoints',
    )
    const retainUntil = (day: string) =>
      deleteExpired({
        ...{ database, log: createLog('silent') },
        now: () => new Date(Date.parse(`${day}T00:00:00Z`) + term.days * DAY),
      })
    const hidden = { reason: 'NOT_CLOSED', minimum: 5 }
    // A part of a month goes, then the rest of it, then all.
    for (const [day, left] of [
      ['2016-02-10', 2],
      ['2016-03-10', 1],
      ['2016-06-10', 0],
    ] as const) {
      await retainUntil(day)
      const held = { departmentId: keyOf(dock.id), status: 'HELD' as const }
      expect(await w.inside((db) => db.touchpoint.count({ where: held }))).toBe(left)
      const { half, days, ...calendar } = before
      expect(await read()).toEqual({
        ...calendar,
        half: { ...half, peopleCount: null, hidden },
        days: { ...days, contactCount: null, peopleCount: null, hidden },
      })
    }
  })
})
