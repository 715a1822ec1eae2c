import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { browserOf, cookieOf, newBrowser, printOf } from './login-browser.ts'

const asked = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage

describe('the cookie of a log-in', () => {
  const browser = newBrowser()

  it('belongs to this host alone where it is reached by https, and passes no open line', () => {
    expect(cookieOf(browser, 'https://portevoix.example')).toBe(
      `__Host-portevoix-login=${browser}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax; Secure`,
    )
    const planted = asked(`portevoix-login=${browser}`)
    expect(browserOf(planted, 'https://portevoix.example')).toBeNull()
    expect(browserOf(asked(`a=b; __Host-portevoix-login=${browser}; c`), 'https://portevoix.example')).toBe(browser)
    expect(browserOf(planted, 'http://127.0.0.1:4000')).toBe(browser)
  })

  it('is taken only in the shape that the server makes', () => {
    for (const cookie of [
      undefined,
      '',
      'portevoix-login=',
      'portevoix-login=short',
      `portevoix-login=${browser}\u0000`,
    ]) {
      expect(browserOf(asked(cookie), 'http://localhost')).toBeNull()
    }
    expect(printOf(browser)).not.toContain(browser)
  })
})
