import type { Context } from '../../core/context.ts'
import { similarNames } from '../../core/did-you-mean.ts'
import { defineLoader } from '../../core/loaders.ts'
import type { Text } from '../../core/texts/index.ts'
import { Prisma } from '../../generated/prisma/client.ts'
import {
  addsOfFormula,
  BUILT_IN_METRICS,
  builtInNamed,
  type Compiled,
  compileFormula,
  type MetricAdds,
  type MetricUnit,
  metricDefinition,
  type Named,
  parseFormula,
} from './formulas/index.ts'
import { texts as formulaTexts } from './formulas/language/texts.ts'

/** What decides how a metric of the organisation's own is computed. */
interface OwnMetric {
  key: string
  unit: MetricUnit
  /** Null for what is computed. */
  adds: MetricAdds | null
  /** Null for what is sent as facts. */
  formula: string | null
  edition: number | null
  description: string | null
}

/** The organisation's own metrics as they stand, or stood at an instant. */
export class OwnMetrics {
  readonly #metrics: ReadonlyMap<string, OwnMetric>
  readonly #named = new Map<string, Named>()

  constructor(metrics: Iterable<OwnMetric>) {
    this.#metrics = new Map([...metrics].map((metric) => [metric.key, metric]))
  }

  get(key: string): OwnMetric | null {
    return this.#metrics.get(key) ?? null
  }

  /** The same, with a metric added or in the place of that of before. */
  with(metric: OwnMetric): OwnMetrics {
    return new OwnMetrics([...this.#metrics.values()].filter(({ key }) => key !== metric.key).concat(metric))
  }

  /** Keys of metrics that are computed. */
  formulas(): string[] {
    return [...this.#metrics.values()].flatMap(({ key, formula }) => (formula === null ? [] : [key]))
  }

  /** The formula of a metric; null where it has none. */
  compiled(key: string): Compiled | null {
    const text = this.#metrics.get(key)?.formula ?? null
    return text === null ? null : this.compile(key, text)
  }

  /** Whether values of a formula can be added: see `addsOfFormula`. */
  addsOf({ expression }: Compiled): MetricAdds | null {
    return addsOfFormula(expression, (key) => {
      const builtIn = metricDefinition(key)
      return builtIn?.kind === 'FACT' ? builtIn.adds : (this.#metrics.get(key)?.adds ?? null)
    })
  }

  /** @throws FormulaError naming every place that cannot be used. */
  compile(key: string, text: string): Compiled {
    return compileFormula({ key, text }, (named) => this.#nameOf(named))
  }

  #nameOf(key: string): Named | Text {
    const builtIn = builtInNamed(key)
    if (builtIn !== null) return builtIn
    const known = this.#named.get(key)
    if (known) return known
    const own = this.#metrics.get(key)
    if (!own) {
      const keys = [...BUILT_IN_METRICS.map((metric) => metric.key), ...this.#metrics.keys()]
      return formulaTexts('no-metric', { metric: key.slice(0, 60), similar: similarNames(key, keys) })
    }
    const named: Named = { unit: own.unit, formula: own.formula === null ? null : parseFormula(own.formula) }
    this.#named.set(key, named)
    return named
  }
}

const loaded = defineLoader<{ knownAt: Date | null }, OwnMetrics>(
  async (ctx, keys) =>
    await Promise.all(
      keys.map(async ({ knownAt }) => {
        const rows = await ctx.db.$queryRaw<OwnMetric[]>(Prisma.sql`
          SELECT d.key, d.unit, d.adds, f.formula, f.edition, f.description FROM "MetricDefinition" d LEFT JOIN LATERAL (
            SELECT f.formula, f.edition, f.description FROM "MetricFormula" f
            WHERE f.key = d.key AND (${knownAt}::timestamptz IS NULL OR f."createdAt" <= ${knownAt}::timestamptz)
            ORDER BY f.edition DESC LIMIT 1
          ) f ON TRUE`)
        return new OwnMetrics(rows)
      }),
    ),
  ({ knownAt }) => String(knownAt?.getTime() ?? ''),
)

/** The organisation's own metrics, at most some hundreds, read once in an operation. */
export async function ownMetrics(ctx: Context, knownAt: Date | null = null): Promise<OwnMetrics> {
  return (await loaded(ctx).load({ knownAt })) ?? new OwnMetrics([])
}

/** What was read is read anew, because it was changed. */
export const forgetOwnMetrics = (ctx: Context): void => void loaded(ctx).clearAll()
