import { describe, expect, it } from 'vitest'
import type { Actor, Context } from '../../core/context.ts'
import { EVERYTHING, secretBox } from '../auth/index.ts'
import { requestHashes } from './idempotency.ts'

const REQUEST = { document: 'mutation { topicCreate }', operationName: null, variables: {} }
const actor = {
  ...{ accountId: 'a', organizationId: 'o', roles: ['MANAGER'], assignmentIds: ['1', '2'], scopes: null },
  permissions: new Map([['topic:write', EVERYTHING]]),
  credential: { kind: 'ISSUED', keyId: 'k' },
}
const services = { secrets: secretBox({ all: () => [Buffer.alloc(32, 1)] }) }
const hashOf = (changes: Partial<Actor>) =>
  requestHashes({ actor: { ...actor, ...changes }, services } as unknown as Context, REQUEST)[0]

describe('the hash of a request', () => {
  it('is the same on a server that knows one more permission, and in any order', () => {
    const permissions = new Map([...actor.permissions, ['new:read', EVERYTHING]])
    expect(hashOf({ permissions, assignmentIds: ['2', '1'] })).toBe(hashOf({}))
  })

  it.each([
    { roles: [] },
    { assignmentIds: ['1'] },
    { scopes: ['topic:write'] },
    { credential: { ...actor.credential, kind: 'LOG_IN' } as Actor['credential'] },
  ])('differs where the caller holds something else: %j', (change) => {
    expect(hashOf(change)).not.toBe(hashOf({}))
  })
})
