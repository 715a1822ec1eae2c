import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildDocs } from '../built-page.ts'
import { axeFindings, type Chromium, lacksChromium, type Page, startChromium } from '../chromium.ts'
import { startWorld, type World } from '../harness.ts'

const BUILDER = fileURLToPath(new URL('../../packages/docs-site/src/main.ts', import.meta.url))

/** One page of each kind; `dark` those that show every colour. */
const KINDS = [
  { path: 'index.html', dark: true },
  { path: 'concepts/index.html', dark: false },
  { path: 'concepts/glossary.html', dark: false },
  { path: 'recipes/hr-directory.html', dark: false },
  { path: 'reference/index.html', dark: false },
  { path: 'reference/topic.html', dark: true },
  { path: 'errors/index.html', dark: true },
  { path: 'operation/settings.html', dark: false },
]

describe.skipIf(lacksChromium)('the documentation in a real browser (needs Debian’s Chromium)', () => {
  let world: World
  let browser: Chromium
  let folder: string
  beforeAll(async () => {
    buildDocs()
    folder = mkdtempSync(join(tmpdir(), 'docs-'))
    execFileSync(process.execPath, [BUILDER, folder])
    world = await startWorld({ plugins: [] })
    browser = await startChromium()
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    rmSync(folder, { recursive: true, force: true })
    await world?.stop()
  })

  /** A page on a phone, with what its console complains of. */
  async function open(address: string, colorScheme: 'light' | 'dark' = 'light') {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, colorScheme })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('console', (message) => void (message.type() === 'error' && faults.push(message.text())))
    page.on('pageerror', ({ message }) => void faults.push(message))
    await page.goto(address)
    return { page, faults, close: () => context.close() }
  }

  /** Finds by keys alone, and opens what is found first. */
  async function findByKeys(page: Page, words: string): Promise<void> {
    await page.keyboard.press('/')
    await page.keyboard.type(words)
    await page.waitForSelector('[role=option][aria-selected=true]')
  }

  it.each(KINDS)(
    'has no findings of axe and no overflow at 360 px: $path',
    async ({ path, dark }) => {
      for (const colors of dark ? (['light', 'dark'] as const) : (['light'] as const)) {
        const { page, faults, close } = await open(`${world.server.url}/docs/${path}`, colors)
        await page.waitForSelector('input[type=search]')
        expect(await axeFindings(page), colors).toEqual([])
        const [wide, shown] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        )
        expect(wide).toBeLessThanOrEqual(shown ?? 0)
        expect(faults).toEqual([])
        await close()
      }
    },
    60_000,
  )

  it('finds a mutation, an error code and a section by the keyboard', async () => {
    const { page, faults, close } = await open(`${world.server.url}/docs/events/`)
    await findByKeys(page, 'campaignLaunch')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/docs\/reference\/campaign\.html#Mutation\.campaignLaunch$/)
    expect(await page.evaluate('document.querySelector(":target dt code").textContent')).toBe('campaignLaunch')
    await findByKeys(page, 'rate_limited')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/docs\/errors\/index\.html#RATE_LIMITED$/)
    await findByKeys(page, 'behind a proxy')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/docs\/plugins\/operating\.html#behind-a-proxy$/)
    expect(faults).toEqual([])
    await close()
  }, 60_000)

  it('says when nothing is found, and closes with Escape', async () => {
    const { page, close } = await open(`${world.server.url}/docs/`)
    await page.keyboard.press('/')
    await page.keyboard.type('xyzzy')
    await page.evaluate(`new Promise((done) => {
      const look = () => document.querySelector('.told').textContent ? done() : setTimeout(look, 20)
      look()
    })`)
    expect(await page.textContent('.told')).toBe('Nothing was found.')
    await page.fill('input[type=search]', 'campaign')
    await page.waitForSelector('[role=option]')
    await page.keyboard.press('Escape')
    await page.waitForSelector('[role=option]', { state: 'detached' }).catch(() => {})
    expect(await page.evaluate('document.querySelector("#found").hidden')).toBe(true)
    await close()
  }, 60_000)

  it('opens from a folder without a server, search included', async () => {
    const { page, faults, close } = await open(pathToFileURL(join(folder, 'index.html')).href)
    await findByKeys(page, 'Campaign.name')
    await page.keyboard.press('Enter')
    await page.waitForURL(/reference\/campaign\.html#Campaign\.name$/)
    await page.click('nav[aria-label=Parts] a[href$="events/index.html"]')
    await page.waitForURL(/events\/index\.html$/)
    expect(faults).toEqual([])
    await close()
  }, 60_000)
})
