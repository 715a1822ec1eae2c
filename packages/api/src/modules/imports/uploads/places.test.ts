import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { uploadPlaces } from './places.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const refusalOf = (asked: Promise<unknown>) =>
  asked.then(
    () => null,
    (error: { code: string; told: { code: string } }) => [error.code, error.told.code],
  )

it('let an upload wait until another one of its organisation ends', async () => {
  const places = uploadPlaces(2)
  const leave = await places.take('one')
  await places.take('one')
  let third = false
  const waiting = places.take('one').then((left) => {
    third = true
    return left
  })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(third).toBe(false)
  leave()
  await vi.advanceTimersByTimeAsync(0)
  expect(third).toBe(true)
  ;(await waiting)()
  await places.take('one')
})

it('refuse one that has waited for five seconds, and more than sixteen that wait at once', async () => {
  const places = uploadPlaces(1)
  await places.take('one')
  const waiting = Array.from({ length: 16 }, () => refusalOf(places.take('one')))
  expect(await refusalOf(places.take('one'))).toEqual(['SERVICE_UNAVAILABLE', 'imports.too-many-uploads'])
  await vi.advanceTimersByTimeAsync(4_999)
  const early = await Promise.race([waiting[0], Promise.resolve('waits')])
  expect(early).toBe('waits')
  await vi.advanceTimersByTimeAsync(1)
  expect(await Promise.all(waiting)).toEqual(Array(16).fill(['SERVICE_UNAVAILABLE', 'imports.too-many-uploads']))
})

it('leave places to other organisations, of which none waits behind those that have as many as they may', async () => {
  const places = uploadPlaces(20)
  const leaves = await Promise.all(Array.from({ length: 20 }, () => places.take('one')))
  for (let n = 0; n < 12; n += 1) await places.take('two')
  let [own, other] = [false, false]
  void places.take('one').then(() => (own = true))
  void places.take('three').then(() => (other = true))
  leaves[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect([own, other]).toEqual([true, false])
  leaves[1]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect([own, other]).toEqual([true, true])
})
