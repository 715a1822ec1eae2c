import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { dateOf, dayOf } from '../../core/day.ts'
import { dayIn, organizationTimeZone } from '../../core/time-zone.ts'
import { type Participation, Prisma } from '../../generated/prisma/client.ts'
import { date, input, prose, whole } from '../../platform/acts/index.ts'

const { sql } = Prisma

/** What a person is asked to do, until when, and how much time it takes. */
export interface MandateValues {
  readonly tasks: string
  /** The last day, in the organisation's time zone: `2026-07-14`. */
  readonly until: string
  readonly minutesPerWeek: number
}

type Columns = Pick<Participation, 'mandateTasks' | 'mandateUntil' | 'minutesPerWeek'>

/** The mandate of a participation; null where none was stated. */
export function mandateOf({ mandateTasks, mandateUntil, minutesPerWeek }: Columns): MandateValues | null {
  if (mandateTasks === null || mandateUntil === null || minutesPerWeek === null) return null
  return { tasks: mandateTasks, until: dayOf(mandateUntil), minutesPerWeek }
}

/** The columns of a mandate; all are null for none. */
export const mandateColumns = (mandate: MandateValues | null): Columns => ({
  mandateTasks: mandate?.tasks ?? null,
  mandateUntil: mandate ? dateOf(mandate.until) : null,
  minutesPerWeek: mandate?.minutesPerWeek ?? null,
})

export const Mandate = builder.objectRef<MandateValues>('Mandate').implement({
  description: 'What an ambassador is asked to do in a campaign. By accepting they agree to it.',
  fields: (t) => ({
    tasks: t.exposeString('tasks', { description: 'What they are asked to do, in plain text.' }),
    until: t.expose('until', {
      type: 'Date',
      description: 'The last day on which it counts, in the organisation’s time zone.',
    }),
    minutesPerWeek: t.exposeInt('minutesPerWeek', { description: 'The time that it takes, in minutes per week.' }),
  }),
})

export const MandateInput = input('MandateInput', 'What an ambassador is asked to do in a campaign.', {
  tasks: prose('What they are asked to do, in plain text', { least: 1 }),
  until: date('The last day on which it counts, in the organisation’s time zone.'),
  minutesPerWeek: whole('The time that it takes, in minutes per week.', { least: 1, most: 10_080 }),
})

/** Minutes per week that accepted mandates ask of people, for those of whom they ask any. Merged people count as one. */
async function promisedMinutes(ctx: Context, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const today = dayIn(await organizationTimeZone(ctx), ctx.now())
  const rows = await ctx.db.$queryRaw<{ id: string; minutes: number }[]>(sql`
    SELECT asked.id, sum(p."minutesPerWeek")::int AS minutes
    FROM (SELECT id, id AS self FROM unnest(${[...personIds]}::uuid[]) AS person(id)
      UNION ALL SELECT m."intoId", m."personId" FROM "PersonMerge" m
        WHERE m."intoId" = ANY(${[...personIds]}::uuid[]) AND m."to" IS NULL) asked
    JOIN "Ambassador" a ON a."personId" = asked.self
    JOIN "Participation" p ON p."ambassadorId" = a.id AND p.status = 'ACCEPTED' AND p."mandateUntil" >= ${today}::date
    GROUP BY asked.id`)
  return new Map(rows.map(({ id, minutes }) => [id, minutes]))
}

/** Of these people, those of whom accepted mandates would ask too much together with this one, over all departments. */
export async function peopleOverTimeCap(
  ctx: Context,
  personIds: readonly string[],
  mandate: Pick<MandateValues, 'minutesPerWeek'> | null,
): Promise<ReadonlySet<string>> {
  if (mandate === null) return new Set()
  const { mostMinutesPerWeek: most } = await ctx.db.organization.findFirstOrThrow({
    select: { mostMinutesPerWeek: true },
  })
  if (most === null) return new Set()
  const promised = await promisedMinutes(ctx, personIds)
  return new Set(personIds.filter((id) => (promised.get(id) ?? 0) + mandate.minutesPerWeek > most))
}

/** Makes acceptances of one person wait for each other, also those of who is merged with them, until the transaction ends. */
export async function lockPromises(ctx: Context, personId: string): Promise<void> {
  await ctx.db.$executeRaw(sql`
    SELECT pg_advisory_xact_lock(hashtextextended('mandates ' || coalesce((SELECT m."intoId" FROM "PersonMerge" m
      WHERE m."personId" = ${personId}::uuid AND m."to" IS NULL), ${personId}::uuid)::text, 0))`)
}
