import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { csvConfig } from '../src/config.ts'
import { type Answer, run } from './run.ts'

const CONTENT = { records: 'content', columns: { key: 'id', title: 'title' } }
const METRICS = {
  ...{ records: 'metrics', columns: { subjectId: 'id', at: 'at' }, values: { subjectType: 'content' } },
  metrics: { impressions: 'views' },
}
const problemsOf = (config: object) =>
  csvConfig
    .safeParse({ url: 'https://files.example/a.csv', ...config })
    .error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []

describe('settings', () => {
  it('of before read as they did, and their state is known by the same hash', () => {
    const old = {
      ...{ url: 'https://files.example/a.csv', records: 'people', columns: { key: 'id', displayName: 'name' } },
      ...{ values: { kind: 'employee' }, mode: 'snapshot', delimiter: ';', dateFormat: 'auto' },
    }
    const { allowShrink: _allowShrink, ...parsed } = csvConfig.parse(old)
    // As release 0.1.0 wrote it, and so as it hashed it.
    expect(JSON.stringify(parsed)).toBe(
      '{"url":"https://files.example/a.csv","records":"people","columns":{"key":"id","displayName":"name"},' +
        '"values":{"kind":"employee"},"mode":"snapshot","auth":"none","delimiter":";","encoding":"auto",' +
        '"dateFormat":"auto","comment":"","skipLines":0}',
    )
  })

  it('that name several kinds need a mapping for each, from a preset or a table', () => {
    expect(problemsOf({ records: ['content', 'metrics'], preset: 'x-analytics' })).toEqual([])
    expect(problemsOf({ records: ['content', 'people'], preset: 'x-analytics' })).toHaveLength(1)
    expect(problemsOf({ records: ['content', 'metrics'], tables: [CONTENT, METRICS] })).toEqual([])
  })

  it('of tables tell each wrong place', () => {
    expect(
      problemsOf({
        records: ['content'],
        columns: { key: 'id' },
        tables: [
          { ...CONTENT, mode: 'snapshot' },
          { ...CONTENT, columns: {} },
          { ...METRICS, url: 'https://other.example/b.csv' },
        ],
      }),
    ).toEqual([
      expect.stringMatching(/^tables\.1\.columns\.title content need "title"/),
      expect.stringMatching(/^tables\.1\.columns\.key/),
      expect.stringMatching(/^columns belongs to a table/),
      expect.stringMatching(/^records lists the kinds of the tables: \["content","metrics"\]/),
      expect.stringMatching(/^tables\.1\.mode/),
      expect.stringMatching(/^tables\.2\.url is on another server/),
    ])
  })
})

/** Answers each file by its path, with the validator that it is known by. */
const files =
  (bodies: { [path: string]: string }, asked: string[] = []): Answer =>
  (headers, url) => {
    const { pathname } = new URL(url)
    asked.push(pathname)
    const body = bodies[pathname] ?? ''
    const etag = `"${createHash('md5').update(body).digest('hex')}"`
    if (headers.get('if-none-match') === etag) return new Response(null, { status: 304 })
    return new Response(body, { headers: { 'content-type': 'text/csv', etag } })
  }

describe('an integration', () => {
  const config = {
    records: ['content', 'metrics'],
    tables: [
      CONTENT,
      { ...METRICS, url: 'https://files.example/jan.csv' },
      { ...METRICS, url: 'https://files.example/feb.csv' },
    ],
  }
  const bodies = {
    '/all.csv': 'id,title\n1,One\n',
    '/jan.csv': 'id,at,views\n1,2026-01-03T00:00:00Z,5\n',
    '/feb.csv': 'id,at,views\n1,2026-02-03T00:00:00Z,7\n',
  }

  it('reads several kinds from one file', async () => {
    const body =
      'Tweet id,Tweet permalink,Tweet text,time,impressions\n17,https://x.com/a/status/17,Hi,2026-01-02 10:00 +0000,9\n'
    const both = { records: ['content', 'metrics'], preset: 'x-analytics' }
    expect((await run('content', body, both)).records).toMatchObject([{ key: '17', title: 'Hi' }])
    expect((await run('metrics', body, both)).records).toMatchObject([
      { metric: 'impressions', value: 9, subject: { externalId: '17' } },
    ])
    expect((await run('people', body, both)).pages).toEqual([])
  })

  it('reads several tables, and of a kind with several files only those that changed', async () => {
    expect((await run('content', files(bodies), config)).records).toMatchObject([{ key: '1', title: 'One' }])
    const first = await run('metrics', files(bodies), config)
    expect(first.records.map(({ value }) => value)).toEqual([5, 7])
    expect((await run('metrics', files(bodies), config, first.state)).pages).toEqual([])
    const changed = { ...bodies, '/feb.csv': bodies['/feb.csv'].replace(',7', ',8') }
    const second = await run('metrics', files(changed), config, first.state)
    expect(second.records.map(({ value }) => value)).toEqual([8])
    expect((await run('metrics', files(changed), config, second.state)).pages).toEqual([])
  })

  it('names all of a snapshot of several files where one changed, so that nothing of the others is gone', async () => {
    const whole = { ...config, tables: config.tables.map((table) => ({ ...table, mode: 'snapshot' })) }
    const first = await run('metrics', files(bodies), whole)
    expect([first.records.length, first.complete]).toEqual([2, true])
    const changed = { ...bodies, '/feb.csv': bodies['/feb.csv'].replace(',7', ',8') }
    const second = await run('metrics', files(changed), whole, first.state)
    expect([second.records.map(({ value }) => value).sort(), second.complete]).toEqual([[5, 8], true])
    expect(second.pages.filter(({ complete }) => complete)).toHaveLength(1)
    const harmed = await run(
      'metrics',
      files({ ...changed, '/jan.csv': 'id,at,views\n1,soon,5\n' }),
      { ...whole, allowShrink: true },
      second.state,
    )
    expect(harmed.complete).toBe(false)
  })
})
