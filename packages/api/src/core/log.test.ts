import { describe, expect, it } from 'vitest'
import { describeError } from './log.ts'

describe('describeError', () => {
  it('keeps codes, kinds and place, and no values from database messages', () => {
    const driver = Object.assign(new Error('Key (email)=(ada@example.org) already exists.'), { originalCode: '23505' })
    const error = Object.assign(new Error('Invalid invocation: displayName: "Ada"'), {
      code: 'P2002',
      meta: { driverAdapterError: driver },
    })
    const described = describeError(error)
    expect(described).toMatchObject({ kinds: ['Error', 'Error'], codes: ['P2002', '23505'] })
    expect(described.at[0]).toMatch(/log\.test\.ts/)
    expect(JSON.stringify(described)).not.toMatch(/ada/i)
  })

  it('keeps the message of a programming error', () => {
    expect(describeError(new TypeError('x is not a function'))).toMatchObject({
      kinds: ['TypeError'],
      message: 'x is not a function',
    })
  })

  it('drops the value at the end of a programming error, and message lines that look like stack frames', () => {
    const range = new RangeError('Invalid time zone specified: Ada Lovelace')
    expect(describeError(range).message).toBe('Invalid time zone specified: …')
    const posing = new Error('no such row:\n    at Ada Lovelace (ada.ts:1:1)\n    at home')
    expect(JSON.stringify(describeError(posing))).not.toMatch(/ada/i)
    expect(describeError(posing).at[0]).toMatch(/log\.test\.ts/)
  })

  it('handles values that are not errors, and cyclic causes', () => {
    const circle = new Error('a')
    circle.cause = circle
    expect(describeError(circle).kinds.length).toBe(8)
    expect(describeError(undefined)).toEqual({ kinds: [], codes: [], at: [] })
    expect(describeError('text').kinds).toEqual(['String'])
  })
})
