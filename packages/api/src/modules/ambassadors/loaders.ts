import { defineLoader, loaderById, manyForEach, oneForEach, readableLoader } from '../../core/loaders.ts'
import { type Ambassador, type Consent, type Participation, Prisma } from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'

/** Participations that the actor may read, by id. */
export const readableParticipationById = readableLoader<Participation>('Participation')

/** Ambassadors of the organisation by id. */
export const ambassadorById = loaderById<Ambassador>('Ambassador')

/** Ambassadors that the actor may read, by the person they are. */
export const ambassadorOfPerson = defineLoader<string, Ambassador>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<Ambassador[]>(Prisma.sql`
    SELECT t.* FROM "Ambassador" t WHERE t."personId" = ANY(${[...personIds]}::uuid[]) AND ${readable(ctx, 'Ambassador')}`)
  return oneForEach(personIds, rows, (row) => row.personId)
})

/** Consents of people, the latest first; those that were withdrawn among them. */
export const consentsOfPerson = defineLoader<string, Consent[]>(async (ctx, personIds) => {
  const rows = await ctx.db.consent.findMany({
    where: { personId: { in: [...personIds] } },
    orderBy: [{ givenAt: 'desc' }, { id: 'desc' }],
  })
  return manyForEach(personIds, rows, (row) => row.personId)
})
