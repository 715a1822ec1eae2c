import { createHash } from 'node:crypto'
import { globalId } from '@portevoix/api/core/ids.ts'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { feedCaughtUp } from '../feed.ts'
import { post } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { DAY } from './invitations-world.ts'
import { keyOf, type NoticeWorld, RULE, startNoticeWorld } from './notices-world.ts'

let w: NoticeWorld
beforeAll(async () => {
  w = await startNoticeWorld()
}, 240_000)
afterAll(() => w?.mail.stop())
// Rules of one test tell nothing in another.
afterEach(() => w?.inside((db) => db.noticeRule.deleteMany()))

/** The id that the notifier for mail gives the mail of a message. */
const messageIdOf = (key: string) => `${createHash('sha256').update(key).digest('hex').slice(0, 40)}@acme.example`

const make = (name: string, selection: string, input: object, key?: string) =>
  w.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) {
      ${selection} ... on UserError { code path message } } }`,
    { input },
    key,
  )
const update = (id: string, input: object, key?: string) =>
  w.ask(
    `mutation ($id: ID!, $input: NoticeRuleUpdateInput!) { noticeRuleUpdate(id: $id, input: $input) { ${RULE} } }`,
    { id, input },
    key,
  )
const department = async (name: string, parentId?: string): Promise<string> =>
  (await make('departmentCreate', '... on Department { id }', { name, ...(parentId && { parentId }) })).id
/** An ambassador with an address, who takes part in a campaign. */
async function ambassador(campaignId?: string, more: object = {}) {
  const person = await w.person(more)
  const { accountId, token } = await w.mail.world.organization.asPerson(person.id)
  if (campaignId) {
    await make('ambassadorInvite', '... on Participation { id }', { campaignId, personId: person.id })
    const data = { status: 'ACCEPTED', shownSince: new Date() } as const
    const where = { campaignId: keyOf(campaignId), ambassador: { personId: keyOf(person.id) } }
    await w.inside((db) => db.participation.updateMany({ where, data }))
  }
  return { ...person, accountId, token }
}
const touch = (id: string) =>
  w.ask('mutation ($id: ID!, $input: CampaignUpdateInput!) { campaignUpdate(id: $id, input: $input) { __typename } }', {
    id,
    input: { brief: `Changed ${Math.random()}` },
  })
/** What waits in a queue. */
async function jobs(where: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(w.mail.world.databaseUrl)
  await client.connect()
  const { rows } = await client.query(`SELECT data FROM pgboss.job WHERE ${where}`)
  await client.end()
  return rows.map(({ data }) => data)
}
const unsubscribe = (text: string) =>
  /<(http\S+\/invitation-end\/[^>]+)>/.exec(text.replaceAll(/\r?\n\s+/g, ''))?.[1] ?? ''
const endBy = (email: string) =>
  fetch(unsubscribe(w.mail.sent(email).at(-1)?.text ?? ''), { method: 'POST', body: 'List-Unsubscribe=One-Click' })

describe('a rule to everybody who holds a role', () => {
  it('reaches those of a scope, by what holds when it is sent', async () => {
    const sales = await department('Sales')
    const field = await department('Field', sales)
    const campaignId = await w.campaign()
    const everywhere = await w.team(['MANAGER'])
    const there = await w.team(['MANAGER'], { departmentId: field })
    const other = await w.team(['MANAGER'], { departmentId: await department('Press') })
    const ofCampaign = await w.team(['MANAGER'], { campaignId })
    const lost = await w.team(['MANAGER'], { departmentId: sales })
    const gone = await w.team(['MANAGER'], { departmentId: sales })
    const { id } = await w.rule({ recipients: { role: { role: 'MANAGER', departmentId: sales } } })
    await w.rule({ recipients: { role: { role: 'MANAGER', campaignId } } })
    await w.rule({ recipients: { role: { role: 'MANAGER' } } })
    await w.topic()
    await w.spread()
    await w.inside(async (db) => {
      await db.assignment.deleteMany({ where: { accountId: lost.accountId } })
      await db.account.updateMany({ where: { id: gone.accountId }, data: { suspendedAt: new Date() } })
    })
    await w.sendNotices()
    const got = [everywhere, there, other, ofCampaign, lost, gone].map(({ email }) => w.subjects(email).length)
    expect(got).toEqual([1, 1, 0, 1, 0, 0])
    expect(await w.notice(id)).toMatchObject({
      status: 'SENT',
      outcomes: { sent: 1, waiting: 0, leftOutCount: 2, leftOut: [] },
    })
    // Of whom it left out it keeps the number alone.
    const left = await w.inside((db) =>
      db.noticeMessage.findMany({ where: { notice: { ruleId: keyOf(id) }, status: 'CANCELLED' } }),
    )
    expect(left.map(({ accountId, cause }) => [accountId, cause]).sort()).toEqual([
      [null, 'INACTIVE'],
      [null, 'NOT_NAMED'],
    ])
  })

  it('tells each what they may read themselves, and records without a name who may not', async () => {
    const campaignId = await w.campaign()
    const inside = await ambassador(campaignId)
    const outside = await ambassador()
    const reader = await w.team(['ANALYST'])
    const roles = ['AMBASSADOR', 'ANALYST'] as const
    const [{ id }] = [
      await w.rule({ events: ['campaign.updated'], recipients: { role: { role: roles[0] } } }),
      await w.rule({ events: ['campaign.updated'], recipients: { role: { role: roles[1] } } }),
    ]
    await touch(campaignId)
    await w.tell()
    const text = w.mail.sent(inside.email).at(-1)?.text ?? ''
    expect(text).toContain(`Campaign: ${campaignId}`)
    expect(w.mail.sent(outside.email)).toEqual([])
    expect(w.subjects(reader.email)).toEqual(['Portevoix: Campaign updated'])
    const { outcomes } = await w.notice(id)
    expect(outcomes.sent).toBe(1)
    const causes = await w.inside((db) =>
      db.noticeMessage.findMany({ where: { notice: { ruleId: keyOf(id) }, accountId: null } }),
    )
    expect(new Set(causes.map(({ cause }) => cause))).toEqual(new Set(['NOT_ALLOWED']))
  })

  it('is in the language of each, and has no data for whoever may not read events', async () => {
    const campaignId = await w.campaign()
    const person = await ambassador(campaignId, { preferredLanguage: 'fr' })
    await w.rule({ events: ['campaign.paused'], recipients: { personId: person.id } })
    const sending = w.mail.sent(person.email).length
    await w.ask('mutation ($id: ID!) { campaignPause(id: $id, input: { reason: "Rest" }) { __typename } }', {
      id: campaignId,
    })
    await w.tell()
    const mail = w.mail.sent(person.email)[sending]
    expect(mail?.text).toContain('Une campagne en cours a été mise en pause.')
    // Only whoever reads events is told what they say beside their thing.
    expect(mail?.text.split(/\r?\n/)).not.toContain('reason: Rest')
  })
})

describe('a rule to people', () => {
  it('is refused for somebody of another organisation, and for two recipients at once', async () => {
    const other = await w.mail.world.addOrganization('Other')
    const { id } = await w.mail.world.server.environment.database.inOrganization(other.id, (db) =>
      db.person.create({ data: { displayName: 'Somebody else', email: 'else@other.example' } }),
    )
    const recipients = { personId: globalId('Person', id) }
    expect(await w.rule({ recipients })).toEqual({
      code: 'NOT_FOUND',
      path: ['input', 'recipients', 'personId'],
      message: expect.any(String),
    })
    const both = { ...recipients, address: 'ada@example.org' }
    const query = 'mutation ($input: NoticeRuleCreateInput!) { noticeRuleCreate(input: $input) { __typename } }'
    const { body } = await post(w.mail.world.url, w.mail.world.organization.key, {
      query,
      variables: {
        input: { integrationId: w.mail.senderId, name: 'Both', events: ['topic.created'], recipients: both },
      },
    })
    expect(body.errors?.[0]?.message).toMatch(/exactly one field of NoticeRecipientsInput/)
    const narrow = { role: { role: 'AMBASSADOR', campaignId: await w.campaign() } }
    expect(await w.rule({ recipients: narrow })).toMatchObject({ path: ['input', 'recipients', 'role', 'role'] })
  })

  it('stops once its author may not manage notices any more, tells the owners once, and goes on by whoever changes it', async () => {
    const author = await w.team(['MANAGER'])
    const reader = await w.team(['ANALYST'])
    const owner = await w.team(['OWNER'])
    const { id } = await w.rule({ recipients: { role: { role: 'ANALYST' } } }, author.key)
    await w.topic()
    await w.tell()
    expect(w.subjects(reader.email)).toHaveLength(1)
    await w.inside((db) => db.account.updateMany({ where: { id: author.accountId }, data: { roles: ['REVIEWER'] } }))
    for (const _ of [1, 2]) {
      await w.topic()
      await w.tell()
    }
    expect(w.subjects(reader.email)).toHaveLength(1)
    expect(await w.notice(id)).toMatchObject({
      status: 'FAILED',
      error: { kind: 'CONFIG', message: expect.stringMatching(/answers for this rule/) },
    })
    const stopped = await w.inside((db) =>
      db.event.findMany({ where: { type: 'notice-rule.stopped', subjectId: keyOf(id) } }),
    )
    expect(stopped.map(({ data }) => data)).toEqual([{ cause: 'AUTHOR' }])
    expect(await jobs(`name = 'sign-on.announce' AND data ->> 'eventId' = '${stopped[0]?.id}'`)).toHaveLength(1)
    // Unchanged values by somebody who may: they answer for it from then on.
    expect(await update(id, { events: ['topic.created'] }, owner.key)).toMatchObject({ stoppedAt: null })
    await w.topic()
    await w.tell()
    expect(w.subjects(reader.email)).toHaveLength(2)
  })

  it('to a segment writes to its people of now, and to nobody at all when it cannot be evaluated', async () => {
    const key = `bakers-${Math.random()}`
    const segment = await make('segmentCreate', '... on Segment { id version }', {
      key: `s${Date.now()}`,
      name: key,
      filter: { jobTitle: { eq: key } },
    })
    const first = await ambassador(undefined, { jobTitle: key })
    const unheard = await w.person({ jobTitle: key })
    const { id } = await w.rule({ recipients: { segmentId: segment.id } })
    const late = await ambassador(undefined, { jobTitle: key })
    await w.topic()
    await w.tell()
    expect([first, late, unheard].map(({ email }) => w.subjects(email).length)).toEqual([1, 1, 0])
    expect(await w.notice(id)).toMatchObject({ outcomes: { sent: 2, leftOutCount: 1 } })
    expect(
      await w.ask('mutation ($id: ID!) { segmentDelete(id: $id) { ... on UserError { code message } } }', {
        id: segment.id,
      }),
    ).toMatchObject({ code: 'SEGMENT_IN_USE' })
    // One of its conditions names what its author cannot find any more: fewer people are not written to instead.
    const filter = { or: [{ jobTitle: { eq: key } }, { siteId: { eq: globalId('Site', crypto.randomUUID()) } }] }
    await w.inside((db) => db.segment.updateMany({ where: { id: keyOf(segment.id) }, data: { filter } }))
    await w.topic()
    await w.tell()
    expect([first, late].map(({ email }) => w.subjects(email).length)).toEqual([1, 1])
    expect(await w.notice(id)).toMatchObject({
      status: 'FAILED',
      outcomes: { sent: 0 },
      error: { message: expect.stringMatching(/segment/) },
    })
    const preview = await post(w.mail.world.url, w.mail.world.organization.key, {
      query: 'query ($r: NoticeRecipientsInput!) { noticePreview(recipients: $r) { recipients } }',
      variables: { r: { segmentId: segment.id } },
    })
    expect(preview.body.errors?.[0]?.message).toMatch(/segment/)
  })

  it('to a rota writes to who is on duty, without whoever has left', async () => {
    const [one, two] = [await ambassador(), await ambassador()]
    const today = new Date().toISOString().slice(0, 10)
    const rota = await make('rotaCreate', '... on Rota { id version }', {
      ...{ name: 'Press desk', timeZone: 'UTC', rotation: 'WEEKLY', handOverTime: '00:00', startsOn: today },
      memberIds: [one.id, two.id],
    })
    const { id } = await w.rule({ recipients: { rotaId: rota.id }, kind: 'ALERT' })
    const got = () => [one, two].map(({ email }) => w.subjects(email).length)
    const tell = async () => {
      await w.topic()
      await w.tell()
      return got()
    }
    expect(await tell()).toEqual([1, 0])
    await w.inside((db) => db.person.updateMany({ where: { id: keyOf(one.id) }, data: { active: false } }))
    expect(await tell()).toEqual([1, 1])
    await w.mail.act('personPurge', { id: one.id }, '__typename')
    const ON_DUTY = `query ($id: ID!, $at: DateTime) { node(id: $id) { ... on Rota { members { id } onDuty(at: $at) { id } } } }`
    const at = new Date(Date.now() + 8 * DAY).toISOString()
    expect(await w.ask(ON_DUTY, { id: rota.id, at })).toEqual({ members: [{ id: two.id }], onDuty: { id: two.id } })
    await w.inside((db) => db.person.updateMany({ where: { id: keyOf(two.id) }, data: { active: false } }))
    expect(await tell()).toEqual([1, 1])
    expect(await w.notice(id)).toMatchObject({
      status: 'FAILED',
      error: { message: expect.stringMatching(/^Nobody of the rota/) },
    })
    const helper = await ambassador()
    const hours = { from: new Date(Date.now() - DAY).toISOString(), to: new Date(Date.now() + DAY).toISOString() }
    await w.ask(
      `mutation ($id: ID!, $input: RotaUpdateInput!) { rotaUpdate(id: $id, input: $input) { ... on UserError { code message } } }`,
      { id: rota.id, input: { overrides: [{ kind: 'REPLACEMENT', personId: helper.id, ...hours }] } },
    )
    await tell()
    expect(w.subjects(helper.email)).toHaveLength(1)
    const del = 'mutation ($id: ID!) { rotaDelete(id: $id) { ... on UserError { code } } }'
    expect(await w.ask(del, { id: rota.id })).toEqual({ code: 'ROTA_IN_USE' })
  })

  it('is gone with its person', async () => {
    const person = await ambassador()
    const { id } = await w.rule({ recipients: { personId: person.id } })
    await w.topic()
    await w.spread()
    await w.mail.act('personPurge', { id: person.id }, '__typename')
    await w.sendNotices()
    expect(w.subjects(person.email)).toEqual([])
    expect(await w.ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toBeNull()
    const told = await w.inside((db) =>
      db.event.count({ where: { type: 'notice-rule.deleted', subjectId: keyOf(id) } }),
    )
    expect(told).toBe(1)
  })

  it('sends a test to whoever asks for it alone', async () => {
    const asking = await w.team(['MANAGER'])
    const reader = await w.team(['ANALYST'])
    const { id } = await w.rule({ recipients: { role: { role: 'ANALYST' } } })
    await w.ask('mutation ($id: ID!) { noticeRuleTry(id: $id) { __typename } }', { id }, asking.key)
    await w.tell()
    expect([asking, reader].map(({ email }) => w.subjects(email))).toEqual([['Portevoix: test notice'], []])
  })
})

describe('people', () => {
  it('end a kind of notices by one POST, whatever rule names them, and nobody learns who', async () => {
    const person = await ambassador()
    const account = await w.team(['ANALYST'])
    const both = [person.email, account.email]
    const rules = [{ personId: person.id }, { role: { role: 'ANALYST' } }]
    for (const recipients of rules) for (const kind of ['NEWS', 'ALERT']) await w.rule({ recipients, kind })
    await w.topic()
    await w.tell()
    expect(both.map((email) => w.subjects(email).length)).toEqual([2, 2])
    // The last mail of each is of one of the kinds.
    for (const email of both) expect((await endBy(email)).status).toBe(200)
    await w.topic()
    await w.tell()
    expect(both.map((email) => w.subjects(email).length)).toEqual([3, 3])
    const { noticePreferences } = await w.ask('{ viewer { noticePreferences { kind ended } } }', {}, person.token)
    expect(noticePreferences.filter(({ ended }: { ended: boolean }) => ended)).toHaveLength(1)
    const ofAccount = await w.ask('{ viewer { noticePreferences { kind ended } } }', {}, account.key)
    expect(ofAccount.noticePreferences.filter(({ ended }: { ended: boolean }) => ended)).toHaveLength(1)
    const { rules: found } = { rules: await w.inside((db) => db.noticeRule.findMany({ select: { id: true } })) }
    for (const { id } of found) {
      const { outcomes } = await w.notice(globalId('NoticeRule', id))
      expect(outcomes.leftOut).toEqual([])
    }
    const kept = await w.inside((db) => db.noticeMessage.findMany({ where: { cause: 'NOTICES_ENDED' } }))
    expect(kept.length).toBe(2)
    expect(kept.every(({ accountId }) => accountId === null)).toBe(true)
    // No event tells it, but to those who answer what people ask for, and no notice does.
    await feedCaughtUp(w.mail.world.server)
    const told = async (key?: string) => {
      const TOLD =
        '{ events(first: 500, filter: { type: { in: ["notice-preference.set", "account-notice-preference.set"] } }) { nodes { type } } }'
      return (await w.ask(TOLD, {}, key)).nodes.length
    }
    expect(await told()).toBe(2)
    for (const role of ['MANAGER', 'ANALYST'] as const) {
      expect(await told((await w.mail.world.organization.as([role])).key), role).toBe(0)
    }
    expect(await w.rule({ recipients: rules[0], events: ['notice-preference.set'] })).toMatchObject({
      path: ['input', 'events', '0'],
    })
    // Counts are for whoever may list people alone.
    const { key } = await w.mail.world.organization.as(['MANAGER'], { scopes: ['integration:read', 'notice:write'] })
    const counts = await w.ask(
      'query ($id: ID!) { node(id: $id) { ... on NoticeRule { notices { nodes { outcomes { sent leftOutCount hidden { reason } } } } } } }',
      { id: globalId('NoticeRule', found[0]?.id ?? '') },
      key,
    )
    expect(counts.notices.nodes[0].outcomes).toEqual({ sent: null, leftOutCount: null, hidden: { reason: 'PEOPLE' } })
  })

  it('get notices within the hours of their site, unless these are urgent, and no more a week than the cap', async () => {
    const clock = (minutes: number) =>
      `${String(Math.floor(((minutes + 1440) % 1440) / 60)).padStart(2, '0')}:${String((minutes + 1440) % 60).padStart(2, '0')}`
    const now = new Date(Date.now() + w.clock.ms)
    const minute = now.getUTCHours() * 60 + now.getUTCMinutes()
    const name = `Closed ${Math.random()}`
    const site = await make('siteCreate', '... on Site { id }', {
      name,
      timeZone: 'UTC',
      sendingHours: { from: clock(minute + 120), until: clock(minute + 180) },
    })
    const person = await ambassador(undefined, { siteId: keyOf(site.id), site: name })
    const normal = await w.rule({ recipients: { personId: person.id } })
    await w.rule({ recipients: { personId: person.id }, urgent: true, events: ['topic.created'] })
    await w.topic()
    await w.tell()
    expect(w.subjects(person.email)).toHaveLength(1)
    expect(await w.notice(normal.id)).toMatchObject({ status: 'SENDING', outcomes: { waiting: 1 } })
    w.clock.ms += 125 * 60_000
    await w.sendNotices()
    expect(w.subjects(person.email)).toHaveLength(2)
    expect(await w.notice(normal.id)).toMatchObject({ status: 'SENT', outcomes: { sent: 1, waiting: 0 } })
    const cap = (most: number | null) =>
      w.ask('mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { __typename } }', {
        input: { mostMessagesPerWeek: most },
      })
    await cap(2)
    await w.topic()
    await w.tell()
    expect(w.subjects(person.email)).toHaveLength(2)
    // What somebody has to see to at once is held back by nothing.
    await w.rule({ recipients: { personId: person.id }, urgent: true, kind: 'ALERT', events: ['topic.updated'] })
    const topicId = await w.topic()
    await w.ask('mutation ($id: ID!) { topicUpdate(id: $id, input: { description: "Changed" }) { __typename } }', {
      id: topicId,
    })
    await w.tell()
    expect(w.subjects(person.email)).toHaveLength(3)
    w.clock.ms += 8 * DAY
    await w.sendNotices()
    await cap(null)
    expect(w.subjects(person.email)).toHaveLength(5)
  })
})

describe('the messages of a notice', () => {
  it('are tried again under one Message-ID, and refused ones are told without a word about the person', async () => {
    const [later, never, fine] = [await ambassador(), await ambassador(), await ambassador()]
    const key = `tried-${Math.random()}`
    const segment = await make('segmentCreate', '... on Segment { id }', {
      key: `t${Date.now()}`,
      name: key,
      filter: { email: { in: [later.email, never.email, fine.email] } },
    })
    const { id } = await w.rule({ recipients: { segmentId: segment.id } })
    w.mail.server.refuseForNow.add(later.email)
    w.mail.server.refuse.add(never.email)
    await w.topic()
    await w.tell()
    expect(await w.notice(id)).toMatchObject({ status: 'SENDING', outcomes: { sent: 1, waiting: 1, bounced: 1 } })
    w.mail.server.refuseForNow.clear()
    w.clock.ms += DAY
    await w.sendNotices()
    expect(await w.notice(id)).toMatchObject({ status: 'SENT', outcomes: { sent: 2, waiting: 0, bounced: 1 } })
    const [mail] = w.mail.sent(later.email)
    const stored = await w.inside((db) =>
      db.noticeMessage.findFirst({ where: { accountId: later.accountId }, orderBy: { id: 'desc' } }),
    )
    expect(mail?.messageId).toBe(stored?.messageId)
    expect(mail?.messageId?.split('@')[0]).toBe(messageIdOf(stored?.id ?? '').split('@')[0])
    expect(stored?.attempts).toBe(2)
    const told = await w.inside((db) => db.event.findMany({ where: { type: 'notice.bounced' } }))
    expect(told.map(({ data }) => data)).toContainEqual({ ruleId: keyOf(id) })
    expect(JSON.stringify(told.map(({ data }) => data))).not.toContain(keyOf(never.id))
  })

  it('have their end at once when the server fails during a call: unclear, and not sent again in the meantime', async () => {
    const person = await ambassador()
    const { id } = await w.rule({ recipients: { personId: person.id } })
    const host = await w.mail.world.server.environment.services.plugins.host()
    const broken = vi.spyOn(host, 'notify').mockRejectedValueOnce(new TypeError('a fault of the server'))
    await w.topic()
    await w.tell()
    broken.mockRestore()
    const stored = () =>
      w.inside((db) => db.noticeMessage.findFirstOrThrow({ where: { notice: { ruleId: keyOf(id) } } }))
    expect(await stored()).toMatchObject({ status: 'UNCLEAR', unclear: 1, leaseToken: null, leaseUntil: null })
    expect(await w.notice(id)).toMatchObject({ error: { kind: 'AMBIGUOUS', message: expect.stringMatching(/server/) } })
    w.clock.ms += 6 * 60_000
    await w.sendNotices()
    expect(await stored()).toMatchObject({ status: 'SENT', attempts: 2 })
  })

  it('that came back later are told by their Message-ID, once, without a word about the person', async () => {
    const MARK = `mutation ($id: String!) { messageMarkBounced(input: { messageId: $id }) {
      ... on BouncedMessage { messageId kind } ... on UserError { code path } } }`
    const person = await ambassador()
    const rules = [
      await w.rule({ recipients: { personId: person.id } }),
      await w.rule({ recipients: { address: 'desk@acme.example' } }),
    ]
    await w.topic()
    await w.tell()
    const { key: mailSystem } = await w.mail.world.organization.as(['MANAGER'], { scopes: ['invitation:report'] })
    for (const [index, email] of [person.email, 'desk@acme.example'].entries()) {
      const ruleId = rules[index]?.id ?? ''
      const [mail] = w.mail.sent(email)
      for (const id of [mail?.messageId, `<${mail?.messageId}>`]) {
        expect(await w.ask(MARK, { id }, mailSystem)).toEqual({ messageId: mail?.messageId, kind: 'NOTICE' })
      }
      expect(await w.notice(ruleId)).toMatchObject({ status: 'FAILED' })
      const events = await w.inside((db) => db.event.findMany({ where: { type: 'notice.bounced' } }))
      const told = events.map(({ data }) => JSON.stringify(data))
      expect(told.filter((data) => data.includes(keyOf(ruleId)))).toHaveLength(1)
      expect(told.join()).not.toContain(keyOf(person.id))
    }
    expect(await w.notice(rules[0]?.id ?? '')).toMatchObject({ outcomes: { sent: 0, bounced: 1 } })
    expect(await w.ask(MARK, { id: 'nobody@example.org' }, mailSystem)).toEqual({
      code: 'NOT_FOUND',
      path: ['input', 'messageId'],
    })
  })

  it('that came back although nobody knew whether they had left are told by the id that the mail had, and not sent again', async () => {
    const MARK = `mutation ($id: String!) { messageMarkBounced(input: { messageId: $id }) {
      ... on BouncedMessage { kind } ... on UserError { code } } }`
    const person = await ambassador()
    const rules = [
      await w.rule({ recipients: { personId: person.id } }),
      await w.rule({ recipients: { address: 'lost@acme.example' } }),
    ]
    const host = await w.mail.world.server.environment.services.plugins.host()
    const broken = vi.spyOn(host, 'notify').mockRejectedValue(new TypeError('a fault of the server'))
    await w.topic()
    await w.tell()
    broken.mockRestore()
    const keys = await w.inside(async (db) => [
      (await db.noticeMessage.findFirstOrThrow({ where: { notice: { ruleId: keyOf(rules[0]?.id ?? '') } } })).id,
      (await db.notice.findFirstOrThrow({ where: { ruleId: keyOf(rules[1]?.id ?? '') } })).id,
    ])
    const { key: mailSystem } = await w.mail.world.organization.as(['MANAGER'], { scopes: ['invitation:report'] })
    for (const [index, key] of keys.entries()) {
      const id = messageIdOf(key)
      for (const _ of [1, 2]) expect(await w.ask(MARK, { id }, mailSystem)).toEqual({ kind: 'NOTICE' })
      const ruleId = keyOf(rules[index]?.id ?? '')
      const events = await w.inside((db) => db.event.findMany({ where: { type: 'notice.bounced' } }))
      expect(events.filter(({ data }) => JSON.stringify(data).includes(ruleId))).toHaveLength(1)
    }
    w.clock.ms += DAY
    await w.sendNotices()
    expect(await w.notice(rules[0]?.id ?? '')).toMatchObject({ status: 'FAILED', outcomes: { sent: 0, bounced: 1 } })
    expect(w.mail.sent(person.email)).toEqual([])
  })

  it('are sent in batches: in as many statements for thirty people as for three, with nothing of them in a queue', async () => {
    const people = async (count: number) => {
      const key = `many-${Math.random()}`
      for (let one = 0; one < count; one += 1) await ambassador(undefined, { jobTitle: key })
      const segment = await make('segmentCreate', '... on Segment { id }', {
        key: `m${Date.now()}`,
        name: key,
        filter: { jobTitle: { eq: key } },
      })
      return await w.rule({ recipients: { segmentId: segment.id } })
    }
    const counted: number[] = []
    for (const count of [3, 30]) {
      const rule = await people(count)
      await w.topic()
      await w.spread()
      counted.push((await countStatements(w.mail.world, w.sendNotices)).length)
      expect(await w.notice(rule.id)).toMatchObject({ outcomes: { sent: count } })
      await w.inside((db) => db.noticeRule.deleteMany())
    }
    expect(counted[1]).toBe(counted[0])
    const queued = await jobs(`name LIKE 'notice.%'`)
    expect([...new Set(queued.flatMap((data) => Object.keys(data)))].sort()).toEqual(['noticeId', 'organizationId'])
  }, 120_000)

  it('take turns: a large notice does not hold up a small one', async () => {
    const key = `turns-${Math.random()}`
    for (let one = 0; one < 60; one += 1) {
      const { id } = await w.person({ jobTitle: key })
      await w.inside((db) => db.account.create({ data: { name: key, roles: ['AMBASSADOR'], personId: keyOf(id) } }))
    }
    const last = await ambassador()
    const segment = await make('segmentCreate', '... on Segment { id }', {
      key: `u${Date.now()}`,
      name: key,
      filter: { jobTitle: { eq: key } },
    })
    const large = await w.rule({ recipients: { segmentId: segment.id } })
    await w.rule({ recipients: { personId: last.id } })
    await w.topic()
    await w.tell()
    const order = w.mail.server.mails.slice(-61).findIndex(({ to }) => to === last.email)
    expect(order).toBeGreaterThanOrEqual(0)
    expect(order).toBeLessThanOrEqual(50)
    expect(await w.notice(large.id)).toMatchObject({ outcomes: { sent: 60 } })
  }, 120_000)
})

describe('a preview', () => {
  it('tells how many would get it, and lists people only to whoever may list them', async () => {
    const key = `preview-${Math.random()}`
    const one = await ambassador(undefined, { jobTitle: key })
    await w.person({ jobTitle: key })
    const segment = await make('segmentCreate', '... on Segment { id }', {
      key: `p${Date.now()}`,
      name: key,
      filter: { jobTitle: { eq: key } },
    })
    const PREVIEW = `query ($r: NoticeRecipientsInput!) { noticePreview(recipients: $r) {
      recipients leftOutCount leftOut { reason count } people { id } hidden { reason } } }`
    const variables = { r: { segmentId: segment.id } }
    expect(await w.ask(PREVIEW, variables)).toEqual({
      recipients: 1,
      leftOutCount: 1,
      leftOut: [],
      people: [{ id: one.id }],
      hidden: null,
    })
    const { key: narrow } = await w.mail.world.organization.as(['MANAGER'], {
      scopes: ['notice:write', 'integration:read'],
    })
    const role = { r: { role: { role: 'AMBASSADOR' } } }
    expect(await w.ask(PREVIEW, role, narrow)).toEqual({
      recipients: null,
      leftOutCount: null,
      leftOut: [],
      people: [],
      hidden: { reason: 'PEOPLE' },
    })
  })
})
