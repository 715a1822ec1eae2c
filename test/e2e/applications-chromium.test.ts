import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, lacksChromium, startChromium } from '../chromium.ts'
import { startWorld, type World } from '../harness.ts'
import { ApplicationClient, register, siteOf } from './applications-world.ts'
import { addPerson, siteOf as providerOf, type Site } from './oidc-world.ts'
import { startIssuer, type TestIssuer } from './test-issuer.ts'

describe.skipIf(lacksChromium)('a consent in a real browser (needs Debian’s Chromium)', () => {
  let world: World
  let issuer: TestIssuer
  let provider: Site
  let browser: Chromium
  let app: Server
  let back = ''
  beforeAll(async () => {
    issuer = await startIssuer()
    world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
    provider = await providerOf(world, issuer, { idClaim: 'employee_number' })
    browser = await startChromium()
    app = createServer(
      (_request, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('back'),
    )
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
    back = `http://localhost:${(app.address() as AddressInfo).port}/back`
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    app?.close()
    await world?.stop()
    issuer?.stop()
  })

  it.each([
    ['en-GB', 'en', 'Allow'],
    ['fr-FR', 'fr', 'Autoriser'],
  ])('is reached by the log-in, read in %s, given by the keyboard, and leads back', async (locale, language, allow) => {
    const employee = `0816-${language}`
    await addPerson(world, { externalId: employee })
    issuer.person = { sub: `sub-${language}`, employee_number: employee }
    const registered = await register(world, { redirectUris: [back], scopes: ['share:read'] })
    const client = await ApplicationClient.discover(siteOf(world).issuer, registered)
    const page = await (await browser.newContext({ locale })).newPage()
    const faults: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
    await page.goto((await client.begin({ redirect_uri: back, scope: 'share:read' })).href)
    await page.click(`a[href*="${provider.providerId}"]`)
    await page.waitForURL(/\/oauth\/test\/consent\?/)
    // What a screen reader goes by: one main part with one heading, a list of scopes, buttons with words, the language.
    expect(
      await page.evaluate<unknown>(`({
        language: document.documentElement.lang,
        headings: document.querySelectorAll('main > h1').length,
        scopes: document.querySelectorAll('main li').length,
        buttons: [...document.querySelectorAll('main button')].map((one) => one.textContent),
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      })`),
    ).toEqual({ language, headings: 1, scopes: 1, buttons: [allow, expect.any(String)], wide: false })
    await page.keyboard.press('Tab')
    expect(await page.evaluate<string>('document.activeElement.value')).toBe('allow')
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`^${back}\\?code=`))
    expect(new URL(page.url()).searchParams.get('iss')).toBe(siteOf(world).issuer.href)
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([])
  })
})
