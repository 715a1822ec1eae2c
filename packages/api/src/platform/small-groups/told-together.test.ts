import { describe, expect, it } from 'vitest'
import { type Atom, toldTogether } from './told-together.ts'

const atom = (block: number, sets: number[], people: number): Atom => ({ block, sets, people })

describe('sets of people that are told beside blocks', () => {
  it('may be told where as many as a group are in them and beside them', () => {
    expect(toldTogether([atom(0, [0], 5), atom(0, [], 5)], 1, 5)).toEqual([true])
    expect(toldTogether([atom(0, [0], 3), atom(0, [], 4), atom(1, [0], 2), atom(1, [], 4)], 1, 5)).toEqual([true])
  })

  it('are not told where a block less them, or they less a block, are fewer', () => {
    expect(toldTogether([atom(0, [0], 4), atom(0, [], 50)], 1, 5)).toEqual([false])
    expect(toldTogether([atom(0, [0], 50), atom(0, [], 4)], 1, 5)).toEqual([false])
    // All of a block, and two of another one.
    expect(toldTogether([atom(0, [0], 10), atom(1, [0], 2), atom(1, [], 8)], 1, 5)).toEqual([false])
  })

  it('may be whole blocks, and nobody', () => {
    expect(toldTogether([atom(0, [0], 10), atom(1, [], 10)], 1, 5)).toEqual([true])
    expect(toldTogether([atom(0, [], 10)], 1, 5)).toEqual([true])
  })

  it('are not told where one less another are fewer, in the order in which they came', () => {
    const atoms = [atom(0, [0, 1], 20), atom(0, [1], 2), atom(0, [], 20)]
    expect(toldTogether(atoms, 2, 5)).toEqual([true, false])
    expect(toldTogether([atom(0, [0, 1], 20), atom(0, [1], 6), atom(0, [], 20)], 2, 5)).toEqual([true, true])
  })
})
