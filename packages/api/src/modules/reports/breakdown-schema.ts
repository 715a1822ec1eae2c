import { builder } from '../../core/builder.ts'
import { OTHER } from '../metrics/index.ts'
import type { Breakdown, BreakdownPart } from './breakdown.ts'
import { MetricValueType } from './value-schema.ts'

const BreakdownNote = builder.enumType('MetricBreakdownNote', {
  description: 'A warning about the parts of a breakdown.',
  values: {
    OTHER: {
      description:
        'The metric has more values of a dimension than are stored separately. The other values are counted together in one part.',
    },
    UNKNOWN: {
      description: 'Some facts have no value for the dimension. They form a part of their own, whose value is null.',
    },
    PEOPLE_COUNTED_AGAIN: {
      description: 'The same people may be counted in several parts, so the parts do not add up to the whole.',
    },
    COMPUTED: {
      description:
        'The metric is computed from other metrics in each part, so the parts of a quotient do not add up to the whole.',
    },
    NOT_SPLIT: {
      description:
        'The metric, or one that it is computed from, is only known for the whole, such as costs and counts of people or answers.',
    },
  } as const,
})

const PartValue = builder.objectRef<{ key: string; value: string | null }>('MetricBreakdownValue').implement({
  description: 'One value of one dimension.',
  fields: (t) => ({
    dimension: t.exposeString('key', { description: 'Key of the dimension.' }),
    value: t.exposeString('value', {
      nullable: true,
      description: `The value in normal form, such as \`linkedin\`. \`${OTHER}\` stands for values that are counted together because there are too many. Null for facts without a value.`,
    }),
  }),
})

const Part = builder.objectRef<BreakdownPart & { by: readonly string[] }>('MetricBreakdownPart').implement({
  description: 'The value of a metric for one value of each dimension.',
  fields: (t) => ({
    values: t.field({
      type: [PartValue],
      description: 'One value for each dimension, in the order of the argument `by`.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ by, values }) => by.map((key, index) => ({ key, value: values[index] ?? null })),
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'The value in the unit of the metric; money is in minor units. Null when it is unknown.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description:
        'The numerator of a quotient; the value itself when the metric is not a quotient. Null when it is unknown.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description:
        'The denominator of a quotient. Null when the metric is not a quotient, and when the denominator is unknown.',
    }),
  }),
})

export const MetricBreakdownType = builder.objectRef<Breakdown>('MetricBreakdown').implement({
  description: 'A metric broken down by one or two dimensions.',
  fields: (t) => ({
    whole: t.field({
      type: MetricValueType,
      description: 'The metric for the whole. Its `hidden` says why the numbers are hidden, if they are.',
      resolve: ({ whole }) => whole,
    }),
    parts: t.field({
      type: [Part],
      description:
        'The parts, the largest first. Each dimension has at most 201 values, plus null for facts without a value. Empty when the caller may not read the numbers.',
      complexity: { field: 1, multiplier: 25 },
      resolve: ({ by, parts }) => parts.map((part) => ({ ...part, by })),
    }),
    addsUp: t.boolean({
      description:
        'Whether the parts add up to the whole exactly, which includes an unknown whole without parts. If not, `notes` says why, or `whole { hidden }`.',
      resolve: ({ whole, parts, remainder, notes }) =>
        remainder?.isZero() ?? (whole.figure.hidden === null && parts.length + notes.length === 0),
    }),
    remainder: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The whole minus the sum of the parts: 0 when the parts add up. Null for a computed metric, and when the whole is unknown.',
      resolve: ({ remainder }) => remainder?.toFixed() ?? null,
    }),
    notes: t.field({
      type: [BreakdownNote],
      description: 'Warnings about the parts. Empty when there are none.',
      resolve: ({ notes }) => notes,
    }),
  }),
})
