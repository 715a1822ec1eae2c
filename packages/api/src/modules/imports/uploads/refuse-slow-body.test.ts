import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { refuseSlowBody } from './refuse-slow-body.ts'

async function* parts(count: number, bytes: number, everyMs: number) {
  for (let index = 0; index < count; index += 1) {
    await setTimeout(everyMs)
    yield Buffer.alloc(bytes)
  }
}

async function sizeOf(body: AsyncIterable<Buffer>, pauseMs = 0): Promise<number> {
  let size = 0
  for await (const part of body) {
    size += part.length
    if (pauseMs) await setTimeout(pauseMs)
  }
  return size
}

const never: AsyncIterable<Buffer> = { [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }) }

describe('refuseSlowBody', () => {
  it('passes on the whole body when it is fast enough', async () => {
    expect(await sizeOf(refuseSlowBody(parts(30, 1_000, 1), 10, 40))).toBe(30_000)
    expect(await sizeOf(refuseSlowBody(parts(0, 1, 1), 10_000, 40))).toBe(0)
  })

  it('refuses a body that is slow, stops, or becomes slow after a fast beginning', async () => {
    async function* fastThenSlow() {
      yield Buffer.alloc(10_000_000)
      yield* parts(1_000, 1, 10)
    }
    for (const body of [parts(1_000, 1, 10), never, fastThenSlow()]) {
      await expect(sizeOf(refuseSlowBody(body, 10_000, 50))).rejects.toMatchObject({ code: 'TOO_SLOW', status: 408 })
    }
  })

  it('does not count the time that storing takes', async () => {
    expect(await sizeOf(refuseSlowBody(parts(6, 10, 0), 1, 200), 60)).toBe(60)
  })
})
