import { z } from 'zod'
import { builder } from '../../../core/builder.ts'
import type { Context } from '../../../core/context.ts'
import { ConflictError } from '../../../core/errors.ts'
import { globalId } from '../../../core/ids.ts'
import { loaderById } from '../../../core/loaders.ts'
import type { MetricSource as MetricSourceRow } from '../../../generated/prisma/client.ts'
import { flag, idOf, input, listOf, mutation, optional, text, thing } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { METRIC_SUBJECTS } from '../subjects.ts'
import type { ChangedNumber } from './changed-numbers.ts'
import { SOURCE_TRAITS } from './source-input.ts'
import { forgetSources } from './source-of-batch.ts'
import { MetricSource } from './sources-schema.ts'
import { type Split, type SplitRequest, splitSource } from './split-source.ts'

const MOST_IMPORTS = 100
const MOST_CHANGES = 100

const Change = builder.objectRef<ChangedNumber>('MetricSourceSplitChange').implement({
  description: 'A number that is different after a split.',
  fields: (t) => ({
    subjectId: t.id({
      description: 'The id of the object that the number is about, such as a campaign.',
      resolve: ({ subject: { type, id } }) => globalId(METRIC_SUBJECTS.get(type)?.node ?? '', id),
    }),
    metric: t.exposeString('metric', { description: 'The key of the metric.' }),
    before: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The value over all time before the split, in the unit of the metric. Null when it was unknown.',
      resolve: ({ before }) => before?.toFixed() ?? null,
    }),
    after: t.field({
      type: 'Decimal',
      nullable: true,
      description: 'The value over all time after the split, in the unit of the metric. Null when it is unknown.',
      resolve: ({ after }) => after?.toFixed() ?? null,
    }),
  }),
})

type Told = Split & { dryRun: boolean }
const sourceById = loaderById<MetricSourceRow>('MetricSource')

const MetricSourceSplitPayload = builder.objectRef<Told>('MetricSourceSplitPayload').implement({
  description: 'What a split moved and changed, or would.',
  fields: (t) => ({
    source: t.field({
      type: MetricSource,
      nullable: true,
      description:
        'The source that has the facts now. In a dry run, the source that would have them; null when it does not exist yet.',
      resolve: ({ to }, _args, ctx) => sourceById(ctx).load(to.id),
    }),
    dryRun: t.exposeBoolean('dryRun', { description: 'Whether nothing was changed.' }),
    factCount: t.exposeInt('facts', { description: 'The number of facts that moved.' }),
    changeCount: t.int({
      description:
        'The number of values that are different over all time, among those of at most 500 objects whose numbers the caller may read: what the facts are about, and what these are a part of. Counts of people and of answers are left out.',
      resolve: ({ changes }) => changes.length,
    }),
    changes: t.field({
      type: [Change],
      description: `The values that are different; at most ${MOST_CHANGES}. Empty when the split changes no number.`,
      complexity: { field: 1, multiplier: 25 },
      resolve: ({ changes }) => changes.slice(0, MOST_CHANGES),
    }),
  }),
})

/** Carries what a dry run found out of the transaction that is rolled back. */
class TriedOut extends Error {
  readonly split: Split

  constructor(split: Split) {
    super('tried out')
    this.split = split
  }
}

async function tryOut(ctx: Context, source: MetricSourceRow, request: SplitRequest): Promise<Split> {
  try {
    return await ctx.atomically(async () => {
      throw new TriedOut(await splitSource(ctx, source, request))
    })
  } catch (error) {
    if (!(error instanceof TriedOut)) throw error
    forgetSources(ctx)
    return error.split
  }
}

mutation('metricSourceSplit', {
  does: 'Moves the facts that imports brought from one source to another, for a source that holds the facts of several accounts. Numbers change where the other source shares a group with others: see `changes`, and `report { restatements }`. A dry run tells the same and changes nothing.',
  needs: 'metric:write',
  on: thing('MetricSource', 'The source that has the facts.'),
  gives: MetricSourceSplitPayload,
  input: input('MetricSourceSplitInput', 'Which facts of a source move, and where to.', {
    importIds: listOf(
      idOf('Import', 'An import of facts that has ended.', 'READ'),
      'The imports whose facts move. Facts that a later import corrected belong to that import.',
      { least: 1, most: MOST_IMPORTS },
    ),
    source: text(
      'The key of the source that takes the facts, a new one or a known one: see `metricSources`. A fact that the known source has under the same key stays if it was recorded later.',
      z.string(),
    ),
    ...SOURCE_TRAITS,
    dryRun: optional(flag('Only tell what would move and change. Default: false.')),
  }),
  restates: true,
  tells: ['metric-source.split', 'metrics.ingested'],
  errors: [ConflictError],
  act: async (ctx, { thing: source, input: { dryRun, ...request } }) => {
    if (dryRun) return { ...(await tryOut(ctx, source, request)), dryRun }
    const split = await splitSource(ctx, source, request)
    const data = { from: source.key, to: split.to.key, facts: split.facts }
    await emit(ctx, 'metric-source.split', { subjectType: 'MetricSource', subjectId: source.id, data })
    return { ...split, dryRun: false }
  },
})
