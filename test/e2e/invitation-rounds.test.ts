import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { DAY, type InvitationWorld, MANDATE, MINUTE, START, startInvitationWorld } from './invitations-world.ts'

let invitations: InvitationWorld
beforeAll(async () => {
  invitations = await startInvitationWorld()
}, 240_000)
afterAll(() => invitations?.mail.stop())

const PREVIEW = `query ($input: InvitationPreviewInput!) { invitationPreview(input: $input) {
  toAsk leftOut { reason count } hidden { reason } } }`
const key = (id: string) => parseGlobalId(id)?.id ?? ''
const mailsTo = (email: string) => invitations.mail.server.mails.filter(({ to }) => to === email)
const setOrganization = (input: object) =>
  invitations.ask('mutation ($input: OrganizationUpdateInput!) { organizationUpdate(input: $input) { __typename } }', {
    input,
  })

describe('a message that was accepted', () => {
  it('is marked as bounced by an account of the mail system, which ends its reminders', async () => {
    const { ask, campaign, person, mail } = invitations
    const { id } = await person()
    const round = await invitations.start({ campaignId: await campaign(), personIds: [id], remindAfterDays: [2] })
    await invitations.send()
    const [first] = (await invitations.messages(round.id)).filter(({ kind }) => kind === 'FIRST')
    const MARK = `mutation ($id: ID!) { invitationMessageMarkBounced(id: $id) {
      ... on InvitationMessage { status bouncedAt } ... on UserError { code } } }`
    const { key: narrow } = await mail.world.organization.as(['MANAGER'], {
      scopes: ['invitation:report', 'participation:invite'],
    })
    expect(await ask(MARK, { id: first?.id }, narrow)).toMatchObject({
      status: 'BOUNCED',
      bouncedAt: expect.any(String),
    })
    const [reminder] = (await invitations.messages(round.id)).filter(({ kind }) => kind === 'REMINDER')
    expect(reminder).toMatchObject({ status: 'CANCELLED', cancelCause: 'UNREACHED', dueAt: null })
    expect(await ask(MARK, { id: reminder?.id }, narrow)).toMatchObject({ code: 'NOT_SENT' })
  })

  it('is found by its Message-ID alone, which is what a mail system knows', async () => {
    const { ask, campaign, person, mail } = invitations
    const { id, email } = await person()
    const round = await invitations.start({ campaignId: await campaign(), personIds: [id], remindAfterDays: [2] })
    await invitations.send()
    const { key: narrow } = await mail.world.organization.as(['MANAGER'], { scopes: ['invitation:report'] })
    const messageId = mail.sent(email)[0]?.messageId
    const report = () =>
      ask(
        `mutation ($id: String!) { messageMarkBounced(input: { messageId: $id }) { ... on BouncedMessage { kind } } }`,
        { id: messageId },
        narrow,
      )
    // Mail systems report one bounce more than once.
    expect(await Promise.all([report(), report(), report()])).toEqual(Array(3).fill({ kind: 'INVITATION' }))
    const found = await invitations.messages(round.id)
    expect(found.map(({ kind, status }) => [kind, status]).sort()).toEqual([
      ['FIRST', 'BOUNCED'],
      ['REMINDER', 'CANCELLED'],
    ])
  })
})

describe('a round of invitations', () => {
  it('asks whom its preview told, and leaves out the others with the reason', async () => {
    const { ask, inside, person, campaign, mail } = invitations
    const campaignId = await campaign()
    const jobTitle = 'Baker'
    const fine = await person({ jobTitle })
    await person({ jobTitle, active: false })
    await person({ jobTitle, email: null })
    const [excluded, restricted, ended, busy, known] = [
      await person({ jobTitle }),
      await person({ jobTitle }),
      await person({ jobTitle }),
      await person({ jobTitle }),
      await person({ jobTitle }),
    ]
    await setOrganization({ mostMinutesPerWeek: 100 })
    await inside(async (db) => {
      await db.processingExclusion.create({
        data: { personId: key(excluded.id), reason: 'MEDICAL', processing: ['MESSAGES'] },
      })
      await db.processingRestriction.create({
        data: { personId: key(restricted.id), ground: 'ACCURACY', byPerson: false },
      })
      await db.noticePreference.create({ data: { personId: key(ended.id), kind: 'INVITATION', ended: true } })
      const asked = async (personId: string, campaignKey: string, more: object) => {
        const { id: ambassadorId } = await db.ambassador.create({ data: { personId } })
        await db.participation.create({ data: { ambassadorId, campaignId: campaignKey, ...more } })
      }
      const mandate = { mandateTasks: 'x', mandateUntil: new Date('2036-01-01'), minutesPerWeek: 80 }
      await asked(key(busy.id), key(await campaign()), { status: 'ACCEPTED', ...mandate })
      await asked(key(known.id), key(campaignId), {})
    })
    const made = await ask(
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } } }',
      { input: { key: 'bakers', name: 'Bakers', filter: { jobTitle: { eq: jobTitle } } } },
    )
    const segmentId = made.id
    const input = { campaignId, segmentId, integrationId: mail.senderId, minutesPerWeek: 30 }
    const leftOut = [
      { reason: 'INACTIVE', count: 1 },
      { reason: 'EXCLUDED', count: 1 },
      { reason: 'ALREADY_ASKED', count: 1 },
      { reason: 'NO_ADDRESS', count: 1 },
      { reason: 'NOTICES_ENDED', count: 1 },
      { reason: 'OVER_TIME_CAP', count: 1 },
    ]
    const named = { ...input, segmentId: undefined, personIds: [restricted.id] }
    expect(await ask(PREVIEW, { input: named })).toMatchObject({
      toAsk: 0,
      leftOut: [{ reason: 'EXCLUDED', count: 1 }],
    })
    const stored = () => inside((db) => db.participation.count())
    const before = await stored()
    expect(await ask(PREVIEW, { input })).toEqual({ toAsk: 1, leftOut, hidden: null })
    expect(await stored()).toBe(before)
    const round = await invitations.start({ campaignId, segmentId, subject: 'Bake with us' })
    expect(round).toMatchObject({ status: 'SUCCEEDED', outcomes: { asked: 1, waiting: 0, leftOut, hidden: null } })
    await invitations.send()
    const [received] = mailsTo(fine.email)
    expect(mailsTo(fine.email)).toHaveLength(1)
    for (const part of [
      'Subject: Bake with us',
      'Speak with us.',
      MANDATE.tasks,
      '30 minutes per week',
      '/o/test/invitations/',
    ]) {
      expect(received?.text).toContain(part)
    }
    expect(received?.text).toMatch(/^List-Unsubscribe:\s+<http\S+\/o\/test\/invitation-end\/[\w-]{43}>/m)
    expect(received?.text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m)
    expect(await invitations.messages(round.id)).toMatchObject([
      { kind: 'FIRST', status: 'SENT', attempts: 1, unclear: 0, messageId: received?.messageId, dueAt: null },
    ])
    // Only hashes of the secrets are kept.
    const secrets = [...(received?.text.matchAll(/\/invitation(?:s|-end)\/([\w-]{43})/g) ?? [])].map(
      ([, secret = '']) => secret,
    )
    const [links] = await inside(
      (db) =>
        db.$queryRaw<{ text: string }[]>`SELECT string_agg(to_jsonb(l)::text, '') AS text FROM "InvitationLink" l`,
    )
    expect(secrets).toHaveLength(2)
    for (const secret of [...secrets, fine.email]) expect(links?.text).not.toContain(secret)
    await setOrganization({ mostMinutesPerWeek: null })
  })

  it('tells numbers of people only to whoever may list them', async () => {
    const { ask, inside, mail, person, campaign } = invitations
    const campaignId = await campaign()
    await person({ jobTitle: 'Cook' })
    const { id: segmentId } = await ask(
      'mutation ($input: SegmentCreateInput!) { segmentCreate(input: $input) { ... on Segment { id } } }',
      { input: { key: 'cooks', name: 'Cooks', filter: { jobTitle: { eq: 'Cook' } } } },
    )
    const input = { campaignId, segmentId, integrationId: mail.senderId, minutesPerWeek: 30 }
    expect(await ask(PREVIEW, { input })).toEqual({ toAsk: 1, leftOut: [], hidden: null })
    const manager = await mail.world.organization.as([])
    await inside((db) =>
      db.assignment.create({ data: { accountId: manager.accountId, role: 'MANAGER', campaignId: key(campaignId) } }),
    )
    expect(await ask(PREVIEW, { input }, manager.key)).toEqual({
      toAsk: null,
      leftOut: [],
      hidden: { reason: 'PEOPLE' },
    })
    const other = { ...input, campaignId: await campaign() }
    const refused = [
      await post(mail.world.url, manager.key, { query: PREVIEW, variables: { input: other } }),
      await post(mail.world.url, (await mail.world.organization.as(['ANALYST'])).key, {
        query: PREVIEW,
        variables: { input },
      }),
    ]
    expect(refused.map(({ body }) => body.errors?.[0]?.extensions.code)).toEqual(['NOT_FOUND', 'FORBIDDEN'])
  })

  it('is refused without exactly one of people and a segment, by what sends nothing, and over people who are not there', async () => {
    const { ask, campaign, person, mail } = invitations
    const campaignId = await campaign()
    const { id } = await person()
    const base = { campaignId, integrationId: mail.senderId, message: 'x', mandate: MANDATE, remindAfterDays: [] }
    expect(await ask(START, { input: base })).toMatchObject({ code: 'INVALID_INPUT', path: ['input'] })
    const gone = Buffer.from('Person:00000000-0000-7000-8000-000000000000').toString('base64')
    expect(await ask(START, { input: { ...base, personIds: [id, gone] } })).toMatchObject({
      code: 'NOT_FOUND',
      path: ['input', 'personIds', '1'],
    })
  })

  it('reminds as often as it says, and never after an answer', async () => {
    const { ask, campaign, person, clock, mail } = invitations
    const campaignId = await campaign()
    const [silent, declining] = [await person(), await person()]
    const personIds = [silent.id, declining.id]
    const { id } = await invitations.start({ campaignId, personIds, remindAfterDays: [7, 3] })
    await invitations.send()
    clock.ms += 3 * DAY + MINUTE
    await invitations.send()
    expect([mailsTo(silent.email).length, mailsTo(declining.email).length]).toEqual([2, 2])
    expect(mailsTo(silent.email)[1]?.text).toMatch(/^Subject: Reminder: /m)
    const { token } = await mail.world.organization.asPerson(declining.id)
    const { participations } = await ask('{ viewer { participations { nodes { id } } } }', {}, token)
    await ask('mutation ($id: ID!) { participationDecline(id: $id) { __typename } }', participations.nodes[0], token)
    clock.ms += 4 * DAY
    await invitations.send()
    expect([mailsTo(silent.email).length, mailsTo(declining.email).length]).toEqual([3, 2])
    const cancelled = (await invitations.messages(id)).filter(({ status }) => status === 'CANCELLED')
    expect(cancelled).toMatchObject([{ kind: 'REMINDER', cancelCause: 'ANSWERED', dueAt: null }])
    clock.ms += 30 * DAY
    await invitations.send()
    expect(mailsTo(silent.email)).toHaveLength(3)
  })

  it('sends nothing while the organisation leaves, since nobody could log in to answer, and goes on when that is undone', async () => {
    const { ask, campaign } = invitations
    const { id, email } = await invitations.person()
    const change = (act: string) =>
      ask(`mutation { ${act} { ... on Organization { id } ... on UserError { message } } }`)
    expect(await change('organizationLeave(input: { slug: "test" })')).toEqual({ id: expect.any(String) })
    const round = await invitations.start({ campaignId: await campaign(), personIds: [id] })
    await invitations.send()
    expect(await invitations.messages(round.id)).toMatchObject([{ status: 'QUEUED', attempts: 0 }])
    expect(await change('organizationLeaveUndo')).toEqual({ id: expect.any(String) })
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(1)
  })

  it('sends within the hours of the site alone, which it judges at sending, retries too', async () => {
    const { ask, campaign, inside, clock, mail } = invitations
    const at = (text: string) => {
      clock.ms = Date.parse(text) - Date.now()
    }
    const site = await ask(
      `mutation ($input: SiteCreateInput!) { siteCreate(input: $input) {
        ... on Site { id sendingHours { from until } } ... on UserError { message } } }`,
      { input: { name: 'Night shift', timeZone: 'Europe/Paris', sendingHours: { from: '22:00', until: '06:00' } } },
    )
    expect(site.sendingHours).toEqual({ from: '22:00', until: '06:00' })
    const { id, email } = await invitations.person({ site: 'Night shift' })
    await inside((db) => db.person.updateMany({ where: { id: key(id) }, data: { siteId: key(site.id) } }))
    at('2027-03-27T12:00:00Z')
    const round = await invitations.start({ campaignId: await campaign(), personIds: [id] })
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(0)
    const [waiting] = await invitations.messages(round.id)
    expect(waiting).toMatchObject({ status: 'QUEUED', dueAt: '2027-03-27T21:00:00.000Z', attempts: 0 })
    // The attempt within the hours fails shortly before they end, in the night in which clocks go forward.
    mail.server.refuseForNow.add(email)
    at('2027-03-28T03:59:30Z')
    await invitations.send()
    expect(await invitations.messages(round.id)).toMatchObject([
      { status: 'QUEUED', attempts: 1, error: { kind: 'TRANSIENT' } },
    ])
    mail.server.refuseForNow.delete(email)
    at('2027-03-28T04:00:10Z')
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(0)
    expect(await invitations.messages(round.id)).toMatchObject([{ dueAt: '2027-03-28T20:00:00.000Z', attempts: 1 }])
    at('2027-03-28T20:00:01Z')
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(1)
  })

  it('sends no more to one person within a week than the organisation allows; what is more waits', async () => {
    const { campaign, person, clock } = invitations
    await setOrganization({ mostMessagesPerWeek: 1 })
    const { id, email } = await person()
    await invitations.start({ campaignId: await campaign(), personIds: [id] })
    await invitations.start({ campaignId: await campaign(), personIds: [id] })
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(1)
    clock.ms += 6 * DAY
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(1)
    clock.ms += DAY + MINUTE
    await invitations.send()
    expect(mailsTo(email)).toHaveLength(2)
    await setOrganization({ mostMessagesPerWeek: null })
  })

  it('counts people who were merged as one: what any of them ended holds, and what any of them was sent counts', async () => {
    const { ask, campaign, person, mail } = invitations
    const [kept, merged] = [await person(), await person()]
    await invitations.start({ campaignId: await campaign(), personIds: [merged.id] })
    await invitations.send()
    expect(mailsTo(merged.email)).toHaveLength(1)
    await ask('mutation ($id: ID!, $input: PersonMergeInput!) { personMerge(id: $id, input: $input) { __typename } }', {
      id: merged.id,
      input: { intoId: kept.id },
    })
    await setOrganization({ mostMessagesPerWeek: 1 })
    await invitations.start({ campaignId: await campaign(), personIds: [kept.id] })
    await invitations.send()
    expect(mailsTo(kept.email)).toHaveLength(0)
    await setOrganization({ mostMessagesPerWeek: null })
    await invitations.inside((db) =>
      db.noticePreference.create({ data: { personId: key(merged.id), kind: 'INVITATION', ended: true } }),
    )
    const input = {
      campaignId: await campaign(),
      personIds: [kept.id],
      integrationId: mail.senderId,
      minutesPerWeek: 1,
    }
    const toAsk = async () => (await ask(PREVIEW, { input })).toAsk
    expect(await toAsk()).toBe(0)
    invitations.clock.ms += 8 * DAY
    await invitations.send()
    expect(mailsTo(kept.email)).toHaveLength(0)
    // They see it, and want them again.
    const { token } = await mail.world.organization.asPerson(kept.id)
    const { noticePreferences } = await ask('{ viewer { noticePreferences { kind ended } } }', {}, token)
    expect(noticePreferences).toContainEqual({ kind: 'INVITATION', ended: true })
    await ask('mutation { noticePreferenceSet(input: { kind: INVITATION, ended: false }) { __typename } }', {}, token)
    expect(await toAsk()).toBe(1)
  })

  it('tells at once of a mail that is refused for good, without a word about the person', async () => {
    const { ask, campaign, person, mail } = invitations
    const { id, email } = await person()
    mail.server.refuse.add(email)
    const round = await invitations.start({ campaignId: await campaign(), personIds: [id], remindAfterDays: [1] })
    await invitations.send()
    expect(await invitations.messages(round.id)).toMatchObject([
      { kind: 'FIRST', status: 'BOUNCED', attempts: 1, dueAt: null, error: { kind: 'PERMANENT' } },
    ])
    // Events are listed once no transaction of before is open.
    const told = async () => {
      const { nodes } = await ask(
        '{ events(filter: { type: { eq: "invitation-message.bounced" } }) { nodes { subject { type } data } } }',
      )
      return nodes.filter(({ data }: { data: { roundId: string } }) => data.roundId === round.id)
    }
    await expect
      .poll(told, { timeout: 30_000 })
      .toMatchObject([{ subject: { type: 'InvitationMessage' }, data: { kind: 'FIRST' } }])
    expect(JSON.stringify(await told())).not.toContain(email)
  })
})
