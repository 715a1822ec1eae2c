import { describe, expect, it } from 'vitest'
import { everyOwnerRemains, oneOwnerRemains } from './owners-who-leave.ts'

const owners = [
  { id: 'account-1', personId: 'ada' },
  { id: 'account-2', personId: 'grace' },
]

describe('owners who leave by a file', () => {
  it('leave while one remains', () => {
    const check = oneOwnerRemains(owners)
    expect([check('somebody'), check('ada'), check('ada')]).toEqual([null, null, null])
    expect(`${check('grace')}`).toMatch(/last active owner/)
    expect(`${check('grace')}`).toMatch(/last active owner/)
  })

  it('may all leave where an owner is nobody in the directory', () => {
    const check = oneOwnerRemains([...owners, { id: 'account-3', personId: null }])
    expect([check('ada'), check('grace')]).toEqual([null, null])
  })

  it('are of no concern where there is none', () => {
    expect(oneOwnerRemains([])('ada')).toBeNull()
  })
})

describe('owners who leave by a source', () => {
  it('stay', () => {
    const check = everyOwnerRemains(owners)
    expect([check('ada'), check('somebody')]).toMatchObject([{ code: 'people.owner-leaves' }, null])
  })
})
