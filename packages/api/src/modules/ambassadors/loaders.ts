import { defineLoader, loaderById, manyForEach, oneForEach } from '../../core/loaders.ts'
import type { Ambassador, Consent, Participation } from '../../generated/prisma/client.ts'

/** Participations of the organisation by id. */
export const participationById = loaderById<Participation>('Participation')

/** Ambassadors of the organisation by id. */
export const ambassadorById = loaderById<Ambassador>('Ambassador')

/** Ambassadors by the person they are. */
export const ambassadorOfPerson = defineLoader<string, Ambassador>(async (ctx, personIds) => {
  const rows = await ctx.db.ambassador.findMany({ where: { personId: { in: [...personIds] } } })
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
