import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const publicUrlOf = (text: string) => readConfig({ PORTEVOIX_PUBLIC_URL: text }).publicUrl

describe('the public URL', () => {
  it('is normalised so that addresses can be appended to it', () => {
    expect(publicUrlOf('https://portevoix.example')).toBe('https://portevoix.example')
    expect(publicUrlOf('HTTPS://Portevoix.example:443/')).toBe('https://portevoix.example')
    expect(publicUrlOf('https://user:password@portevoix.example/in/here//?a#b')).toBe(
      'https://portevoix.example/in/here',
    )
    expect(publicUrlOf('http://localhost:4000/')).toBe('http://localhost:4000')
    expect(publicUrlOf('')).toBeNull()
  })

  it('is refused unless it is an http or https address', () => {
    for (const text of ['portevoix.example', 'ftp://portevoix.example', 'javascript:alert(1)']) {
      expect(() => publicUrlOf(text)).toThrow(ConfigError)
    }
  })
})

describe('a proxy', () => {
  it('is an address of HTTP, with what it asks for, and the hosts beside it', () => {
    expect(
      readConfig({ PORTEVOIX_PROXY: 'http://us%40er:p%3Aw@proxy.intranet:3128', NO_PROXY: '.intranet, 10.0.0.0/8' })
        .proxy,
    ).toEqual({
      host: 'proxy.intranet',
      port: 3128,
      authorization: `Basic ${btoa('us@er:p:w')}`,
      past: ['.intranet', '10.0.0.0/8'],
    })
    expect(readConfig({ NO_PROXY: '.intranet' }).proxy).toBeNull()
    for (const text of [
      'proxy.intranet:3128',
      'https://proxy.intranet',
      'socks5://proxy.intranet',
      'http://proxy.intranet/path',
    ]) {
      expect(() => readConfig({ PORTEVOIX_PROXY: text }), text).toThrow(ConfigError)
    }
  })
})

describe('origins whose pages may call the API', () => {
  const originsOf = (text: string) => readConfig({ PORTEVOIX_ALLOWED_ORIGINS: text }).allowedOrigins

  it('are normalised to the form that browsers send', () => {
    expect(originsOf('HTTPS://App.Example/, http://localhost:80, https://münchen.example:8443')).toEqual([
      'https://app.example',
      'http://localhost',
      'https://xn--mnchen-3ya.example:8443',
    ])
  })

  it('are refused in a form that no browser sends, with the right form', () => {
    const refused: Record<string, string> = {
      'https://app.example/portal': 'write https://app.example',
      'https://app.example?a=b': 'write https://app.example',
      'https://ada:secret@app.example': 'write https://app.example',
      'app.example': 'write https://app.example',
      'app.example:8443': 'write https://app.example:8443',
      '*': 'such as https://app.example',
      'https://': 'such as https://app.example',
      'ftp://app.example': 'must',
      'https://a.example, null': 'must',
    }
    for (const [text, remedy] of Object.entries(refused)) {
      expect(() => originsOf(text), text).toThrow(`PORTEVOIX_ALLOWED_ORIGINS: `)
      expect(() => originsOf(text), text).toThrow(remedy)
      expect(() => originsOf(text), text).not.toThrow('secret')
    }
  })

  it('may send additional headers that a setting lists', () => {
    const headersOf = (text: string) => readConfig({ PORTEVOIX_ALLOWED_HEADERS: text }).allowedHeaders
    expect(headersOf('X-Tenant, sentry-trace')).toEqual(['x-tenant', 'sentry-trace'])
    for (const text of ['x tenant', 'x-tenant: 1', '*\r\nset-cookie']) {
      expect(() => headersOf(text), text).toThrow('PORTEVOIX_ALLOWED_HEADERS: must be a list of names')
    }
  })
})
