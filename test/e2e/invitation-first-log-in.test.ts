import { parseGlobalId } from '@portevoix/api/core/ids.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Browser } from './browser.ts'
import { type InvitationWorld, MANDATE, startInvitationWorld } from './invitations-world.ts'
import { loggedInAs, type Site, siteOf, startLogIn } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

let invitations: InvitationWorld
let issuer: TestIssuer
let site: Site
beforeAll(async () => {
  issuer = await startIssuer()
  invitations = await startInvitationWorld({ allowPrivate: [issuer.host] })
  site = await siteOf(invitations.mail.world, issuer, {})
}, 240_000)
afterAll(async () => {
  await invitations?.mail.stop()
  issuer?.stop()
})

const key = (id: string) => parseGlobalId(id)?.id ?? ''
async function invited() {
  const { id, email } = await invitations.person()
  await invitations.start({ campaignId: await invitations.campaign(), personIds: [id] })
  await invitations.send()
  const { text } = await invitations.mail.server.next(email)
  return { id, url: invitations.mail.at(`invitations/${/\/invitations\/([\w-]{43})/.exec(text)?.[1]}`) }
}
/** Opens an invitation, and asks to log in. @returns where the button leads. */
async function ask(url: string, browser = new Browser()) {
  const sent = await browser.submit({ url, ...(await browser.load(url)) }, '/o/test/invitation-log-in')
  return { browser, to: sent.headers.get('location') ?? '' }
}

describe('an invitation by mail that a person opened', () => {
  it('connects their first log-in with their account, and leads back to the invitation', async () => {
    const { id, url } = await invited()
    issuer.person = { sub: 'first', email: 'me@elsewhere.example' }
    const { browser, to } = await ask(url)
    expect(to).toMatch(/^\/o\/test\/log-in\/link\/[\w-]{43}$/)
    const offered = await browser.load(site.at(to.replace('/o/test/', '')))
    const [, href = ''] = /<a href="([^"]+log-in\/with[^"]+)"/.exec(offered.text) ?? []
    const { back } = await startLogIn(site, { browser, start: href.replaceAll('&amp;', '&') })
    const asked = await browser.load(back)
    // Nothing is connected until the person presses the button.
    expect(await loggedInAs(invitations.mail.world, browser)).toBeNull()
    const connected = await browser.submit({ url: String(back), text: asked.text }, site.path('log-in/connect'))
    expect(new URL(connected.headers.get('location') ?? '', url).href).toBe(url)
    expect(await loggedInAs(invitations.mail.world, browser)).toMatchObject({ personId: key(id) })
    expect((await browser.load(url)).text).toContain(MANDATE.tasks)
    // The account has a log-in now: whoever opens the link next has to use it.
    expect((await ask(url)).to).toBe('/o/test/log-in?again')
  })

  it('connects none with an account of the team, or once the address is somebody else’s', async () => {
    const { mail, inside } = invitations
    const team = await invited()
    await mail.world.organization.as(['MANAGER'], { personId: key(team.id) })
    expect((await ask(team.url)).to).toBe('/o/test/log-in?again')
    const moved = await invited()
    await inside((db) => db.person.updateMany({ where: { id: key(moved.id) }, data: { email: 'new@acme.example' } }))
    expect((await ask(moved.url)).to).toBe('/o/test/log-in?again')
  })
})
