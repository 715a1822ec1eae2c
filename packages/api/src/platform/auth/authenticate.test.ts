import { describe, expect, it } from 'vitest'
import type { Database } from '../../core/database.ts'
import { newApiKey } from './api-keys.ts'
import { authenticate } from './authenticate.ts'
import type { Tokens } from './tokens.ts'

const account = {
  ...{ organizationId: 'o', id: 'a', name: 'Key', roles: ['ANALYST'], assignments: [], personId: null, epoch: 0 },
  ...{ languages: [], rates: {}, trustedDocumentsOnly: false, scopes: null, keyId: 'k', expiresAt: null },
}

/** A database that knows some keys, and tells how often it was asked. */
function databaseOf(known: Set<string>) {
  let asked = 0
  const callFunction = async (_name: string, [hash]: readonly unknown[]) => {
    asked += 1
    return known.has((hash as Buffer).toString('hex')) ? [account] : []
  }
  return { database: { callFunction } as unknown as Database, asked: () => asked }
}

describe('a key', () => {
  const [one, other] = [newApiKey(), newApiKey()]
  const ask = (database: Database, { key }: { key: string }) =>
    authenticate({ database, tokens: {} as Tokens, publicUrl: '', now: () => new Date() }, `Bearer ${key}`)

  it('is looked up once for the requests that arrive together, and again for those that come later', async () => {
    const known = new Set([one.hash.toString('hex')])
    const { database, asked } = databaseOf(known)
    const together = await Promise.allSettled([one, one, other, one].map((key) => ask(database, key)))
    expect(together.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect(asked()).toBe(2)
    known.clear()
    await expect(ask(database, one)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
    expect(asked()).toBe(3)
  })

  it('that cannot be looked up fails for those who asked, and is looked up again', async () => {
    const { database } = databaseOf(new Set([one.hash.toString('hex')]))
    const lookUp = database.callFunction
    database.callFunction = () => Promise.reject(new Error('The database is away.'))
    const both = await Promise.allSettled([ask(database, one), ask(database, one)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    database.callFunction = lookUp
    expect((await ask(database, one)).accountId).toBe('a')
  })
})
