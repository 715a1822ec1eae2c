import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

// Runs are the team's: an ambassador reads their own score and no run. Runs over everything and over topics belong to the
// whole organisation.
belongs('ScoreRun', {
  read: 'score:read',
  departments: (set) => sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
  campaigns: (set) => sql`t."campaignId" IN (${set})`,
})

/** Ids of the runs over campaigns. */
const runsOver = (campaigns: Prisma.Sql) => sql`SELECT r.id FROM "ScoreRun" r WHERE r."campaignId" IN (${campaigns})`

belongs('ScoreBacktest', {
  read: 'score:read',
  departments: (set) => sql`t."runId" IN (${runsOver(campaignsOfDepartments(set))})`,
  campaigns: (set) => sql`t."runId" IN (${runsOver(set)})`,
})
