import { describe, expect, it } from 'vitest'
import { isOpen, schedulePauseMs } from './breaker.ts'

describe('schedulePauseMs', () => {
  it('pauses after five failures in a row, longer with each further one, at most 6 hours', () => {
    const minutes = [0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1_000].map((failures) => schedulePauseMs(failures) / 60_000)
    expect(minutes).toEqual([0, 0, 0, 5, 10, 20, 40, 80, 160, 320, 360, 360])
    expect([0, 4, 5, 6].map(isOpen)).toEqual([false, false, true, true])
  })
})
