import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { browserFingerprint, browserOf, cookieOf, newBrowser } from './login-browser.ts'

const asked = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage

describe('the log-in cookie', () => {
  const browser = newBrowser()

  it('is host-only and secure when the public URL uses https', () => {
    expect(cookieOf(browser, 'https://portevoix.example')).toBe(
      `__Host-portevoix-login=${browser}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure`,
    )
    const planted = asked(`portevoix-login=${browser}`)
    expect(browserOf(planted, 'https://portevoix.example')).toBeNull()
    expect(browserOf(asked(`a=b; __Host-portevoix-login=${browser}; c`), 'https://portevoix.example')).toBe(browser)
    expect(browserOf(planted, 'http://127.0.0.1:4000')).toBe(browser)
  })

  it('is ignored unless it has the format that the server writes', () => {
    for (const cookie of [
      undefined,
      '',
      'portevoix-login=',
      'portevoix-login=short',
      `portevoix-login=${browser}\u0000`,
    ]) {
      expect(browserOf(asked(cookie), 'http://localhost')).toBeNull()
    }
    expect(browserFingerprint(browser)).not.toContain(browser)
  })
})
