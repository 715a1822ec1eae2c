import { z } from 'zod'
import { ConflictError, InvalidInputError, invalidPlaces } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import type { Text } from '../../core/texts/index.ts'
import { assertVersion, input, line, mutation, oneOf, optional, prose, taken, text } from '../../platform/acts/index.ts'
import { emit } from '../../platform/events/index.ts'
import { lockFormulas, OWN_METRICS_MAX } from './declared-metrics.ts'
import { type Compiled, FormulaError, LONGEST_FORMULA, METRIC_UNITS, metricDefinition } from './formulas/index.ts'
import { noteRestatements } from './ingestion/note-restatements.ts'
import { type OwnMetrics, ownMetrics } from './own-formulas.ts'
import { forgetMetric, metricOf, unknownMetric } from './registry.ts'
import { Metric, MetricAdds, MetricAggregation } from './registry-schema.ts'
import { texts } from './texts.ts'

const Key = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/, saying(texts('key')))

const Formula = text(
  `The formula: keys of other metrics, numbers, \`+ - * /\` and parentheses, with a space before a minus, such as \`(gains - cost) / cost\`. The result is unknown when one of the metrics is unknown, and when it would divide by zero. At most ${LONGEST_FORMULA} characters.`,
  z.string().max(LONGEST_FORMULA, saying(texts('formula-too-long', { most: LONGEST_FORMULA }))),
)

const UNITS = METRIC_UNITS.map((unit) => `\`${unit}\``).join(', ')

const exists = (key: string) => ['METRIC_EXISTS', texts('exists', { metric: key })] as const

/** What says how a new metric comes to its values: exactly one of these. */
const WAYS = ['adds', 'aggregation', 'formula'] as const

const addsOf = (aggregation: 'SUM' | 'LAST' | null | undefined) =>
  aggregation ? (aggregation === 'SUM' ? 'YES' : 'LEVEL') : null

mutation('metricCreate', {
  does: 'Adds a metric of the organisation’s own: either one whose facts the organisation sends, or one that is computed from other metrics.',
  needs: 'metric:write',
  gives: Metric,
  locks: lockFormulas,
  input: input(
    'MetricCreateInput',
    'A new metric of the organisation’s own. Set either `aggregation` or `formula`.',
    {
      key: text(
        'The key: a lower-case letter, then lower-case letters, digits and hyphens, at most 60 characters. It cannot be changed later.',
        Key,
      ),
      title: line('The name of the metric'),
      description: prose('What the metric counts, where its facts come from, and what it leaves out.', { least: 1 }),
      unit: text(
        'The unit: `count`, `money` (minor units of the organisation’s currency), `ratio` (a plain number) or `duration` (seconds). The unit that results from a formula must be the same.',
        z.enum(METRIC_UNITS, { error: saying(texts('no-unit', { units: UNITS })) }),
      ),
      adds: optional(
        oneOf(MetricAdds, 'Whether values can be added, for a metric whose facts are sent. Set one of the three.'),
      ),
      aggregation: optional(
        oneOf(
          MetricAggregation,
          'The same in two words: SUM is `adds: YES`, LAST is `adds: LEVEL`. Set one of the three.',
        ),
      ),
      formula: optional({ ...Formula, description: `${Formula.description} Set one of the three.` }),
    },
    (values) =>
      WAYS.filter((way) => values[way]).length === 1
        ? []
        : [
            {
              path: ['formula'],
              message: texts('formula-or-facts'),
            },
          ],
  ),
  tells: ['metric.defined'],
  errors: [ConflictError],
  act: async (ctx, { input: { formula, aggregation, ...facts } }) => {
    const metric = { ...facts, adds: facts.adds ?? addsOf(aggregation) }
    const path = ['input', 'key']
    const [code, message] = exists(metric.key)
    // A built-in one is in no table.
    if (metricDefinition(metric.key)) throw new ConflictError(message, null, code, path)
    if ((await ctx.db.metricDefinition.count()) >= OWN_METRICS_MAX) {
      throw new ConflictError(texts('too-many', { limit: OWN_METRICS_MAX }), null, 'TOO_MANY_METRICS', path)
    }
    if (formula) assertUnit(metric.unit, compiled(await ownMetrics(ctx), metric.key, formula), ['input', 'unit'])
    const { key, description } = metric
    const createdAt = ctx.now()
    await ctx.db.metricDefinition.create({ data: { ...metric, createdAt } }).catch(taken(code, message, path))
    if (formula) await ctx.db.metricFormula.create({ data: { key, edition: 1, formula, description, createdAt } })
    forgetMetric(ctx, key)
    await emit(ctx, 'metric.defined', { subjectType: 'Organization', subjectId: ctx.organizationId, data: { key } })
    return await metricOf(ctx, key)
  },
})

/** Before any report. */
const BEGINNING = new Date(0)

mutation('metricFormulaSet', {
  does: 'Sets the formula of a metric of the organisation’s own, as its next edition. Metrics and objectives that use it follow.',
  needs: 'metric:write',
  gives: Metric,
  locks: lockFormulas,
  input: input('MetricFormulaSetInput', 'The new formula of a metric of the organisation’s own.', {
    key: text('The key of the metric. It must have a formula already.', z.string()),
    formula: Formula,
    description: optional(prose('The new description of the metric; the previous one when left out.', { least: 1 })),
  }),
  findsByInput: true,
  tells: ['metric-formula.set'],
  restates: true,
  act: async (ctx, { input: { key, formula, description }, expectedVersion }) => {
    const own = await ownMetrics(ctx)
    const before = own.get(key)
    if (!before || before.formula === null || before.edition === null) {
      throw new InvalidInputError(
        metricDefinition(key) || before
          ? texts('no-own-formula', { key: key.slice(0, 60) })
          : await unknownMetric(ctx, key),
        ['input', 'key'],
        'UNKNOWN_METRIC',
      )
    }
    assertVersion({ version: before.edition }, expectedVersion)
    const next = own.with({ ...before, formula })
    assertUnit(before.unit, compiled(next, key, formula), ['input', 'formula'])
    assertOthersStand(next, key)
    const edition = before.edition + 1
    const createdAt = ctx.now()
    const told = description ?? before.description ?? ''
    await ctx.db.metricFormula.create({ data: { key, edition, formula, description: told, createdAt } })
    forgetMetric(ctx, key)
    const restated = { subjectId: null, metric: key, from: BEGINNING, to: createdAt }
    await noteRestatements(ctx, { act: 'metricFormulaSet', at: createdAt }, [restated])
    await emit(ctx, 'metric-formula.set', {
      subjectType: 'Organization',
      subjectId: ctx.organizationId,
      data: { key, edition },
    })
    return await metricOf(ctx, key)
  },
})

/** @throws InvalidInputError naming every place of the formula that cannot be used. */
function compiled(own: OwnMetrics, key: string, formula: string): Compiled {
  return readable(
    () => own.compile(key, formula),
    (problem) => problem,
  )
}

/** What is made of a metric must still be within its limits. */
function assertOthersStand(own: OwnMetrics, changed: string): void {
  for (const key of own.formulas()) {
    if (key !== changed)
      readable(
        () => own.compiled(key),
        (problem) => texts('part-of', { key, problem }),
      )
  }
}

function readable<Value>(compile: () => Value, told: (message: Text) => Text): Value {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error
    const places = error.problems.map(({ message }) => ({ path: ['input', 'formula'], message: told(message) }))
    throw invalidPlaces(places, 'INVALID_FORMULA')
  }
}

function assertUnit(wanted: string, { unit }: Compiled, path: readonly string[]): void {
  if (unit === wanted) return
  throw new InvalidInputError(texts('unit-changes', { found: unit, unit: wanted }), path, 'INVALID_FORMULA')
}
