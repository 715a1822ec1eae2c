import { context, metrics, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http'
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { MeterProvider, type MetricReader, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  SamplingDecision,
  TracerProvider,
} from '@opentelemetry/sdk-trace'
import type { Config } from '../../core/config.ts'
import { tellSteps } from '../../core/telemetry.ts'
import { type Gauge, observe } from './gauges.ts'

export { type Gauge, processGauges } from './gauges.ts'

/** Who listens to what this process does. */
export interface Telemetry {
  /** Where Prometheus reads the metrics; null without a port for it. */
  readonly metricsUrl: string | null
  /** Begins to read these numbers whenever the metrics are read. */
  observe(gauges: readonly Gauge[]): void
  /** Sends what is left. */
  close(): Promise<void>
}

const METRICS_EVERY_MS = 30_000
const LONGEST_VALUE = 2_000
/** A collector that does not answer must not hold up the end of the process. */
const LAST_SENDING_MS = 3_000

/**
 * Tells a collector by OTLP, or Prometheus, what this process does from now on. One process tells one collector, so that it is
 * opened once.
 * @throws Error when the port for the metrics is taken.
 */
export async function openTelemetry(settings: Config['telemetry'], role: string): Promise<Telemetry> {
  const { collector, metricsPort, metricsHost, serviceName, sampled } = settings
  if (!collector && metricsPort === null) return { metricsUrl: null, observe: () => {}, close: async () => {} }
  const resource = resourceFromAttributes({
    'service.name': serviceName,
    'service.instance.id': crypto.randomUUID(),
    'portevoix.role': role,
  })
  const sendTo = (path: string) => ({ url: `${collector?.url}${path}`, headers: { ...collector?.headers } })
  const tracing = collector
    ? new TracerProvider({
        resource,
        sampler: samplerOf(sampled),
        spanLimits: { attributeValueLengthLimit: LONGEST_VALUE },
        spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter(sendTo('/v1/traces')) })],
      })
    : null
  const prometheus =
    metricsPort === null
      ? null
      : new PrometheusExporter({ port: metricsPort, host: metricsHost, preventServerStart: true })
  const readers: MetricReader[] = [
    ...(prometheus ? [prometheus] : []),
    ...(collector
      ? [
          new PeriodicExportingMetricReader({
            exporter: new OTLPMetricExporter(sendTo('/v1/metrics')),
            exportIntervalMillis: METRICS_EVERY_MS,
          }),
        ]
      : []),
  ]
  const meters = new MeterProvider({ resource, readers })
  await prometheus?.startServer()
  metrics.setGlobalMeterProvider(meters)
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  if (tracing) trace.setGlobalTracerProvider(tracing)
  tellSteps(true)
  return {
    metricsUrl: metricsPort === null ? null : `http://${metricsHost}:${metricsPort}/metrics`,
    observe: (gauges) => observe(meters.getMeter('portevoix'), gauges),
    close: async () => {
      tellSteps(false)
      const sent = Promise.allSettled([tracing?.shutdown(), meters.shutdown()])
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, LAST_SENDING_MS).unref())])
      for (const api of [trace, metrics, propagation, context]) api.disable()
    },
  }
}

/**
 * Keeps a share of the traces, each from its first step here on. The caller of a request may name its trace: neither the number that
 * it chose nor what it says of keeping counts, so that nobody makes the operator keep more.
 */
function samplerOf(share: number): Sampler {
  const byChance: Sampler = {
    shouldSample: () => ({
      decision: Math.random() < share ? SamplingDecision.RECORD_AND_SAMPLED : SamplingDecision.NOT_RECORD,
    }),
    toString: () => `ByChance{${share}}`,
  }
  return new ParentBasedSampler({
    root: byChance,
    remoteParentSampled: byChance,
    remoteParentNotSampled: byChance,
  })
}
