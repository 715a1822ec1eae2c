import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closeTally, inSteps, shownCount, type Tally } from './rules.ts'

describe('a count of people', () => {
  it('is told in steps of the smallest group, and not at all below it', () => {
    expect([0, 1, 4, 5, 9, 10, 11].map((count) => shownCount(count, 5))).toEqual([null, null, null, 5, 5, 10, 10])
    expect(inSteps(19, 10)).toBe(10)
  })

  it('rises with the next full step', () => {
    expect(closeTally(null, { now: 4, staying: 0 }, 5)).toEqual({ counted: 4, published: 0, anew: true })
    expect(closeTally({ counted: 4, published: 0 }, { now: 5, staying: 4 }, 5).published).toBe(5)
    expect(closeTally({ counted: 9, published: 5 }, { now: 10, staying: 9 }, 5).published).toBe(10)
  })

  it('rises by as many as a group, also where the size is changed from month to month', () => {
    expect(closeTally({ counted: 8, published: 5 }, { now: 8, staying: 8 }, 6)).toMatchObject({ published: 5 })
    expect(closeTally({ counted: 8, published: 5 }, { now: 11, staying: 8 }, 6)).toMatchObject({ published: 5 })
    expect(closeTally({ counted: 8, published: 5 }, { now: 12, staying: 8 }, 6)).toMatchObject({ published: 12 })
  })

  it('falls where as many as a group have left, and waits until then', () => {
    const before = { counted: 7, published: 5 }
    expect(closeTally(before, { now: 3, staying: 3 }, 5)).toEqual({ ...before, anew: false })
    expect(closeTally(before, { now: 2, staying: 2 }, 5)).toEqual({ counted: 2, published: 0, anew: true })
    // Who came meanwhile takes nobody's place among those who left.
    expect(closeTally(before, { now: 4, staying: 2 }, 5).published).toBe(0)
  })

  it('never tells of fewer people than a group, whoever comes and goes', () => {
    const month = fc.record({ leave: fc.nat(8), come: fc.nat(8), smallest: fc.integer({ min: 5, max: 12 }) })
    fc.assert(
      fc.property(fc.array(month, { maxLength: 30 }), (months) => {
        let [present, counted]: [number[], Set<number>] = [[], new Set()]
        let [tally, nextId]: [Tally | null, number] = [null, 0]
        for (const { leave, come, smallest } of months) {
          present = [...present.slice(leave), ...Array.from({ length: come }, () => nextId++)]
          const staying = present.filter((id) => counted.has(id)).length
          const before: Tally = tally ?? { counted: 0, published: 0 }
          const left = before.counted - staying
          const after: Tally & { anew: boolean } = closeTally(tally, { now: present.length, staying }, smallest)
          if (after.anew) expect(after.published % smallest).toBe(0)
          if (after.published < before.published) expect(left).toBeGreaterThanOrEqual(smallest)
          if (after.published > before.published) {
            expect(present.length).toBeGreaterThanOrEqual(after.published)
            expect(after.published - before.published).toBeGreaterThanOrEqual(smallest)
          }
          if (after.anew) counted = new Set(present)
          tally = after
        }
      }),
    )
  })
})
