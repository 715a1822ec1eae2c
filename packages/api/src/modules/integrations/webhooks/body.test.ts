import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodedBody, parsedBody } from './body.ts'
import { answerTo, fieldOf } from './handshake.ts'

const TEXT = Buffer.from('{"a":1}')

describe('the body of a webhook', () => {
  it.each([
    ['', TEXT],
    ['identity', TEXT],
    ['gzip', gzipSync(TEXT)],
    ['X-GZIP', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate, gzip', gzipSync(deflateSync(TEXT))],
  ])('is decoded from the content coding %s', async (coding, body) => {
    expect(await decodedBody(body, coding, 1_000)).toEqual(TEXT)
  })

  it('is refused when its coding is unknown or broken, or it becomes too large', async () => {
    expect(await decodedBody(TEXT, 'compress', 1_000)).toBe('coding')
    expect(await decodedBody(TEXT, '__proto__', 1_000)).toBe('coding')
    expect(await decodedBody(TEXT, 'gzip', 1_000)).toBe('broken')
    expect(await decodedBody(gzipSync(TEXT).subarray(0, 12), 'gzip', 1_000)).toBe('broken')
    expect(await decodedBody(gzipSync(Buffer.alloc(2_000)), 'gzip', 1_000)).toBe('large')
  })

  it('is parsed as JSON or as a form with lists for repeated fields; other bytes are refused', () => {
    expect(parsedBody(TEXT, 'application/json')).toEqual({ a: 1 })
    expect(parsedBody(TEXT, '')).toEqual({ a: 1 })
    const form = 'application/x-www-form-urlencoded; charset=utf-8'
    expect(parsedBody(Buffer.from('a=1+2&b=x&b=%C3%A9&__proto__=p'), form)).toEqual(
      Object.fromEntries([
        ['a', '1 2'],
        ['b', ['x', 'é']],
        ['__proto__', 'p'],
      ]),
    )
    expect(parsedBody(Buffer.from('a=1'), 'application/json')).toBeUndefined()
    expect(parsedBody(Buffer.from([0x22, 0xe9, 0x22]), 'application/json')).toBeUndefined()
  })

  it('is parsed in linear time, even with many repeated fields', () => {
    const started = performance.now()
    const body = Buffer.from('a&'.repeat(100_000))
    expect(parsedBody(body, 'application/x-www-form-urlencoded')).toMatchObject({ a: { length: 100_000 } })
    expect(performance.now() - started).toBeLessThan(1_000)
  })
})

describe('a challenge', () => {
  const query = (text: string) => {
    const parameters = new URLSearchParams(text)
    return { field: (name: string) => parameters.get(name), token: 'the-token' }
  }
  const meta = {
    challenge: { in: 'query' as const, field: 'hub.challenge' },
    when: { 'hub.mode': 'subscribe' },
    token: { field: 'hub.verify_token', secret: 'verify' },
  }

  it('is answered as text or JSON', () => {
    const request = query('hub.mode=subscribe&hub.challenge=42&hub.verify_token=the-token')
    expect(answerTo(meta, request)).toEqual({ contentType: 'text/plain; charset=utf-8', text: '42' })
    const slack = { challenge: { in: 'body' as const, field: 'challenge' }, answer: { json: 'challenge' } }
    const body = { field: fieldOf({ challenge: 'x"y' }), token: null }
    expect(answerTo(slack, body)).toEqual({ contentType: 'application/json', text: '{"challenge":"x\\"y"}' })
  })

  it.each([
    'hub.mode=subscribe&hub.verify_token=the-token',
    'hub.mode=unsubscribe&hub.challenge=42&hub.verify_token=the-token',
    'hub.mode=subscribe&hub.challenge=42&hub.verify_token=another',
    'hub.mode=subscribe&hub.challenge=42',
    `hub.mode=subscribe&hub.challenge=${'4'.repeat(1_001)}&hub.verify_token=the-token`,
    'hub.mode=subscribe&hub.challenge=4%0A2&hub.verify_token=the-token',
  ])('is not found in %s', (text) => {
    expect(answerTo(meta, query(text))).toBeNull()
  })

  it('is not answered while the token is not set', () => {
    const request = query('hub.mode=subscribe&hub.challenge=42&hub.verify_token=')
    expect(answerTo(meta, { ...request, token: null })).toBeNull()
  })
})
