import { upsertPeople } from '@portevoix/api/modules/people/index.ts'
import { inJob } from '@portevoix/api/platform/jobs/index.ts'
import { describe, expect, it } from 'vitest'
import { loggedInAs, logIn, siteOf } from '../e2e/oidc-world.ts'
import { startIssuer } from '../e2e/test-issuer.ts'
import { startWorld } from '../harness.ts'
import { dataFolder, list, rows } from './data.ts'

const SET = 'ibm_hr_attrition'
const AT_ONCE = 8

describe.skipIf(dataFolder === null)('log-ins of a real staff', () => {
  it('let in the 1,233 who stayed, by the claim with their number, and none of the 237 who left', async () => {
    const file = list(SET).find((name) => name.endsWith('.csv')) ?? ''
    const staff = rows(SET, file).map(({ EmployeeNumber = '', Attrition }) => ({
      id: EmployeeNumber,
      stays: Attrition === 'No',
    }))
    const issuer = await startIssuer()
    const world = await startWorld({ plugins: [], allowPrivate: [issuer.host] })
    try {
      const site = await siteOf(world, issuer, { idClaim: 'employee_number' })
      const records = staff.map(({ id, stays }) => ({
        externalId: id,
        displayName: `Employee ${id}`,
        displayNameGiven: true,
        email: `employee.${id}@staff.example`,
        active: stays,
      }))
      const organization = { organizationId: world.organization.id, accountId: null }
      await inJob(world.server.environment, organization, (ctx) => upsertPeople(ctx, records))
      const outcome = { in: 0, out: 0, wrong: [] as string[] }
      const attempt = async ({ id, stays }: (typeof staff)[number]) => {
        const { browser, page } = await logIn(site, undefined, { sub: `subject-${id}`, employee_number: id })
        const who = await loggedInAs(world, browser)
        if (who) outcome.in += 1
        else outcome.out += 1
        if ((who !== null) !== stays || (page.status === 303) !== stays) outcome.wrong.push(id)
      }
      for (let from = 0; from < staff.length; from += AT_ONCE) {
        await Promise.all(staff.slice(from, from + AT_ONCE).map(attempt))
      }
      expect(outcome).toEqual({ in: 1_233, out: 237, wrong: [] })
      const doubts = await inJob(world.server.environment, organization, (ctx) => ctx.db.doubtfulLogin.count())
      expect(doubts).toBe(0)
    } finally {
      await world.stop()
      issuer.stop()
    }
  }, 300_000)
})
