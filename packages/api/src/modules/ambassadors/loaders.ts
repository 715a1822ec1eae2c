import { defineLoader, loaderById, manyForEach, oneForEach, readableLoader } from '../../core/loaders.ts'
import { type Ambassador, type Participation, type ParticipationPeriod, Prisma } from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'

/** Participations that the actor may read, by id. */
export const readableParticipationById = readableLoader<Participation>('Participation')

/** Periods of participations, in order of time. */
export const periodsOfParticipation = defineLoader<string, ParticipationPeriod[]>(async (ctx, participationIds) => {
  const rows = await ctx.db.participationPeriod.findMany({
    where: { participationId: { in: [...participationIds] } },
    orderBy: { number: 'asc' },
  })
  return manyForEach(participationIds, rows, (row) => row.participationId)
})

/** Periods of participations by id. */
export const periodById = loaderById<ParticipationPeriod>('ParticipationPeriod')

/** Ambassadors of the organisation by id. */
export const ambassadorById = loaderById<Ambassador>('Ambassador')

/** Ambassadors that the actor may read, by the person they are. */
export const ambassadorOfPerson = defineLoader<string, Ambassador>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<Ambassador[]>(Prisma.sql`
    SELECT t.* FROM "Ambassador" t WHERE t."personId" = ANY(${[...personIds]}::uuid[]) AND ${readable(ctx, 'Ambassador')}`)
  return oneForEach(personIds, rows, (row) => row.personId ?? '')
})
