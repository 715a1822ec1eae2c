import { gzipSync } from 'node:zlib'
import { recordIssues } from '@portevoix/sdk/plugin'
import { describe, expect, it } from 'vitest'
import { answerWith, run } from './run.ts'

const PEOPLE = { columns: { key: 'id', displayName: 'name' } }
const people = (count: number, from = 0): string =>
  `id,name\n${Array.from({ length: count }, (_, index) => `p${from + index},Person ${from + index}\n`).join('')}`
const latin1 = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(text, (character) => character.charCodeAt(0)).buffer)

describe('a file', () => {
  it.each([
    ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeffid,name\n1,Zoë\n'), 0],
    ['UTF-16 with a byte order mark', utf16('\ufeffid,name\n1,Zoë\n'), 0],
    ['UTF-16 without one', utf16('id,name\n1,Zoë\n'), 0],
    ['windows-1252', latin1('id,name\n1,Zoë\n'), 1],
    ['gzip', new Uint8Array(gzipSync('id,name\n1,Zoë\n')), 0],
  ])('in %s is read, with a warning where that is a guess', async (_what, body, warned) => {
    const { records, warnings } = await run('people', body, PEOPLE)
    expect(records).toEqual([{ key: '1', displayName: 'Zoë' }])
    expect(warnings).toHaveLength(warned)
  })

  it.each([
    [',', 'id,name\n1,A\n'],
    [';', 'id;name\n1;A\n'],
    ['tab', 'id\tname\n1\tA\n'],
    ['|', 'id|name\n1|A\n'],
    ['; where quotes hold commas', '"id";"name";"a,b,c,d"\n1;A;x\n'],
    ['CR LF', 'id,name\r\n1,A\r\n'],
    ['no line break at the end', 'id,name\n1,A'],
    ['blank lines', '\n\nid,name\n\n1,A\n\n'],
  ])('is taken apart by %s', async (_what, body) => {
    expect((await run('people', body, PEOPLE)).records).toEqual([{ key: '1', displayName: 'A' }])
  })

  it('is read below comments and lines that are not of the table, with its own line numbers', async () => {
    const body = '# made 2026\n# by us\nReport of today\nid,name\n1,A\n,B\n'
    const { records, reasons } = await run('people', body, { ...PEOPLE, skipLines: 3 })
    expect([records.length, reasons]).toEqual([
      1,
      ['Line 6, column id: The value is missing. Fill it, or leave the line out.'],
    ])
    expect(
      (await run('people', '# a\n# b\nid,name\n1,#A\n', { ...PEOPLE, comment: '#' })).records[0]?.displayName,
    ).toBe('#A')
  })

  it.each([
    [
      'mentions',
      'text,at,mood\nHello,2026-03-01T10:00:00Z,good\n',
      { columns: { text: 'text', at: 'at' }, values: { network: 'web' } },
      '"mood"',
    ],
    ['people', 'id,name,shoe,hat\n1,A,37,58\n', PEOPLE, '"shoe", "hat"'],
    ['people', 'id,name,shoe,hat\n1,A,37,58\n', { ...PEOPLE, only: [{ column: 'hat', equals: ['58'] }] }, '"shoe"'],
    [
      'metrics',
      'post,day,views,note\n1,2026-03-01,5,x\n',
      { columns: { subjectId: 'post', at: 'day' }, values: { subjectType: 'content' }, metrics: { views: 'views' } },
      '"note"',
    ],
  ] as const)('of %s has the log name its columns of which nothing is kept', async (stream, body, settings, named) => {
    const { notes } = await run(stream, body, settings)
    expect(notes).toContain(`Nothing is kept of the columns ${named}: no setting names them.`)
  })

  it('of which all is kept has nothing to say of its columns', async () => {
    expect((await run('people', people(2), PEOPLE)).notes).toEqual(['The file was read.'])
  })

  it('keeps what looks like a formula as the text it is', async () => {
    const { records } = await run('people', 'id,name\n1,=HYPERLINK("x")\n2,@SUM(1)\n3,-2+3\n', PEOPLE)
    expect(records.map(({ displayName }) => displayName)).toEqual(['=HYPERLINK("x")', '@SUM(1)', '-2+3'])
  })

  it('gives quotes and delimiters within quotes back as they are, and a name in one line', async () => {
    const { records } = await run('people', 'id,name\n1,"A ""B"",\nC"\n2,D\n', PEOPLE)
    expect(records).toEqual([
      { key: '1', displayName: 'A "B", C' },
      { key: '2', displayName: 'D' },
    ])
  })

  it('skips bad rows by line and reason, and never says what they hold', async () => {
    const columns = { key: 'id', displayName: 'name', followers: 'f', handle: 'h', email: 'mail' }
    const body =
      'id,name,f,h,mail\n1,Ann Smith,-,ann,a@b.example\n,Bob Jones,1,bob,\n3,Eve\n1.2E+18,Joe,1,joe,\n5,Zed,2,zed,q\n1,Ann Other,3,a,\n6,Kim,500+,kim,\n'
    const { records, reasons, warnings } = await run('people', body, { columns, values: { network: 'x' } })
    expect(records).toEqual([
      { key: '1', displayName: 'Ann Smith', email: 'a@b.example', accounts: [{ network: 'x', handle: 'ann' }] },
    ])
    expect(reasons).toEqual([
      'Line 3, column id: The value is missing. Fill it, or leave the line out.',
      'Line 4: The line has 2 values where the header has 5 columns. Complete it.',
      'Line 5, column id: It was rounded by a spreadsheet. Export the column as text, with all digits.',
      'Line 6, column mail: It is no mail address. Write one address, as in ana@example.org.',
      'Line 7: The same key as line 2, which is taken.',
      'Line 8, column f: It is no number. Write digits only, as in 1938.5; leave it empty where it is not known.',
    ])
    expect(warnings).toEqual([])
  })

  it.each([
    ['breaks off within a quoted cell', `${people(5)}p9,"Per`, 'transient'],
    ['breaks off within its last line', `${people(5)}p9`, 'transient'],
    ['is empty', '', 'permanent'],
    ['is a web page', '<!doctype html><html></html>', 'permanent'],
    ['is a spreadsheet', 'PK\u0003\u0004xyz', 'permanent'],
    ['lacks the columns', 'Ann Smith;42\nBob;43\n', 'config'],
    ['holds a record without end', `id,name\n1,"${'x'.repeat(3_000_000)}\n`, 'permanent'],
  ])('that %s gives nothing at all, whatever came before', async (_what, body, kind) => {
    const failure = await run('people', body, { ...PEOPLE, mode: 'snapshot' }).catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'PluginError', kind })
    expect(String(failure)).not.toMatch(/Ann|Smith|p9/)
  })

  it.each([
    [401, 'auth'],
    [403, 'auth'],
    [404, 'permanent'],
    [429, 'rate_limit'],
    [503, 'transient'],
  ])('behind status %i fails as %s', async (status, kind) => {
    const answer = () => new Response('', { status, headers: { 'retry-after': '120' } })
    const expected = status === 429 ? { kind, retryAfterMs: 120_000 } : { kind }
    await expect(run('people', answer, PEOPLE)).rejects.toMatchObject(expected)
  })

  it('of 5,113 rows that cannot be taken tells 1,000 of them and counts all, each once', async () => {
    const body = `id,name,mail\n${'1.05E+18,,nobody\n'.repeat(5_113)}`
    const config = { columns: { ...PEOPLE.columns, email: 'mail' } }
    const { pages, records } = await run('people', body, config)
    const skipped = pages.flatMap((page) => page.skipped ?? [])
    const entries = skipped.reduce((sum, { entries = 1 }) => sum + entries, 0)
    expect([records.length, entries, skipped.length <= 1_001]).toEqual([0, 5_113, true])
  })

  it('of 100,000 rows comes in pages of at most 1,000, in little memory', { timeout: 120_000 }, async () => {
    const body = people(100_000)
    const started = performance.now()
    const { pages, records } = await run('people', body, { ...PEOPLE, mode: 'snapshot' })
    expect(new Set(records.map(({ key }) => key)).size).toBe(100_000)
    expect(pages.map((page) => page.upserts.length).filter((size) => size > 1_000)).toEqual([])
    expect(pages.at(-1)?.complete).toBe(true)
    expect(performance.now() - started).toBeLessThan(30_000)
    expect(process.memoryUsage().heapUsed).toBeLessThan(256 * 1_024 * 1_024)
  })
})

describe('reading again', () => {
  it('sends the validators of the last whole reading, and gives no page for an unchanged file', async () => {
    const first = await run(
      'people',
      answerWith(people(3), { etag: '"v1"', 'last-modified': 'Sun, 01 Mar 2026 00:00:00 GMT' }),
      PEOPLE,
    )
    const sent: (string | null)[] = []
    const second = await run(
      'people',
      (headers) => {
        sent.push(headers.get('if-none-match'), headers.get('if-modified-since'))
        return new Response(null, { status: 304 })
      },
      PEOPLE,
      first.state,
    )
    expect(sent).toEqual(['"v1"', 'Sun, 01 Mar 2026 00:00:00 GMT'])
    expect(second.pages).toEqual([])
    expect((await run('people', people(3), PEOPLE, first.state)).pages).toEqual([])
  })

  it('reads the file whole again when the settings change', async () => {
    const first = await run('people', answerWith(people(3), { etag: '"v1"' }), PEOPLE)
    let sent: string | null = ''
    const answer = (headers: Headers) => {
      sent = headers.get('if-none-match')
      return new Response(people(3))
    }
    const second = await run('people', answer, { ...PEOPLE, values: { kind: 'employee' } }, first.state)
    expect([sent, second.records.length]).toEqual([null, 3])
  })

  it('keeps the validators for the last page, so that a run that dies is not told "not modified"', async () => {
    const { pages } = await run('people', answerWith(people(2_500), { etag: '"v1"' }), PEOPLE)
    expect(pages.map(({ upserts, state }) => [upserts.length, state.etag, state.digest !== undefined])).toEqual([
      [1_000, undefined, false],
      [1_000, undefined, false],
      [500, '"v1"', true],
    ])
  })
})

describe('deletion', () => {
  const snapshot = { ...PEOPLE, mode: 'snapshot' }

  it('is by absence from a snapshot, on the last page alone, and never by an additive file', async () => {
    const { pages } = await run('people', people(2_500), snapshot)
    expect(pages.map((page) => page.complete)).toEqual([undefined, undefined, true])
    expect((await run('people', people(2_500), PEOPLE)).complete).toBe(false)
  })

  it('does not happen where a row was skipped, for what it stands for is not gone', async () => {
    const { complete, warnings } = await run('people', `${people(3)},Nobody\n`, snapshot)
    expect([complete, warnings]).toEqual([false, [expect.stringContaining('Nothing was deleted')]])
    expect((await run('people', `${people(3)}p1,Again\n`, snapshot)).complete).toBe(true)
  })

  it('is refused where the file shrank by more than half, unless that is allowed', async () => {
    const first = await run('people', people(100), snapshot)
    await expect(run('people', people(49), snapshot, first.state)).rejects.toMatchObject({
      kind: 'permanent',
      message: expect.stringContaining('allowShrink'),
    })
    await expect(run('people', 'id,name\n', snapshot, first.state)).rejects.toMatchObject({ kind: 'permanent' })
    expect((await run('people', people(50), snapshot, first.state)).complete).toBe(true)
    expect((await run('people', people(49), { ...snapshot, allowShrink: true }, first.state)).complete).toBe(true)
    expect(
      (await run('people', people(49), PEOPLE, (await run('people', people(100), PEOPLE)).state)).records,
    ).toHaveLength(49)
  })

  it('is left to the stream that the settings choose: the others hold nothing', async () => {
    for (const stream of ['ties', 'content', 'metrics', 'mentions'] as const) {
      expect((await run(stream, people(3), { ...snapshot, records: 'people' })).pages).toEqual([])
    }
  })
})

describe('records', () => {
  it('of mentions and metrics without a key bear a hash of the row', async () => {
    const columns = { text: 't', at: 'd' }
    const body = 't,d,more\nHello,2026-01-01,1\nHello,2026-01-01,2\nHello,2026-01-01,1\n'
    const { records, reasons } = await run('mentions', body, { columns, values: { network: 'x' } })
    expect(new Set(records.map(({ key }) => key)).size).toBe(2)
    expect(reasons).toEqual(['Line 4: The same key as line 2, which is taken.'])
    const again = await run('mentions', body, { columns, values: { network: 'x' } })
    expect(again.records).toEqual(records)
  })

  it('of metrics come from a column for each, or from a row for each', async () => {
    const base = { columns: { key: 'id', subjectId: 'id', at: 'd' }, values: { subjectType: 'content' } }
    const wide = await run('metrics', 'id,d,likes,views\na,2026-01-01,1,-\nb,2026-01-01,x,5\n', {
      ...base,
      metrics: { reactions: 'likes', views: 'views' },
    })
    expect(wide.records.map(({ key, value }) => [key, value])).toEqual([
      ['a:reactions', 1],
      ['b:views', 5],
    ])
    expect(wide.reasons).toEqual([expect.stringMatching(/^Line 3, column likes: It is no number/)])
    const long = await run('metrics', 'id,d,m,v\na,2026-01-01,likes,"1,5"\n', {
      ...base,
      columns: { ...base.columns, key: ['id', 'm'], metric: 'm', value: 'v' },
      decimal: 'comma',
    })
    expect(long.records).toEqual([
      {
        key: 'a:likes',
        metric: 'likes',
        value: 1.5,
        on: '2026-01-01',
        subject: { type: 'content', externalId: 'a' },
      },
    ])
  })

  it('of content take the address as key where there is none, and lists by ; or |', async () => {
    const columns = { title: 'T', url: 'U', tags: 'Tags', language: 'L', publishedAt: 'P' }
    const body = 'T;U;Tags;L;P\nOne;https://a.example/1;"x;y|x";fr_CA;2026-01-01\nTwo;javascript:alert(1);;English;\n'
    const { records, reasons } = await run('content', body, { columns })
    expect(records).toEqual([
      {
        key: 'https://a.example/1',
        kind: 'article',
        title: 'One',
        url: 'https://a.example/1',
        tags: ['x', 'y'],
        language: 'fr-CA',
        publishedOn: '2026-01-01',
      },
    ])
    expect(reasons.map((reason) => reason.slice(0, 16))).toEqual(['Line 3, column U', 'Line 3, column L'])
  })

  it('are what the contract accepts, whatever the cells hold', async () => {
    const odd = ['x'.repeat(20_000), '\ud800', 'a\u0001b', '', ' ', '💥'.repeat(600), '__proto__', 'constructor']
    const body = `id,name\n${odd.map((cell, index) => `"${cell}${index}","${cell}"`).join('\n')}\n`
    const { records } = await run('people', body, {
      columns: { key: 'id', displayName: 'name', role: 'name', departments: 'name' },
    })
    expect(records.length).toBeGreaterThan(2)
    expect(records.flatMap((record) => recordIssues('people', record))).toEqual([])
  })
})
