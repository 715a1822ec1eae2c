import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { assessmentOf, assessText, coverageFindings, JURISDICTION_PACKS, policyOfPack } from './index.ts'

// biome-ignore lint/style/noProcessEnv: where the real data lie is a setting of the tests alone.
const data = process.env.PORTEVOIX_DATA ?? join(import.meta.dirname, '../../../../../../../shared/data')
const folder = join(data, '../cases/g-disclosures')
const present = existsSync(folder)

interface Case {
  id?: string
  text: string
  network?: string
  country: string
  language: string
  connection: 'EMPLOYMENT' | 'BENEFIT'
  employer: string
  /** One verdict, or two joined by `_OR_`. */
  expected: string
  why?: string
}

const cases: Case[] = present
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Case[])
  : []

/** With the packs of the country published, as `assess` judges. */
function verdictOf({ text, network = 'instagram', country, language, connection, employer }: Case): string {
  const policies = JURISDICTION_PACKS.filter((pack) => pack.countries.includes(country)).map((pack) => ({
    id: pack.key,
    version: 1,
    effectiveFrom: new Date(0),
    ...policyOfPack(pack, country),
  }))
  const where = { countries: [country], language, connection, names: [employer] }
  const { findings } = assessText({ ...where, text, network }, policies)
  return assessmentOf([...coverageFindings([country], policies, JURISDICTION_PACKS), ...findings]).verdict
}

describe.skipIf(!present)('disclosures of the public cases', () => {
  it.each(cases.map((one, index) => [one.id ?? `negation ${index}`, one] as const))('%s', (_id, one) => {
    expect(one.expected.split('_OR_'), `${one.text}: ${one.why ?? ''}`).toContain(verdictOf(one))
  })
})
