import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'

const { sql } = Prisma

for (const type of ['InvitationRound', 'InvitationMessage'] as const) {
  belongs(type, {
    read: 'participation:invite',
    departments: (set) => sql`t."campaignId" IN (${campaignsOfDepartments(set)})`,
    campaigns: (set) => sql`t."campaignId" IN (${set})`,
  })
}
