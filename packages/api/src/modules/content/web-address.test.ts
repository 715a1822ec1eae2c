import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { webAddress } from './web-address.ts'

describe('webAddress', () => {
  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//evil.example',
    '/path',
    'https://bank.example@evil.example/',
    'ftp://example.org/',
    `https://example.org/${'a'.repeat(8_192)}`,
    '',
  ])('refuses %j', (text) => {
    expect(webAddress(text)).toBeNull()
  })

  it('returns ASCII that can be used in a header', () => {
    expect(webAddress('https://exämple.org/été?q=œ#é')).toMatch(/^https:\/\/xn--[\x21-\x7e]+$/)
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(webAddress(url)).toMatch(/^https?:\/\/[\x21-\x7e]+$/)
      }),
    )
  })
})
