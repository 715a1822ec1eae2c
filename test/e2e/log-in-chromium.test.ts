import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, lacksChromium, type Page, startChromium } from '../chromium.ts'
import { startWorld, type World } from '../harness.ts'
import { addPerson, type Site, siteOf } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

describe.skipIf(lacksChromium)('in a real browser (needs Debian’s Chromium)', () => {
  let world: World
  let issuer: TestIssuer
  let site: Site
  let browser: Chromium
  beforeAll(async () => {
    issuer = await startIssuer()
    world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
    site = await siteOf(world, issuer, { idClaim: 'employee_number' })
    browser = await startChromium()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await world?.stop()
    issuer?.stop()
  })

  /** A browser that was just installed, and what went wrong in its pages. */
  async function open(locale: string) {
    const context = await browser.newContext({ locale })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text())
    })
    return { context, page, faults }
  }
  const language = (page: Page) => page.evaluate<string>('document.documentElement.lang')

  it.each([
    ['en-GB', 'en'],
    ['fr-FR', 'fr'],
  ])('a person logs in at their provider, sees their session and ends it (%s)', async (locale, expected) => {
    const employee = `0815-${expected}`
    await addPerson(world, { externalId: employee })
    issuer.person = { sub: `sub-${expected}`, employee_number: employee }
    const { context, page, faults } = await open(locale)

    await page.goto(site.at('log-in'))
    expect(await language(page)).toBe(expected)
    await page.click(`a[href*="${site.providerId}"]`)
    await page.waitForURL(site.at('sessions'))
    expect(await page.evaluate<number>('document.querySelectorAll("li").length')).toBe(1)

    const session = (await context.cookies()).find(({ name }) => name.includes('portevoix-session'))
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: expect.stringMatching(/^\//) })
    // Nothing of the page can read it.
    expect(await page.evaluate<string>('document.cookie')).not.toContain('portevoix-session')

    await page.click('form[action$="/log-out"] button')
    await page.goto(site.at('sessions'))
    expect(page.url()).toContain('log-in')
    expect(faults).toEqual([])
  })

  it('somebody whom nobody knows here stays outside, and is told so', async () => {
    issuer.person = { sub: 'stranger', employee_number: 'unknown' }
    const { page } = await open('en-GB')
    await page.goto(site.at('log-in'))
    await page.click(`a[href*="${site.providerId}"]`)
    await page.waitForURL(/log-in\/callback/)
    expect(await page.textContent('body')).toContain('this log-in is not connected with access here')
    await page.goto(site.at('sessions'))
    expect(page.url()).toContain('log-in')
  })
})
