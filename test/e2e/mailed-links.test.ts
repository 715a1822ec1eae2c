import { globalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { post } from '../harness.ts'
import { countStatements } from '../statements.ts'
import { Browser } from './browser.ts'
import {
  codeIn,
  isLoggedIn,
  linkIn,
  logInBy,
  type MailWorld,
  open,
  secretIn,
  startMailWorld,
} from './mailed-links-world.ts'
import { addPerson, loggedInAs } from './oidc-world.ts'

let mail: MailWorld
let clock = 0
beforeAll(async () => {
  mail = await startMailWorld({ now: () => new Date(Date.now() + clock) })
}, 120_000)
afterAll(() => mail?.stop())

let people = 0
/** Somebody of the directory with an address. */
async function person(): Promise<{ id: string; email: string }> {
  people += 1
  const email = `person-${people}@acme.example`
  return { id: await addPerson(mail.world, { email }), email }
}
const inside = <T>(work: Parameters<typeof mail.world.server.environment.database.inOrganization<T>>[1]) =>
  mail.world.server.environment.database.inOrganization(mail.world.organization.id, work)
const rows = () => inside((db) => db.mailedLink.findMany({ orderBy: { createdAt: 'asc' } }))

describe('a mailed link', () => {
  it('logs the person in who has the address, once, in the browser that asked', async () => {
    const { id, email } = await person()
    const { browser, page } = await mail.ask(email)
    expect(page.status).toBe(200)
    const received = await mail.server.next(email)
    expect(received.text).toMatch(/^Subject: Log in at Test\r$/m)
    const logged = await logInBy(browser, received)
    expect([logged.status, logged.headers.get('location')]).toEqual([303, '/o/test/sessions'])
    expect(await loggedInAs(mail.world, browser)).toMatchObject({ personId: id })
    expect((await browser.load(mail.at('sessions'))).text).toContain('by a mailed link')
    // A replay, also in the same browser, is worth nothing.
    const again = new Browser()
    for (const [name, value] of browser.cookies) if (name === 'portevoix-browser') again.cookies.set(name, value)
    expect((await open(again, received)).status).toBe(400)
    expect(await isLoggedIn(mail, again)).toBe(false)
    const [account] = await inside((db) => db.account.findMany({ where: { personId: id } }))
    expect(account?.roles).toEqual(['AMBASSADOR'])
  })

  it('works by its code in the browser that asked, without the link', async () => {
    const { id, email } = await person()
    const { browser, page } = await mail.ask(email)
    const code = codeIn(await mail.server.next(email))
    expect((await browser.submit(page, '/o/test/log-in/mail/code', { code })).status).toBe(303)
    expect(await loggedInAs(mail.world, browser)).toMatchObject({ personId: id })
  })

  it('changes nothing when a mail scanner opens it, also many times', async () => {
    const { email } = await person()
    const { browser } = await mail.ask(email)
    const received = await mail.server.next(email)
    const before = await rows()
    for (let visit = 0; visit < 3; visit += 1) {
      const scanner = new Browser()
      const shown = await open(scanner, received)
      expect([shown.status, scanner.cookies.size]).toEqual([400, 0])
      expect(shown.text).not.toMatch(/<form|person-/)
    }
    expect((await open(browser, received)).text).not.toMatch(/person-/)
    expect(await rows()).toEqual(before)
    expect((await logInBy(browser, received)).status).toBe(303)
  })

  it('logs nobody in when it was forwarded, planted or guessed', async () => {
    const { email } = await person()
    const attacker = await mail.ask(email)
    const received = await mail.server.next(email)
    const victim = new Browser()
    // The victim opens the attacker's link in their own browser: nothing to press, and the form of another page is refused.
    expect((await open(victim, received)).text).toContain('in another browser')
    const own = { url: mail.at('log-in'), ...(await victim.load(mail.at('log-in'))) }
    const forged = {
      ...own,
      text: own.text.replace('action="/o/test/log-in/mail"', 'action="/o/test/log-in/mail/open"'),
    }
    const sent = await victim.submit(forged, '/o/test/log-in/mail/open', { secret: secretIn(received) })
    expect([sent.status, await isLoggedIn(mail, victim)]).toEqual([400, false])
    // The code counts in no other browser either.
    const [row] = (await rows()).slice(-1)
    const coded = {
      ...own,
      text: own.text.replace('action="/o/test/log-in/mail"', 'action="/o/test/log-in/mail/code"'),
    }
    const typed = { id: row?.id ?? '', code: codeIn(received) }
    expect((await victim.submit(coded, '/o/test/log-in/mail/code', typed)).status).toBe(400)
    expect(await isLoggedIn(mail, victim)).toBe(false)
    for (const secret of ['', 'A'.repeat(43), `${secretIn(received)}x`, "' OR 1=1 --"]) {
      expect((await attacker.browser.load(mail.at(`log-in/mail/link/${encodeURIComponent(secret)}`))).status).toBe(400)
    }
    const noOrigin = { origin: 'https://evil.example' }
    const shown = await open(attacker.browser, received)
    expect((await attacker.browser.submit(shown, '/o/test/log-in/mail/open', {}, noOrigin)).status).toBe(403)
  })

  it('replaces a session cookie that was planted before (session fixation)', async () => {
    const [one, other] = [await person(), await person()]
    const planted = await mail.ask(one.email)
    await logInBy(planted.browser, await mail.server.next(one.email))
    const secret = planted.browser.cookies.get('portevoix-session-test') ?? ''
    const { browser } = await mail.ask(other.email)
    browser.cookies.set('portevoix-session-test', secret)
    await logInBy(browser, await mail.server.next(other.email))
    expect(browser.cookies.get('portevoix-session-test')).not.toBe(secret)
    expect(await loggedInAs(mail.world, browser)).toMatchObject({ personId: other.id })
    expect(await isLoggedIn(mail, planted.browser)).toBe(false)
  })

  it('refuses a code after five wrong ones, and the right one then too', async () => {
    const { email } = await person()
    const { browser, page } = await mail.ask(email)
    const received = await mail.server.next(email)
    const wrong = codeIn(received).startsWith('0000') ? '1111 1111' : '0000 0000'
    const told: string[] = []
    for (let tries = 0; tries < 5; tries += 1) {
      const { text } = await browser.submit(page, '/o/test/log-in/mail/code', { code: wrong })
      told.push(text.includes('Not this code') ? 'WRONG' : 'SPENT')
    }
    expect(told).toEqual(['WRONG', 'WRONG', 'WRONG', 'WRONG', 'SPENT'])
    const right = await browser.submit(page, '/o/test/log-in/mail/code', { code: codeIn(received) })
    expect([right.status, await isLoggedIn(mail, browser)]).toEqual([400, false])
  })

  it('has five tries also where fifty codes are sent at once', async () => {
    const { email } = await person()
    const { browser, page } = await mail.ask(email)
    const received = await mail.server.next(email)
    const wrong = Array.from({ length: 50 }, (_, number) => `${number}`.padStart(8, '0')).filter(
      (code) => code !== codeIn(received).replace(' ', ''),
    )
    const answers = await Promise.all(wrong.map((code) => browser.submit(page, '/o/test/log-in/mail/code', { code })))
    // The fifth is the last: it is told so.
    expect(answers.filter(({ text }) => text.includes('Not this code'))).toHaveLength(4)
    const right = await browser.submit(page, '/o/test/log-in/mail/code', { code: codeIn(received) })
    expect([right.status, await isLoggedIn(mail, browser)]).toEqual([400, false])
  })

  it('logs in once where its link and its code are sent many times at once', async () => {
    const { id, email } = await person()
    const { browser, page } = await mail.ask(email)
    const received = await mail.server.next(email)
    const linkPage = { url: linkIn(received), ...(await browser.load(linkIn(received))) }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        number % 2 === 0
          ? browser.submit(page, '/o/test/log-in/mail/code', { code: codeIn(received) })
          : browser.submit(linkPage, '/o/test/log-in/mail/open'),
      ),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(await inside((db) => db.logInSession.count({ where: { account: { personId: id } } }))).toBe(1)
  })

  it('is written in the language of the person, and its pages in that of the browser', async () => {
    const { id, email } = await person()
    await inside((db) => db.person.updateMany({ where: { id }, data: { preferredLanguage: 'fr-CA' } }))
    const { browser } = await mail.ask(email)
    const received = await mail.server.next(email)
    expect(received.text).toContain('Quelqu’un a demandé à se connecter à Test avec cette adresse.')
    const { headers, text } = await browser.load(linkIn(received), { headers: { 'accept-language': 'fr' } })
    expect(headers.get('content-language')).toBe('fr')
    expect(text).toContain('<button>Se connecter</button>')
  })

  it('counts ten minutes', async () => {
    const { email } = await person()
    const { browser, page } = await mail.ask(email)
    const received = await mail.server.next(email)
    clock += 10 * 60_000 + 1_000
    expect((await open(browser, received)).status).toBe(400)
    expect((await browser.submit(page, '/o/test/log-in/mail/code', { code: codeIn(received) })).status).toBe(400)
    expect(await isLoggedIn(mail, browser)).toBe(false)
  })

  it('counts no more once the address belongs to somebody else, or its person has left', async () => {
    const [one, other] = [await person(), await person()]
    const { browser } = await mail.ask(one.email)
    const received = await mail.server.next(one.email)
    await inside(async (db) => {
      await db.person.updateMany({ where: { id: one.id }, data: { email: null } })
      await db.person.updateMany({ where: { id: other.id }, data: { email: one.email } })
    })
    expect((await logInBy(browser, received)).status).toBe(400)
    await inside((db) => db.person.updateMany({ where: { id: other.id }, data: { email: other.email } }))
    const gone = await mail.ask(other.email)
    const sent = await mail.server.next(other.email)
    await inside((db) => db.person.updateMany({ where: { id: other.id }, data: { active: false } }))
    expect((await logInBy(gone.browser, sent)).status).toBe(400)
    expect(await isLoggedIn(mail, gone.browser)).toBe(false)
  })

  it('counts at no other organisation', async () => {
    const { email } = await person()
    const other = await mail.world.addOrganization('Elsewhere')
    const { slug } = await mail.world.server.environment.database.asSystem((db) =>
      db.organization.findFirstOrThrow({ where: { id: other.id }, select: { slug: true } }),
    )
    const { browser, page } = await mail.ask(email)
    const received = await mail.server.next(email)
    const there = (path: string) => `/o/${slug}/log-in/mail${path}`
    expect((await browser.load(`${mail.world.server.url}${there(`/link/${secretIn(received)}`)}`)).status).toBe(400)
    const shown = await open(browser, received)
    const moved = { ...shown, text: `${shown.text}${page.text}`.replaceAll('/o/test/', `/o/${slug}/`) }
    const sent = [
      await browser.submit(moved, there('/open')),
      await browser.submit(moved, there('/code'), { code: codeIn(received) }),
      await browser.submit({ ...moved, text: moved.text.replace(there('/open'), there('')) }, there(''), {
        address: email,
      }),
    ]
    expect(sent.map(({ status }) => status)).toEqual([400, 400, 400])
    expect((await browser.load(`${mail.world.server.url}/o/${slug}/sessions`)).status).toBe(303)
    expect((await logInBy(browser, received)).status).toBe(303)
  })

  it('is no log-in of whoever was erased', async () => {
    const { id, email } = await person()
    const { browser, page } = await mail.ask(email)
    const received = await mail.server.next(email)
    const logged = await mail.ask(email)
    await logInBy(logged.browser, await mail.server.next(email, 1))
    await mail.act('personPurge', { id: globalId('Person', id) }, '__typename')
    expect((await logInBy(browser, received)).status).toBe(400)
    expect((await browser.submit(page, '/o/test/log-in/mail/code', { code: codeIn(received) })).status).toBe(400)
    expect([await isLoggedIn(mail, browser), await isLoggedIn(mail, logged.browser)]).toEqual([false, false])
    // Owners are told by mail of each confirmation, at any time.
    const links = () => mail.server.mails.filter(({ text }) => text.includes('/log-in/mail/link/'))
    const before = links().length
    expect((await mail.ask(email)).page.status).toBe(200)
    const { email: next } = await person()
    await mail.ask(next)
    await mail.server.next(next)
    expect(links().length).toBe(before + 1)
  })

  it('tells the person that a notifier got their address, and the notifier when the person is erased', async () => {
    const { id, email } = await person()
    await mail.ask(email)
    await mail.server.next(email)
    const accesses = await inside((db) => db.personAccess.findMany({ where: { personId: id } }))
    expect(accesses).toMatchObject([{ plugin: 'mail', class: 'CONTACT', purpose: 'MESSAGE', accountId: null }])
    await mail.act('personPurge', { id: globalId('Person', id) }, '__typename')
    const query = '{ recipientTasks(first: 50) { nodes { recipient passed details { addresses } } } }'
    const { body } = await post(mail.world.url, mail.world.organization.key, { query })
    const { nodes } = (body.data as { recipientTasks: { nodes: object[] } }).recipientTasks
    expect(nodes).toContainEqual({ recipient: 'Log-in mails', passed: ['MESSAGES'], details: { addresses: [email] } })
  })

  it('stores no secret, code or address in clear', async () => {
    const { email } = await person()
    await mail.ask(email)
    const received = await mail.server.next(email)
    const stored = await inside(
      (db) => db.$queryRaw<{ text: string }[]>`SELECT to_jsonb(l)::text AS text FROM "MailedLink" l`,
    )
    const text = JSON.stringify(stored)
    expect(stored.length).toBeGreaterThan(0)
    for (const secret of [email, secretIn(received), codeIn(received).replace(' ', '')]) {
      expect(text).not.toContain(secret)
      expect(text).not.toContain(Buffer.from(secret).toString('hex'))
    }
  })
})

describe('asking for a mailed link', () => {
  it('sends nothing to an address that nobody has, and answers the same', async () => {
    const { email } = await person()
    const texts: string[] = []
    for (const address of ['nobody-here@acme.example', email]) {
      const { page } = await mail.ask(address)
      texts.push(page.text.replaceAll(address, 'ADDRESS').replaceAll(/value="[^"]+"/g, 'VALUE'))
    }
    expect(texts[0]).toBe(texts[1])
    await mail.server.next(email)
    expect(mail.sent('nobody-here@acme.example')).toEqual([])
  })

  it('is limited by address, known or not, whatever the browser', async () => {
    const { email } = await person()
    for (const address of [email, 'unknown-limit@acme.example']) {
      const statuses: number[] = []
      for (let count = 0; count < 6; count += 1) statuses.push((await mail.ask(address)).page.status)
      expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
    }
    clock += 16 * 60_000
    expect((await mail.ask(email)).page.status).toBe(200)
  })

  it('is limited by address also where many ask at once, in any case of its letters', async () => {
    const { email } = await person()
    const asked = await Promise.all(
      Array.from({ length: 12 }, async (_, number) => {
        const written = number % 2 === 0 ? email : email.toUpperCase()
        return (await mail.ask(written)).page.status
      }),
    )
    expect(asked.toSorted()).toEqual([200, 200, 200, 200, 200, 429, 429, 429, 429, 429, 429, 429])
  })

  it('is refused for what is no address, and from other sites', async () => {
    for (const address of ['', 'nobody', 'a@b', 'a@b.example\r\nBcc: all@b.example']) {
      expect((await mail.ask(address)).page.status, address).toBe(400)
    }
    const browser = new Browser()
    const page = { url: mail.at('log-in'), ...(await browser.load(mail.at('log-in'))) }
    const origin = { origin: 'https://evil.example' }
    expect((await browser.submit(page, '/o/test/log-in/mail', { address: 'a@b.example' }, origin)).status).toBe(403)
  })

  it('leads to no address that somebody else chose (open redirect)', async () => {
    const { email } = await person()
    const browser = new Browser()
    const evil = Buffer.from('redirect_uri=https://evil.example').toString('base64url')
    browser.cookies.set('portevoix-continue-test', evil)
    await mail.ask(email, browser)
    const logged = await logInBy(browser, await mail.server.next(email))
    expect(logged.headers.get('location')).toMatch(/^\/o\/test\/authorize\?/)
    expect(linkIn(await mail.server.next(email))).toMatch(new RegExp(`^${mail.world.server.url}/o/test/`))
  })
})

describe('the sender of mailed links', () => {
  it('is named by owners alone, at the version that they looked at', async () => {
    const { key } = await mail.world.organization.as(['MANAGER'])
    expect(await mail.confirm({}, key)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await mail.confirm({ senderVersion: 77 })).toMatchObject({ code: 'VERSION_CONFLICT' })
    for (const role of ['OWNER', 'SIGN_ON']) {
      expect(await mail.confirm({ roles: [role] })).toMatchObject({ code: 'NEVER_BY_MAIL' })
    }
    expect(await mail.confirm()).toEqual({ status: 'ACTIVE', roles: [], sender: { id: mail.senderId } })
  })

  it.each([
    ['server', { config: { host: 'smtp.evil.example', port: 25, security: 'none', from: 'portevoix@example.org' } }],
    ['sender', { config: { host: '127.0.0.1', port: 0, security: 'none', from: 'owner@evil.example' } }],
    ['secret', { secrets: [{ name: 'password', value: 'another word' }] }],
  ])('stops when a manager changes its %s, until an owner confirms it', async (_what, change) => {
    const { email } = await person()
    const before = await mail.ask(email)
    const received = await mail.server.next(email)
    const { key } = await mail.world.organization.as(['MANAGER'])
    const [row] = await inside((db) => db.integration.findMany({ where: { connector: 'mail' } }))
    const config = 'config' in change ? { ...change.config, port: change.config.port || mail.server.port } : undefined
    const input = { ...change, ...(config && { config }) }
    expect(await mail.act('integrationUpdate', { id: mail.senderId, input }, '... on Integration { id }', key)).toEqual(
      { id: mail.senderId },
    )
    const { body } = await post(mail.world.url, mail.world.organization.key, { query: '{ mailedLogIn { status } }' })
    expect(body.data).toEqual({ mailedLogIn: { status: 'CHANGED' } })
    // Neither a new link nor one that was sent before counts.
    expect((await new Browser().load(mail.at('log-in'))).text).not.toContain('log-in/mail')
    expect((await logInBy(before.browser, received)).status).toBe(400)
    const back = { config: row?.config, ...('secrets' in change && { secrets: change.secrets }) }
    await mail.act('integrationUpdate', { id: mail.senderId, input: back }, '... on Integration { id }', key)
    if ('secrets' in change) expect((await new Browser().load(mail.at('log-in'))).text).not.toContain('log-in/mail')
    expect(await mail.confirm()).toMatchObject({ status: 'ACTIVE' })
    expect((await mail.ask(email)).page.status).toBe(200)
    await mail.server.next(email, 1)
  })

  it('makes links of before worthless when an owner confirms it again', async () => {
    const { email } = await person()
    const before = await mail.ask(email)
    const received = await mail.server.next(email)
    expect(await mail.confirm()).toMatchObject({ status: 'ACTIVE' })
    expect((await open(before.browser, received)).status).toBe(400)
  })

  it('is not deleted by a manager, and is not asked for while it is paused', async () => {
    const { key } = await mail.world.organization.as(['MANAGER'])
    const deleted = await mail.act('integrationDelete', { id: mail.senderId }, '__typename', key)
    expect(deleted).toMatchObject({ code: 'FORBIDDEN' })
    await mail.act('integrationPause', { id: mail.senderId }, '__typename')
    expect((await new Browser().load(mail.at('log-in'))).text).toContain('has not set up a way to log in')
    await mail.act('integrationResume', { id: mail.senderId }, '__typename')
    expect((await new Browser().load(mail.at('log-in'))).text).toContain('log-in/mail')
  })
})

describe('asking while no worker runs', () => {
  it('takes the same statements for known and unknown addresses', async () => {
    const { email } = await person()
    await mail.world.server.environment.services.jobs.stop()
    const asked: string[][] = []
    for (const address of [email, 'nobody-at-all@acme.example']) {
      const browser = new Browser()
      const page = { url: mail.at('log-in'), ...(await browser.load(mail.at('log-in'))) }
      asked.push(
        await countStatements(mail.world, async () => {
          expect((await browser.submit(page, '/o/test/log-in/mail', { address })).status).toBe(200)
        }),
      )
    }
    expect(asked[0]).toEqual(asked[1])
    expect(asked[0]?.length).toBeGreaterThan(3)
  })
})
