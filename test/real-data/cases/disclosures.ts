import {
  assessmentOf,
  assessText,
  coverageFindings,
  JURISDICTION_PACKS,
  policyOfPack,
} from '@portevoix/api/modules/guidelines/assessment/index.ts'
import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseJson, hasCase } from './folder.ts'

interface Disclosure {
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

const FILES = ['input.json', 'input2.json', 'input3-negation.json']

/** With the packs of the country published, as `assess` judges. */
function verdictOf({ text, network = 'instagram', country, language, connection, employer }: Disclosure): string {
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

export const disclosureCases: Case[] = hasCase('g-disclosures')
  ? FILES.flatMap((file) =>
      caseJson<Disclosure[]>('g-disclosures', file).map((disclosure, index) => ({
        name: `g-disclosures ${disclosure.id ?? `${file} ${index}`}`,
        check: async () => {
          const { text, why = '' } = disclosure
          expect(disclosure.expected.split('_OR_'), `${text}: ${why}`).toContain(verdictOf(disclosure))
        },
      })),
    )
  : []
