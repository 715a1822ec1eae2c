import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Attributes, Meter } from '@opentelemetry/api'

/** Numbers that are read whenever the metrics are. */
export interface Gauge {
  readonly name: string
  readonly unit: string
  readonly description: string
  /** Whether it only grows: a count of what happened. */
  readonly isCount?: boolean
  /** What cannot be read now is left out. */
  read(): Promise<readonly Reading[]> | readonly Reading[]
}

type Reading = readonly [value: number, labels?: Attributes]

export function observe(meter: Meter, gauges: readonly Gauge[]): void {
  for (const { name, unit, description, isCount, read } of gauges) {
    const options = { unit, description }
    const told = isCount ? meter.createObservableCounter(name, options) : meter.createObservableGauge(name, options)
    told.addCallback(async (result) => {
      try {
        for (const [value, labels] of await read()) result.observe(value, labels)
      } catch {
        // A number that is missing says so itself; the others are still told.
      }
    })
  }
}

/** How late timers ran, by halves of a minute: several readers of the metrics each see the same. */
function watchEventLoop(): () => number {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  let before = 0
  setInterval(() => {
    before = delay.percentile(99)
    delay.reset()
  }, HALF_MINUTE_MS).unref()
  return () => Math.max(before, delay.percentile(99)) / 1e9
}

const HALF_MINUTE_MS = 30_000
let eventLoopDelay: (() => number) | null = null

/** How the process itself fares, whatever servers it runs. */
export function processGauges(): readonly Gauge[] {
  eventLoopDelay ??= watchEventLoop()
  const p99 = eventLoopDelay
  return [
    {
      name: 'process.memory.usage',
      unit: 'By',
      description: 'Memory that the process holds.',
      read: () => [[process.memoryUsage.rss()]],
    },
    {
      name: 'nodejs.eventloop.delay.p99',
      unit: 's',
      description: 'How late timers ran within the last minute: 99 of 100 were less late.',
      read: () => [[p99()]],
    },
  ]
}
