import { globalId, parseGlobalId } from '@portevoix/api/core/ids.ts'
import { startSession } from '@portevoix/api/modules/sessions/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser } from './browser.ts'
import { type InvitationWorld, MANDATE, startInvitationWorld } from './invitations-world.ts'
import { logInBy } from './mailed-links-world.ts'

let invitations: InvitationWorld
beforeAll(async () => {
  invitations = await startInvitationWorld()
}, 240_000)
afterAll(() => invitations?.mail.stop())

const key = (id: string) => parseGlobalId(id)?.id ?? ''
const secretsIn = (text: string) => ({
  page: /\/invitations\/([\w-]{43})/.exec(text)?.[1] ?? '',
  end: /\/invitation-end\/([\w-]{43})/.exec(text)?.[1] ?? '',
})

/** Somebody who was invited by mail. */
async function invited(organization = invitations.mail.world.organization) {
  const { id, email } = await invitations.person()
  const round = await invitations.start({ campaignId: await invitations.campaign(), personIds: [id] })
  await invitations.send()
  const mail = await invitations.mail.server.next(email)
  const { accountId } = await organization.asPerson(id)
  return { id, email, accountId, round, ...secretsIn(mail.text) }
}
const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(
    invitations.mail.world.server.environment,
    { organizationId: invitations.mail.world.organization.id, accountId: null },
    work,
  )
/** A browser in which an account is logged in. */
async function browserOf(accountId: string): Promise<Browser> {
  const browser = new Browser()
  const started = await within((ctx) => startSession(ctx, { accountId, method: 'OIDC', authenticatedAt: ctx.now() }))
  browser.cookies.set('portevoix-session-test', started.secret)
  return browser
}
async function open(browser: Browser, secret: string) {
  const url = invitations.mail.at(`invitations/${secret}`)
  return { url, ...(await browser.load(url)) }
}
const participations = (personId: string) =>
  invitations.inside((db) => db.participation.findMany({ where: { ambassador: { personId: key(personId) } } }))
const preferences = (personId: string) =>
  invitations.inside((db) =>
    db.noticePreference.findMany({ where: { personId: key(personId) }, orderBy: { kind: 'asc' } }),
  )

describe('the page of an invitation', () => {
  it('names nobody and asks for a log-in, and changes nothing when a scanner opens it', async () => {
    const { page, id, email } = await invited()
    const before = await participations(id)
    for (let visit = 0; visit < 2; visit += 1) {
      const { status, text } = await open(new Browser(), page)
      expect(status).toBe(200)
      expect(text).toContain('Log in to read this invitation')
      for (const hidden of ['Invited', email, MANDATE.tasks, 'Speak with us.', 'Campaign'])
        expect(text).not.toContain(hidden)
    }
    const french = await new Browser().load(invitations.mail.at(`invitations/${page}`), {
      headers: { 'accept-language': 'fr' },
    })
    expect(french.text).toContain('Connectez-vous pour lire cette invitation')
    expect(await participations(id)).toEqual(before)
    const wrong = await Promise.all(['', 'A'.repeat(43), `${page}x`].map((secret) => open(new Browser(), secret)))
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400])
  })

  it('shows what is asked and what happens with the data to whom it was sent, who accepts there', async () => {
    const { page, id, accountId } = await invited()
    const browser = await browserOf(accountId)
    const shown = await open(browser, page)
    for (const part of [MANDATE.tasks, '2036-12-31', '30 minutes per week', 'Speak with us.', 'needed to take part']) {
      expect(shown.text).toContain(part)
    }
    const refused = await browser.submit(shown, '/o/test/invitation-answer', { answer: 'accept' })
    expect([refused.status, refused.text.includes('tick that you agree')]).toEqual([400, true])
    const [, versionId = ''] = /name="agree-SHARING" value="([^"]+)"/.exec(shown.text) ?? []
    const accepting = { answer: 'accept', 'agree-SHARING': versionId }
    expect((await browser.submit(shown, '/o/test/invitation-answer', accepting)).status).toBe(303)
    expect(await participations(id)).toMatchObject([{ status: 'ACCEPTED', minutesPerWeek: 30 }])
    const agreements = await invitations.inside((db) => db.agreement.findMany({ where: { personId: key(id) } }))
    expect(agreements).toMatchObject([{ documentVersionId: versionId, method: 'LOG_IN' }])
    expect((await open(browser, page)).text).toContain('You take part in')
  })

  it('takes "not now" and "never" as declines, of whoever it was sent to alone', async () => {
    const [one, other] = [await invited(), await invited()]
    const stranger = await browserOf(other.accountId)
    const seen = await open(stranger, one.page)
    expect([seen.text.includes('for another log-in'), seen.text.includes(MANDATE.tasks)]).toEqual([true, false])
    const own = await open(stranger, other.page)
    const forged = await stranger.submit(own, '/o/test/invitation-answer', { secret: one.page, answer: 'never' })
    expect([forged.status, (await participations(one.id))[0]?.status]).toEqual([403, 'INVITED'])
    expect((await stranger.submit(own, '/o/test/invitation-answer', { answer: 'not-now' })).status).toBe(303)
    expect(await participations(other.id)).toMatchObject([{ status: 'DECLINED' }])
    const browser = await browserOf(one.accountId)
    await browser.submit(await open(browser, one.page), '/o/test/invitation-answer', { answer: 'never' })
    const again = {
      personId: one.id,
      campaignId: globalId('Campaign', (await participations(one.id))[0]?.campaignId ?? ''),
    }
    const invite = `mutation ($input: AmbassadorInviteInput!) { ambassadorInvite(input: $input) { __typename ... on UserError { code } } }`
    expect((await invitations.ask(invite, { input: again })).code).toEqual(expect.any(String))
    expect(await participations(one.id)).toMatchObject([{ status: 'DECLINED' }])
  })

  it('leads to the log-in and back', async () => {
    const { page, email } = await invited()
    const browser = new Browser()
    const shown = await open(browser, page)
    const sent = await browser.submit(shown, '/o/test/invitation-log-in')
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/o/test/log-in?again'])
    const before = invitations.mail.sent(email).length
    await invitations.mail.ask(email, browser)
    const logged = await logInBy(browser, await invitations.mail.server.next(email, before))
    expect(logged.headers.get('location')).toBe(`/o/test/invitations/${page}`)
    expect((await open(browser, page)).text).toContain(MANDATE.tasks)
  })

  it('shows and answers nothing once the person was erased or the session has ended', async () => {
    const { page, id, accountId } = await invited()
    const browser = await browserOf(accountId)
    const shown = await open(browser, page)
    await within((ctx) =>
      ctx.db.logInSession.updateMany({ where: { accountId }, data: { endedAt: ctx.now(), endCause: 'ACCOUNT' } }),
    )
    const late = await browser.submit(shown, '/o/test/invitation-answer', { answer: 'not-now' })
    expect([late.headers.get('location'), (await participations(id))[0]?.status]).toEqual(['/o/test/log-in', 'INVITED'])
    await invitations.mail.act('personPurge', { id }, '__typename')
    expect((await open(new Browser(), page)).status).toBe(400)
  })

  it('is none at another organisation', async () => {
    const { page, end } = await invited()
    const other = await invitations.mail.world.addOrganization('Elsewhere')
    const { slug } = await invitations.mail.world.server.environment.database.asSystem((db) =>
      db.organization.findFirstOrThrow({ where: { id: other.id }, select: { slug: true } }),
    )
    const { url } = invitations.mail.world.server
    const there = await Promise.all(
      [`invitations/${page}`, `invitation-end/${end}`].map((path) => new Browser().load(`${url}/o/${slug}/${path}`)),
    )
    expect(there.map(({ status }) => status)).toEqual([400, 400])
  })
})

describe('the address that ends messages', () => {
  it('ends them by one POST without a log-in, which declines nothing', async () => {
    const { end, id } = await invited()
    const address = invitations.mail.at(`invitation-end/${end}`)
    const looked = await new Browser().load(address)
    expect([looked.status, looked.text.includes('<button>End these messages</button>'), await preferences(id)]).toEqual(
      [200, true, []],
    )
    // What a mailbox sends (RFC 8058, 3.2).
    const posted = await fetch(address, {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    expect(posted.status).toBe(200)
    expect(await preferences(id)).toMatchObject([
      { kind: 'INVITATION', ended: true },
      { kind: 'REMINDER', ended: true },
    ])
    expect(await participations(id)).toMatchObject([{ status: 'INVITED' }])
    const next = await invitations.start({ campaignId: await invitations.campaign(), personIds: [id] })
    expect(next).toMatchObject({ outcomes: { asked: 0, leftOut: [{ reason: 'NOTICES_ENDED', count: 1 }] } })
  })

  it('is worth nothing once its person was erased, and guesses are neither', async () => {
    const { end, id } = await invited()
    await invitations.mail.act('personPurge', { id }, '__typename')
    const post = (secret: string) => fetch(invitations.mail.at(`invitation-end/${secret}`), { method: 'POST' })
    expect((await Promise.all([post(end), post('A'.repeat(43)), post('')])).map(({ status }) => status)).toEqual([
      400, 400, 400,
    ])
  })

  it('is taken back by the person, in a log-in of their own', async () => {
    const { end, id } = await invited()
    await fetch(invitations.mail.at(`invitation-end/${end}`), { method: 'POST' })
    const { token } = await invitations.mail.world.organization.asPerson(id)
    const set = (who: string) =>
      invitations.ask(
        `mutation ($input: NoticePreferenceSetInput!) { noticePreferenceSet(input: $input) {
          ... on NoticePreference { kind ended } ... on UserError { code } } }`,
        { input: { kind: 'INVITATION', ended: false } },
        who,
      )
    expect(await set(token)).toEqual({ kind: 'INVITATION', ended: false })
    const { noticePreferences } = await invitations.ask('{ viewer { noticePreferences { kind ended } } }', {}, token)
    expect(noticePreferences).toEqual([
      { kind: 'INVITATION', ended: false },
      { kind: 'REMINDER', ended: true },
      { kind: 'CONTACT', ended: false },
      { kind: 'NEWS', ended: false },
      { kind: 'ALERT', ended: false },
    ])
    // For a person nobody else does it; an account that is nobody's may by its key.
    const other = await invitations.person()
    const { key: byKey } = await invitations.mail.world.organization.as(['AMBASSADOR'], { personId: key(other.id) })
    await expect(set(byKey)).rejects.toThrow('FORBIDDEN')
    expect(await set(invitations.mail.world.organization.key)).toEqual({ kind: 'INVITATION', ended: false })
  })
})
