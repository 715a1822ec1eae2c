import { builder } from '../../core/builder.ts'
import { OTHER } from '../metrics/index.ts'
import type { Breakdown, BreakdownPart } from './breakdown.ts'
import { MetricValueType } from './value-schema.ts'

const BreakdownNote = builder.enumType('MetricBreakdownNote', {
  description: 'What must be known to read the parts of a breakdown.',
  values: {
    OTHER: {
      description: 'A dimension has more values of this metric than are kept apart: the rest count as one part.',
    },
    UNKNOWN: { description: 'Some facts do not say: they are a part of their own, without a value.' },
    PEOPLE_COUNTED_AGAIN: { description: 'The same people may be in several parts, so that these do not add up.' },
    COMPUTED: {
      description: 'It is computed from others in each part, so that parts do not add up where something is divided.',
    },
    NOT_SPLIT: {
      description:
        'Something that it is made of is known of the whole alone, such as costs, and counts of people and of answers.',
    },
  } as const,
})

const PartValue = builder.objectRef<{ key: string; value: string | null }>('MetricBreakdownValue').implement({
  description: 'A value of a dimension.',
  fields: (t) => ({
    dimension: t.exposeString('key', { description: 'Key of the dimension.' }),
    value: t.exposeString('value', {
      nullable: true,
      description: `In normal form, such as \`linkedin\`; \`${OTHER}\` for the rest of too many. Null where facts do not say.`,
    }),
  }),
})

const Part = builder.objectRef<BreakdownPart & { by: readonly string[] }>('MetricBreakdownPart').implement({
  description: 'What a metric comes to for one value of each dimension.',
  fields: (t) => ({
    values: t.field({
      type: [PartValue],
      description: 'A value for each dimension, in the order that was asked for.',
      complexity: { field: 1, multiplier: 2 },
      resolve: ({ by, values }) => by.map((key, index) => ({ key, value: values[index] ?? null })),
    }),
    value: t.expose('value', {
      type: 'Decimal',
      nullable: true,
      description: 'How much, in the unit of the metric; null where it is not known.',
    }),
    numerator: t.expose('numerator', {
      type: 'Decimal',
      nullable: true,
      description: 'Above the line; where nothing is divided, the value. Null where it is not known.',
    }),
    denominator: t.expose('denominator', {
      type: 'Decimal',
      nullable: true,
      description: 'Below the line; null where nothing is divided, and where it is not known.',
    }),
  }),
})

export const MetricBreakdownType = builder.objectRef<Breakdown>('MetricBreakdown').implement({
  description: 'A metric told apart by one or two dimensions.',
  fields: (t) => ({
    whole: t.field({
      type: MetricValueType,
      description: 'The metric of the whole, and why it is not told where it is not.',
      resolve: ({ whole }) => whole,
    }),
    parts: t.field({
      type: [Part],
      description:
        'The parts, the largest first: at most 201 values of a dimension, and one where facts do not say. Empty where the numbers may not be read.',
      complexity: { field: 1, multiplier: 25 },
      resolve: ({ by, parts }) => parts.map((part) => ({ ...part, by })),
    }),
    addsUp: t.boolean({
      description: 'Whether the parts come to the whole exactly. Where they do not, `notes` say why.',
      resolve: ({ remainder }) => remainder?.isZero() ?? false,
    }),
    remainder: t.field({
      type: 'Decimal',
      nullable: true,
      description:
        'The whole without its parts: 0 where they add up; null of what is computed, and where the whole is not known.',
      resolve: ({ remainder }) => remainder?.toFixed() ?? null,
    }),
    notes: t.field({
      type: [BreakdownNote],
      description: 'What must be known to read the parts; empty where there is nothing.',
      resolve: ({ notes }) => notes,
    }),
  }),
})
