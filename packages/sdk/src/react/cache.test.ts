import { describe, expect, it, vi } from 'vitest'
import { createClient } from '../client.ts'
import { cacheOf } from './cache.ts'

const client = createClient({ url: 'https://portevoix.test/graphql' })
const nothing = () => undefined

describe('the answer of one component', () => {
  it('stays while the component leaves and comes back at once, and is asked again when it was hidden', async () => {
    const load = vi.fn(async () => 'answer')
    const entry = cacheOf(client).own('query { a }', load)
    const leave = entry.subscribe(nothing, Number.POSITIVE_INFINITY)
    await vi.waitFor(() => expect(entry.read().loading).toBe(false))
    leave()
    const leaveAgain = entry.subscribe(nothing, Number.POSITIVE_INFINITY)
    await new Promise((resolve) => setTimeout(resolve))
    expect(load).toHaveBeenCalledTimes(1)
    leaveAgain()
    await new Promise((resolve) => setTimeout(resolve))
    // What changes now is heard by nobody.
    cacheOf(client).invalidate(['Campaign'])
    entry.subscribe(nothing, Number.POSITIVE_INFINITY)
    await vi.waitFor(() => expect(load).toHaveBeenCalledTimes(2))
    expect(entry.read().data).toBe('answer')
  })
})
