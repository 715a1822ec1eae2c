import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { secretBox } from '../../platform/auth/index.ts'
import { clickToken, readClickToken } from './click-token.ts'

const [first, second] = [randomBytes(32), randomBytes(32)]
const box = secretBox({ all: () => [first] })
const CODE = 'AbCd_-123456'
const AT = new Date('2026-03-01T10:59:59Z')

describe('the token of a click', () => {
  it('names the link and the hour, and is the same for all clicks within the hour', () => {
    const token = clickToken(box, CODE, AT)
    expect(readClickToken(box, token)).toEqual({ code: CODE, hour: new Date('2026-03-01T10:00:00Z') })
    expect(clickToken(box, CODE, new Date('2026-03-01T10:00:00Z'))).toBe(token)
    expect(clickToken(box, CODE, new Date('2026-03-01T11:00:00Z'))).not.toBe(token)
    expect(encodeURIComponent(token)).toBe(token)
  })

  it('is read after its key was replaced, while the key is kept, and by no server without it', () => {
    const token = clickToken(box, CODE, AT)
    expect(readClickToken(secretBox({ all: () => [second, first] }), token)).toMatchObject({ code: CODE })
    expect(readClickToken(secretBox({ all: () => [second] }), token)).toBeNull()
  })

  it('cannot be made up or moved to another link or hour', () => {
    const [code = '', hour = '', mark = ''] = clickToken(box, CODE, AT).split('.')
    const made = [`AbCd_-123457.${hour}.${mark}`, `${code}.aaaa.${mark}`, `${code}.${hour}.${'0'.repeat(24)}`]
    for (const token of [...made, '', 'x', `${code}.${hour}`, `${code}.${hour}.${mark}0`, `${code} ${hour} ${mark}`]) {
      expect(readClickToken(box, token), token).toBeNull()
    }
  })
})
