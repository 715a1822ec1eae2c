import { dateReader } from '@portevoix/sdk/rows'
import { describe, expect, it } from 'vitest'
import { type ColumnMapping, createMapper, type ImportTarget } from '../../platform/bulk/index.ts'
import { IMPORTS } from './targets.ts'

const { target: peopleTarget } = IMPORTS.PEOPLE
const { target: tiesTarget } = IMPORTS.TIES
const { target: metricsTarget } = IMPORTS.METRICS

const how = { reading: { decimal: 'auto', dates: dateReader('auto', null) }, totals: 'refuse' } as const
const rowOf = (values: Record<string, string>) => ({
  line: 7,
  header: Object.keys(values),
  cells: Object.values(values),
})

function mapOne<R>(target: ImportTarget<R>, values: Record<string, string>, mapping?: ColumnMapping[]) {
  const made = createMapper({ target, header: Object.keys(values), mapping, how })
  if (!made.ok) throw new Error(made.problems.map(({ message }) => `${message}`).join(' '))
  return made.mapper.map(rowOf(values))
}

describe('createMapper', () => {
  it('fills fields of the same name, ignoring case, spaces and underscores', () => {
    const { records } = mapOne(peopleTarget, {
      'External ID': '1',
      display_name: 'Ada',
      EMAIL: 'ada@example.org',
      shoe: '37',
    })
    expect(records).toEqual([{ externalId: '1', displayName: 'Ada', displayNameGiven: true, email: 'ada@example.org' }])
  })

  it('names the columns that fill no field, and no column by which rows are chosen', () => {
    const header = ['External ID', 'shoe', 'site of work', 'email']
    const made = createMapper({ target: peopleTarget, header, how: { ...how, filters: ['Site_of_work'] } })
    expect(made.ok && made.mapper.unusedColumns()).toEqual(['shoe'])
  })

  it('names what fills no field of the lines of JSONL that it has read', () => {
    const made = createMapper({ target: peopleTarget, header: null, how })
    if (!made.ok) throw new Error('It fits.')
    made.mapper.map(rowOf({ externalId: '1', shoe: '37' }))
    expect(made.mapper.unusedColumns()).toEqual(['shoe'])
    made.mapper.map(rowOf({ externalId: '2', hat: '58', shoe: '38' }))
    expect(made.mapper.unusedColumns()).toEqual(['shoe', 'hat'])
  })

  it('fills only mapped fields when there is a mapping', () => {
    const { records } = mapOne(peopleTarget, { id: '1', level: '3' }, [{ column: 'id', field: 'externalId' }])
    expect(records).toEqual([{ externalId: '1', displayName: '1', displayNameGiven: false }])
  })

  it('lists the existing columns when a mapped column is missing, before any row', () => {
    const made = createMapper({
      target: tiesTarget,
      header: ['source', 'target'],
      mapping: [
        { column: 'src', field: 'from' },
        { column: 'weight', field: 'weight' },
      ],
      how,
    })
    const problems = made.ok ? [] : made.problems.map(({ message, ...place }) => ({ ...place, message: `${message}` }))
    expect(problems).toEqual([
      { line: 1, column: 'src', message: 'There is no column "src".' },
      { line: 1, column: 'weight', message: 'There is no column "weight".' },
      {
        line: 1,
        column: null,
        message: 'No column fills the required field to. Map one to it. The file has the columns "source", "target".',
      },
    ])
  })

  it('refuses unknown fields, fields mapped twice, ambiguous columns and missing required fields', () => {
    const problemsOf = (header: string[], mapping?: ColumnMapping[]) => {
      const made = createMapper({ target: tiesTarget, header, mapping, how })
      return made.ok ? [] : made.problems.map(({ message }) => `${message}`)
    }
    expect(problemsOf(['a'], [{ column: 'a', field: 'who' }])).toEqual([
      'There is no field "who". The fields are from, to, weight, at.',
      'No column fills the required field from. Map one to it.',
      'No column fills the required field to. Map one to it. The file has the columns "a".',
    ])
    expect(
      problemsOf(
        ['a', 'b'],
        [
          { column: 'a', field: 'from' },
          { column: 'b', field: 'from' },
        ],
      )[0],
    ).toMatch(/twice/)
    expect(problemsOf(['from', 'From', 'to'])[0]).toMatch(/all fit the field from/)
    expect(problemsOf(['a', 'from'])).toEqual([
      'No column fills the required field to. Map one to it. The file has the columns "a", "from".',
    ])
  })

  it('repeats nothing of a first line that may be personal data', () => {
    const headers = [
      ['E9', 'Anna Private'],
      ['Anna Private', 'anna@private.example'],
      ['Anna Private', '1980-02-29'],
    ]
    for (const header of headers) {
      for (const mapping of [[{ column: 'ID', field: 'from' }], undefined]) {
        const made = createMapper({ target: tiesTarget, header, mapping, how })
        expect(made.ok).toBe(false)
        expect(JSON.stringify(made)).not.toMatch(/E9|Anna|private|1980/)
        const last = made.ok ? null : made.problems.at(-1)?.message
        expect(`${last}`).toContain('does the first line name the columns?')
      }
    }
  })

  it('maps each JSONL row by its own names', () => {
    const made = createMapper({ target: tiesTarget, header: null, how })
    if (!made.ok) throw new Error('no mapper')
    expect(made.mapper.map(rowOf({ From: '1', to: '2' })).records).toMatchObject([{ from: '1', to: '2', weight: '1' }])
    expect(made.mapper.map(rowOf({ to: '2' })).problems).toMatchObject([{ line: 7, column: 'from' }])
  })
})

describe('joined columns and words', () => {
  const columns = { First: 'Ada', Last: 'Lovelace', ID: '="007"', Active: 'On leave' }
  const names = [
    { column: 'First', field: 'displayName' },
    { column: 'Last', field: 'displayName' },
    { column: 'ID', field: 'externalId' },
  ]

  it('fills one field from several columns', () => {
    expect(mapOne(peopleTarget, columns, names).records).toMatchObject([
      { externalId: '007', displayName: 'Ada Lovelace' },
    ])
  })

  it('reads a word as the mapping says, and refuses a word that it does not name', () => {
    const active = { column: 'Active', field: 'active' }
    expect(mapOne(peopleTarget, columns, [...names, active]).problems).toMatchObject([{ column: 'Active' }])
    const words = { 'on leave': 'yes' }
    expect(mapOne(peopleTarget, columns, [...names, { ...active, words }]).records).toMatchObject([{ active: true }])
  })
})

describe('people', () => {
  it('reads every field', () => {
    const { records, problems } = mapOne(peopleTarget, {
      externalId: '007',
      displayName: 'Ana',
      email: '',
      department: 'Sales; IT|Sales',
      role: 'Engineer',
      level: 'VP',
      language: 'de-ch, FR',
      kind: 'journalist',
      active: 'no',
      network: 'X',
      handle: '@ana',
      followers: '1938.0',
      followersAt: '2018-10-31',
    })
    expect(problems).toEqual([])
    expect(records).toEqual([
      {
        externalId: '007',
        displayName: 'Ana',
        displayNameGiven: true,
        email: null,
        departments: ['Sales', 'IT'],
        role: 'Engineer',
        level: 'VP',
        languages: ['de-CH', 'fr'],
        kind: 'JOURNALIST',
        active: false,
        account: { network: 'x', handle: 'ana', followers: 1938, followersAt: new Date('2018-10-31') },
      },
    ])
  })

  it('reports each wrong field by the name of its column and rejects the row', () => {
    const { records, problems } = mapOne(
      peopleTarget,
      { id: '', mail: 'nobody', lang: 'german!', k: 'ALIEN', followers: '-' },
      [
        { column: 'id', field: 'externalId' },
        { column: 'mail', field: 'email' },
        { column: 'lang', field: 'language' },
        { column: 'k', field: 'kind' },
        { column: 'followers', field: 'followers' },
      ],
    )
    expect(records).toEqual([])
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [7, 'id'],
      [7, 'mail'],
      [7, 'lang'],
      [7, 'k'],
    ])
  })

  it('refuses followers without an account', () => {
    const { problems } = mapOne(peopleTarget, { externalId: '1', followers: '5' })
    expect(problems).toMatchObject([{ column: 'network', message: { code: 'people.half-account' } }])
  })
})

describe('ties', () => {
  it('reads weight and day, and refuses a tie to oneself or without weight', () => {
    expect(mapOne(tiesTarget, { from: '1', to: '2', weight: '2.50', at: '2020-01-01' }).records).toEqual([
      { from: '1', to: '2', weight: '2.5', at: null, on: '2020-01-01' },
    ])
    expect(mapOne(tiesTarget, { from: '1', to: '1' }).problems).toMatchObject([{ column: 'to' }])
    expect(mapOne(tiesTarget, { from: '1', to: '2', weight: '0' }).problems).toMatchObject([{ column: 'weight' }])
  })
})

describe('a row of a person without a tie, such as the head of a company', () => {
  it('yields no tie and no problem', () => {
    for (const blank of ['', ' ', '-', 'NULL']) {
      expect(mapOne(tiesTarget, { from: '1', to: blank })).toEqual({ records: [], problems: [] })
    }
    expect(mapOne(tiesTarget, { from: '', to: '' }).problems).toMatchObject([{ column: 'from' }])
    expect(mapOne(tiesTarget, { from: '1', to: '#REF!' }).problems).toMatchObject([{ column: 'to' }])
  })
})

describe('metrics', () => {
  it('reads a fact with its exact value', () => {
    const row = { key: '1057694472912269312:likes', metric: 'reactions', at: '2018-10-31 18:03 +0000', value: '12.10' }
    expect(mapOne(metricsTarget, row).records).toEqual([
      {
        ...row,
        subject: null,
        clickToken: null,
        at: new Date('2018-10-31T18:03Z'),
        on: null,
        value: '12.1',
        dimensions: {},
      },
    ])
  })

  it('never reads a missing value as zero', () => {
    const row = { key: 'k', metric: 'url clicks', at: '', value: '-' }
    expect(mapOne(metricsTarget, row).problems.map(({ column }) => column)).toEqual(['metric', 'at', 'value'])
  })
})
