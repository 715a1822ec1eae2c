import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ClosedCell, tell } from './blocks.ts'
import { type Block, type Cell, partition } from './partition.ts'

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

const sizesOf = (cells: readonly Cell[], blocks: readonly (Block | null)[]): Map<number | null, number> => {
  const sizes = new Map<number | null, number>()
  for (const [index, block] of blocks.entries()) {
    const number = block?.number ?? null
    sizes.set(number, (sizes.get(number) ?? 0) + (cells[index]?.people ?? 0))
  }
  return sizes
}
const homesOf = (cells: readonly Cell[], smallest: number) =>
  partition(cells, smallest).map((block) => block?.home.join('/') ?? null)
const closed = (cells: readonly Cell[], smallest: number): ClosedCell[] => {
  const blocks = partition(cells, smallest)
  return cells.map((one, index) => ({
    ...one,
    block: blocks[index]?.number ?? null,
    home: blocks[index]?.home ?? [],
  }))
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

  it('counts a block as what as many of it as the smallest group share, and not as what all of it share', () => {
    const cells = [cell('a//paris/FR', 6), cell('a//paris/DE', 1), cell('a//graz/AT', 1), cell('b//rome/IT', 9)]
    expect(homesOf(cells, 5)).toEqual(['a/paris/FR', 'a/paris/FR', 'a/paris/FR', 'b/rome/IT'])
    expect(homesOf([cell('a//paris/FR', 3), cell('a//lyon/FR', 3)], 5)).toEqual(['a/FR', 'a/FR'])
    expect(homesOf([cell('a//paris/FR', 3), cell('a//lyon/DE', 3)], 5)).toEqual(['a', 'a'])
    expect(homesOf([cell('a/x//paris/FR', 3), cell('a/y//paris/FR', 3)], 5)).toEqual(['a/paris/FR', 'a/paris/FR'])
  })

  it('joins who is left over with the largest part, where they matter least', () => {
    const cells = [cell('a//x', 6), cell('b//x', 90), cell('c//x', 2)]
    expect(homesOf(cells, 5)).toEqual(['a/x', 'b/x', 'b/x'])
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
  const CELLS = closed([cell('a//x', 7), cell('b//x', 3), cell('c//x', 2), cell('c//y', 1)], 5)
  const byGroup = ({ path: [group = ''] }: Pick<Cell, 'path'>) => [group]
  const gate = (minimum: number) => ({ minimum, mayCount: false })
  const told = (count: number, minimum = 5) => ({ count, hidden: { reason: 'TOO_FEW', minimum } })

  it('is a group’s own blocks in the nearest steps, and nothing of a group that is counted with others', () => {
    expect(Object.fromEntries(tell(CELLS, byGroup, gate(5)))).toEqual({ a: told(5), x: told(5) })
    expect(tell(CELLS, () => ['all'], gate(5)).get('all')).toEqual(told(10))
    const eight = closed([cell('a//x', 8), cell('b//x', 13)], 5)
    expect([...tell(eight, byGroup, gate(5)).values()].map(({ count }) => count)).toEqual([10, 15])
  })

  it('is everybody for whoever may list them', () => {
    const exact = (count: number) => ({ count, hidden: null })
    expect(Object.fromEntries(tell(CELLS, byGroup, { minimum: 5, mayCount: true }))).toEqual({
      ...{ a: exact(7), b: exact(3), c: exact(3) },
    })
  })

  it('is without blocks that became too small by a greater smallest group', () => {
    expect(tell(CELLS, () => ['all'], gate(7)).get('all')).toEqual(told(7, 7))
  })

  it('is nothing where all people together are too few', () => {
    const few = closed([cell('a//x', 4)], 5)
    // A smaller size that is set later cuts nobody anew.
    for (const minimum of [5, 3]) expect([...tell(few, byGroup, gate(minimum))]).toEqual([])
  })

  it('does not tell whether there is somebody with traits that few have, by any question', () => {
    const even = anyCells.map((cells) => cells.map(({ path, people }) => ({ path, people: people * 5 })))
    fc.assert(
      fc.property(
        even,
        fc.array(anyCells, { minLength: 1, maxLength: 2 }),
        fc.func(fc.boolean()),
        (base, some, asked) => {
          const taken = new Set(base.map(({ path }) => path.join('/')))
          const odd = some.flatMap(([one]) => (one && !taken.has(one.path.join('/')) ? [{ ...one, people: 1 }] : []))
          const answers = (cells: readonly Cell[]) => {
            const sorted = cells.toSorted((a, b) => (a.path.join('/') < b.path.join('/') ? -1 : 1))
            return tell(closed(sorted, 5), ({ path }) => [...path, ...(asked(path) ? ['asked'] : [])], gate(5))
          }
          expect(answers([...base, ...odd])).toEqual(answers(base))
        },
      ),
    )
  })
})
