import { Prisma } from '../../generated/prisma/client.ts'
import { belongs } from '../../platform/auth/index.ts'
import { campaignsOfDepartments } from '../people/index.ts'
import { sharesOfCampaigns, sharesOfDepartments, sharesOfPerson } from '../sharing/index.ts'

const { sql } = Prisma

belongs('Publication', {
  read: 'share:read',
  own: ({ actor }) => sql`t."shareId" IN (${sharesOfPerson(actor.personId)})`,
  departments: (set) => sql`t."shareId" IN (${sharesOfCampaigns(campaignsOfDepartments(set))})`,
  campaigns: (set) => sql`t."shareId" IN (${sharesOfCampaigns(set)})`,
  seen: { departments: (set) => sql`t."shareId" IN (${sharesOfDepartments(set)})` },
})
