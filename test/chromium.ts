import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
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
  goto(url: string): Promise<unknown>
  url(): string
  click(selector: string): Promise<void>
  textContent(selector: string): Promise<string | null>
  waitForURL(url: string | RegExp): Promise<void>
  evaluate<T>(expression: string): Promise<T>
  readonly keyboard: { press(key: string): Promise<void> }
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void
  on(event: 'pageerror', listener: (error: Error) => void): void
}
interface BrowserContext {
  newPage(): Promise<Page>
  cookies(): Promise<{ name: string; httpOnly: boolean; secure: boolean; sameSite: string; path: string }[]>
}
export interface Chromium {
  newContext(options?: { locale?: string }): Promise<BrowserContext>
  close(): Promise<void>
}

/** Debian's Chromium, driven by Playwright. That comes from a workspace of its own, installed on the first run. */
export async function startChromium(): Promise<Chromium> {
  const workspace = fileURLToPath(new URL('browser', import.meta.url))
  const library = `${workspace}/node_modules/playwright-core/index.mjs`
  if (!existsSync(library)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: workspace, stdio: 'ignore' })
  }
  const { chromium } = (await import(library)) as { chromium: { launch(options: object): Promise<Chromium> } }
  const offline = ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic']
  // Chromium refuses to put the superuser, as whom containers run, into its sandbox.
  const args = [...offline, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  return await chromium.launch({ executablePath: PROGRAM, args })
}
