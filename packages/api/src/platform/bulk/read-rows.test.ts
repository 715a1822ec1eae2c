import { Buffer } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportFileError } from './problems.ts'
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
  } = {},
) {
  const batches: RowBatch[] = []
  const bytes = typeof file === 'string' ? Buffer.from(file) : file
  const source = chunksOf(bytes, options.sizes ?? [7, 65_536])
  for await (const batch of readRows({ format: 'CSV', ...options, source })) batches.push(batch)
  return {
    batches,
    header: batches[0]?.header,
    rows: batches.flatMap(({ rows }) => rows),
    values: batches.flatMap(({ rows }) => rows.map(({ values }) => Object.values(values))),
    lines: batches.flatMap(({ rows }) => rows.map(({ line }) => line)),
    problems: batches.flatMap(({ problems }) => problems),
  }
}

const inQuotes = (value: string) => `"${value.replaceAll('"', '""')}"`

const refusal = async (file: string | Buffer, limits?: Partial<ReadLimits>) => {
  const error: unknown = await read(file, { limits }).catch((caught: unknown) => caught)
  if (error instanceof ImportFileError) return error.problem
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

  it('gives the physical line and character where a value starts', async () => {
    const { rows } = await read('a,b,c\n1,"é\nü, ""x""",3\n')
    expect(rows[0]?.columnOf('c')).toEqual({ name: 'c', index: 3, line: 3, character: 11 })
    expect(rows[0]?.columnOf('nope')).toBeNull()
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

  it('reads a byte order mark and UTF-16, and says where UTF-8 is broken', async () => {
    const text = 'nom;âge\nZoë 🎉;3\n'
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le')
    for (const file of [Buffer.from(`\ufeff${text}`), utf16, Buffer.from(utf16).swap16()]) {
      for (const sizes of [[1], [3], [1000]]) expect((await read(file, { sizes })).values).toEqual([['Zoë 🎉', '3']])
    }
    const latin1 = await read(Buffer.from('name,n\nZoë,1\nAda,2\n', 'latin1'))
    expect(latin1.values).toEqual([['Ada', '2']])
    expect(latin1.problems).toMatchObject([{ line: 2, message: expect.stringMatching(/0xEB at byte 9 .*UTF-8/) }])
    expect((await refusal(Buffer.from('âge\n1\n', 'latin1'))).message).toMatch(/header is not valid UTF-8 at byte 0/)
    expect((await refusal(Buffer.from('a,b\n', 'utf16le'))).message).toMatch(/UTF-16 without its mark/)
  })

  it('refuses a header that names a column twice, has too many, or is missing', async () => {
    expect(await refusal('a, b ,b\n1,2,3\n')).toMatchObject({ column: 'b', message: expect.stringMatching(/twice/) })
    expect((await refusal('')).message).toMatch(/empty/)
    expect((await refusal(Array.from({ length: 501 }, (_, n) => `c${n}`).join())).message).toMatch(/at most 500/)
    expect((await refusal('x'.repeat(2000), { recordBytes: 1000, columns: 1 })).message).toMatch(/.+/)
  })

  it('makes one bad line one problem and reads the rest', async () => {
    const { values, problems } = await read(
      'a,b\n1,2\n1\n1,2,3\n3,"x"y\n"he ""said""",4\n5" pipe,5\n"q"z,6\n\0,7\n8,8,,\n,\n9,9\n',
    )
    expect(values).toEqual([
      ['1', '2'],
      ['he "said"', '4'],
      ['5" pipe', '5'],
      ['8', '8'],
      ['9', '9'],
    ])
    expect(problems.map(({ line }) => line)).toEqual([3, 4, 5, 8, 9])
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

  it('gives up a file whose quotes never pair up, rather than reading it again without end', async () => {
    const problem = await refusal(`a,b\n${'"a""\n'.repeat(400_000)}`)
    expect(problem.message).toMatch(/do not pair up/)
  })

  it('gives the header of a file without rows', async () => {
    expect(await read('a,b')).toMatchObject({ header: ['a', 'b'], rows: [] })
  })
})

describe('JSONL', () => {
  it('keeps the digits of numbers and takes null as empty', async () => {
    const { rows } = await read('{"id":1057694472912269312,"v":1.10,"n":null,"t":true}\n', { format: 'JSONL' })
    expect(rows[0]?.values).toEqual({ id: '1057694472912269312', v: '1.10', n: '', t: 'true' })
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
    rows: rows.map(({ values, line }) => ({ values, line })),
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
    for await (const batch of readRows({ source: generated(), format: 'CSV' })) {
      rows += batch.rows.length
      if (rows % 50_000 !== 0) continue
      const now = process.memoryUsage()
      most = Math.max(most, now.heapUsed + now.external - before.heapUsed - before.external)
    }
    expect(rows).toBe(chunks * perChunk)
    expect(most).toBeLessThan(150_000_000)
  })
})
