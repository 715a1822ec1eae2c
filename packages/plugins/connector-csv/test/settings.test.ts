import type { StreamName } from '@portevoix/sdk/plugin'
import { PRESETS, STREAM_FIELDS } from '@portevoix/sdk/rows'
import { describe, expect, it } from 'vitest'
import { csvConfig } from '../src/config.ts'
import { csvConnector } from '../src/connector.ts'
import { answerWith, contextOf, run } from './run.ts'

const url = 'https://files.example/all.csv'

describe('settings', () => {
  it.each([
    [{ url, records: 'people' }, ['columns', 'key']],
    [{ url, records: 'people', columns: { key: 'id', displayname: 'n' } }, ['columns', 'displayname']],
    [{ url, records: 'content', columns: { title: 't' } }, ['columns', 'key']],
    [
      { url, records: 'metrics', columns: { at: 'd', subjectId: 's' }, values: { subjectType: 'content' } },
      ['metrics'],
    ],
    [
      { url, records: 'ties', columns: { from: 'a', to: 'b' }, values: { kind: 'advice' }, metrics: { a: 'b' } },
      ['metrics'],
    ],
    [{ url, records: 'people', preset: 'x-analytics' }, ['records']],
    [{ url, records: 'metrics', preset: 'facebook-posts' }, ['columns', 'subjectId']],
    [{ url, records: 'people', preset: 'ibm-hr', timezone: 'Paris' }, ['timezone']],
    [{ url, records: 'people', preset: 'ibm-hr', dateFormat: 'HH:mm' }, ['dateFormat']],
    [{ url: 'ftp://x', records: 'people', preset: 'ibm-hr' }, ['url']],
  ])('%j are refused at %j', (config, path) => {
    expect(csvConfig.safeParse(config).error?.issues.map((issue) => issue.path)).toContainEqual(path)
  })

  it('stay the same when they are checked again, and are described as a form', () => {
    const stored = csvConfig.parse({ url, records: 'people', preset: 'ibm-hr' })
    expect(csvConfig.parse(stored)).toEqual(stored)
    const schema = csvConfig['~standard'].jsonSchema.input({ target: 'draft-2020-12' })
    expect(schema).toMatchObject({ type: 'object', required: ['url', 'records'] })
  })

  it('put columns and values of one’s own before those of a preset', async () => {
    const body = 'tweet_id,text,tweet_created,name,lang\n1,Hi,2026-01-01,ann,fr\n'
    const config = { preset: 'airline-sentiment', columns: { language: 'lang' }, values: { authorHandle: 'unnamed' } }
    expect((await run('mentions', body, config)).records[0]).toMatchObject({
      language: 'fr',
      author: { handle: 'unnamed' },
    })
  })

  it('find columns however they are spelt, the exact name first', async () => {
    const body =
      'url,Date,Full_Name,snippet,Reach Estimate,domain,fullname\nhttps://a.example/,2026-01-01 10:00:00.0,No,Hello,12,a.example,Ann\n'
    const { records } = await run('mentions', body, { preset: 'brandwatch', timezone: 'Europe/Paris' })
    expect(records).toEqual([
      {
        key: 'https://a.example/',
        url: 'https://a.example/',
        network: 'a.example',
        text: 'Hello',
        at: '2026-01-01T09:00:00.0Z',
        author: { name: 'Ann' },
        reach: 12,
      },
    ])
  })

  it.each([
    ['none', null],
    ['bearer', 'Bearer secret-token'],
    ['basic', 'Basic secret-login'],
  ])('with auth %s ask for no more than that secret', async (auth, expected) => {
    let sent: string | null = ''
    const answer = (headers: Headers) => {
      sent = headers.get('authorization')
      return new Response('id,name\n1,A\n')
    }
    await run('people', answer, { columns: { key: 'id', displayName: 'name' }, auth })
    expect(sent).toBe(expected)
  })

  it('are checked by reading the file once', async () => {
    const config = { records: 'people', columns: { key: 'id', displayName: 'name' } }
    const check = (body: string) => csvConnector.check(contextOf(answerWith(body), config))
    await expect(check('id,name\n1,A\n,B\n')).resolves.toEqual({ ok: true, account: '1 of 2 rows, 2 columns' })
    await expect(check('id,name\n,A\n')).resolves.toMatchObject({ ok: false, kind: 'config' })
    await expect(check('a,b\n1,2\n')).resolves.toMatchObject({ ok: false, kind: 'config' })
    await expect(check('<html></html>')).resolves.toMatchObject({ ok: false, kind: 'permanent' })
  })
})

describe('presets', () => {
  it.each(PRESETS)(
    '$id cites where its columns are known from, and maps fields that exist',
    ({ sources, mappings, requiredColumns }) => {
      expect(sources.length).toBeGreaterThan(0)
      for (const { what, where, seen } of sources) {
        expect(what).not.toBe('')
        expect(where).toMatch(/^https:\/\//)
        expect(seen).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
      expect(requiredColumns.length).toBeGreaterThan(0)
      for (const [stream, { columns = {}, values = {} }] of Object.entries(mappings)) {
        expect(Object.keys(STREAM_FIELDS[stream as StreamName])).toEqual(
          expect.arrayContaining([...Object.keys(columns), ...Object.keys(values)]),
        )
      }
    },
  )

  it('bear distinct names', () => {
    expect(new Set(PRESETS.map(({ id }) => id)).size).toBe(PRESETS.length)
  })
})
