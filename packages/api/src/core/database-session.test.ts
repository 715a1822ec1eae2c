import { describe, expect, it } from 'vitest'
import { type Db, lazySession, type OpenTransaction } from './database-session.ts'

interface Calls {
  readonly count: (ms?: number) => Promise<number>
  readonly fail: () => Promise<never>
}

/** A session on a fake transaction that records its calls. */
function sessionOf(begin?: () => Promise<OpenTransaction>) {
  const notes: string[] = []
  const note = (text: string) => async () => void notes.push(text)
  const db = {
    $executeRawUnsafe: async (statement: string) => void notes.push(statement),
    topic: {
      count: async (ms = 0) => {
        notes.push(`count ${ms}`)
        await new Promise((resolve) => setTimeout(resolve, ms))
        notes.push(`counted ${ms}`)
        return ms
      },
      fail: async () => {
        notes.push('fail')
        throw new Error('no such topic')
      },
    } satisfies Calls,
  }
  const transaction = { db: db as unknown as Db, commit: note('commit'), rollback: note('rollback') }
  const session = lazySession(
    begin ??
      (async () => {
        notes.push('begin')
        return transaction
      }),
  )
  return { session, notes, topics: session.db.topic as unknown as Calls }
}
const ENDED = /This transaction has ended/

describe('lazySession', () => {
  it('begins with the first call, not when its handle is inspected or awaited', async () => {
    const { session, notes, topics } = sessionOf()
    expect('topic' in session.db).toBe(true)
    expect(await Promise.resolve(session.db)).toBe(session.db)
    expect(topics.count).toBe(topics.count)
    expect(notes).toEqual([])
    expect(await topics.count()).toBe(0)
    await session.db.$executeRawUnsafe('SELECT 1')
    expect(notes).toEqual(['begin', 'count 0', 'counted 0', 'SELECT 1'])
  })

  it('runs one call at a time, in order, also after failed calls', async () => {
    const { notes, topics } = sessionOf()
    const ends = await Promise.allSettled([topics.count(20), topics.fail(), topics.count(1)])
    expect(ends).toMatchObject([{ value: 20 }, { reason: { message: 'no such topic' } }, { value: 1 }])
    expect(notes).toEqual(['begin', 'count 20', 'counted 20', 'fail', 'count 1', 'counted 1'])
  })

  it.each(['commit', 'rollback'] as const)('ends once, with %s, and refuses further calls', async (how) => {
    const { session, notes, topics } = sessionOf()
    await topics.count()
    await session[how]()
    await session.commit()
    await session.rollback()
    await expect(topics.count()).rejects.toThrow(ENDED)
    await expect(session.savepoint(async () => 1)).rejects.toThrow(ENDED)
    expect(notes).toEqual(['begin', 'count 0', 'counted 0', how])
  })

  it('does not begin without a call', async () => {
    const { session, notes, topics } = sessionOf()
    await session.commit()
    await expect(topics.count()).rejects.toThrow(ENDED)
    expect(notes).toEqual([])
  })

  it('fails each call when the transaction cannot begin', async () => {
    let attempts = 0
    const { session, topics } = sessionOf(async () => {
      attempts += 1
      throw new Error('away')
    })
    await expect(topics.count()).rejects.toThrow('away')
    await expect(topics.count()).rejects.toThrow('away')
    await session.rollback()
    expect(attempts).toBe(1)
  })
})

describe('a savepoint', () => {
  it('keeps what succeeds and undoes what fails, each under its own name', async () => {
    const { session, notes, topics } = sessionOf()
    expect(await session.savepoint(() => topics.count())).toBe(0)
    await expect(session.savepoint(() => topics.fail())).rejects.toThrow('no such topic')
    expect(notes).toEqual([
      'begin',
      'SAVEPOINT s1',
      'count 0',
      'counted 0',
      'RELEASE SAVEPOINT s1',
      'SAVEPOINT s2',
      'fail',
      'ROLLBACK TO SAVEPOINT s2',
    ])
  })

  it('whose statements fail without anybody waiting for them lets nothing be committed', async () => {
    const notes: string[] = []
    const note = (text: string) => async () => void notes.push(text)
    const db = {
      $executeRawUnsafe: async (statement: string) => {
        notes.push(statement)
        if (statement.startsWith('RELEASE')) throw new Error('away')
      },
    } as unknown as Db
    const session = lazySession(async () => ({ db, commit: note('commit'), rollback: note('rollback') }))
    expect(await session.savepoint(async () => 1)).toBe(1)
    await expect(session.commit()).rejects.toThrow('away')
    expect(notes).toEqual(['SAVEPOINT s1', 'RELEASE SAVEPOINT s1', 'rollback'])
  })
})
