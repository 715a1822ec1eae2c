import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import type { Objective as ObjectiveRow } from '../../generated/prisma/client.ts'
import { lacking, reaches } from '../../platform/auth/index.ts'
import { Ambassador } from '../ambassadors/index.ts'
import { Campaign, Objective, Topic } from '../campaigns/index.ts'
import { Content } from '../content/index.ts'
import { METRIC_SUBJECTS, mayReadNumbers, type Period } from '../metrics/index.ts'
import { Organization } from '../organizations/index.ts'
import { Department } from '../people/index.ts'
import { countsShares } from './counted.ts'
import { ObjectiveProgressType, progressOfObjective, scopeOfObjective } from './objectives.ts'
import { checkPeriod, checkTimeZone, PeriodInput } from './period.ts'
import { Report, type ReportScope } from './schema.ts'
import type { Scope } from './scope.ts'

/** The objects that shares count for, by the subject type of facts. A single share has no report. */
const REPORTED = {
  AMBASSADOR: Ambassador,
  CAMPAIGN: Campaign,
  CONTENT: Content,
  DEPARTMENT: Department,
  ORGANIZATION: Organization,
  TOPIC: Topic,
} as const

interface Asked {
  period: Period
  timeZone?: string | null | undefined
  asKnownAt?: Date | null | undefined
}

const whenOf = ({ period, timeZone, asKnownAt }: Asked): Omit<Scope, 'subject'> => ({
  period: checkPeriod(period),
  timeZone: timeZone ? checkTimeZone(timeZone) : null,
  knownAt: asKnownAt ?? null,
})

const PERIOD = { type: PeriodInput, required: true, description: 'The period.' } as const
const TIME_ZONE =
  'The IANA time zone whose calendar decides where steps of series begin, and which days belong to the period for facts with only a day: a day belongs to the period that contains its noon, and today counts from its beginning. Default: the time zone of the organisation.'
const AS_KNOWN_AT =
  'The report as it was known at this instant, without anything that was recorded, corrected or reversed later. Default: as it is known now.'

for (const [type, ref] of Object.entries(REPORTED)) {
  const needed = METRIC_SUBJECTS.get(type)?.numbers
  if (!needed) throw new Error(`Nothing says who may read numbers of ${type}.`)
  builder.objectField(ref as typeof Campaign, 'report', (t) =>
    t.field({
      type: Report,
      nullable: true,
      description: `The report for a period. Requires the permission \`${needed}\`: null, with an error, without it.`,
      complexity: { field: 10 },
      args: {
        period: t.arg(PERIOD),
        timeZone: t.arg.string({ description: TIME_ZONE }),
        asKnownAt: t.arg({ type: 'DateTime', description: AS_KNOWN_AT }),
      },
      extensions: { columns: ['id'] },
      resolve: async ({ id }: { id: string }, asked, ctx: Context): Promise<ReportScope> => {
        const subject = { type, id }
        if (!(await mayReadNumbers(ctx, subject))) throw lacking(needed)
        return { subject, ...whenOf(asked) }
      },
    }),
  )
}

const assertReport = async (ctx: Context, objectiveId: string): Promise<void> => {
  if (!(await reaches(ctx, 'report:read', 'Objective', objectiveId))) throw lacking('report:read')
}

builder.objectField(Objective, 'report', (t) =>
  t.field({
    type: Report,
    nullable: true,
    description:
      'The report of the subject of the objective for a period, with only the numbers that the objective is about: see `Objective.dimensions`. Costs and counts of people are left out when there are dimensions. Null when the subject is not an object that shares count for, such as a channel. Requires the permission `report:read` for the objective, and the permission to read the numbers of its subject: null, with an error, without them.',
    complexity: { field: 10 },
    args: {
      period: t.arg(PERIOD),
      timeZone: t.arg.string({ description: TIME_ZONE }),
      asKnownAt: t.arg({ type: 'DateTime', description: AS_KNOWN_AT }),
    },
    extensions: { columns: ['id', 'subjectType', 'subjectId', 'dimensions'] },
    resolve: async (objective: ObjectiveRow, asked, ctx): Promise<ReportScope | null> => {
      await assertReport(ctx, objective.id)
      const scope = scopeOfObjective(objective)
      const needed = METRIC_SUBJECTS.get(scope.subject.type)?.numbers
      if (needed && !(await mayReadNumbers(ctx, scope.subject))) throw lacking(needed)
      if (!countsShares(scope.subject.type)) return null
      return { ...scope, ...whenOf(asked), objectiveId: objective.id }
    },
  }),
)

builder.objectField(Objective, 'progress', (t) =>
  t.field({
    type: ObjectiveProgressType,
    nullable: true,
    description:
      'The progress of the objective in a period. Null when the objective did not apply in the period. Requires the permission `report:read`: null, with an error, without it.',
    complexity: { field: 10 },
    args: {
      period: t.arg(PERIOD),
      timeZone: t.arg.string({
        description: 'The IANA time zone that decides which days belong to the period, as in `Campaign.report`.',
      }),
      asKnownAt: t.arg({
        type: 'DateTime',
        description: 'Only what was known at this instant, as in `Campaign.report`. Default: what is known now.',
      }),
    },
    extensions: { columns: ['id'] },
    resolve: async ({ id: objectiveId }, asked, ctx) => {
      await assertReport(ctx, objectiveId)
      return await progressOfObjective(ctx, { objectiveId, ...whenOf(asked) })
    },
  }),
)
