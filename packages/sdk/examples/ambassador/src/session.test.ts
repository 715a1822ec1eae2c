import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSession, type Session, SessionEnded } from './session.ts'

const START = { server: 'https://portevoix.example', organization: 'acme', client: 'client-id' }

/** A window at an address, and where it is led. */
function windowAt(search: string, kept: Record<string, string> = {}) {
  const storage = new Map(Object.entries(kept))
  const led: string[] = []
  const shown: string[] = []
  const window = {
    crypto,
    location: { search, hash: '#/shares', assign: (url: string) => void led.push(url) },
    history: { replaceState: (_state: null, _title: string, url: string) => void shown.push(url) },
    sessionStorage: {
      getItem: (name: string) => storage.get(name) ?? null,
      setItem: (name: string, value: string) => void storage.set(name, value),
      removeItem: (name: string) => void storage.delete(name),
    },
  }
  return { window: window as unknown as Window, led, shown, storage }
}

const BEGUN = { 'portevoix-log-in': JSON.stringify({ verifier: 'v', state: 's', hash: '#/me' }) }
const back = (more: Record<string, string> = {}) =>
  `?${new URLSearchParams({ code: 'c', state: 's', iss: 'https://portevoix.example/o/acme', ...more })}`

let answers: (object | number)[]
let asked: { url: string; body: URLSearchParams }[]
beforeEach(() => {
  answers = []
  asked = []
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.stubGlobal('fetch', async (url: string, { body }: { body: URLSearchParams }) => {
    asked.push({ url, body })
    const answer = answers.shift() ?? 400
    return typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json(answer)
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const tokens = (number: number) => ({ access_token: `a${number}`, refresh_token: `r${number}`, expires_in: 600 })

async function session(): Promise<Session> {
  answers.push(tokens(1))
  const opened = await openSession(START, windowAt(back(), BEGUN).window)
  if (opened === null || typeof opened === 'string') throw new Error(String(opened))
  return opened
}

describe('a log-in of the page', () => {
  it('leads to the organisation with a PKCE challenge and a state, and keeps no token anywhere', async () => {
    const { window, led, storage } = windowAt('')
    expect(await openSession(START, window)).toBeNull()
    const url = new URL(led[0] ?? '')
    expect(url.origin + url.pathname).toBe('https://portevoix.example/o/acme/authorize')
    const begun = JSON.parse(storage.get('portevoix-log-in') ?? '')
    expect(url.searchParams.get('state')).toBe(begun.state)
    expect(url.searchParams.get('code_challenge_method')).toBe('S256')
    expect(url.search).not.toContain(begun.verifier)
    expect(Object.keys(begun)).toEqual(['verifier', 'state', 'hash'])
  })

  it('goes on where it was, and takes the code out of the address', async () => {
    answers.push(tokens(1))
    const { window, shown, storage } = windowAt(back(), BEGUN)
    const opened = await openSession(START, window)
    expect(opened).toHaveProperty('token')
    expect(shown).toEqual(['/ambassador?organization=acme#/me'])
    expect(storage.size).toBe(0)
    expect(Object.fromEntries(asked[0]?.body ?? [])).toMatchObject({
      code: 'c',
      code_verifier: 'v',
      client_id: 'client-id',
    })
  })

  it.each([
    ['another state', back({ state: 'other' }), BEGUN],
    ['another organisation', back({ iss: 'https://portevoix.example/o/other' }), BEGUN],
    ['no log-in that began here', back(), {}],
  ])('is not finished by an answer with %s', async (_what, search, kept) => {
    expect(await openSession(START, windowAt(search, kept).window)).toBe('other-window')
    expect(asked).toEqual([])
  })

  it('says so when it was refused', async () => {
    expect(await openSession(START, windowAt('?error=access_denied').window)).toBe('refused')
    answers.push(400)
    expect(await openSession(START, windowAt(back(), BEGUN).window)).toBe('refused')
  })
})

describe('its token', () => {
  it('is replaced before it ends, once for all who ask at the same time', async () => {
    const opened = await session()
    expect(await opened.token()).toBe('a1')
    vi.setSystemTime(Date.now() + 575_000)
    answers.push(tokens(2))
    expect(await Promise.all([opened.token(), opened.token()])).toEqual(['a2', 'a2'])
    expect(asked.map(({ body }) => body.get('grant_type'))).toEqual(['authorization_code', 'refresh_token'])
    expect(asked[1]?.body.get('refresh_token')).toBe('r1')
  })

  it('ends with the session, and not when the server is away', async () => {
    const opened = await session()
    vi.setSystemTime(Date.now() + 575_000)
    answers.push(503)
    await expect(opened.token()).rejects.toThrow(TypeError)
    answers.push(400)
    await expect(opened.token()).rejects.toThrow(SessionEnded)
    await expect(opened.token()).rejects.toThrow(SessionEnded)
  })

  it('is gone after the person logged out', async () => {
    const opened = await session()
    answers.push({})
    await opened.logOut()
    expect(asked.at(-1)?.url).toBe('https://portevoix.example/o/acme/revoke')
    await expect(opened.token()).rejects.toThrow(SessionEnded)
  })
})
