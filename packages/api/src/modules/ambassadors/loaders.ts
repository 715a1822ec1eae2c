import { defineLoader, manyForEach, oneForEach, readableLoader, shownById } from '../../core/loaders.ts'
import { readSource } from '../../core/row-reach.ts'
import { everyColumn } from '../../core/selected-columns.ts'
import { type Ambassador, type Participation, type ParticipationPeriod, Prisma } from '../../generated/prisma/client.ts'
import { readable } from '../../platform/auth/index.ts'
import { seesInvitations } from './reach.ts'

/** Participations that the actor may read, by id. */
export const readableParticipationById = readableLoader<Participation>('Participation')

/**
 * Periods of participations, in order of time. Who does not see an invitation is told when it was accepted and left, as
 * if nothing had been between: each lasts until the next one that they are told.
 */
export const periodsOfParticipation = defineLoader<string, ParticipationPeriod[]>(async (ctx, participationIds) => {
  const ids = Prisma.sql`${[...participationIds]}::uuid[]`
  const sees = seesInvitations(ctx)
  const told = sees
    ? Prisma.sql`(h.status IN ('ACCEPTED', 'LEFT')
        OR h."participationId" IN (SELECT t.id FROM "Participation" t WHERE t.id = ANY(${ids}) AND ${sees}))`
    : Prisma.sql`TRUE`
  const rows = await ctx.db.$queryRaw<ParticipationPeriod[]>(Prisma.sql`
    SELECT ${everyColumn('ParticipationPeriod', 'h')} FROM "ParticipationPeriod" h WHERE h."participationId" = ANY(${ids}) AND ${told} ORDER BY h.number`)
  const periods = manyForEach(participationIds, rows, (row) => row.participationId)
  return periods.map((own) => own.map((period, at) => ({ ...period, to: own[at + 1]?.from ?? null })))
})

/** Ambassadors of the organisation by id. */
export const ambassadorById = shownById<Ambassador>('Ambassador')

/** Ambassadors that the actor may read, by the person they are. */
export const ambassadorOfPerson = defineLoader<string, Ambassador>(async (ctx, personIds) => {
  const rows = await ctx.db.$queryRaw<Ambassador[]>(Prisma.sql`
    SELECT ${everyColumn('Ambassador')} FROM ${readSource(ctx, 'Ambassador')} t WHERE t."personId" = ANY(${[...personIds]}::uuid[]) AND ${readable(ctx, 'Ambassador')}`)
  return oneForEach(personIds, rows, (row) => row.personId ?? '')
})
