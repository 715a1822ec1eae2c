import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const PROGRAM = '/usr/bin/chromium'

/**
 * What tests in a browser need and the machine lacks; null where they can run. With `PORTEVOIX_PROGRAMS=required` they
 * run, and fail, all the same.
 */
export const lacksChromium =
  existsSync(PROGRAM) || process.env.PORTEVOIX_PROGRAMS === 'required' ? null : `Debian's Chromium (${PROGRAM})`

/** As much of Playwright as the tests use. */
export interface Page {
  reload(): Promise<unknown>
  goto(url: string): Promise<unknown>
  url(): string
  click(selector: string): Promise<void>
  fill(selector: string, text: string): Promise<void>
  /** Waits until it is visible, or until it is gone. */
  waitForSelector(selector: string, options?: { state: 'visible' | 'detached' }): Promise<unknown>
  textContent(selector: string): Promise<string | null>
  readonly keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> }
  waitForURL(url: string | RegExp): Promise<void>
  evaluate<T>(expression: string): Promise<T>
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void
  on(event: 'pageerror', listener: (error: Error) => void): void
  waitForEvent(event: 'download'): Promise<{ suggestedFilename(): string; path(): Promise<string> }>
}
export interface BrowserContext {
  newPage(): Promise<Page>
  close(): Promise<void>
  cookies(): Promise<{ name: string; httpOnly: boolean; secure: boolean; sameSite: string; path: string }[]>
}
export interface Chromium {
  newContext(options?: {
    locale?: string
    viewport?: { width: number; height: number }
    colorScheme?: 'light' | 'dark'
    permissions?: readonly string[]
  }): Promise<BrowserContext>
  close(): Promise<void>
}

/** Where Playwright and axe are: a workspace of their own, installed on the first run and when its lock file changed. */
function browserWorkspace(): string {
  const workspace = fileURLToPath(new URL('browser', import.meta.url))
  const [lock, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(
    (name) => `${workspace}/${name}`,
  )
  if (!existsSync(installed ?? '') || statSync(installed ?? '').mtimeMs < statSync(lock ?? '').mtimeMs) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: workspace, stdio: 'ignore' })
  }
  return `${workspace}/node_modules`
}

/** What axe finds against a page: rule and place of each, none for a page without findings. */
export async function axeFindings(page: Page): Promise<string[]> {
  const axe = readFileSync(`${browserWorkspace()}/axe-core/axe.min.js`, 'utf8')
  return await page.evaluate<string[]>(`(async () => {
    ${axe}
    const { violations } = await axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target, failureSummary].join(' ')))
  })()`)
}

/** Debian's Chromium, driven by Playwright. */
export async function startChromium(): Promise<Chromium> {
  const { chromium } = (await import(`${browserWorkspace()}/playwright-core/index.mjs`)) as {
    chromium: { launch(options: object): Promise<Chromium> }
  }
  const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']
  // Chromium refuses to put the superuser, as whom containers run, into its sandbox.
  const args = [...offline, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return await chromium.launch({ executablePath: PROGRAM, args })
}
