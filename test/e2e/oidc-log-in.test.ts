import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startWorld, type World } from '../harness.ts'
import { Browser } from './browser.ts'
import { addPerson, call, loggedInAs, logIn, type Site, siteOf, startLogIn } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

let world: World
let issuer: TestIssuer
let site: Site

beforeAll(async () => {
  issuer = await startIssuer()
  world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
  site = await siteOf(world, issuer, { idClaim: 'employee_number', mailDomains: ['acme.example'] })
}, 120_000)
afterAll(async () => {
  await world?.stop()
  issuer?.stop()
})
beforeEach(() => {
  issuer.reset()
})

const within = <T>(work: Parameters<typeof inJob<T>>[2]) =>
  inJob(world.server.environment, { organizationId: world.organization.id, accountId: null }, work)
const openDoubts = () => within((ctx) => ctx.db.doubtfulLogin.findMany({ where: { status: 'OPEN' } }))
let count = 0
const unique = (prefix: string) => `${prefix}-${++count}`

describe('a first log-in', () => {
  it('finds its person by the declared claim, and the same subject ever after', async () => {
    const personId = await addPerson(world, { externalId: '007' })
    issuer.person = { sub: unique('sub'), employee_number: '007' }
    const first = await logIn(site)
    expect(await loggedInAs(world, first.browser)).toMatchObject({ personId })
    // The id is another's by now: the identity counts, not the claim.
    issuer.person = { ...issuer.person, employee_number: '008' }
    expect(await loggedInAs(world, (await logIn(site)).browser)).toMatchObject({ personId })
  })

  it('compares ids exactly, and none of another source', async () => {
    await addPerson(world, { externalId: '0042', source: 'payroll' })
    await addPerson(world, { externalId: '42' })
    for (const employee_number of ['0042', ' ', '', { $ne: null }, ['42'], true, null]) {
      issuer.person = { sub: unique('sub'), employee_number }
      expect((await logIn(site)).page.status, JSON.stringify(employee_number)).toBe(400)
    }
    issuer.person = { sub: unique('sub'), employee_number: 42 }
    expect((await logIn(site)).page.status).toBe(303)
  })

  it('lets nobody in who has left, and keeps no doubt of them', async () => {
    const before = (await openDoubts()).length
    await addPerson(world, { externalId: 'left', active: false, email: 'left@acme.example' })
    for (const claims of [{ employee_number: 'left' }, { email: 'left@acme.example', email_verified: true }]) {
      issuer.person = { sub: unique('sub'), ...claims }
      const { page, browser } = await logIn(site)
      expect(page.text).toContain('not connected with access')
      expect(await loggedInAs(world, browser)).toBeNull()
    }
    expect(await openDoubts()).toHaveLength(before)
  })

  it('never makes anybody an owner by a claim', async () => {
    const personId = await addPerson(world, { externalId: 'boss' })
    await world.organization.as(['OWNER'], { personId })
    issuer.person = { sub: unique('sub'), employee_number: 'boss' }
    expect((await logIn(site)).page.status).toBe(400)
    expect(await openDoubts()).toContainEqual(expect.objectContaining({ rule: 'OWNER', personId }))
  })

  it('is doubtful where another log-in of the issuer has the person already', async () => {
    const personId = await addPerson(world, { externalId: 'twice' })
    issuer.person = { sub: unique('sub'), employee_number: 'twice' }
    expect((await logIn(site)).page.status).toBe(303)
    issuer.person = { sub: unique('sub'), employee_number: 'twice' }
    expect((await logIn(site)).page.status).toBe(400)
    expect(await openDoubts()).toContainEqual(expect.objectContaining({ rule: 'OTHER_LOGIN', personId }))
  })

  it('links one of two that come at the same time', async () => {
    await addPerson(world, { externalId: 'race' })
    const begun: Awaited<ReturnType<typeof startLogIn>>[] = []
    // One after the other: the provider knows one person at a time.
    for (const one of ['a', 'b']) {
      issuer.person = { sub: unique(one), employee_number: 'race' }
      begun.push(await startLogIn(site))
    }
    const pages = await Promise.all(begun.map(({ browser, back }) => browser.load(back)))
    expect(pages.map(({ status }) => status).sort()).toEqual([303, 400])
  })
})

describe('a first log-in by its address', () => {
  const mail = (email: string, ...verified: unknown[]) => {
    const [email_verified] = verified.length > 0 ? verified : [true]
    issuer.person = { sub: unique('sub'), email, email_verified }
  }

  it('finds an ambassador in a domain that an owner switched on', async () => {
    const personId = await addPerson(world, { email: 'ann@acme.example' })
    mail('Ann@ACME.example')
    expect(await loggedInAs(world, (await logIn(site)).browser)).toMatchObject({ personId })
  })

  it.each(['true', 1, 'yes', null, undefined, false, { verified: true }])(
    'is not found when it is verified by %j',
    async (verified) => {
      const email = `${unique('v')}@acme.example`
      await addPerson(world, { email })
      mail(email, verified)
      const { page, browser } = await logIn(site)
      expect(page.status).toBe(400)
      expect(await loggedInAs(world, browser)).toBeNull()
    },
  )

  it('is not found in other domains, however they are written', async () => {
    for (const domain of ['evil.example', 'sub.acme.example', 'acme.example.evil.example', 'notacme.example']) {
      const email = `${unique('d')}@${domain}`
      await addPerson(world, { email })
      mail(email)
      expect((await logIn(site)).page.status, domain).toBe(400)
    }
  })

  it('is doubtful for a person with a role in the team, or with a log-in', async () => {
    const manager = await addPerson(world, { email: 'manager@acme.example' })
    await world.organization.as(['MANAGER'], { personId: manager })
    mail('manager@acme.example')
    expect((await logIn(site)).page.status).toBe(400)
    expect(await openDoubts()).toContainEqual(expect.objectContaining({ rule: 'ADDRESS', personId: manager }))
    const linked = await addPerson(world, { email: 'linked@acme.example' })
    mail('linked@acme.example')
    expect((await logIn(site)).page.status).toBe(303)
    mail('linked@acme.example')
    expect((await logIn(site)).page.status).toBe(400)
    expect(await openDoubts()).toContainEqual(expect.objectContaining({ rule: 'ADDRESS', personId: linked }))
  })

  it('does not become the person who had the address before', async () => {
    const before = await addPerson(world, { externalId: 'before', email: 'reused@acme.example' })
    issuer.person = { sub: unique('sub'), employee_number: 'after', email: 'reused@acme.example', email_verified: true }
    expect((await logIn(site)).page.status).toBe(400)
    expect(await openDoubts()).toContainEqual(expect.objectContaining({ rule: 'ADDRESS', personId: before }))
  })
})

describe('a doubtful log-in', () => {
  const answer = (key: string, id: string, input: object) =>
    call(world, key, {
      name: 'doubtfulLoginAnswer',
      type: 'DoubtfulLoginAnswerInput',
      variables: { id, input },
      selection: '... on DoubtfulLogin { status claims { email } }',
    })
  const doubtOf = async (email: string) => {
    const { body } = await call.query(
      world,
      '{ doubtfulLogins(first: 100) { nodes { id status claims { subject name email externalId } } } }',
    )
    const found = body.data?.doubtfulLogins as
      | { nodes: { id: string; status: string; claims: { email: string } | null }[] }
      | undefined
    return found?.nodes.find(({ claims }) => claims?.email === email)?.id ?? ''
  }

  it('gives no access until it is linked with a person', async () => {
    const personId = await addPerson(world, { email: 'someone@elsewhere.example' })
    issuer.person = { sub: unique('sub'), name: 'Some One', email: 'some.one@acme.example' }
    expect((await logIn(site)).page.status).toBe(400)
    expect((await logIn(site)).page.status).toBe(400)
    const id = await doubtOf('some.one@acme.example')
    const linked = await answer(world.organization.key, id, {
      answer: 'LINK',
      personId: site.global('Person', personId),
    })
    expect(linked).toMatchObject({ status: 'LINKED', claims: null })
    expect(await loggedInAs(world, (await logIn(site)).browser)).toMatchObject({ personId })
    expect(await answer(world.organization.key, id, { answer: 'REFUSE' })).toMatchObject({ code: 'ANSWERED' })
  })

  it('stays refused', async () => {
    issuer.person = { sub: unique('sub'), email: 'refused@acme.example' }
    await logIn(site)
    const id = await doubtOf('refused@acme.example')
    expect(await answer(world.organization.key, id, { answer: 'REFUSE', reason: 'Unknown' })).toMatchObject({
      status: 'REFUSED',
    })
    expect((await logIn(site)).page.status).toBe(400)
    expect(await doubtOf('refused@acme.example')).toBe('')
  })

  it('is linked with an owner by an owner alone', async () => {
    const personId = await addPerson(world, {})
    await world.organization.as(['OWNER'], { personId })
    issuer.person = { sub: unique('sub'), email: 'other.boss@acme.example' }
    await logIn(site)
    const id = await doubtOf('other.boss@acme.example')
    const { key } = await world.organization.as(['MANAGER'])
    const input = { answer: 'LINK', personId: site.global('Person', personId) }
    expect(await answer(key, id, input)).toMatchObject({ code: 'FORBIDDEN' })
    expect(await answer(world.organization.key, id, input)).toMatchObject({ status: 'LINKED' })
  })
})

describe('an account link', () => {
  const make = async (input: object, key = world.organization.key) =>
    await call(world, key, {
      name: 'accountLinkCreate',
      type: 'AccountLinkCreateInput',
      variables: { input },
      selection: '... on AccountLinkCreatePayload { url accountLink { id usedAt } }',
    })
  /** Opens a link and logs in, up to the page that asks. */
  const follow = async (url: unknown, browser = new Browser()) => {
    const page = await browser.load(url)
    const [, href = ''] = /<a href="([^"]+log-in\/with[^"]+)"/.exec(page.text) ?? []
    const begun = await startLogIn(site, { browser, start: href.replaceAll('&amp;', '&') })
    return { browser, back: begun.back, asked: await browser.load(begun.back) }
  }
  const connect = (followed: Awaited<ReturnType<typeof follow>>) =>
    followed.browser.submit({ url: String(followed.back), text: followed.asked.text }, site.path('log-in/connect'))

  it('connects the log-in of whoever opens it, once, and names nobody', async () => {
    const { accountId } = await world.organization.as(['MANAGER'])
    const { url } = await make({ accountId: site.global('Account', accountId) })
    const pages = [await new Browser().load(url), await new Browser().load(url)]
    for (const { text } of pages) expect(text).not.toContain('MANAGER')
    issuer.person = { sub: unique('sub'), email: 'me@elsewhere.example' }
    const followed = await follow(url)
    // Opening everything changed nothing: only the button does.
    expect(await loggedInAs(world, followed.browser)).toBeNull()
    expect(followed.asked.text).toContain('me@elsewhere.example')
    expect((await connect(followed)).status).toBe(303)
    expect(await loggedInAs(world, followed.browser)).toMatchObject({ accountId })
    expect((await connect(followed)).status).toBe(400)
    expect((await new Browser().load(url)).status).toBe(400)
    expect(await loggedInAs(world, (await logIn(site)).browser)).toMatchObject({ accountId })
  })

  it('counts in the browser that opened it, with a form of this server', async () => {
    const personId = await addPerson(world, {})
    const { url } = await make({ personId: site.global('Person', personId) })
    issuer.person = { sub: unique('sub') }
    const followed = await follow(url)
    const elsewhere = new Browser()
    await elsewhere.load(site.at('log-in'))
    expect((await connect({ ...followed, browser: elsewhere })).status).toBe(403)
    const page = { url: String(followed.back), text: followed.asked.text }
    const sent = followed.browser.submit(page, site.path('log-in/connect'), {}, { origin: 'https://evil.example' })
    expect((await sent).status).toBe(403)
    expect(await loggedInAs(world, followed.browser)).toBeNull()
  })

  it('connects nothing once the person of the link is erased', async () => {
    const personId = await addPerson(world, {})
    const { url } = await make({ personId: site.global('Person', personId) })
    issuer.person = { sub: unique('sub') }
    const followed = await follow(url)
    await call(world, world.organization.key, {
      name: 'personPurge',
      variables: { id: site.global('Person', personId) },
      selection: '__typename',
    })
    expect((await connect(followed)).status).toBe(400)
    expect((await new Browser().load(url)).status).toBe(400)
    expect(await loggedInAs(world, followed.browser)).toBeNull()
  })

  it('moves no log-in from one account to another', async () => {
    await addPerson(world, { externalId: 'linked-before' })
    issuer.person = { sub: unique('sub'), employee_number: 'linked-before' }
    expect((await logIn(site)).page.status).toBe(303)
    const { url } = await make({ personId: site.global('Person', await addPerson(world, {})) })
    expect((await follow(url)).asked.status).toBe(400)
    expect((await new Browser().load(url)).status).toBe(200)
  })

  it('is made for an owner by an owner alone, and counts no more once it is revoked', async () => {
    const { accountId } = await world.organization.as(['OWNER'])
    const { key } = await world.organization.as(['MANAGER'])
    const input = { accountId: site.global('Account', accountId) }
    expect(await make(input, key)).toMatchObject({ code: 'FORBIDDEN' })
    const { url, accountLink } = await make(input)
    const { id } = accountLink as { id: string }
    const revoke = () =>
      call(world, world.organization.key, {
        name: 'accountLinkRevoke',
        variables: { id },
        selection: '... on AccountLink { revokedAt }',
      })
    expect(await revoke()).toMatchObject({ revokedAt: expect.any(String) })
    expect(await revoke()).toMatchObject({ code: 'LINK_SPENT' })
    expect((await new Browser().load(url)).status).toBe(400)
  })
})

describe('people made at log-in', () => {
  it('are none unless an owner switched it on', async () => {
    issuer.person = { sub: unique('sub'), employee_number: unique('new'), name: 'New' }
    expect((await logIn(site)).page.status).toBe(400)
  })

  it('are one where two log-ins with an unknown id come at the same time, of which one waits', async () => {
    const open = await siteOf(world, issuer, { idClaim: 'employee_number', createsPeople: true })
    for (const number of [1, 2, 3, 4, 5]) {
      const claims = { employee_number: `twice-${number}` }
      const pages = await Promise.all(
        ['one', 'other'].map((sub) => logIn(open, new Browser(), { sub: `${sub}-${number}`, ...claims })),
      )
      expect(pages.map(({ page }) => page.status).toSorted()).toEqual([303, 400])
    }
  })

  it('have the id of the claim, and never the address of somebody else', async () => {
    const making = await siteOf(world, issuer, { idClaim: 'employee_number', createsPeople: true })
    const employee_number = unique('made')
    issuer.person = {
      sub: unique('sub'),
      employee_number,
      name: 'Nina New',
      email: 'nina@acme.example',
      email_verified: true,
    }
    const person = (await loggedInAs(world, (await logIn(making)).browser))?.personId ?? ''
    const stored = await within((ctx) => ctx.db.person.findFirstOrThrow({ where: { id: person } }))
    expect(stored).toMatchObject({ externalId: employee_number, displayName: 'Nina New', email: 'nina@acme.example' })
    issuer.person = {
      sub: unique('sub'),
      employee_number: unique('made'),
      email: 'nina@acme.example',
      email_verified: true,
    }
    expect((await logIn(making)).page.status).toBe(400)
    expect(parseGlobalId(site.global('Person', person))?.id).toBe(person)
  })
})
