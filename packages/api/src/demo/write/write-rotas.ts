import type { Context } from '../../core/context.ts'
import { dateOf } from '../../core/day.ts'
import { insertRows } from '../../core/rows.ts'
import { addDays } from '../plan/calendar.ts'
import type { DemoPlan } from '../plan/index.ts'

/** Who answers questions of the press, week by week. */
export async function writeRotas(ctx: Context, plan: DemoPlan): Promise<void> {
  const { until } = plan.year
  const members = plan.characters.filter(({ row }) => row.kind === 'EMPLOYEE').slice(0, 4)
  const [first] = members
  if (!first) throw new Error('The demo has no employees.')
  const id = ctx.newId()
  const createdAt = addDays(until, -84)
  const turns = { timeZone: 'Europe/Paris', rotation: 'WEEKLY', handOverTime: 9 * 60 } as const
  const startsOn = dateOf(createdAt.toISOString().slice(0, 10))
  await ctx.db.rota.create({ data: { id, name: 'Press desk', ...turns, startsOn, createdAt, updatedAt: createdAt } })
  const rows = members.map(({ row }, position) => ({ rotaId: id, position, personId: row.id }))
  await insertRows(ctx, 'RotaMember', rows)
  const away = { from: addDays(until, -14), to: addDays(until, -7) }
  await insertRows(ctx, 'RotaOverride', [
    { id: ctx.newId(), rotaId: id, kind: 'ABSENCE', personId: first.row.id, ...away },
  ])
}
