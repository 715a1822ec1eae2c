import { describe, expect, it } from 'vitest'
import { contextFor, readAll } from './single-calls.ts'

describe('for tests of single calls', () => {
  it('a context has the clock of the provider and the secret of the options', () => {
    const at = new Date('2026-03-01T12:00:00Z')
    const lines: string[] = []
    const ctx = contextFor<{ a: number }, 'token'>({
      config: { a: 1 },
      provider: { now: () => at },
      secret: 'a-token',
      log: (_level, message) => lines.push(message),
    })
    ctx.log('warn', 'a line')
    expect([ctx.config, ctx.now(), ctx.secret('token'), lines]).toEqual([{ a: 1 }, at, 'a-token', ['a line']])
    expect(ctx.signal.aborted).toBe(false)
  })

  it('a stream is read to its end', async () => {
    async function* pages() {
      yield { upserts: ['a', 'b'], state: 1 }
      yield { upserts: [], state: 2 }
      yield { upserts: ['c'], state: 3 }
    }
    expect(await readAll(pages())).toEqual({ records: ['a', 'b', 'c'], states: [1, 2, 3] })
  })
})
