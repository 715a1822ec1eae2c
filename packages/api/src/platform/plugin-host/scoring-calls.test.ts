import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { requiredFeatures } from './index.ts'
import { startTestHost, type TestHost } from './test-host.ts'

describe('scoring', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost(['scoring'], { limits: { strikes: 100 } })
  })
  afterAll(() => host.close())

  const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ sought: index % 50, followers: null }))
  const score = (fault: string, count = 5) =>
    host.score({
      organizationId: 'o',
      model: 'fixture',
      params: { fault },
      rows: rows(count),
      fitted: null,
      asOf: new Date(0),
    })

  it('describes the model as plain data', () => {
    expect(host.scoringModel('fixture')).toMatchObject({
      version: '1.0.0',
      subject: 'person',
      dimensions: ['trust', 'reach'],
      range: [0, 100],
      features: { sought: { source: 'tie.advice.inDegree', missing: 'reject', monotone: 1 } },
      card: { notFor: ['anything'] },
      fits: true,
    })
  })

  it('gives one score per row, in order, over any number of batches', async () => {
    const scores = await score('none', 4_500)
    expect(scores).toHaveLength(4_500)
    expect(scores.map(({ value }) => value)).toEqual(rows(4_500).map(({ sought }) => 1 + sought))
  })

  it('fits over the whole cohort and validates params', async () => {
    expect(await host.fit({ organizationId: 'o', model: 'fixture', params: {}, rows: rows(100) })).toEqual({
      rows: 100,
      mean: 24.5,
    })
    expect(await host.validateParams({ organizationId: 'o', id: 'fixture', value: {} })).toMatchObject({
      ok: true,
      value: { fault: 'none' },
    })
    await expect(score(1 as never)).rejects.toMatchObject({ kind: 'config', message: expect.stringMatching(/fault/) })
  })

  it('hands a large cohort to the model page by page, and none of it to the next call', async () => {
    const pages: number[] = []
    const all = rows(4_500)
    const watched = {
      length: all.length,
      slice: (start: number, end: number) => {
        const page = all.slice(start, end)
        pages.push(page.length)
        return page
      },
    }
    const fit = { organizationId: 'o', model: 'fixture', params: {} }
    expect(await host.fit({ ...fit, rows: watched })).toEqual({ rows: 4_500, mean: 24.5 })
    expect(pages).toEqual([2_000, 2_000, 500])
    expect(await host.fit({ ...fit, rows: rows(50) })).toEqual({ rows: 50, mean: 24.5 })
  })

  it.each([
    ['sum', /row 3: base and contributions add up to 4, value is 4\.000001/],
    ['not-finite', /row 3: value must be a finite number/],
    ['coverage', /row 3: coverage must lie in \[0, 1\]/],
    ['range', /row 3: value 1004 lies outside \[0, 100\]/],
    ['missing-dimension', /row 3: the dimension reach is missing/],
    ['unknown-dimension', /row 3: the dimension luck is not declared/],
    ['unknown-feature', /row 3: dimension reach: a reason names the feature luck/],
    ['reasons', /row 3: dimension reach: reasons add up to 1, contribution is 0/],
    ['short', /one score per row, and gave 0 for 5/],
  ])('refuses scores that break the contract, naming row and rule: %s', async (fault, message) => {
    await expect(score(fault)).rejects.toMatchObject({
      kind: 'permanent',
      reason: 'shape',
      message: expect.stringMatching(message),
    })
  })

  it.each([
    ['another-time', 3, /the same rows otherwise a second time/],
    ['another-time', 2_000, /the same rows otherwise a second time/],
    ['among-others', 3, /a row otherwise among other rows/],
    ['among-many', 2_000, /a row otherwise among other rows/],
  ])(
    'spot-checks every run, and refuses scores that go by more than the row: %s of %i',
    async (fault, count, message) => {
      await expect(score(fault, count)).rejects.toMatchObject({
        reason: 'shape',
        message: expect.stringMatching(message),
      })
    },
  )

  it('tells without which features the model scores nobody', () => {
    const model = host.scoringModel('fixture')
    expect(model && requiredFeatures(model)).toEqual(['sought'])
  })
})
