import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Case } from './case.ts'
import { directoryCases } from './directories.ts'
import { disclosureCases } from './disclosures.ts'
import { exportCases } from './exports.ts'
import { feedCases } from './feeds.ts'
import { fileCases } from './files.ts'
import { caseFolders, casesFolder } from './folder.ts'
import { linkCases } from './links.ts'
import { measureCases } from './measures.ts'
import { networkCases } from './networks.ts'
import { requestCases } from './requests.ts'
import { type CasesWorld, startCasesWorld } from './world.ts'

const cases: Case[] = [
  ...feedCases,
  ...fileCases,
  ...exportCases,
  ...directoryCases,
  ...networkCases,
  ...measureCases,
  ...linkCases,
  ...disclosureCases,
  ...requestCases,
]
const results: { name: string; right: boolean }[] = []

describe.skipIf(!casesFolder)('a case from a public report', { timeout: 240_000 }, () => {
  let world: CasesWorld
  beforeAll(async () => {
    world = await startCasesWorld()
  })
  afterAll(async () => {
    await world?.stop()
    const lines = results.map(({ name, right }) => `  ${right ? 'right' : 'WRONG'}  ${name}`)
    console.info(
      `Cases: ${results.filter(({ right }) => right).length} of ${results.length} right\n${lines.join('\n')}`,
    )
  })

  it('is checked here, whichever folder it lies in', () => {
    const checked = new Set(cases.flatMap(({ name }) => name.split(' ')))
    expect(caseFolders().filter((name) => !checked.has(name))).toEqual([])
  })

  it.for(cases)('is right: $name', async ({ name, check }) => {
    try {
      await check(world)
      results.push({ name, right: true })
    } catch (error) {
      results.push({ name, right: false })
      throw error
    }
  })
})
