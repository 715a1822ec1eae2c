import { Buffer } from 'node:buffer'
import { describe, expect, it } from 'vitest'
import { type Records, recordIssues, type StreamName } from '../../plugin/index.ts'
import type { RowOptions } from '../options.ts'
import type { RowProblem } from '../problem.ts'
import { readStreamRecords } from './read-stream-records.ts'
import type { StreamMapping } from './stream-mapping.ts'

async function read<Name extends StreamName>(
  stream: Name,
  file: string | Buffer,
  changes: Partial<StreamMapping> & { options?: Partial<RowOptions> },
) {
  const { options = {}, ...own } = changes
  const mapping: StreamMapping = {
    columns: {},
    values: {},
    words: {},
    metrics: {},
    dimensions: {},
    attributes: {},
    fields: {},
    ...own,
  }
  const records: Records[Name][] = []
  const problems: RowProblem[] = []
  const open = async function* () {
    yield Buffer.from(file)
  }
  const reading = { stream, mapping, requiredColumns: [], options }
  for await (const batch of readStreamRecords({ open, declaredCharset: null }, reading)) {
    records.push(...(batch.rows.flatMap((row) => row.records) as Records[Name][]))
    problems.push(...batch.problems, ...batch.rows.flatMap((row) => row.problems))
  }
  expect(records.flatMap((record) => recordIssues(stream, record))).toEqual([])
  return { records, told: problems.map(({ line, column, code }) => [line, column, code]) }
}

describe('the country of a person', () => {
  it('is a code of two letters, in capitals', async () => {
    const { records, told } = await read('people', 'ID,Name,Land\n1,A,uk\n2,B,Atlantis\n3,C,\n', {
      columns: { key: 'ID', displayName: 'Name', country: 'Land' },
    })
    expect(records).toEqual([
      { key: '1', displayName: 'A', country: 'GB' },
      { key: '3', displayName: 'C' },
    ])
    expect(told).toEqual([[3, 'Land', 'UNREADABLE']])
  })
})

it('since when a person belongs to departments is an instant, also where the file gives the day alone', async () => {
  const columns = { key: 'ID', displayName: 'Name', departments: 'Team', departmentsFrom: 'Since' }
  const { records } = await read('people', 'ID,Name,Team,Since\n1,A,Sales,2026-03-01\n', { columns })
  expect(records).toEqual([
    { key: '1', displayName: 'A', departments: ['Sales'], departmentsFrom: '2026-03-01T00:00:00Z' },
  ])
})

it('attributes of a person are all values of their cells, and since when they hold', async () => {
  const columns = { key: 'ID', displayName: 'Name', attributesFrom: 'Since' }
  const attributes = { contract: 'Contract', 'cost-centre': 'Centre' }
  const file = 'ID,Name,Contract,Centre,Since\n1,A,full-time; part-time,4711,2026-03-01\n2,B,-,,\n'
  const { records } = await read('people', file, { columns, attributes })
  expect(records).toEqual([
    {
      ...{ key: '1', displayName: 'A', attributesFrom: '2026-03-01T00:00:00Z' },
      attributes: { contract: ['full-time', 'part-time'], 'cost-centre': ['4711'] },
    },
    { key: '2', displayName: 'B', attributes: { contract: [], 'cost-centre': [] } },
  ])
})

it('the site of a person is taken as it is written', async () => {
  const columns = { key: 'ID', displayName: 'Name', site: 'Standort' }
  const { records } = await read('people', 'ID,Name,Standort\n1,A, Werk 2 \n2,B,\n', { columns })
  expect(records).toEqual([
    { key: '1', displayName: 'A', site: 'Werk 2' },
    { key: '2', displayName: 'B' },
  ])
})

describe('what cannot be read', () => {
  const columns = { key: 'ID', displayName: ['First', 'Last'], active: 'Active', email: 'Mail' }
  const file =
    'ID,First,Last,Active,Mail\n1,Ada,Lovelace,oui,-\n2,,Madonna,FAUX,a@b.example\n3,Jo,Ko,Terminated,\n4,Li,Mu,On leave,#N/A\n#N/A,No,One,yes,\n5,Ed,Um,,x@\n'

  it('is refused by line and column, never taken as the usual', async () => {
    const { records, told } = await read('people', file, { columns })
    expect(records).toEqual([
      { key: '1', displayName: 'Ada Lovelace', active: true },
      { key: '2', displayName: 'Madonna', active: false, email: 'a@b.example' },
    ])
    expect(told).toEqual([
      [4, 'Active', 'UNREADABLE'],
      [5, 'Active', 'UNREADABLE'],
      [6, 'ID', 'MISSING'],
      [7, 'Mail', 'UNREADABLE'],
    ])
  })

  it('is half an account as well: a handle or a number of followers without the network is not lost in silence', async () => {
    const accounts = { key: 'ID', displayName: 'Name', network: 'Net', handle: 'Handle', followers: 'Followers' }
    const lines =
      'ID,Name,Net,Handle,Followers\n1,Ada,x,ada,5\n2,Bob,,,\n3,Cid,x,,\n4,Dan,,dan,\n5,Eve,x,,7\n6,Fay,,fay,8\n'
    const { records, told } = await read('people', lines, { columns: accounts })
    expect(records.map(({ key, accounts: known }) => [key, known?.length])).toEqual([
      ['1', 1],
      ['2', undefined],
      ['3', undefined],
    ])
    expect(told).toEqual([
      [5, 'Handle', 'MISSING'],
      [6, 'Followers', 'MISSING'],
      [7, 'Handle', 'MISSING'],
    ])
  })

  it('is what the mapping says for it', async () => {
    const words = { active: { 'on LEAVE': 'true', '*': 'false' }, email: { '*': '' } }
    const { records, told } = await read('people', file, { columns, words })
    expect(records.map(({ key, active }) => [key, active])).toEqual([
      ['1', true],
      ['2', false],
      ['3', false],
      ['4', true],
      ['5', undefined],
    ])
    expect(told).toEqual([[6, 'ID', 'MISSING']])
  })

  it('a damaged byte in a column that is used refuses its line, elsewhere it does not', async () => {
    const good = 'ID,First,Notes\n1,Zoé,é\n2,Zoé,\xe9\n3,Zo\xe9,é\n'
    const bytes = Buffer.from(
      [...good].flatMap((character) => (character === '\xe9' ? [...Buffer.from('é')] : [character.charCodeAt(0)])),
    )
    // Two places are cut to one byte, as damage does.
    const places = [bytes.indexOf('3,Zo') + 4, bytes.indexOf('2,Zoé,') + 7]
    const broken = Buffer.from([...bytes].filter((_byte, index) => !places.includes(index)))
    const { records, told } = await read('people', broken, { columns: { key: 'ID', displayName: 'First' } })
    expect(records.map(({ key, displayName }) => [key, displayName])).toEqual([
      ['1', 'Zoé'],
      ['2', 'Zoé'],
    ])
    expect(told).toEqual([[4, 'First', 'BAD_BYTES']])
  })
})

describe('what stands for no id', () => {
  const words = ['NaN', 'None', '(null)', '<NA>', '\\N', 'undefined', 'NULL', '#N/A N/A']

  it('is nobody’s key, and leaves out what else it names', async () => {
    const rows = words.map((word) => `${word},Somebody,x`)
    const people = await read('people', `ID,Name,Handle\n${rows.join('\n')}\n7,None,NaN\n`, {
      columns: { key: 'ID', displayName: 'Name', handle: 'Handle' },
      values: { network: 'x' },
    })
    expect(people.records).toEqual([{ key: '7', displayName: 'None' }])
    expect(people.told).toEqual(words.map((_word, index) => [index + 2, 'ID', 'MISSING']))
    const ties = await read('ties', 'a,b\n1,nan\n1,2\n', {
      columns: { from: 'a', to: 'b' },
      values: { kind: 'advice' },
    })
    expect(ties.records).toMatchObject([{ from: '1', to: '2' }])
  })

  it('is a part of an id, or a word of a text', async () => {
    const { records } = await read('people', 'ID,Name,Role\nNan1,Nil,None\n', {
      columns: { key: 'ID', displayName: 'Name', role: 'Role' },
    })
    expect(records).toEqual([{ key: 'Nan1', displayName: 'Nil', role: 'None' }])
  })
})

describe('lines of totals', () => {
  const file = 'Geography,Views\nTotal,150\nUS,80\nIN,50\n'
  const mapping = {
    columns: { key: 'Geography' },
    values: { subjectType: 'campaign', subjectId: 'c', at: '2022-01-01' },
    metrics: { views: 'Views' },
    dimensions: { country: 'Geography' },
  }

  it.each([
    'Total',
    ' TOTAL ',
    'Total:',
    'Totals (12 rows)',
    'Grand total :',
    'Sum',
    'Gesamtergebnis',
    'Total général',
    'Итого',
  ])('such as %s become no facts, and are told', async (word) => {
    const { records, told } = await read('metrics', file.replace('Total', word), mapping)
    expect(records.map(({ value }) => value)).toEqual([80, 50])
    expect(told).toEqual([[2, 'Geography', 'TOTALS_LINE']])
  })

  it('are found in a part of a key, and in the first column where no column tells rows apart', async () => {
    const joined = { ...mapping, columns: { key: ['Geography', 'Views'] }, dimensions: {} }
    expect((await read('metrics', file, joined)).told).toEqual([[2, 'Geography', 'TOTALS_LINE']])
    const bare = { ...mapping, columns: {}, dimensions: {} }
    expect((await read('metrics', file, bare)).told).toEqual([[2, 'Geography', 'TOTALS_LINE']])
  })

  it('are taken where that is asked for, or left out by a filter', async () => {
    expect((await read('metrics', file, { ...mapping, options: { totals: 'take' } })).records).toHaveLength(3)
    const leaveOut = [{ column: 'Geography', equals: ['Total', 'IN'] }]
    const filtered = await read('metrics', file, { ...mapping, options: { leaveOut, totals: 'take' } })
    expect([filtered.records.length, filtered.told]).toEqual([1, []])
  })

  it('are told by what identifies a row, not by any text that says so', async () => {
    const people = await read('people', 'ID,Name\n1,Total\nTotal,1\n', { columns: { key: 'ID', displayName: 'Name' } })
    expect(people.records).toEqual([{ key: '1', displayName: 'Total' }])
  })
})

describe('metrics', () => {
  const base = { columns: { key: 'id', subjectId: 'id', at: 'd' }, values: { subjectType: 'content' } }

  it('keep a day as a day, and every digit of a number', async () => {
    const file =
      'id,d,v\na,2026-01-01,12345678901234567890.25\nb,2026-01-01 10:00Z,0.1\nc,"Tue, Jul 14, 2026",9007199254740993\n'
    const { records } = await read('metrics', file, { ...base, metrics: { views: 'v' } })
    expect(records.map(({ at, on, value, exact }) => [at, on, value, exact])).toEqual([
      [undefined, '2026-01-01', 12345678901234567000, '12345678901234567890.25'],
      ['2026-01-01T10:00:00Z', undefined, 0.1, undefined],
      [undefined, '2026-07-14', 9007199254740992, '9007199254740993'],
    ])
  })

  it('need the key that their column holds', async () => {
    const { records, told } = await read('metrics', 'id,d,v,s\n,2026-01-01,1,x\n', {
      ...base,
      columns: { ...base.columns, subjectId: 's' },
      metrics: { views: 'v' },
    })
    expect([records, told]).toEqual([[], [[2, 'id', 'MISSING']]])
  })
})

describe('columns', () => {
  const columns = { key: 'ID', displayName: 'Full Name' }

  it('are found by their exact name, else by their letters; what stands twice is refused where it is used', async () => {
    const found = await read('people', '\u200bid\u00a0,full_name,Notes,Notes\n1,A,x,y\n', { columns })
    expect(found.records).toEqual([{ key: '1', displayName: 'A' }])
    const exact = await read('people', 'ID,fullname,Full Name\n1,B,A\n', { columns })
    expect(exact.records).toEqual([{ key: '1', displayName: 'A' }])
    const twice = read('people', 'ID,Full Name,Full Name\n1,B,A\n', { columns })
    await expect(twice).rejects.toMatchObject({ code: 'HEADER', column: 'Full Name' })
  })

  it('that are joined into a key are all needed', async () => {
    const joined = { columns: { key: ['ID', 'Part'], displayName: 'N' } }
    const { records, told } = await read('people', 'ID,Part,N\n="01",2,A\n1,,B\n', joined)
    expect([records, told]).toEqual([[{ key: '01:2', displayName: 'A' }], [[3, 'ID', 'MISSING']]])
  })
})

describe('a row of somebody without a manager', () => {
  it('holds no tie, and is no problem', async () => {
    const file = 'ID,Manager\nM1,\nM2,M1\n,M1\n'
    const columns = { from: 'ID', to: 'Manager' }
    const { records, told } = await read('ties', file, { columns, values: { kind: 'reports-to' } })
    expect(records).toMatchObject([{ from: 'M2', to: 'M1' }])
    expect(told).toEqual([[4, 'ID', 'MISSING']])
  })
})

it('what a row says of a mention are labels, and columns that are kept stand under their names', async () => {
  const columns = {
    key: 'ID',
    network: 'Net',
    text: 'Text',
    at: 'At',
    competitor: 'Rivals',
    topic: 'Topics',
    stance: 'Side',
  }
  const { records } = await read(
    'mentions',
    'ID,Net,Text,At,Rivals,Topics,Side,Reposts,Note\n1,x,A,2026-03-01,Globex; Initech,Delays,against,7,\n2,x,B,2026-03-02,,,,,\n',
    { columns, fields: { reposts: 'Reposts', note: 'Note' } },
  )
  expect(records).toMatchObject([
    {
      labels: [
        { kind: 'competitor', value: 'Globex' },
        { kind: 'competitor', value: 'Initech' },
        { kind: 'topic', value: 'Delays' },
        { kind: 'stance', value: 'against' },
      ],
      fields: { reposts: '7' },
    },
    { key: '2' },
  ])
  expect(Object.keys(records[1] ?? {}).toSorted()).toEqual(['author', 'key', 'network', 'on', 'text'])
})
