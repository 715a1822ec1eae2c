import { expect } from 'vitest'
import type { Case } from './case.ts'
import { caseFile } from './folder.ts'
import { ALL_ABOUT_TIES, importTies, told } from './row-files.ts'

export const networkCases: Case[] = [
  {
    name: 'e03-loops',
    check: async (cases) => {
      const result = await importTies(await cases.fresh(), 'e03-loops')
      expect(result.created).toBe(2)
    },
  },
  {
    name: 'e04-parallel',
    check: async (cases) => {
      const organization = await cases.fresh()
      const result = await organization.importFile(caseFile('e04-parallel', 'ties.csv'), {
        ...ALL_ABOUT_TIES,
        ties: { kind: 'collaboration', directed: false, createMissingPeople: true },
      })
      expect(result.created).toBe(2)
    },
  },
  {
    name: 'e05-weights',
    check: async (cases) => {
      const mapping = { from: 'from', to: 'to', weight: 'weight' }
      const result = await importTies(await cases.fresh(), 'e05-weights', mapping)
      for (const line of [2, 3, 7]) expect(told(result)).toMatch(new RegExp(`^${line} `, 'm'))
      expect(told(result)).not.toMatch(/^8 /m)
    },
  },
]
