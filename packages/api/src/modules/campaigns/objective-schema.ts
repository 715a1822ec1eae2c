import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Objective as ObjectiveRow, ObjectiveTarget as TargetRow } from '../../generated/prisma/client.ts'
import { mayRead, reaches } from '../../platform/auth/index.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { METRIC_SUBJECTS, Metric, metricOf } from '../metrics/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'
import { targetsOfObjective } from './loaders.ts'

export const ObjectiveKind = builder.enumType('ObjectiveKind', {
  description: 'What an objective is for.',
  values: {
    AWARENESS: { description: 'Being known.' },
    ENGAGEMENT: { description: 'Being answered.' },
    SALES: { description: 'Selling.' },
    RECRUITMENT: { description: 'Finding people to hire.' },
    EMPLOYER_BRAND: { description: 'Being a place where people want to work.' },
    INTERNAL_COMMUNICATION: { description: 'Being understood inside.' },
    REPUTATION: { description: 'Being thought well of.' },
    CRISIS: { description: 'Getting through a crisis.' },
    SOCIAL_ACCEPTABILITY: { description: 'Being accepted where it matters to others.' },
  } as const,
})

export const ObjectiveDiscipline = builder.enumType('ObjectiveDiscipline', {
  description: 'Whose craft an objective is.',
  values: {
    MARKETING: { description: 'Marketing: what is offered to a market.' },
    PR: { description: 'Public relations: what others say and think of the organisation.' },
  } as const,
})

const ObjectiveTarget = builder.objectRef<TargetRow>('ObjectiveTarget').implement({
  description: 'What an objective aimed at, from when to when.',
  fields: (t) => ({
    metric: t.field({
      type: Metric,
      description: 'The metric that said whether it is reached.',
      resolve: ({ metric }, _args, ctx) => metricOf(ctx, metric),
    }),
    metricEdition: t.exposeInt('edition', {
      description: 'The edition of the metric for which the target was set: see `Metric.edition`.',
    }),
    baseline: t.expose('baseline', {
      type: 'Decimal',
      nullable: true,
      description: 'Where it stood before, in the metric’s unit; null when not known.',
    }),
    target: t.expose('target', { type: 'Decimal', description: 'What was to be reached, in the metric’s unit.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By when; null for the end of the campaign, or of no time in particular.',
    }),
    reason: t.string({
      nullable: true,
      description: 'Why it was set; null where nobody said, and without the permission `report:read`.',
      resolve: async ({ reason, objectiveId }, _args, ctx) =>
        reason !== null && (await reaches(ctx, 'report:read', 'Objective', objectiveId)) ? reason : null,
    }),
    endReason: t.string({
      nullable: true,
      description: 'Why it holds no more; null while it holds, where nobody said, and without `report:read`.',
      resolve: async ({ endReason, objectiveId }, _args, ctx) =>
        endReason !== null && (await reaches(ctx, 'report:read', 'Objective', objectiveId)) ? endReason : null,
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The first instant at which it held.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after it; null while it holds.',
    }),
  }),
})

export const Objective = builder.prismaNode('Objective', {
  description: 'One thing that a campaign or a department shall reach, as a number of a metric.',
  ...ROW_NODE,
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was set.' }),
    kind: t.expose('kind', { type: ObjectiveKind, description: 'What it is for.' }),
    discipline: t.expose('discipline', {
      type: ObjectiveDiscipline,
      nullable: true,
      description: 'Whose craft it is; null where nobody said.',
    }),
    metric: t.field({
      type: Metric,
      description: 'The metric that says whether it is reached.',
      extensions: { columns: ['metric'] },
      resolve: (objective: ObjectiveRow, _args, ctx) => metricOf(ctx, objective.metric),
    }),
    metricEdition: t.exposeInt('edition', {
      description: 'The edition of the metric for which the target was set: see `Metric.edition`.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'Of what its metric is read: its owner, or anything else that facts can be about, such as a content. Null where that may not be read.',
      extensions: { columns: ['subjectType', 'subjectId'] },
      resolve: ({ subjectType, subjectId }, _args, ctx) => readableSubject(ctx, subjectType, subjectId),
    }),
    baseline: t.expose('baseline', {
      type: 'Decimal',
      nullable: true,
      description: 'Where it stood before, in the metric’s unit; null when not known.',
    }),
    target: t.expose('target', { type: 'Decimal', description: 'What shall be reached, in the metric’s unit.' }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description: 'By when; null for the end of the campaign, or of no time in particular.',
    }),
    targets: t.field({
      type: [ObjectiveTarget],
      description:
        'Every target that ever held, the first first; the last is how it stands. The first of an objective that was made with its campaign holds from the start of the campaign.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await targetsOfObjective(ctx).load(id)) ?? [],
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description: 'The department that owns it; null where a campaign does, and where the department may not be read.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Since when it is archived and holds no more; null while it holds.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last changed.' }),
  }),
})

/** The global id of what facts are about; null where it may not be read. */
async function readableSubject(ctx: Context, type: string, id: string): Promise<string | null> {
  const node = METRIC_SUBJECTS.get(type)?.node
  return node && (await mayRead(ctx, node, id)) ? globalId(node, id) : null
}

const objectives = defineList({
  type: Objective,
  table: 'Objective',
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of making.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  archive: true,
  filter: defineFilter('ObjectiveFilter', {
    kind: { kind: 'enum', type: ObjectiveKind, indexed: true, description: 'What it is for.' },
    discipline: { kind: 'enum', type: ObjectiveDiscipline, indexed: true, description: 'Whose craft it is.' },
    metric: { kind: 'key', description: 'Key of the metric that says whether it is reached.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that owns it.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that owns it.' },
    archived: ARCHIVED,
    dueAt: { kind: 'instant', description: 'By when it shall be reached.' },
    createdAt: { kind: 'instant', description: 'When it was made.' },
  }),
})

listField(objectives, 'objectives', {
  on: Department,
  parent: { column: 'departmentId' },
  description: 'What it shall reach, without what is archived; what its campaigns shall reach stands with these.',
})
listField(objectives, 'objectives', {
  description: 'The objectives of campaigns and departments, without those that are archived.',
})
