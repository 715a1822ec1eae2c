import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, type FirstDay, standAside, type Way } from './precedence.ts'

const wayOf = ({ post }: { post: string | null }): Way => (post === null ? 'DAY' : 'POST')
const fact = fc.record({
  source: fc.constantFrom('api', 'file', 'hand'),
  subjectId: fc.constantFrom('a', 'b'),
  metric: fc.constantFrom('impressions', 'clicks'),
  day: fc.constantFrom('2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'),
  post: fc.option(fc.constantFrom('x 1', 'x 2')),
})
const facts = fc
  .array(fact, { maxLength: 25 })
  .map((list) => list.map((one, index) => ({ id: `${index}`, ...one, way: wayOf(one), aside: false })))
const SOURCES = ['api', 'file', 'hand']

function firstsOf(list: readonly Candidate[]): FirstDay[] {
  const firsts = new Map<string, FirstDay>()
  for (const { source, subjectId, metric, day, way } of list) {
    const name = JSON.stringify([source, subjectId, metric, way])
    const known = firsts.get(name)
    if (!known || day < known.day) firsts.set(name, { source, subjectId, metric, way, day })
  }
  return [...firsts.values()]
}
const counting = (list: readonly Candidate[]) => {
  const aside = standAside({ sources: SOURCES, firsts: firstsOf(list), facts: list })
  return list.filter(({ id }) => !aside.has(id))
}
const one = (id: string, source: string, day: string, post: string | null = null): Candidate => ({
  ...{ id, source, day, post, subjectId: 'a', metric: 'impressions', way: wayOf({ post }), aside: false },
})
const ids = (list: readonly Candidate[]) => counting(list).map(({ id }) => id)

describe('which facts of a group count', () => {
  it('are those of the highest source of each day, and those of others on the days that it is away', () => {
    const api = ['2026-01-01', '2026-01-05'].map((day) => one(`api ${day}`, 'api', day))
    const file = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'].map((day) => one(`file ${day}`, 'file', day))
    expect(ids([...api, ...file])).toEqual([
      ...['api 2026-01-01', 'api 2026-01-05', 'file 2026-01-02', 'file 2026-01-03', 'file 2026-01-04'],
    ])
  })

  it('are those of the highest source of each post, over all days', () => {
    const list = [
      one('1', 'file', '2026-01-01', 'x 1'),
      one('2', 'api', '2026-01-09', 'x 1'),
      one('3', 'file', '2026-01-02', 'x 2'),
    ]
    expect(ids(list)).toEqual(['2', '3'])
  })

  it('share no day between two ways of dating: the higher counts from its first day, the other before it', () => {
    const posts = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day, index) =>
      one(`p${index}`, 'file', day, `x ${index}`),
    )
    const days = [one('d2', 'api', '2026-01-02'), one('d4', 'api', '2026-01-04')]
    expect(ids([...posts, ...days])).toEqual(['p0', 'd2', 'd4'])
  })

  it('are all running totals of one group, from the first day on of which the highest tells one', () => {
    const totals = [one('t2', 'api', '2026-01-02'), one('t3', 'hand', '2026-01-03')].map((fact) => ({
      ...fact,
      way: 'TOTAL' as const,
    }))
    const days = ['2026-01-01', '2026-01-02', '2026-01-03'].map((day) => one(day, 'file', day))
    expect(ids([...totals, ...days])).toEqual(['t2', '2026-01-01'])
    expect(ids([...totals.toReversed(), one('p', 'hand', '2026-01-01', 'x 1')])).toEqual(['t3', 't2', 'p'])
  })

  it('stay as they were decided where an erasure took their post away, until the source is alone', () => {
    const erased = { way: 'POST' as const, post: null }
    const list = [
      { ...one('1', 'file', '2026-01-01'), ...erased, aside: true },
      { ...one('2', 'api', '2026-01-01'), ...erased },
      { ...one('3', 'hand', '2026-01-01'), ...erased },
    ]
    expect(ids(list)).toEqual(['2', '3'])
    expect([...standAside({ sources: ['file'], firsts: firstsOf(list), facts: list.slice(0, 1) })]).toEqual([])
  })

  it('come from one source in each cell, and leave no cell empty that only one way tells of', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const kept = counting(list)
        const cells = Map.groupBy(
          kept,
          ({ post, metric, subjectId, day }) => `${post ?? `${subjectId} ${day}`} ${metric}`,
        )
        for (const cell of cells.values()) expect(new Set(cell.map(({ source }) => source)).size).toBe(1)
        const ofDays = list.filter(({ post }) => post === null)
        const told = (many: readonly Candidate[]) =>
          new Set(many.map(({ subjectId, metric, day }) => `${subjectId} ${metric} ${day}`))
        expect(told(counting(ofDays))).toEqual(told(ofDays))
      }),
    )
  })

  it('are the same whatever the order of the facts, and whichever of their cells are decided together', () => {
    fc.assert(
      fc.property(facts, fc.constantFrom('a', 'b'), (list, subjectId) => {
        const kept = new Set(ids(list))
        expect(new Set(ids(list.toReversed()))).toEqual(kept)
        const posts = new Set(list.filter((other) => other.subjectId === subjectId).map(({ post }) => post))
        const near = list.filter(
          (other) => other.subjectId === subjectId || (other.post !== null && posts.has(other.post)),
        )
        const aside = standAside({ sources: SOURCES, firsts: firstsOf(list), facts: near })
        for (const { id } of near) expect(aside.has(id)).toBe(!kept.has(id))
      }),
    )
  })

  it('are all of them where there is one source', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const own = list.map((other) => ({ ...other, source: 'file' }))
        expect(counting(own)).toEqual(own)
      }),
    )
  })
})
