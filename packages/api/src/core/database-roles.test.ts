import { describe, expect, it } from 'vitest'
import { rolePrefix } from './database-roles.ts'

describe('rolePrefix', () => {
  it('begins with the name of the database', () => {
    expect(rolePrefix('portevoix')).toBe('portevoix')
    expect(rolePrefix('acme_2')).toBe('acme_2')
  })

  it('needs no quotes, fits into 63 bytes and differs between databases', () => {
    const databases = [
      'My-Shop',
      'my_shop',
      'MY_SHOP',
      'é',
      '1st',
      'pg_x',
      'x'.repeat(63),
      `${'x'.repeat(62)}y`,
      '"; --',
    ]
    const prefixes = databases.map(rolePrefix)
    for (const prefix of prefixes) {
      expect(prefix).toMatch(/^(?!pg_)[a-z_][a-z0-9_]*$/)
      expect(`system_login_${prefix}`.length).toBeLessThanOrEqual(63)
    }
    expect(new Set(prefixes).size).toBe(databases.length)
  })
})
