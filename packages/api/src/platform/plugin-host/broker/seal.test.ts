import { describe, expect, it } from 'vitest'
import { allOf, destinationsOf, isWithinSeal, narrowed } from './seal.ts'

const of = (network: string[], config: unknown, mails = false) =>
  destinationsOf({ network, config, addresses: [], mails })

describe('the destinations of manifest and settings', () => {
  it.each([
    ['an address', 'https://a.example/x', ['https://a.example:443'], []],
    ['an address with a port', 'http://A.example:8080', ['http://a.example:8080'], []],
    ['a host', 'a.example', ['https://a.example:443'], ['http://a.example:80']],
    ['a host with a port', 'a.example:8443', ['https://a.example:8443'], ['http://a.example:8443']],
    ['hosts below one', '*.a.example', [], ['https://*.a.example:443']],
  ])('are those of %s', (_what, text, exact, open) => {
    expect(of([text], {})).toEqual({ exact, open })
    if (!text.startsWith('*')) expect(of(['{config.url}'], { url: text })).toEqual({ exact, open })
  })

  it('include those of every setting and of the log-in addresses', () => {
    const settings = {
      network: ['{config.urls}', '{config.in.url}', 'a.example'],
      config: { urls: ['https://b.example'] },
    }
    expect(
      destinationsOf({ ...settings, addresses: [new URL('https://c.example/token')], mails: false }).exact,
    ).toEqual(['https://c.example:443', 'https://b.example:443', 'https://a.example:443'])
  })

  it('include a mail server’s port and security if the settings name them, otherwise any', () => {
    const mail = (config: object) => of(['{config.host}'], { host: 'a.example', ...config }, true)
    expect(mail({ port: 587, security: 'starttls' }).exact).toContain('mail+starttls://a.example:587')
    expect(mail({}).open).toContain('mail+*://a.example:*')
    expect(mail({ port: 25, security: 'whatever' }).open).toContain('mail+*://a.example:25')
  })
})

describe('a seal', () => {
  const before = of(['{config.urls}', '*.a.example'], { urls: ['https://b.example', 'https://c.example'] })

  it('loses what the settings no longer name, gains nothing, and keeps open destinations only for the same settings', () => {
    const now = of(['{config.urls}', '*.a.example'], { urls: ['https://c.example', 'https://d.example'] })
    expect(narrowed(allOf(before), before, false)).toEqual(allOf(before))
    expect(narrowed(allOf(before), now, true)).toEqual(['https://c.example:443'])
    expect(narrowed(narrowed(allOf(before), now, true), before, true)).toEqual(['https://c.example:443'])
  })

  it.each([
    ['https://b.example:443', true],
    ['http://b.example:80', false],
    ['https://b.example:8443', false],
    ['https://b.example.evil:443', false],
    ['https://evil-b.example:443', false],
    ['https://x.a.example:443', true],
    ['https://a.example:443', false],
    ['http://x.a.example:80', false],
    ['mail+tls://b.example:443', false],
  ])('allows %s: %s', (destination, isOpen) => {
    expect(isWithinSeal(allOf(before), destination)).toBe(isOpen)
    expect(isWithinSeal('anywhere', destination)).toBe(true)
    expect(isWithinSeal([], destination)).toBe(false)
  })
})
