import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClosedCell, tell } from './blocks.ts'
import { type Cell, partition } from './partition.ts'

const cell = (path: string, people: number): Cell => ({ path: path.split('/'), people })
const step = fc.constantFrom('a', 'b', 'c', 'd')
const anyCells = fc
  .uniqueArray(fc.tuple(fc.array(step, { maxLength: 3 }), step, step, fc.integer({ min: 1, max: 9 })), {
    selector: ([group, site, country]) => [...group, '', site, country].join('/'),
    maxLength: 60,
  })
  .map((cells) =>
    cells.map(
      ([group, site, country, people]): Cell => ({ path: [...group, '', `s:${site}`, `c:${country}`], people }),
    ),
  )
const anySize = fc.integer({ min: 2, max: 12 })

const sizesOf = (cells: readonly Cell[], blocks: readonly (number | null)[]): Map<number | null, number> => {
  const sizes = new Map<number | null, number>()
  for (const [index, block] of blocks.entries()) sizes.set(block, (sizes.get(block) ?? 0) + (cells[index]?.people ?? 0))
  return sizes
}

describe('a partition of people', () => {
  it('puts everybody into one block of at least as many people as the smallest group, or nobody into any', () => {
    fc.assert(
      fc.property(anyCells, anySize, (cells, smallest) => {
        const sizes = sizesOf(cells, partition(cells, smallest))
        const all = cells.reduce((sum, { people }) => sum + people, 0)
        if (all < smallest) expect([...sizes.keys()].filter((block) => block !== null)).toEqual([])
        else {
          expect(sizes.has(null)).toBe(false)
          expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(smallest)
        }
      }),
    )
  })

  it('keeps groups that are large enough apart, and joins small siblings before their parent', () => {
    const cells = [
      ...[cell('sales//paris', 6), cell('sales//lyon', 5), cell('sales/north//lyon', 3), cell('sales/south//lyon', 2)],
      cell('support//paris', 9),
    ]
    const [paris, lyon, north, south, support] = partition(cells, 5)
    expect(north).toBe(south)
    expect(new Set([paris, lyon, north, support]).size).toBe(4)
  })

  it('joins what is still too small with the own people of its parent, and takes nothing from elsewhere', () => {
    const [own, part, other] = partition([cell('sales//paris', 6), cell('sales/north//paris', 2), cell('hr//x', 5)], 5)
    expect(part).toBe(own)
    expect(other).not.toBe(own)
  })

  it('joins it further up where its parent is too small as well', () => {
    const [part, own, other] = partition([cell('a/b//x', 1), cell('a//x', 2), cell('c//x', 7)], 5)
    expect([part, own]).toEqual([other, other])
  })

  it('of 100,000 people in 20,000 cells takes seconds', () => {
    const cells = Array.from({ length: 20_000 }, (_, index) =>
      cell(`d${index % 7}/d${index % 700}//s${index % 40}/c${index % 12}`, 5),
    )
    const start = performance.now()
    const sizes = sizesOf(cells, partition(cells, 5))
    expect(performance.now() - start).toBeLessThan(10_000)
    expect(Math.min(...sizes.values())).toBeGreaterThanOrEqual(5)
  })
})

describe('what is told of blocks', () => {
  const closed = (cells: readonly Cell[], smallest: number): ClosedCell[] => {
    const blocks = partition(cells, smallest)
    return cells.map((one, index) => ({ ...one, block: blocks[index] ?? null }))
  }
  const CELLS = closed([cell('a//x', 7), cell('b//x', 3), cell('c//x', 2), cell('c//y', 1)], 5)
  const byGroup = ({ path: [group = ''] }: ClosedCell) => [group]
  const hidden = (minimum: number) => ({ reason: 'TOO_FEW', minimum })

  it('is a group’s own blocks in the nearest steps, and nothing of a group that is counted with others', () => {
    const told = tell(CELLS, byGroup, { minimum: 5, mayCount: false })
    expect(Object.fromEntries(told)).toEqual({
      a: { count: 5, hidden: null },
      b: { count: null, hidden: hidden(5) },
      c: { count: null, hidden: hidden(5) },
    })
    expect(tell(CELLS, () => ['all'], { minimum: 5, mayCount: false }).get('all')).toEqual({ count: 10, hidden: null })
    const eight = closed([cell('a//x', 8), cell('b//x', 13)], 5)
    expect([...tell(eight, byGroup, { minimum: 5, mayCount: false }).values()].map(({ count }) => count)).toEqual([
      10, 15,
    ])
  })

  it('is everybody for whoever may list them', () => {
    const told = tell(CELLS, byGroup, { minimum: 5, mayCount: true })
    expect([...told].map(([group, { count }]) => [group, count])).toEqual([
      ['a', 7],
      ['b', 3],
      ['c', 3],
    ])
  })

  it('is without blocks that became too small by a greater smallest group', () => {
    const told = tell(CELLS, () => ['all'], { minimum: 7, mayCount: false })
    expect(told.get('all')).toEqual({ count: 7, hidden: hidden(7) })
  })

  it('is nothing where all people together are too few', () => {
    const few = closed([cell('a//x', 4)], 5)
    expect(tell(few, byGroup, { minimum: 5, mayCount: false }).get('a')).toEqual({ count: null, hidden: hidden(5) })
    // A smaller size that is set later cuts nobody anew.
    expect(tell(few, byGroup, { minimum: 3, mayCount: false }).get('a')?.count).toBe(null)
  })
})
