import { ConflictError } from '../../../core/errors.ts'
import { changes, idOf, mutation, oneOf, optional, part, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { texts } from '../texts.ts'
import { MetricGroupInput } from './source-input.ts'
import { MetricRank, MetricSource } from './sources-schema.ts'
import { updateSource } from './update-source.ts'

mutation('metricSourceUpdate', {
  does: 'Changes the group or the rank of a source, and decides again which facts are counted: see `report { restatements }`. Sources that report on different accounts cannot share a group.',
  needs: 'metric:write',
  on: thing('MetricSource', 'The source.'),
  gives: MetricSource,
  input: changes(
    'MetricSourceUpdateInput',
    'The changes of a source. A field that is left out stays as it is.',
    {
      rank: oneOf(MetricRank, 'The rank of the source within its group.'),
      groupId: optional(
        idOf(
          'MetricGroup',
          'The group that the source joins: from now on, facts that several sources of the group report are counted once. Null gives the source a group of its own.',
        ),
      ),
    },
    {
      beside: {
        group: optional(
          part(
            MetricGroupInput,
            'The account that the source reports on. The source joins the group of that account, or its own group states the account from now on. The time zone of the group stays. Cannot be combined with `groupId`.',
          ),
        ),
      },
      rule: (values) =>
        'groupId' in values && (values as { group?: unknown }).group
          ? [{ path: ['group'], message: texts('group-or-account') }]
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
