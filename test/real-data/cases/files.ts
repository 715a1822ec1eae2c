import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseFile } from './folder.ts'
import {
  asPeople,
  campaign,
  factsOf,
  KEY_AND_NAME,
  mappingOf,
  peopleOf,
  STAFF,
  served,
  staff,
  told,
  toldOf,
} from './row-files.ts'

export const fileCases: Case[] = [
  staff('b01-sep-line', ({ result, people }) => {
    expect(result).toMatchObject({ status: 'SUCCEEDED', created: 1 })
    expect([...people.keys()]).toEqual(['0001'])
  }),
  staff('b02-utf16le-tab', ({ result }) => expect(result).toMatchObject({ created: 1, rejected: 0 })),
  staff('b03-utf16le-nobom', ({ result }) => {
    if (result.created === 0) expect(told(result)).toMatch(/utf-?16/i)
  }),
  staff('b04-cp1252', ({ result, people }) => {
    expect(result.created).toBe(2)
    expect(people.get('0004')?.displayName).toBe('Bernabé Álvarez')
  }),
  staff('b05-dup-blank-headers', ({ result }) => {
    if (result.created !== 1) expect(told(result)).toMatch(/Name.*(twice|2 times)/)
  }),
  staff('b06-dup-unmapped', ({ result }) => expect(result).toMatchObject({ created: 1, rejected: 0 })),
  staff(
    'b07-nbsp-header',
    ({ people }) =>
      expect([...people.values()]).toMatchObject([
        { displayName: 'Ana María', email: 'ana@example.org', departments: [{ name: 'HR' }] },
      ]),
    { mapping: { ...STAFF, email: 'E-Mail' } },
  ),
  staff('b08-ragged', ({ result, people }) => {
    expect([...people.keys()]).toEqual(expect.arrayContaining(['0011', '0012', '0013', '0014']))
    expect(people.get('0012')?.displayName).toBe('Quote "x"')
    expect(people.has('0010')).toBe(false)
    expect(told(result)).toMatch(/^3 /m)
  }),
  staff('b09-sci-ids', ({ people }) => {
    expect([...people.keys()]).toEqual(expect.arrayContaining(['00042', '00043', '00044']))
    for (const debris of ['1.05E+18', '#N/A', '#REF!', '="00043"', "'00044"]) expect(people.has(debris)).toBe(false)
  }),
  staff('b10-cr-only', ({ result }) => expect(result.created).toBe(2)),
  staff('b11-metadata-before', ({ people }) => expect([...people.keys()]).toEqual(['0030']), {
    more: { reading: { skipLines: 3 } },
  }),
  staff('b13-dup-email', ({ result, people }) => {
    expect(people.get('0050')?.displayName ?? 'Old Holder').toBe('Old Holder')
    expect(people.get('0051')?.displayName ?? 'New Holder').toBe('New Holder')
    if (people.size < 2) expect(told(result)).toMatch(/005[01]|line [23]/i)
  }),
  staff('b14-bom-quoted', ({ result }) => expect(result.created).toBe(1)),
  staff('b15-long', ({ result, people }) => {
    const person = people.get('0070')
    if (person) expect(caseFile('b15-long', 'input.csv').toString()).toContain(`0070,${person.displayName},`)
    else expect(told(result)).toMatch(/\d{3}/)
  }),
  staff('b17-two-NA', ({ result, people }) => {
    expect(result.rejected).toBe(3)
    expect(people.size).toBe(0)
  }),
  served('b20-wide', 'wide.csv', asPeople({ key: 'c0', displayName: 'c1' }), ({ run }) => {
    if (run.status !== 'SUCCEEDED') expect(toldOf(run)).toMatch(/\d+ columns|columns.*\d/)
    else expect(run.upserted + run.skipped).toBeGreaterThan(0)
  }),
  served('b21-xlsx-as-csv', 'staff.csv', asPeople(KEY_AND_NAME), ({ run }) => {
    expect(run.status).toBe('FAILED')
    expect(toldOf(run)).toMatch(/spreadsheet|xlsx|Excel/i)
  }),
  served('b22-html-as-csv', 'staff.csv', asPeople(KEY_AND_NAME), ({ run }) => {
    expect(run.status).toBe('FAILED')
    expect(toldOf(run)).toMatch(/web page|HTML/i)
  }),
  served('b23-connector-dup-header', 'a.csv', asPeople({ ...KEY_AND_NAME, email: 'Mail' }), ({ run }) =>
    expect(run).toMatchObject({ status: 'SUCCEEDED', upserted: 1, skipped: 0 }),
  ),
  served(
    'b24-connector-optional',
    'a.csv',
    asPeople({ ...KEY_AND_NAME, email: 'Mail', active: 'Active' }),
    async ({ organization }) => {
      const people = [...(await peopleOf(organization)).values()]
      const named = (name: string) => people.find(({ displayName }) => displayName === name)
      expect(named('Optia Dash')).toMatchObject({ email: null, active: true })
      expect(named('Optia NA')).toMatchObject({ email: null, active: false })
      expect(named('Optia Angle')).toMatchObject({ active: false })
      expect([null, 'vo3@example.org']).toContain(named('Optia Angle')?.email)
    },
  ),
  {
    name: 'b25-import-metric-numbers',
    check: async (cases) => {
      const organization = await cases.fresh()
      const result = await organization.importFile(caseFile('b25-import-metric-numbers', 'm.csv'), {
        target: 'METRICS',
        mapping: mappingOf({ key: 'key', metric: 'metric', at: 'at', value: 'value' }),
        metrics: { subjectId: await campaign(organization) },
      })
      // 1,234 has two readings, and 01/31/2024 none without its form: taken rightly or told, and never 1.234.
      const facts = await factsOf(cases, organization, 'impressions')
      expect(facts).not.toContain('1.234')
      expect(result.created + result.rejected).toBe(7)
    },
  },
]
