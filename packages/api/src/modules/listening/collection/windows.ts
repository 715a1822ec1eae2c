/** A time of which mentions were collected: half-open, in milliseconds. */
interface Span {
  readonly fromMs: number
  readonly toMs: number
}

/** A time, and whether the source gave everything of it. */
export interface Collected extends Span {
  readonly complete: boolean
}

/** Spans as few that do not touch, in order. */
export function joined(spans: readonly Span[]): Span[] {
  const all: Span[] = []
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = all.at(-1)
    if (last && span.fromMs <= last.toMs) {
      all[all.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) }
    } else all.push(span)
  }
  return all
}

/** The parts of a span that lie in none of the others, in order. */
export function without(span: Span, others: readonly Span[]): Span[] {
  const left: Span[] = []
  let fromMs = span.fromMs
  for (const other of joined(others)) {
    if (other.fromMs > fromMs && fromMs < span.toMs) left.push({ fromMs, toMs: Math.min(other.fromMs, span.toMs) })
    fromMs = Math.max(fromMs, other.toMs)
  }
  if (fromMs < span.toMs) left.push({ fromMs, toMs: span.toMs })
  return left
}

/** A part of a period of which not everything is known to be collected. */
interface Gap extends Span {
  /** Whether the source was asked, and gave a part. */
  readonly isPartial: boolean
}

/** What was not collected, or not completely, of a span. */
export function gapsOf(span: Span, windows: readonly Collected[]): Gap[] {
  const complete = windows.filter((one) => one.complete)
  const partial = windows.filter((one) => !one.complete)
  return without(span, complete)
    .flatMap((missing) => {
      const untouched = without(missing, partial)
      return [
        ...untouched.map((one) => ({ ...one, isPartial: false })),
        ...without(missing, untouched).map((one) => ({ ...one, isPartial: true })),
      ]
    })
    .sort((a, b) => a.fromMs - b.fromMs)
}

/** The share of a span that was collected completely, from 0 to 1. */
export function shareCollected(span: Span, windows: readonly Collected[]): number {
  const missing = without(
    span,
    windows.filter((one) => one.complete),
  ).reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
  return 1 - missing / (span.toMs - span.fromMs)
}
