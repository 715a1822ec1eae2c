import { expect, it } from 'vitest'
import { packParts, unpackParts } from './stored-parts.ts'

it('keeps the parts of a score by position, and gives them back by name', () => {
  const reasons = [{ feature: 'sought', contribution: 2.5, text: 'Sought by 3.' }]
  const parts = { credibility: { contribution: 2.5, reasons }, reach: { contribution: 0, reasons: [] } }
  const stored = packParts(parts)
  expect(JSON.stringify(stored)).toBe('[["credibility",2.5,[["sought",2.5,"Sought by 3."]]],["reach",0,[]]]')
  expect(unpackParts(stored)).toEqual([
    { name: 'credibility', contribution: 2.5, reasons },
    { name: 'reach', contribution: 0, reasons: [] },
  ])
})
