import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestHost, type TestHost } from './test-host.ts'

describe('guideline checks', () => {
  let host: TestHost
  beforeAll(async () => {
    host = await startTestHost(['acting'], { limits: { strikes: 100 } })
  })
  afterAll(() => host.close())
  const run = (params: { word: string; fault?: string }) =>
    host.runCheck({
      organizationId: 'o',
      check: 'acting',
      params,
      post: { text: 'The best of all', language: 'en', country: 'DE', network: 'linkedin' },
    })

  it('are described with the schema of their params', () => {
    expect(host.checks()).toMatchObject([
      { id: 'acting', version: '1.0.0', title: 'Words', plugin: 'fixture-acting', paramsSchema: { type: 'object' } },
    ])
    expect(host.check('other')).toBeUndefined()
  })

  it('find what they look for', async () => {
    expect(await run({ word: 'best' })).toEqual([
      { rule: 'word-DE', severity: 'block', message: 'no', span: { start: 4, end: 8 } },
    ])
    expect(await run({ word: 'worst' })).toEqual([])
  })

  it('refuse params that are not valid', async () => {
    expect(await host.validateCheckParams({ organizationId: 'o', id: 'acting', value: { word: '' } })).toMatchObject({
      ok: false,
      issues: [{ path: ['word'] }],
    })
    await expect(run({ word: '' })).rejects.toMatchObject({ kind: 'config' })
  })

  it.each([
    ['span', /finding 0: the span 0 to 10000 does not lie within the text of 15 units/],
    ['many', /<=200 items/],
    ['severity', /0\.severity/],
    ['long', /0\.message/],
  ])('break their contract by wrong findings: %s', async (fault, message) => {
    await expect(run({ word: 'x', fault })).rejects.toMatchObject({
      kind: 'permanent',
      reason: 'shape',
      message: expect.stringMatching(message),
    })
  })
})
