import { describe, expect, it } from 'vitest'
import { excessOf, type LoginFacts } from './login-security.ts'

const serving: LoginFacts = { name: 'login_x', attributes: [], inherits: false, owns: 0, memberOf: ['x_app'] }
const allowed = { memberOf: ['x_app'], inherits: false }

describe('excessOf', () => {
  it('accepts a login that can only assume the role for one organisation', () => {
    expect(excessOf(serving, allowed)).toEqual([])
  })

  it.each<[string, Partial<LoginFacts>, RegExp]>([
    ['passes row-level security', { attributes: ['SUPERUSER', 'BYPASSRLS'] }, /SUPERUSER.*BYPASSRLS/],
    ['makes roles', { attributes: ['CREATEROLE'] }, /CREATEROLE/],
    ['owns something', { owns: 3 }, /owns 3/],
    ['has by itself what its role may do', { inherits: true }, /INHERIT/],
    ['may look across organisations', { memberOf: ['x_app', 'x_system'] }, /member of x_system/],
  ])('names a login that %s', (_what, facts, told) => {
    expect(excessOf({ ...serving, ...facts }, allowed).join('; ')).toMatch(told)
  })
})
