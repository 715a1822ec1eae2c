import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultReadLimits } from '../row.ts'
import { type CsvLayout, type SplitState, splitFrom, splitRecords } from './split-records.ts'

const layout: CsvLayout = {
  header: ['a', 'b'],
  delimiter: ',',
  comment: '#',
  limits: { ...defaultReadLimits, recordBytes: 12 },
}
const start = splitFrom({ offset: 4, line: 2 })
/** Takes the slices one after the other; the file ends with the last where it is told to. */
function take(slices: readonly (string | Buffer)[], { state = start, ends = false } = {}) {
  let last: SplitState = state
  const entries = slices.flatMap((slice, index) => {
    const atEnd = ends && index === slices.length - 1
    const next = splitRecords(layout, last, Buffer.from(slice as string), atEnd)
    last = next.state
    return next.entries
  })
  const { pending, ...known } = last
  return { state: { ...known, pending: pending.toString() }, entries, last }
}
const row = (line: number, cells: string[]) => ({ line, header: layout.header, cells })

describe('the state between two slices of a CSV file', () => {
  it.each([
    ['1,', '1,'],
    ['1,2', '1,2'],
    ['1,2\r', '1,2\r'],
    ['1,"2\n', '1,"2\n'],
    ['1,"2"', '1,"2"'],
    ['# a com', '# a com'],
  ])('keeps %j until its record ends', (slice, pending) => {
    expect(take([slice])).toMatchObject({ entries: [], state: { offset: 4, line: 2, pending, discarding: null } })
  })

  it('is behind the last record that is whole', () => {
    const { state, entries } = take(['1,2\r\n# no row\n\n3,"x\ny"\n4'])
    expect(entries).toEqual([
      { row: row(2, ['1', '2']), problem: null, offset: 9, line: 3 },
      { row: row(5, ['3', 'x\ny']), problem: null, offset: 27, line: 7 },
    ])
    expect(state).toEqual({ offset: 27, line: 7, pending: '4', discarding: null })
  })

  it('remembers the problem of a line that is too long, and not the line', () => {
    const long = take(['1,0123456789', '0123456789', '0123456789\r'])
    expect(long.entries).toEqual([])
    expect(long.state).toMatchObject({ offset: 36, line: 2, pending: '\r', discarding: { code: 'RECORD_TOO_LONG' } })
    const behind = take(['\n3,4\n'], { state: long.last })
    expect(behind.entries).toMatchObject([
      { row: null, problem: { line: 2, code: 'RECORD_TOO_LONG' }, offset: 38, line: 3 },
      { row: row(3, ['3', '4']), offset: 42, line: 4 },
    ])
    expect(behind.state).toMatchObject({ pending: '', discarding: null })
  })

  it('gives up a comment that is too long like a record', () => {
    const { entries, state } = take(['# 0123456789 0', '123\n3,4\n'])
    expect(entries).toMatchObject([{ problem: { line: 2, code: 'RECORD_TOO_LONG' }, line: 3 }, { row: { line: 3 } }])
    expect(state.discarding).toBeNull()
  })

  it('goes on at the next line behind text that follows a quote', () => {
    expect(take(['1,"x"y\n3,4\n']).entries).toMatchObject([
      { row: null, problem: { line: 2, code: 'TEXT_BEHIND_QUOTE' }, offset: 11, line: 3 },
      { row: row(3, ['3', '4']) },
    ])
  })
})

describe('the end of a CSV file', () => {
  it('is an entry of its own, behind a last record without a line end', () => {
    expect(take(['1,2'], { ends: true })).toMatchObject({
      entries: [
        { row: row(2, ['1', '2']), problem: null, offset: 7, line: 2 },
        { row: null, problem: null, offset: 7, line: 2 },
      ],
      state: { pending: '' },
    })
  })

  it.each([
    ['1', 'CUT_OFF'],
    ['1,"2', 'QUOTE_NOT_CLOSED'],
    ['1,01234567890', 'RECORD_TOO_LONG'],
  ])('within %j is a problem of that line', (text, code) => {
    for (const slices of [[text], [text, '']]) {
      const { entries, state } = take(slices, { ends: true })
      const offset = 4 + text.length
      expect(entries).toMatchObject([
        { problem: { line: 2, code }, offset },
        { row: null, problem: null, offset },
      ])
      expect(state).toMatchObject({ pending: '', discarding: null })
    }
  })
})

it('the same bytes give the same entries, however they are cut and wherever reading begins anew', () => {
  const signs = fc.constantFrom('1', ',', '"', '\r', '\n', '#', ' ', 'ë')
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 60 }), fc.array(fc.nat(60), { maxLength: 6 }), (text, cuts) => {
      const bytes = Buffer.from(text.join(''))
      const places = [0, ...cuts.filter((cut) => cut < bytes.length).sort((a, b) => a - b), bytes.length]
      const slices = places.slice(1).map((place, index) => bytes.subarray(places[index], place))
      const whole = take([bytes], { ends: true }).entries
      expect(take(slices, { ends: true }).entries).toEqual(whole)
      for (const [index, { offset, line }] of whole.slice(0, -1).entries()) {
        const rest = take([bytes.subarray(offset - start.offset)], { state: splitFrom({ offset, line }), ends: true })
        expect(rest.entries).toEqual(whole.slice(index + 1))
      }
    }),
  )
})
