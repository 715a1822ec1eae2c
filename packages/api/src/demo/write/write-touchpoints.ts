import type { Context } from '../../core/context.ts'
import { insertRows } from '../../core/rows.ts'
import { addDays } from '../plan/calendar.ts'
import type { DemoPlan } from '../plan/index.ts'

/** What the departments talked about with people outside, in days before the end of the year. */
const TALKS = [
  {
    daysBefore: 90,
    channel: 'MEETING',
    subject: 'First visit to the workshop',
    outcome: 'Wants to see how a lamp is taken apart.',
  },
  { daysBefore: 40, channel: 'MAIL', subject: 'Figures on repairs', outcome: 'Sent. No answer yet.' },
  {
    daysBefore: 9,
    channel: 'CALL',
    subject: 'Questions about spare parts',
    outcome: 'Answered. Comes to the open day.',
  },
] as const

const SECTIONS = [
  { heading: 'What they care about', text: 'How long things last, and whether they can be repaired.' },
  { heading: 'How to reach them', text: 'By mail in the morning. No calls on Fridays.' },
]

/** Contacts with people outside the organisation, who looks after them, and what to know before. */
export async function writeTouchpoints(ctx: Context, plan: DemoPlan): Promise<void> {
  const { until } = plan.year
  const [other, one] = plan.departments.slice(-2)
  if (!one || !other) throw new Error('The demo has no departments.')
  const outside = plan.characters.filter(({ row }) => row.kind !== 'EMPLOYEE')
  const recordedById = ctx.actor.accountId
  const contacts = outside.flatMap(({ row }, index) =>
    TALKS.map(({ daysBefore, ...talk }, place) => {
      const at = addDays(until, -daysBefore - index)
      // Now and then the other department speaks with them too.
      const departmentId = (index + place) % 4 === 3 ? other.id : one.id
      return {
        ...talk,
        id: ctx.newId(),
        personId: row.id,
        departmentId,
        at,
        status: 'HELD' as const,
        recordedById,
        createdAt: at,
        updatedAt: at,
      }
    }),
  )
  await insertRows(ctx, 'Touchpoint', contacts)
  await insertRows(
    ctx,
    'RelationshipOwner',
    outside.map(({ row }) => ({
      ...{ id: ctx.newId(), personId: row.id, departmentId: one.id, from: row.createdAt },
      ...{ createdAt: row.createdAt, updatedAt: row.createdAt },
    })),
  )
  await insertRows(
    ctx,
    'PersonBrief',
    outside.slice(0, 4).map(({ row }) => ({
      ...{ id: ctx.newId(), personId: row.id, sections: SECTIONS, writtenById: recordedById },
      ...{ createdAt: row.createdAt, updatedAt: row.createdAt },
    })),
  )
}
