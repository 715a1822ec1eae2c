import { setTimeout as later } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { withFetch } from './route-fetch.ts'

const answers =
  (text: string): typeof fetch =>
  async () =>
    new Response(text)
const asked = async () => (await fetch('data:,outside')).text()

it('plugin code has the fetch of its own call, also side by side, and whoever is outside has the usual one', async () => {
  const never = withFetch(answers('hangs'), () => new Promise(() => undefined))
  const slow = withFetch(answers('slow'), async () => {
    await later(20)
    return asked()
  })
  const quick = withFetch(answers('quick'), asked)
  expect(await Promise.all([slow, quick, asked()])).toEqual(['slow', 'quick', 'outside'])
  expect(await asked()).toBe('outside')
  expect(await Promise.race([never, later(1, 'still hangs')])).toBe('still hangs')
})
