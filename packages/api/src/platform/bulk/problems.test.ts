import { expect, it } from 'vitest'
import { createProblemLog } from './problems.ts'

const problem = (line: number) => ({ line, column: null, message: 'wrong' })

it('keeps the first problems and counts all', () => {
  const log = createProblemLog({ keep: 2 })
  log.add(problem(1))
  log.addAll([problem(2), problem(3)])
  expect(log.kept.map(({ line }) => line)).toEqual([1, 2])
  expect(log.total).toBe(3)
})

it('keeps no more than its cap over a resumed import', () => {
  const log = createProblemLog({ keep: 2, alreadyTotal: 1 })
  log.addAll([problem(8), problem(9)])
  expect(log.kept.map(({ line }) => line)).toEqual([8])
  expect(log.total).toBe(3)
})
