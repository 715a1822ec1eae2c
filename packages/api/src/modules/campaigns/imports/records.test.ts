import { expect, it } from 'vitest'
import { parentsFirst } from './import-topics.ts'
import { minorUnits } from './ledger-record.ts'

it('turns amounts into minor units exactly, by the decimals of the currency', () => {
  expect(minorUnits('0.10', 'EUR')).toBe(10n)
  expect(minorUnits('-12.3', 'EUR')).toBe(-1230n)
  expect(minorUnits('9007199254740993.01', 'EUR')).toBe(900719925474099301n)
  expect(minorUnits('500', 'JPY')).toBe(500n)
  expect(minorUnits('500.00', 'JPY')).toBe(500n)
  expect(minorUnits('1.234', 'KWD')).toBe(1234n)
  expect(`${minorUnits('0.005', 'EUR')}`).toMatch(/at most 2 decimals/)
})

it('orders topics so that parents come before their parts, and keeps every row where they go in a circle', () => {
  const topic = (key: string | null, name: string, parent: string | null) => ({ key, name, parent })
  expect(parentsFirst([topic('c', 'C', 'A / B'), topic('b', 'B', 'a'), topic('a', 'A', null)])).toEqual([2, 1, 0])
  expect(parentsFirst([topic(null, 'Y', 'x'), topic(null, 'X', null)])).toEqual([1, 0])
  expect(parentsFirst([topic(null, 'X', 'y'), topic(null, 'Y', 'x')]).toSorted()).toEqual([0, 1])
})
