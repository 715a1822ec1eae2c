import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { globalId } from '../../core/ids.ts'
import { toOne } from '../../core/relations.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Objective as ObjectiveRow, ObjectiveTarget as TargetRow } from '../../generated/prisma/client.ts'
import { mayRead, reaches } from '../../platform/auth/index.ts'
import { ARCHIVED, defineFilter, defineList, listField } from '../../platform/lists/index.ts'
import { METRIC_SUBJECTS, Metric, metricOf, type Where } from '../metrics/index.ts'
import { Department, readableDepartmentById } from '../people/index.ts'
import { targetsOfObjective } from './loaders.ts'

export const ObjectiveKind = builder.enumType('ObjectiveKind', {
  description: 'The purpose of an objective.',
  values: {
    AWARENESS: { description: 'More people know the organisation or its offer.' },
    ENGAGEMENT: { description: 'More people react, such as by comments and clicks.' },
    SALES: { description: 'The organisation sells more.' },
    RECRUITMENT: { description: 'The organisation finds people to hire.' },
    EMPLOYER_BRAND: { description: 'More people want to work for the organisation.' },
    INTERNAL_COMMUNICATION: { description: 'People inside the organisation are informed.' },
    REPUTATION: { description: 'People think well of the organisation.' },
    CRISIS: { description: 'The organisation gets through a crisis.' },
    SOCIAL_ACCEPTABILITY: { description: 'Those affected by the organisation’s work accept it.' },
  } as const,
})

export const ObjectiveDiscipline = builder.enumType('ObjectiveDiscipline', {
  description: 'The discipline that an objective belongs to.',
  values: {
    MARKETING: { description: 'Marketing: the organisation’s offer to its market.' },
    PR: { description: 'Public relations: what others say and think about the organisation.' },
  } as const,
})

const ObjectiveTarget = builder.objectRef<TargetRow>('ObjectiveTarget').implement({
  description: 'A target that an objective had for a time.',
  fields: (t) => ({
    metric: t.field({
      type: Metric,
      description: 'The metric that the target was measured with.',
      resolve: ({ metric }, _args, ctx) => metricOf(ctx, metric),
    }),
    metricEdition: t.exposeInt('edition', {
      description: 'The edition of the metric for which the target was set: see `Metric.edition`.',
    }),
    baseline: t.expose('baseline', {
      type: 'Decimal',
      nullable: true,
      description: 'The value before the work began, in the metric’s unit; money is in minor units. Null when unknown.',
    }),
    target: t.expose('target', {
      type: 'Decimal',
      description: 'The value to reach, in the metric’s unit; money is in minor units.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'The instant by which the target is to be reached. Null for the end of the campaign; for an objective of a department, null means no deadline.',
    }),
    reason: t.string({
      nullable: true,
      description:
        'The reason for setting the target. Null when no reason was stated, and without the permission `report:read`.',
      resolve: async ({ reason, objectiveId }, _args, ctx) =>
        reason !== null && (await reaches(ctx, 'report:read', 'Objective', objectiveId)) ? reason : null,
    }),
    endReason: t.string({
      nullable: true,
      description:
        'The reason why the target ended. Null while it is in force, when no reason was stated, and without the permission `report:read`.',
      resolve: async ({ endReason, objectiveId }, _args, ctx) =>
        endReason !== null && (await reaches(ctx, 'report:read', 'Objective', objectiveId)) ? endReason : null,
    }),
    from: t.expose('from', { type: 'DateTime', description: 'The first instant at which the target was in force.' }),
    to: t.expose('to', {
      type: 'DateTime',
      nullable: true,
      description: 'The first instant after the target ended. Null while it is in force.',
    }),
  }),
})

const ObjectiveDimension = builder
  .objectRef<{ dimension: string; values: readonly string[] }>('ObjectiveDimension')
  .implement({
    description: 'Values of one dimension that an objective is about.',
    fields: (t) => ({
      dimension: t.exposeString('dimension', { description: 'The key of the dimension: see `metricDimensions`.' }),
      values: t.stringList({
        description: 'The values in normal form, such as `linkedin`.',
        resolve: ({ values }) => [...values],
      }),
    }),
  })

export const Objective = builder.prismaNode('Objective', {
  description: 'A value of a metric that a campaign or a department is to reach.',
  ...ROW_NODE,
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When the objective was created.' }),
    kind: t.expose('kind', { type: ObjectiveKind, description: 'The purpose of the objective.' }),
    discipline: t.expose('discipline', {
      type: ObjectiveDiscipline,
      nullable: true,
      description: 'The discipline that the objective belongs to. Null when none was stated.',
    }),
    metric: t.field({
      type: Metric,
      description: 'The metric that the objective is measured with.',
      extensions: { columns: ['metric'] },
      resolve: (objective: ObjectiveRow, _args, ctx) => metricOf(ctx, objective.metric),
    }),
    metricEdition: t.exposeInt('edition', {
      description: 'The edition of the metric for which the target was set: see `Metric.edition`.',
    }),
    subjectId: t.id({
      nullable: true,
      description:
        'The id of the object whose numbers are compared with the target: the owner of the objective, or another subject of facts, such as a content. Null when the token may not read that object.',
      extensions: { columns: ['subjectType', 'subjectId'] },
      resolve: ({ subjectType, subjectId }, _args, ctx) => readableSubject(ctx, subjectType, subjectId),
    }),
    dimensions: t.field({
      type: [ObjectiveDimension],
      description:
        'Which numbers of the subject are compared with the target: only those with one of the values of each dimension. Empty when all numbers are.',
      complexity: { field: 1, multiplier: 2 },
      extensions: { columns: ['dimensions'] },
      resolve: (objective: ObjectiveRow) =>
        Object.entries(objective.dimensions as Where).map(([dimension, values]) => ({
          dimension,
          values: values.filter((value) => value !== null),
        })),
    }),
    baseline: t.expose('baseline', {
      type: 'Decimal',
      nullable: true,
      description: 'The value before the work began, in the metric’s unit; money is in minor units. Null when unknown.',
    }),
    target: t.expose('target', {
      type: 'Decimal',
      description: 'The value to reach, in the metric’s unit; money is in minor units.',
    }),
    dueAt: t.expose('dueAt', {
      type: 'DateTime',
      nullable: true,
      description:
        'The instant by which the target is to be reached. Null for the end of the campaign; for an objective of a department, null means no deadline.',
    }),
    targets: t.field({
      type: [ObjectiveTarget],
      description:
        'All targets that the objective ever had, the earliest first; the last one is the current target. The first target of an objective that was created with its campaign is in force from the start of the campaign.',
      complexity: { field: 1, multiplier: 5 },
      extensions: { columns: ['id'] },
      resolve: async ({ id }, _args, ctx) => (await targetsOfObjective(ctx).load(id)) ?? [],
    }),
    department: t.field({
      type: Department,
      nullable: true,
      description:
        'The department that owns the objective. Null when a campaign owns it, and when the token may not read the department.',
      ...toOne(readableDepartmentById, 'departmentId'),
    }),
    archivedAt: t.expose('archivedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the objective was archived, which ends its target. Null while it is not archived.',
    }),
    version: t.exposeInt('version', { description: 'Grows with every change; send it as `expectedVersion`.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When the objective was last changed.' }),
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
  orders: { CREATED_AT: { column: 'createdAt', type: 'timestamptz', description: 'By the time of creation.' } },
  defaultOrder: { field: 'CREATED_AT', direction: 'DESC' },
  archive: true,
  filter: defineFilter('ObjectiveFilter', {
    kind: { kind: 'enum', type: ObjectiveKind, indexed: true, description: 'The purpose of the objective.' },
    discipline: {
      kind: 'enum',
      type: ObjectiveDiscipline,
      indexed: true,
      description: 'The discipline that the objective belongs to.',
    },
    metric: { kind: 'key', description: 'Key of the metric that the objective is measured with.' },
    campaignId: { kind: 'id', type: 'Campaign', description: 'The campaign that owns the objective.' },
    departmentId: { kind: 'id', type: 'Department', description: 'The department that owns the objective.' },
    archived: ARCHIVED,
    dueAt: { kind: 'instant', description: 'The instant by which the target is to be reached.' },
    createdAt: { kind: 'instant', description: 'When the objective was created.' },
  }),
})

listField(objectives, 'objectives', {
  on: Department,
  parent: { column: 'departmentId' },
  description:
    'The objectives that the department owns, without archived ones. Objectives of its campaigns are listed with those campaigns.',
})
listField(objectives, 'objectives', {
  description: 'The objectives of campaigns and departments, without archived ones.',
})
