import { Buffer } from 'node:buffer'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RowOptions } from './options.ts'
import { RowsFileError } from './problem.ts'
import { readRows } from './read-rows.ts'
import type { FileFormat, ReadLimits, RowBatch } from './row.ts'

async function* chunksOf(file: Buffer, sizes: readonly number[] = [7]): AsyncGenerator<Uint8Array> {
  for (let at = 0, turn = 0; at < file.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield file.subarray(at, at + size)
    at += size
  }
}

async function read(
  file: string | Buffer,
  options: {
    format?: FileFormat
    limits?: Partial<ReadLimits>
    sizes?: readonly number[]
    from?: RowBatch['checkpoint']
    options?: Partial<RowOptions>
    declaredCharset?: string
  } = {},
) {
  const batches: RowBatch[] = []
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const open = () => chunksOf(bytes, options.sizes ?? [7, 65_536])
  for await (const batch of readRows({ format: 'CSV', ...options, open })) batches.push(batch)
  return {
    batches,
    header: batches[0]?.header,
    rows: batches.flatMap(({ rows }) => rows),
    values: batches.flatMap(({ rows }) => rows.map(({ cells }) => cells)),
    lines: batches.flatMap(({ rows }) => rows.map(({ line }) => line)),
    problems: batches.flatMap(({ problems }) => problems),
    warnings: batches.flatMap(({ warnings }) => warnings),
    leftOut: batches.reduce((sum, { leftOut }) => sum + leftOut, 0),
  }
}

const inQuotes = (value: string) => `"${value.replaceAll('"', '""')}"`

const refusal = async (file: string | Buffer, limits?: Partial<ReadLimits>) => {
  const error: unknown = await read(file, { limits }).catch((caught: unknown) => caught)
  if (error instanceof RowsFileError) return error
  throw new Error('the file was not refused')
}

describe('CSV', () => {
  it('keeps every value as text, an identifier of 18 digits included', async () => {
    const { values } = await read('id,n\n1057694472912269312,007\n')
    expect(values).toEqual([['1057694472912269312', '007']])
  })

  it('gives the physical line where a record starts, over line breaks in quotes and empty lines', async () => {
    const { lines, values } = await read('a,b\r\n1,"x\r\ny\r\n\r\nz"\r\n\r\n2,w\r3,"v\nu"\n4,t')
    expect(lines).toEqual([2, 7, 8, 10])
    expect(values[0]).toEqual(['1', 'x\r\ny\r\n\r\nz'])
  })

  it.each([',', ';', '\t', '|'])('finds the delimiter %j by the header', async (delimiter) => {
    const text = [
      ['a', '"b,;|"', 'c'],
      ['1', '2', '3'],
    ]
      .map((row) => row.join(delimiter))
      .join('\n')
    const { header, values } = await read(text)
    expect(header).toEqual(['a', 'b,;|', 'c'])
    expect(values).toEqual([['1', '2', '3']])
  })

  it('takes the delimiter that a spreadsheet declares', async () => {
    const { header, lines } = await read('sep=;\r\na,b;c\r\n1;2\r\n')
    expect(header).toEqual(['a,b', 'c'])
    expect(lines).toEqual([3])
  })

  it('leaves what a column is called twice to whoever uses it, and refuses too many columns or none', async () => {
    expect((await read('a, b ,b\n1,2,3\n')).header).toEqual(['a', 'b', 'b'])
    expect((await refusal('')).message).toMatch(/empty/)
    expect((await refusal(Array.from({ length: 501 }, (_, n) => `c${n}`).join(), { columns: 500 })).message).toMatch(
      /at most 500/,
    )
    expect((await refusal('x'.repeat(2000), { recordBytes: 1000, columns: 1 })).message).toMatch(/.+/)
  })

  it('finds the header behind lines to skip, comments and blank lines, and keeps the line numbers of the file', async () => {
    const file = 'Report, of "today\r\n\r\n# by us\r\na;b\r\n1;2\r\n# no row\r\n3;4\r\n'
    const { header, values, lines } = await read(file, { options: { skipLines: 1, comment: '#' } })
    expect([header, values, lines]).toEqual([
      ['a', 'b'],
      [
        ['1', '2'],
        ['3', '4'],
      ],
      [5, 7],
    ])
  })

  it('tells a header that stands in the file again, and a file that ends within a line', async () => {
    const { values, problems } = await read('a,b\n1,2\na,b\n3,4\n5')
    expect(values).toHaveLength(2)
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'HEADER_AGAIN'],
      [5, 'CUT_OFF'],
    ])
  })

  it('makes one bad line one problem and reads the rest', async () => {
    const { values, problems } = await read(
      'a,b\n1,2\n1\n1,2,3\n3,"x"y\n"he ""said""",4\n5" pipe,5\n"q"z,6\n\0,7\n8,8,,\n,\n9,9\n',
    )
    expect(values).toEqual([
      ['1', '2'],
      ['he "said"', '4'],
      ['5" pipe', '5'],
      ['\0', '7'],
      ['8', '8', '', ''],
      ['9', '9'],
    ])
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 8])
  })

  it('goes on at the next physical line behind a quote that is never closed', async () => {
    const { values, problems } = await read('a,b\n1,"abc\n2,"def"\n3,4\n5,"open\n6,7\n')
    expect(values).toEqual([
      ['2', 'def'],
      ['3', '4'],
      ['6', '7'],
    ])
    expect(problems).toMatchObject([{ line: 2 }, { line: 5, message: expect.stringMatching(/never closed/) }])
  })

  it('refuses an endless record without holding it', async () => {
    const limits = { recordBytes: 1000 }
    const long = `a,b\n1,${'x'.repeat(200_000)}\n${','.repeat(5000)}\n2,3\n`
    for (const sizes of [[100], [65_536]]) {
      const { values, problems } = await read(long, { limits, sizes })
      expect(values).toEqual([['2', '3']])
      expect(problems).toMatchObject([
        { line: 2, message: expect.stringMatching(/longer than 1000 bytes/) },
        { line: 3 },
      ])
    }
  })

  it('reads on behind every quote that does not pair up, in time that grows with the file', async () => {
    const started = performance.now()
    const { problems } = await read(`a,b\n${'"a""\n'.repeat(200_000)}`, { sizes: [65_536] })
    expect(problems).toHaveLength(200_000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('gives the header of a file without rows', async () => {
    expect(await read('a,b')).toMatchObject({ header: ['a', 'b'], rows: [] })
  })
})

describe('filters', () => {
  const file = 'Country,Kind,n\nTotal,a,3\nFR, A ,1\nDE,b,1\nUS,a,1\n,a,0\n'

  it('take rows that fit all, leave out rows that fit one, and count them', async () => {
    const only = [{ column: 'kind', equals: ['a'] }]
    const leaveOut = [{ column: 'Country', equals: ['total', 'us', ''] }]
    const { values, leftOut, problems } = await read(file, { options: { only, leaveOut } })
    expect([values, leftOut, problems]).toEqual([[['FR', ' A ', '1']], 4, []])
  })

  it('refuse a file without their column', async () => {
    const asked = read(file, { options: { only: [{ column: 'Region', equals: ['x'] }] } })
    await expect(asked).rejects.toMatchObject({ code: 'NO_COLUMN', column: 'Region' })
  })
})

describe('charsets', () => {
  const text = 'nom;âge\nZoë 🎉;3\n'
  const western = 'nom;âge\nZoë;3\n'
  const latin1 = Buffer.from(western, 'latin1')
  const cyrillic = Buffer.concat([Buffer.from('a;b\n'), Buffer.from([0xcf, 0xf0, 0xe8]), Buffer.from(';3\n')])
  const utf16 = Buffer.from(text, 'utf16le')
  const marked = Buffer.from(`\ufeff${text}`, 'utf16le')

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`), {}, 'Zoë 🎉', 0],
    ['UTF-16LE with a mark', marked, {}, 'Zoë 🎉', 0],
    ['UTF-16BE with a mark', Buffer.from(marked).swap16(), {}, 'Zoë 🎉', 0],
    ['UTF-16LE without one', utf16, {}, 'Zoë 🎉', 0],
    ['UTF-16BE without one', Buffer.from(utf16).swap16(), {}, 'Zoë 🎉', 0],
    ['windows-1252, guessed', latin1, {}, 'Zoë', 1],
    ['windows-1252, declared', latin1, { declaredCharset: 'windows-1252' }, 'Zoë', 0],
    ['windows-1252, though UTF-8 is declared', latin1, { declaredCharset: 'utf-8' }, 'Zoë', 1],
    ['windows-1251, declared', cyrillic, { declaredCharset: 'windows-1251' }, 'При', 0],
    ['windows-1251, set', cyrillic, { options: { encoding: 'windows-1251' } }, 'При', 0],
    ['UTF-8, though windows-1251 is declared', Buffer.from(text), { declaredCharset: 'windows-1251' }, 'Zoë 🎉', 1],
    ['UTF-8, though windows-1252 is set', Buffer.from(text), { options: { encoding: 'windows-1252' } }, 'Zoë 🎉', 1],
    ['UTF-8, though UTF-16 is declared', Buffer.from(text), { declaredCharset: 'utf-16' }, 'Zoë 🎉', 1],
    ['ASCII, though UTF-16 is declared', Buffer.from('nom;n\nZoe;3\n'), { declaredCharset: 'utf-16' }, 'Zoe', 1],
    ['UTF-8, though nonsense is declared', Buffer.from(text), { declaredCharset: 'utf8mb4-x' }, 'Zoë 🎉', 1],
  ] as const)('%s: read, and told where what was said cannot be', async (_name, file, said, first, told) => {
    for (const sizes of [[1], [3], [1000]]) {
      const { values, warnings, problems } = await read(file, { ...said, sizes })
      expect([values[0]?.[0], warnings.length, problems]).toEqual([first, told, []])
    }
  })

  it('one damaged byte leaves a file UTF-8, and its place is told', async () => {
    const lines = Array.from({ length: 3000 }, (_, row) => `${row};Zoé ${row}`)
    const good = Buffer.from(`id;nom\n${lines.join('\n')}\n`)
    for (const at of [20, 17_000, good.length - 20]) {
      const broken = Buffer.concat([good.subarray(0, at), Buffer.from([0xe9]), good.subarray(at)])
      const { rows, warnings } = await read(broken, { sizes: [999] })
      expect(warnings).toHaveLength(1)
      const bad = rows.filter(({ bad }) => bad !== undefined)
      expect([rows.length, bad.length]).toEqual([3000, 1])
      expect(rows.filter(({ cells, line }) => cells[1] !== `Zoé ${line - 2}`)).toEqual(
        bad.filter(({ bad }) => bad?.includes(1)),
      )
    }
  })

  it('half a character of UTF-16 and NUL characters spoil their cell alone', async () => {
    const file = Buffer.concat([
      Buffer.from('\ufeffa;b\nx;', 'utf16le'),
      Buffer.from([0x00, 0xd8]),
      Buffer.from('\ny;1\n', 'utf16le'),
    ])
    expect((await read(file)).rows.map(({ bad }) => bad)).toEqual([[1], undefined])
    expect((await read('a,b\n\0x,1\ny,2\n')).rows.map(({ bad }) => bad)).toEqual([[0], undefined])
  })
})

describe('files of other kinds', () => {
  it.each([
    ['SPREADSHEET', 'PK\u0003\u0004xyz'],
    ['WEB_PAGE', '<!doctype html><html></html>'],
    ['WEB_PAGE', '\ufeff  <HTML lang="en">'],
    ['JSON', '[{"id": 1}]'],
    ['NOT_TEXT', '%PDF-1.7'],
    ['EMPTY', ' \n\n'],
  ])('are named: %s', async (code, file) => {
    expect(await refusal(file)).toMatchObject({ code })
  })
})

describe('gzip', () => {
  const file = Buffer.from(`id,name\n${Array.from({ length: 50_000 }, (_, row) => `${row},Zoé ${row}\n`).join('')}`)

  it('is unpacked by what it is, and read on from a checkpoint', async () => {
    const whole = await read(gzipSync(file), { sizes: [4096] })
    expect([whole.rows.length, whole.values[49_999]]).toEqual([50_000, ['49999', 'Zoé 49999']])
    const from = whole.batches[10]?.checkpoint
    const rest = await read(gzipSync(file), { sizes: [4096], from })
    expect(rest.rows).toEqual(whole.batches.slice(11).flatMap(({ rows }) => rows))
  })

  it('has its limit behind unpacking, and is refused where it is cut', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 'a,b\n'))
    expect(bomb.length).toBeLessThan(100_000)
    expect(await refusal(bomb, { fileBytes: 1_000_000 })).toMatchObject({ code: 'TOO_LARGE' })
    const packed = gzipSync(file)
    expect(await refusal(packed.subarray(0, packed.length / 2))).toMatchObject({ code: 'COMPRESSION' })
  })
})

describe('JSONL', () => {
  it('keeps the digits of numbers and takes null as empty', async () => {
    const { rows } = await read('{"id":1057694472912269312,"v":1.10,"n":null,"t":true}\n', { format: 'JSONL' })
    expect(rows).toEqual([
      { line: 1, header: ['id', 'v', 'n', 't'], cells: ['1057694472912269312', '1.10', '', 'true'] },
    ])
  })

  it('makes each bad line a problem with its line and field', async () => {
    const file = '{"a":1}\r\n\n[1]\n{"a":{"b":1}}\n{"a":\n{"a":"\\u0000"}\n{"a":"\\ud800"}\n{"__proto__":"x"}\n{"a":2}'
    const { values, problems } = await read(file, { format: 'JSONL' })
    expect(values).toEqual([['1'], ['2']])
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [3, null],
      [4, 'a'],
      [5, null],
      [6, 'a'],
      [7, 'a'],
      [8, '__proto__'],
    ])
  })

  it('refuses an endless line and reads the rest', async () => {
    const file = `{"a":1}\n{"a":"${'x'.repeat(9000)}"}\n{"a":2}\n`
    const { values, problems } = await read(file, { format: 'JSONL', limits: { recordBytes: 1000 }, sizes: [512] })
    expect(values).toEqual([['1'], ['2']])
    expect(problems).toMatchObject([{ line: 2 }])
  })
})

describe('checkpoints', () => {
  const plain = ({ rows, problems }: Pick<RowBatch, 'rows' | 'problems'>) => ({
    rows: rows.map(({ cells, line }) => ({ cells, line })),
    problems,
  })

  async function expectEveryCutToGiveTheSame(
    file: Buffer,
    format: FileFormat,
    sizes: readonly number[],
    batchRows: number,
  ) {
    const limits = { batchRows, recordBytes: 60 }
    const whole = await read(file, { format, sizes: [65_536], limits })
    const inChunks = await read(file, { format, sizes, limits })
    expect(plain(inChunks)).toEqual(plain(whole))
    for (const [index, { checkpoint }] of inChunks.batches.entries()) {
      const stored = JSON.parse(JSON.stringify(checkpoint))
      const rest = await read(file, { format, sizes, limits, from: stored })
      const expected = inChunks.batches.slice(index + 1)
      expect(plain(rest)).toEqual({
        rows: expected.flatMap((batch) => plain(batch).rows),
        problems: expected.flatMap((batch) => batch.problems),
      })
    }
  }

  const sizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 })
  const text = fc.string({
    unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', '\r', 'é', '🎉', ' ', '1', ';'),
    maxLength: 12,
  })
  const quotedText = text.map(inQuotes)
  const lineEnd = fc.constantFrom('\n', '\r\n')

  it('any cut of a well-formed file gives exactly the remaining rows, for any chunks', async () => {
    const rows = fc.array(fc.tuple(quotedText, quotedText, lineEnd), { maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        rows,
        sizes,
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('', '\ufeff'),
        async (records, cut, size, mark) => {
          const file = `${mark}id,text\r\n${records.map(([a, b, end]) => `${a},${b}${end}`).join('')}`
          await expectEveryCutToGiveTheSame(Buffer.from(file), 'CSV', cut, size)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('reads back what was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text), { maxLength: 12 }), sizes, async (records, cut) => {
        const file = `a,b\n${records.map((record) => `${record.map(inQuotes).join()}\n`).join('')}`
        const { values, problems } = await read(file, { sizes: cut })
        expect(problems).toEqual([])
        expect(values).toEqual(records.filter((record) => record.some((value) => value.trim() !== '')))
      }),
      { numRuns: 150 },
    )
  })

  it('any cut of a broken file gives the same rows and problems too', async () => {
    const broken = fc.array(fc.oneof(text, quotedText), { maxLength: 20 }).map((parts) => parts.join(','))
    await fc.assert(
      fc.asyncProperty(broken, sizes, fc.integer({ min: 1, max: 4 }), async (body, cut, size) => {
        await expectEveryCutToGiveTheSame(Buffer.from(`id,text\n${body}`), 'CSV', cut, size)
      }),
      { numRuns: 300 },
    )
  })

  it('any cut of JSONL gives exactly the remaining rows', async () => {
    const line = fc.oneof(
      fc.record({ a: text, b: fc.integer() }).map((value) => JSON.stringify(value)),
      text,
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 12 }),
        sizes,
        fc.integer({ min: 1, max: 4 }),
        async (all, cut, size) => {
          await expectEveryCutToGiveTheSame(Buffer.from(all.join('\n')), 'JSONL', cut, size)
        },
      ),
      { numRuns: 150 },
    )
  })

  it('refuses to go on in a file that became shorter', async () => {
    const { batches } = await read('a\n1\n2\n')
    await expect(read('a\n1\n', { from: batches[0]?.checkpoint })).rejects.toThrow(/shorter/)
  })
})

describe('a million rows', () => {
  it('do not fill memory', { timeout: 60_000 }, async () => {
    const perChunk = 1000
    const chunks = 1000
    async function* generated(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('id,name\n')
      for (let chunk = 0; chunk < chunks; chunk++) {
        let text = ''
        for (let row = 0; row < perChunk; row++) text += `${chunk * perChunk + row},"Person, ${row}"\n`
        yield Buffer.from(text)
      }
    }
    const before = process.memoryUsage()
    let rows = 0
    let most = 0
    for await (const batch of readRows({ open: generated, format: 'CSV' })) {
      rows += batch.rows.length
      if (rows % 50_000 !== 0) continue
      const now = process.memoryUsage()
      most = Math.max(most, now.heapUsed + now.external - before.heapUsed - before.external)
    }
    expect(rows).toBe(chunks * perChunk)
    expect(most).toBeLessThan(150_000_000)
  })
})
