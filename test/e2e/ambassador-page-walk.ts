import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { axeFindings, type BrowserContext, type Chromium, type Page } from '../chromium.ts'
import { FORBIDDEN, HOSTILE, type PageWorld } from './ambassador-page-world.ts'

export type PageLanguage = 'en' | 'fr'
const LOCALES = { en: 'en-GB', fr: 'fr-FR' } as const

/** Somebody's browser on the page, and what went wrong in it. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  readonly faults: readonly string[]
  readonly language: PageLanguage
}

/** Opens the page and comes in by the button of the demo: one click from the address to the first view. */
export async function comeIn(
  browser: Chromium,
  world: PageWorld,
  options: { language: PageLanguage; width: number; colorScheme?: 'light' | 'dark' },
): Promise<Visit> {
  const { language, width, colorScheme = 'light' } = options
  const viewport = { width, height: 800 }
  const permissions = ['clipboard-read', 'clipboard-write']
  const context = await browser.newContext({ locale: LOCALES[language], viewport, colorScheme, permissions })
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  await page.goto(world.page)
  await page.click('form[action$="/log-in/demo"] button')
  await page.waitForSelector('main h1')
  expect(await page.evaluate('document.documentElement.lang')).toBe(language)
  return { context, page, faults, language }
}

/** Everything that must hold of what is on the screen now. */
export async function expectGood({ page, faults }: Visit, view: string): Promise<void> {
  await page.waitForSelector('.loading', { state: 'detached' })
  expect(await axeFindings(page), view).toEqual([])
  const [wide, shown] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  )
  expect(wide, `${view} is wider than the screen`).toBeLessThanOrEqual(shown)
  // What others wrote is text, and nothing of it runs.
  expect(await page.evaluate('document.querySelectorAll("main img, main b").length'), view).toBe(0)
  expect(await page.evaluate('document.title'), view).not.toBe('1')
  expect(faults, view).toEqual([])
}

const goTo = async ({ page }: Visit, view: string): Promise<void> => {
  await page.click(`nav a[href="#/${view}"]`)
  await page.waitForSelector(`nav a[href="#/${view}"][aria-current]`)
  await page.waitForSelector('main h1')
}

/** Every view once, with what it looks like while something is written, refused, asked and found wrong. */
export async function seeEverything(visit: Visit): Promise<void> {
  const { page } = visit
  await page.waitForSelector('.cards .card')
  expect(await page.textContent('main')).toContain(HOSTILE)
  await expectGood(visit, 'share')
  await page.click('article button')
  await page.waitForSelector('article fieldset, article .main')
  await expectGood(visit, 'invitation')

  await page.click('.cards .card a.button')
  await page.fill('textarea', `What ${FORBIDDEN} is about, I may not say.`)
  await page.waitForSelector('.verdict.block .findings')
  await expectGood(visit, 'write, refused')
  await page.click('.findings button')
  const chosen = await page.evaluate(`(() => {
    const { value, selectionStart, selectionEnd } = document.activeElement
    return value.slice(selectionStart, selectionEnd)
  })()`)
  expect(chosen).toBe(FORBIDDEN)
  // A reload leads over the log-in and back to the words.
  const here = page.url()
  await page.goto('about:blank')
  await page.goto(here)
  await page.waitForSelector('.verdict.block')
  expect(await page.evaluate('document.querySelector("textarea").value')).toContain(FORBIDDEN)
  expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toMatch(/token|eyJ/i)

  for (const view of ['shares', 'me', 'settings']) {
    await goTo(visit, view)
    await expectGood(visit, view)
  }
  await page.click('section[aria-labelledby="campaigns"] button')
  await page.waitForSelector('dialog[open]')
  await expectGood(visit, 'leave')
  await page.keyboard.press('Escape')
  await page.waitForSelector('dialog', { state: 'detached' })
}

/** Writes about the first content and posts it by the person's own account. */
export async function postDirectly(visit: Visit, world: PageWorld): Promise<void> {
  const { page, language } = visit
  await goTo(visit, 'share')
  await page.click('.cards .card a.button')
  await page.click('input[value="mastodon"]')
  const text = `${language}: I saw it mended, twice, and kept the lamp.`
  await page.fill('textarea', text)
  await page.waitForSelector('.verdict.allow, .verdict.warn')
  await page.click('form button.main')
  await page.waitForSelector('.steps')
  await expectGood(visit, 'post')
  await page.waitForSelector('section.raised > button.main')
  await page.click('section.raised > button.main')
  await page.waitForSelector('.notice.fine')
  await expectGood(visit, 'posted')
  expect(world.mastodon.published().map(({ text: posted }) => posted)).toEqual(
    expect.arrayContaining([expect.stringContaining(text)]),
  )
}

/** Copies a text with its link to post it by hand, where the browser lets the page, and is told what to do where it does not. */
export async function copyToPost(visit: Visit): Promise<void> {
  const { page, language } = visit
  await goTo(visit, 'share')
  await page.click('.cards .card a.button')
  const text = `${language}: “100 %” & <b>mended</b> 💡`
  await page.fill('textarea', text)
  await page.waitForSelector('.verdict.allow, .verdict.warn')
  await page.click('form button.main')
  await page.waitForSelector('.steps')
  const copy = async () => {
    const before = await page.textContent('.steps [role="status"]')
    await page.click('.steps li button')
    await expect.poll(() => page.textContent('.steps [role="status"]')).not.toBe(before)
  }
  await copy()
  const copied = await page.evaluate<string>('navigator.clipboard.readText()')
  expect(copied).toBe(await page.textContent('.post'))
  expect(copied).toMatch(/^(en|fr): “100 %” & <b>mended<\/b> 💡\n\nhttp:\S+\/r\/[\w-]+$/)
  await page.evaluate('void (navigator.clipboard.writeText = () => Promise.reject(new Error("refused")))')
  await copy()
  await expectGood(visit, 'copying')
}

/** Saves the file of everything that is known, and sends a request once. @returns the file and the words of the request. */
export async function takeAndAsk(
  visit: Visit,
  kind: 'CORRECTION' | 'ERASURE',
): Promise<{ file: string; text: string }> {
  const { page, language } = visit
  await goTo(visit, 'me')
  await page.waitForSelector('form textarea')
  const make = 'section:has(> p[role="status"]) > button'
  await page.click(make)
  await page.waitForSelector('a[download]')
  await expectGood(visit, 'file is ready')
  const saving = page.waitForEvent('download')
  await page.click('a[download]')
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('portevoix.json')
  const text = `${language}: ${HOSTILE}`
  await page.click(`input[value="${kind}"]`)
  await page.fill('form textarea', ` ${text} `)
  await page.click('form button[type="submit"]')
  const offered = () => page.evaluate<number>(`document.querySelectorAll('input[value="${kind}"]').length`)
  await expect.poll(offered).toBe(0)
  await page.waitForSelector('p.notice.fine')
  await expectGood(visit, 'request is sent')
  // Whoever comes back sees that it was sent, and cannot send it again.
  await page.reload()
  await goTo(visit, 'me')
  await page.waitForSelector('p.notice.fine')
  expect(await offered()).toBe(0)
  return { file: readFileSync(await saved.path(), 'utf8'), text }
}

/** Presses Tab until something has the focus. @param what a selector. */
async function tabTo({ page }: Visit, what: string): Promise<void> {
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(what)})`)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No key leads to ${what}.`)
}

async function press(visit: Visit, what: string, key = 'Enter'): Promise<void> {
  await tabTo(visit, what)
  await visit.page.keyboard.press(key)
}

/** Shares by hand and leaves the campaign, with keys alone. */
export async function shareAndLeaveByKeys(visit: Visit): Promise<void> {
  const { page } = visit
  await page.waitForSelector('.cards .card')
  await press(visit, '.cards .card a.button')
  await tabTo(visit, 'textarea')
  await page.keyboard.type(`With keys alone (${visit.language}), I tell how the lamp was mended.`)
  await page.waitForSelector('.verdict.allow, .verdict.warn')
  await press(visit, 'form button.main')
  await page.waitForSelector('.steps')
  await tabTo(visit, 'input[type="url"]')
  await page.keyboard.type('https://social.example/posts/1')
  await page.keyboard.press('Enter')
  await page.waitForSelector('.notice.fine')

  await press(visit, 'nav a[href="#/settings"]')
  await page.waitForSelector('#campaigns')
  await press(visit, 'section[aria-labelledby="campaigns"] button')
  await page.waitForSelector('dialog[open]')
  // The focus stays within the question.
  for (let pressed = 0; pressed < 4; pressed += 1) await page.keyboard.press('Tab')
  await press(visit, 'dialog button.firm')
  await page.waitForSelector('dialog', { state: 'detached' })
  await page.waitForSelector('#campaigns', { state: 'detached' })
  expect(await page.textContent('.told')).not.toBe('')
  await expectGood(visit, 'settings after leaving')
}
