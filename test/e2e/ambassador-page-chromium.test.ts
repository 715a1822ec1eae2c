import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chromium, lacksChromium, startChromium } from '../chromium.ts'
import { post } from '../harness.ts'
import {
  comeIn,
  copyToPost,
  expectGood,
  type PageLanguage,
  postDirectly,
  seeEverything,
  shareAndLeaveByKeys,
  takeAndAsk,
} from './ambassador-page-walk.ts'
import { type PageWorld, startPageWorld } from './ambassador-page-world.ts'

/** On demand at every width, in the dark too: `PORTEVOIX_PAGE_WIDTHS=360,768,1280`. */
const WIDTHS = (process.env.PORTEVOIX_PAGE_WIDTHS ?? '360').split(',').map(Number)
const LANGUAGES: readonly PageLanguage[] = ['en', 'fr']

describe.skipIf(lacksChromium)('the page for ambassadors in a real browser (needs Debian’s Chromium)', () => {
  let world: PageWorld
  let browser: Chromium
  beforeAll(async () => {
    world = await startPageWorld()
    browser = await startChromium()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await world?.stop()
  })

  describe.each(WIDTHS)('at %i px', (width) => {
    it.each(LANGUAGES)(
      'shows every view without findings of axe or overflow, and posts (%s)',
      async (language) => {
        const visit = await comeIn(browser, world, { language, width })
        await seeEverything(visit)
        await postDirectly(visit, world)
        await visit.context.close()
      },
      120_000,
    )

    it.each(LANGUAGES)(
      'copies a post with its link, saves what is known of the person, and asks for its erasure (%s)',
      async (language) => {
        const visit = await comeIn(browser, world, { language, width })
        await copyToPost(visit)
        // The same person in both languages, who asks for each once.
        const kind = language === 'en' ? 'ERASURE' : 'CORRECTION'
        const { file, text } = await takeAndAsk(visit, kind)
        expect(JSON.parse(file)).toMatchObject({ people: [world.personId] })
        expect(file).toContain('Field technician')
        const { body } = await post(world.url, world.organization.key, {
          query: '{ privacyRequests { nodes { kind text person { id } } } }',
        })
        expect(body.data?.privacyRequests).toMatchObject({
          nodes: expect.arrayContaining([{ kind, text, person: { id: world.personId } }]),
        })
        await visit.context.close()
      },
      120_000,
    )

    it.skipIf(WIDTHS.length === 1).each(LANGUAGES)(
      'is as readable in the dark (%s)',
      async (language) => {
        const visit = await comeIn(browser, world, { language, width, colorScheme: 'dark' })
        await seeEverything(visit)
        await visit.context.close()
      },
      120_000,
    )
  })

  it('tells what somebody of the team was told of the person', async () => {
    const visit = await comeIn(browser, world, { language: 'en', width: 360 })
    await visit.page.click('nav a[href="#/me"]')
    await visit.page.waitForSelector('.lines li')
    expect(await visit.page.textContent('.lines')).toContain('How to reach you, read by an owner')
    await visit.context.close()
  }, 60_000)

  it('is used with keys alone, for sharing and for leaving', async () => {
    const visit = await comeIn(browser, world, { language: 'fr', width: 360 })
    await shareAndLeaveByKeys(visit)
    await visit.context.close()
  }, 120_000)

  it('ends the session everywhere when the person logs out, and leaves no words behind', async () => {
    const visit = await comeIn(browser, world, { language: 'en', width: 360 })
    const { page } = visit
    // The person left every campaign in the test before: nothing is offered, and the page says so.
    await page.waitForSelector('main > .notice')
    await page.click('nav a[href="#/settings"]')
    await page.waitForSelector('#session')
    await page.click('section[aria-labelledby="session"] button')
    await page.waitForSelector('main.alone h1')
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage })')).toBe('{}')
    await expectGood(visit, 'logged out')
    await page.goto(world.page)
    await page.waitForURL(/\/log-in$/)
    await visit.context.close()
  }, 120_000)
})
