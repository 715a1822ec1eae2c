import type { Context } from '../../core/context.ts'
import { placeOfDay, type When } from '../../core/day.ts'
import type { Text } from '../../core/texts/index.ts'
import { rowTexts as texts } from './row-texts.ts'
import type { Subject } from './subjects.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** How long after a click a fact may come of it. */
export const CLICK_DAYS = 90
/** Clocks of sources may be slow, and a day without an hour may have begun earlier. */
const EARLY_MS = HOUR_MS
const EARLY_DAY_MS = 36 * HOUR_MS

/** What somebody clicked, and when. */
export interface Click {
  /** What facts that come of the click are about. */
  readonly subject: Subject
  /** The first instant of the hour of the click. */
  readonly hour: Date
}

/** Reads tokens of clicks. Those that no link of the organisation gave are left out. */
type ReadClicks = (ctx: Context, tokens: readonly string[]) => Promise<ReadonlyMap<string, Click>>

let readClicks: ReadClicks = async () => new Map()

/** Says who reads tokens of clicks: the module of the links. */
export function declareClicks(read: ReadClicks): void {
  readClicks = read
}

/** A fact that names a click. */
export interface FactOfClick extends When {
  readonly clickToken: string
}

/**
 * What facts are about that name a click, in their order; a text says why one cannot be used. A fact counts for what was
 * clicked when it happened within 90 days after the click.
 */
export async function subjectsOfClicks(
  ctx: Context,
  facts: readonly FactOfClick[],
): Promise<(Subject | { readonly refusal: Text })[]> {
  const tokens = [...new Set(facts.map(({ clickToken }) => clickToken))]
  const clicks = tokens.length === 0 ? new Map<string, Click>() : await readClicks(ctx, tokens)
  return facts.map((fact) => {
    const click = clicks.get(fact.clickToken)
    if (!click) return { refusal: texts('unknown-click-token') }
    const refusal = timeProblem(fact, click.hour)
    return refusal === null ? click.subject : { refusal }
  })
}

function timeProblem({ at, on }: When, hour: Date): Text | null {
  // What is wrong with the time itself is said where points are read.
  if (!at && !on) return null
  const since = (at ? at.getTime() : placeOfDay(on ?? '')) - hour.getTime()
  if (since < -(at ? EARLY_MS : EARLY_DAY_MS)) return texts('before-click')
  if (since >= CLICK_DAYS * DAY_MS) return texts('long-after-click', { days: CLICK_DAYS })
  return null
}
