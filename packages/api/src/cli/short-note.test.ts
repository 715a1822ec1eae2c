import { describe, expect, it } from 'vitest'
import { shortNote } from './short-note.ts'

const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID())
const WHERE = ' All of them: `upgradeNotes { text }` of the API.'

describe('shortNote', () => {
  it('shows a few of many ids, the number of others, and where to read all', () => {
    const many = ids(89)
    const note = `Demo: Texts of 89 participations are warned of: ${many.join(', ')}.`
    const short = `Demo: Texts of 89 participations are warned of: ${many.slice(0, 3).join(', ')} and 86 more.`
    expect(shortNote(note)).toBe(short + WHERE)
  })

  it('shows a few of many lines', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `- Campaign ${index}: 12 shares, of which 7 are out`)
    const short = ['Over each campaign:', ...lines.slice(0, 3), '… and 37 more.'].join('\n')
    expect(shortNote(['Over each campaign:', ...lines].join('\n'))).toBe(short + WHERE)
  })

  it('leaves short notes unchanged', () => {
    const few = `Demo: Texts of 3 participations are warned of: ${ids(3).join(', ')}.`
    const words = 'Demo: They are not known: where somebody had others, look for them by hand, one by one.'
    for (const note of [few, words, 'Demo: All is well.\nIt is.']) expect(shortNote(note)).toBe(note)
  })
})
