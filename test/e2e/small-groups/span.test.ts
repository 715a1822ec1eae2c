import { describe, expect, it } from 'vitest'
import { chance, toldSet } from './span.ts'

const set = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, index) => from + index))

describe('the attack by linear algebra', () => {
  it('finds nobody in unions of sets of as many as the smallest group', () => {
    const [a, b, c] = [set(0, 5), set(5, 11), set(11, 16)]
    expect(toldSet([a.union(b), b.union(c), a.union(c), a.union(b).union(c)], 5)).toBe(null)
  })

  it('finds who is the difference of two answers', () => {
    expect(toldSet([set(0, 10), set(0, 9)], 5)).toEqual([9])
  })

  it('finds who follows from three answers and from no two of them', () => {
    const [a, b] = [set(0, 5), set(5, 10)]
    // All but four are told by two answers that do not meet.
    expect(toldSet([set(0, 14), a, b], 5)).toEqual([10, 11, 12, 13])
    expect(toldSet([set(0, 14), a], 5)).toBe(null)
  })

  it('finds a set that follows by halves and not by differences alone', () => {
    const [x, y, z] = [set(0, 6), set(6, 12), set(12, 18)]
    const someone = new Set([99])
    // (x + y + who) + (y + z) + (x + z) − 2 (x + y + z)
    const answers = [x.union(y).union(someone), y.union(z), x.union(z), x.union(y).union(z)]
    expect(toldSet(answers, 5)).toEqual([99])
  })

  it('finds a small set of people who are small atoms each, by four of them together', () => {
    const rest = set(10, 40)
    const answers = [set(0, 4).union(rest), rest, new Set([0, 1, ...set(50, 60)]), new Set([2, 3, ...set(60, 70)])]
    expect(toldSet(answers, 5)?.toSorted()).toEqual([0, 1, 2, 3])
  })

  it('draws the same numbers at every run', () => {
    expect(Array.from({ length: 2 }, chance(7))).toEqual(Array.from({ length: 2 }, chance(7)))
  })
})
