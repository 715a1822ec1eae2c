import { builder } from '../../core/builder.ts'
import type { Objective as ObjectiveRow } from '../../generated/prisma/client.ts'
import { Metric, metricOf } from '../metrics/index.ts'
import { visibleCampaigns } from './visibility.ts'

const ObjectiveKind = builder.enumType('ObjectiveKind', {
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
  id: { resolve: (objective) => objective.id, description: 'Global id.' },
  findUnique: (id, ctx) => ({
    organizationId_id: { organizationId: ctx.organizationId, id },
    campaign: visibleCampaigns(ctx),
  }),
  nullable: true,
  fields: (t) => ({
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

type InputFields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0]

const objectiveFields = (t: InputFields) => ({
  kind: t.field({ type: ObjectiveKind, required: true, description: 'What it is for.' }),
  metric: t.string({
    required: true,
    description: 'Key of the metric that says whether it is reached, such as `impressions`.',
  }),
  baseline: t.field({ type: 'Decimal', description: 'Where it stands now, in the metric’s unit.' }),
  target: t.field({ type: 'Decimal', required: true, description: 'What shall be reached, in the metric’s unit.' }),
  dueAt: t.field({ type: 'DateTime', description: 'By when; the end of the campaign when left out.' }),
})

export const ObjectiveInput = builder.inputType('ObjectiveInput', {
  description: 'One thing that a campaign shall reach.',
  fields: objectiveFields,
})

export const ObjectiveUpdateInput = builder.inputType('ObjectiveUpdateInput', {
  description: 'One thing that a campaign shall reach from now on.',
  fields: (t) => ({
    id: t.id({ description: 'The objective of this campaign that is kept and changed; a new one when left out.' }),
    ...objectiveFields(t),
  }),
})
