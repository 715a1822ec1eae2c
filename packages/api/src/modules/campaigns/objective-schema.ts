import { builder } from '../../core/builder.ts'
import { ROW_NODE } from '../../core/row-reach.ts'
import type { Objective as ObjectiveRow } from '../../generated/prisma/client.ts'
import { Metric, metricOf } from '../metrics/index.ts'

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

export const Objective = builder.prismaNode('Objective', {
  description: 'One thing that a campaign shall reach, as a number of a metric.',
  ...ROW_NODE,
  fields: (t) => ({
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was set.' }),
    kind: t.expose('kind', { type: ObjectiveKind, description: 'What it is for.' }),
    metric: t.field({
      type: Metric,
      description: 'The metric that says whether it is reached.',
      extensions: { columns: ['metric'] },
      resolve: (objective: ObjectiveRow, _args, ctx) => metricOf(ctx, objective.metric),
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
      description: 'By when; null for the end of the campaign.',
    }),
  }),
})
