import { ConflictError } from '../../../core/errors.ts'
import { changes, idOf, mutation, oneOf, optional, part, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { MetricGroupInput } from './source-input.ts'
import { MetricRank, MetricSource } from './sources-schema.ts'
import { updateSource } from './update-source.ts'

mutation('metricSourceUpdate', {
  does: 'Changes the group or the rank of a source, and decides anew which facts count: see `report { restatements }`. Sources of different accounts are not joined.',
  needs: 'metric:write',
  on: thing('MetricSource', 'The source.'),
  gives: MetricSource,
  input: changes(
    'MetricSourceUpdateInput',
    'What changes of a source; what is left out stays.',
    {
      rank: oneOf(MetricRank, 'How near it is to what it measures.'),
      groupId: optional(
        idOf(
          'MetricGroup',
          'The group that it joins: what they tell in common is counted once from now on. A group of its own where it is null.',
        ),
      ),
    },
    {
      beside: {
        group: optional(
          part(
            MetricGroupInput,
            'The account that it tells of: it joins the group of that account, or its own group states it from now on. Its time zone stays. Only without `groupId`.',
          ),
        ),
      },
      rule: (values) =>
        'groupId' in values && (values as { group?: unknown }).group
          ? [{ path: ['group'], message: 'Name either the group, or its account.' }]
          : [],
    },
  ),
  restates: true,
  tells: ['metric-source.updated', 'metrics.ingested'],
  errors: [ConflictError],
  act: async (ctx, { thing: source, input }) => {
    const { row, fields, began, ceased } = await updateSource(ctx, source, input)
    if (fields.length > 0) {
      const data = { fields, began, ceased }
      await emit(ctx, 'metric-source.updated', { subjectType: 'MetricSource', subjectId: row.id, data })
    }
    return row
  },
})
