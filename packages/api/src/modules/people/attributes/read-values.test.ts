import { describe, expect, it } from 'vitest'
import { type DeclaredAttribute, readAttributes, readValues } from './read-values.ts'

const attribute = (more: Partial<DeclaredAttribute> = {}): DeclaredAttribute => ({
  ...{ id: 'id', key: 'badge', kind: 'TEXT', many: false, options: [], sensitive: false, filterable: true },
  archived: false,
  ...more,
})
const read = (declared: DeclaredAttribute, ...sent: (string | number | boolean)[]) => {
  const answer = readValues(declared, sent)
  return 'problem' in answer ? answer.problem.code.split('.')[1] : answer.values.map(({ value }) => value)
}

const ROWS = { ignoresArchived: true }

describe('the values of an attribute', () => {
  it('are texts as they were written, told apart without case and blanks', () => {
    expect(read(attribute(), '  Lyon  Part-Dieu ')).toEqual(['Lyon  Part-Dieu'])
    expect(read(attribute({ many: true }), 'Lyon', 'LYON', 'Paris')).toEqual(['Lyon', 'Paris'])
    expect(read(attribute(), '\u200b')).toBe('empty')
    expect(read(attribute(), 'x'.repeat(201))).toBe('too-long')
    expect(read(attribute(), '\ufdfa'.repeat(200))).toBe('too-long')
  })

  it.each([
    [['007.50'], ['7.5']],
    [[-0], ['0']],
    [[0.000001], ['0.000001']],
    [['+12'], ['12']],
    [['999999999999999'], ['999999999999999']],
    [['9999999999999999'], 'no-number'],
    [[0.1 + 0.2], 'no-number'],
    [['1,5'], 'no-number'],
    [['1e3'], 'no-number'],
    [[Number.NaN], 'no-number'],
    [[true], 'no-number'],
    [['.'], 'no-number'],
  ])('are numbers that nothing is rounded of: %j', (sent, expected) => {
    expect(read(attribute({ kind: 'NUMBER' }), ...sent)).toEqual(expected)
  })

  it.each([
    [['2026-02-28'], ['2026-02-28']],
    [['2026-02-29'], 'no-date'],
    [['28.02.2026'], 'no-date'],
    [['2026-02-28T00:00:00Z'], 'no-date'],
  ])('are days of the calendar: %j', (sent, expected) => {
    expect(read(attribute({ kind: 'DATE' }), ...sent)).toEqual(expected)
  })

  it('are yes or no, and nothing else that may mean so', () => {
    expect(read(attribute({ kind: 'YES_NO' }), true)).toEqual(['true'])
    expect(read(attribute({ kind: 'YES_NO' }), 'FALSE')).toEqual(['false'])
    expect(read(attribute({ kind: 'YES_NO' }), 1)).toBe('no-flag')
  })

  it('are options by their key, or by their name in any language', () => {
    const options = [
      { key: 'full-time', names: [{ language: 'fr', text: 'Temps plein' }] },
      { key: 'part-time', names: [] },
    ]
    const contract = attribute({ kind: 'ONE_OF', options })
    expect(read(contract, 'Part-Time')).toEqual(['part-time'])
    expect(read(contract, 'temps  PLEIN')).toEqual(['full-time'])
    expect(read(contract, 'seasonal')).toBe('no-option')
    expect(readValues(contract, ['secret'])).not.toMatchObject({ problem: expect.stringContaining('secret') })
  })

  it('are one at a time unless there may be several, and none of what is archived or unknown', () => {
    expect(read(attribute(), 'a', 'b')).toBe('one-value')
    expect(read(attribute())).toEqual([])
    expect(read(attribute({ many: true }), ...Array.from({ length: 51 }, (_, index) => `${index}`))).toBe(
      'too-many-values',
    )
    expect(read(attribute({ archived: true }), 'a')).toBe('archived')
    expect(readAttributes(new Map([['badge', attribute()]]), { Badge: ['a'] }, ROWS)).toHaveProperty('values')
    const archived = new Map([['badge', attribute({ archived: true })]])
    expect(readAttributes(archived, { badge: ['a'] }, { ignoresArchived: false })).toMatchObject({ key: 'badge' })
    expect(readAttributes(archived, { Badge: ['a'] }, ROWS)).toEqual({ values: new Map(), ignored: ['badge'] })
    expect(readAttributes(archived, { badge: [] }, ROWS)).toEqual({ values: new Map(), ignored: [] })
    expect(readAttributes(new Map(), { badge: ['a'] }, ROWS)).toMatchObject({ key: 'badge' })
  })
})
