import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const publicUrlOf = (text: string) => readConfig({ PORTEVOIX_PUBLIC_URL: text }).publicUrl

describe('the address under which people reach the server', () => {
  it('is taken as addresses that begin with it need it, however it is written', () => {
    expect(publicUrlOf('https://portevoix.example')).toBe('https://portevoix.example')
    expect(publicUrlOf('HTTPS://Portevoix.example:443/')).toBe('https://portevoix.example')
    expect(publicUrlOf('https://user:password@portevoix.example/in/here//?a#b')).toBe(
      'https://portevoix.example/in/here',
    )
    expect(publicUrlOf('http://localhost:4000/')).toBe('http://localhost:4000')
    expect(publicUrlOf('')).toBeNull()
  })

  it('is refused where it is none of the web', () => {
    for (const text of ['portevoix.example', 'ftp://portevoix.example', 'javascript:alert(1)']) {
      expect(() => publicUrlOf(text)).toThrow(ConfigError)
    }
  })
})
