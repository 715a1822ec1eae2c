import type { Context } from '../../core/context.ts'
import { dayOf } from '../../core/day.ts'
import { defineLoader } from '../../core/loaders.ts'
import { Prisma, type Rota } from '../../generated/prisma/client.ts'
import { personNow } from '../people/index.ts'
import { onDuty, type RotaException } from './on-duty.ts'

const { sql } = Prisma

interface Member {
  /** Who counts for them now; null for somebody who was erased. */
  readonly personId: string | null
  readonly isThere: boolean
}

interface OfRota {
  readonly members: readonly Member[]
  readonly overrides: readonly (RotaException & Pick<Member, 'isThere'>)[]
}

/** The members and exceptions of rotas, and which of them are still there. */
export const peopleOfRota = defineLoader<string, OfRota>(async (ctx, rotaIds) => {
  const ids = sql`ANY(${[...rotaIds]}::uuid[])`
  const there = sql`coalesce((SELECT p.active AND p."archivedAt" IS NULL FROM "Person" p WHERE p.id = who."personId"), FALSE)`
  const members = await ctx.db.$queryRaw<(Member & { rotaId: string })[]>(sql`
    SELECT who."rotaId", who."personId", ${there} AS "isThere" FROM (
      SELECT place."rotaId", place.position, ${personNow(sql`place."personId"`)} AS "personId" FROM "RotaMember" place
      WHERE place."rotaId" = ${ids}
    ) who ORDER BY who."rotaId", who.position`)
  const overrides = await ctx.db.$queryRaw<(OfRota['overrides'][number] & { rotaId: string })[]>(sql`
    SELECT who.*, ${there} AS "isThere" FROM (
      SELECT o."rotaId", o.id, o.kind::text AS kind, o."from", o."to", ${personNow(sql`o."personId"`)} AS "personId"
      FROM "RotaOverride" o WHERE o."rotaId" = ${ids}
    ) who ORDER BY who."from", who.id`)
  return rotaIds.map((id) => ({
    members: members.filter(({ rotaId }) => rotaId === id),
    overrides: overrides.filter(({ rotaId }) => rotaId === id),
  }))
})

type Turns = Pick<Rota, 'id' | 'timeZone' | 'rotation' | 'handOverTime' | 'startsOn'>

/** Who of the people of a rota is on duty at an instant; null for nobody. Whoever has left since is passed over. */
export async function whoIsOnDuty(ctx: Context, rota: Turns, at: Date): Promise<string | null> {
  const { id, timeZone, rotation, handOverTime, startsOn } = rota
  const people = await peopleOfRota(ctx).load(id)
  if (!people) return null
  const { members, overrides } = people
  const there = new Set([...members, ...overrides].flatMap(({ personId, isThere }) => (isThere ? [personId] : [])))
  const plan = {
    ...{ timeZone, rotation, handOverTime, startsOn: dayOf(startsOn) },
    ...{ members: members.map(({ personId }) => personId), overrides },
  }
  return onDuty(plan, at, (personId) => there.has(personId))
}
