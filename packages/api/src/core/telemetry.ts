import {
  type Attributes,
  context,
  type Histogram,
  isSpanContextValid,
  metrics,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api'
import { outsideOfTurns } from './fair-turns.ts'

export type { Attributes }

const SCOPE = 'portevoix'

/**
 * The kinds of work that are told to a collector, with the name of the metric of their duration in seconds. Names are those of
 * OpenTelemetry's semantic conventions where there is one.
 */
const STEPS = {
  request: { metric: 'http.server.request.duration', kind: SpanKind.SERVER },
  operation: { metric: 'graphql.server.operation.duration', kind: SpanKind.INTERNAL },
  act: { metric: 'portevoix.act.duration', kind: SpanKind.INTERNAL },
  statement: { metric: 'db.client.operation.duration', kind: SpanKind.CLIENT },
  'plugin call': { metric: 'portevoix.plugin.call.duration', kind: SpanKind.CLIENT },
  job: { metric: 'portevoix.job.duration', kind: SpanKind.CONSUMER },
  webhook: { metric: 'portevoix.webhook.duration', kind: SpanKind.PRODUCER },
} as const

export type StepKind = keyof typeof STEPS

/** Durations in seconds, from a statement to a long job. */
const BOUNDARIES_S = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600]

export interface Step {
  readonly name: string
  /** Of few different values each: they name a series of the metric too. */
  readonly labels?: Attributes
  /** For the trace alone. Nothing of a person, and no text that somebody wrote. */
  readonly facts?: Attributes
}

let histograms: ReadonlyMap<StepKind, Histogram> | null = null

/** Says that a collector listens from now on, or none any more. Without one a step is only done. */
export function tellSteps(told: boolean): void {
  const meter = metrics.getMeter(SCOPE)
  const advice = { explicitBucketBoundaries: BOUNDARIES_S }
  histograms = told
    ? new Map(
        (Object.keys(STEPS) as StepKind[]).map((kind) => [
          kind,
          meter.createHistogram(STEPS[kind].metric, { unit: 's', advice, description: `Duration of each ${kind}.` }),
        ]),
      )
    : null
}

/**
 * Does a step of the work of this process, and tells the collector of it: within the step that is being done, or as the beginning of a
 * trace.
 * @param work may add labels that it learns, such as a status, by its argument.
 * @param from headers of a caller whose trace goes on here.
 */
export async function step<T>(
  kind: StepKind,
  { name, labels = {}, facts = {} }: Step,
  work: (tell: (learnt: Attributes) => void) => Promise<T>,
  from?: Record<string, unknown>,
): Promise<T> {
  const histogram = histograms?.get(kind)
  if (!histogram) return await work(nothing)
  const parent = from ? propagation.extract(ROOT_CONTEXT, from) : context.active()
  const options = { kind: STEPS[kind].kind, attributes: { ...labels, ...facts } }
  const begun = performance.now()
  return await trace.getTracer(SCOPE).startActiveSpan(name, options, parent, async (span) => {
    let all = labels
    try {
      return await work((learnt) => {
        all = { ...all, ...learnt }
      })
    } catch (error) {
      all = { ...all, 'error.type': kindOf(error) }
      throw error
    } finally {
      endSpan(span, all)
      histogram.record((performance.now() - begun) / 1_000, all)
    }
  })
}

const nothing = () => undefined

/**
 * Begins what outlives the step in which it is begun, such as a timer or a connection that serves others too. It is no part of the
 * trace of whoever came first, nor of their turn.
 */
export const apart = <T>(begin: () => T): T => outsideOfTurns(() => context.with(ROOT_CONTEXT, begin))

/** The message of an error may quote what somebody wrote. */
const kindOf = (error: unknown): string =>
  (error as { code?: unknown } | null)?.code === undefined
    ? ((error as object | null)?.constructor?.name ?? 'unknown')
    : String((error as { code: unknown }).code)

function endSpan(span: Span, labels: Attributes): void {
  span.setAttributes(labels)
  if (labels['error.type']) span.setStatus({ code: SpanStatusCode.ERROR })
  span.end()
}

/** What joins a line of the log to its trace; nothing outside of one. */
export function traceFacts(): { traceId: string; spanId: string } | undefined {
  const found = trace.getActiveSpan()?.spanContext()
  return found && isSpanContextValid(found) ? { traceId: found.traceId, spanId: found.spanId } : undefined
}
