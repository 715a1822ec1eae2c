import { describe, expect, it } from 'vitest'
import type { Value } from './feature-source.ts'
import { RowStore } from './row-store.ts'

const store = new RowStore({
  age: { source: 'content.ageDays', type: 'number', missing: 'null' },
  kind: { source: 'content.kind', type: 'category', values: ['article', 'video'], missing: 'null' },
})

describe('rows of features', () => {
  it('come back as they were stored, whatever their number, with null for what is not known', () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({
      age: index % 7 === 0 ? null : index / 3,
      kind: index % 5 === 0 ? null : index % 2 ? 'video' : 'article',
    }))
    const table = new Map<string, Value[]>([
      ['age', rows.map(({ age }) => age)],
      ['kind', rows.map(({ kind }) => kind)],
    ])
    for (const place of rows.keys()) store.add(table, place)
    expect(store.length).toBe(5_000)
    expect(store.slice(0, 9_999)).toEqual(rows)
    expect(store.slice(1_020, 1_030)).toEqual(rows.slice(1_020, 1_030))
  })

  it('know no category that the model does not declare', () => {
    store.add(
      new Map<string, Value[]>([
        ['age', [0]],
        ['kind', ['podcast']],
      ]),
      0,
    )
    expect(store.slice(5_000, 5_001)).toEqual([{ age: 0, kind: null }])
  })
})
