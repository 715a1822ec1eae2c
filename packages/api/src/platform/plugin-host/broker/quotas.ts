import { setTimeout as wait } from 'node:timers/promises'
import type { Quota } from '@portevoix/sdk/plugin'
import { PluginFailure } from '../failure.ts'
import { texts } from './texts.ts'

/** Units of one quota that a request needs. */
export interface QuotaClaim {
  /** Requests with the same key are counted together, by all processes. */
  readonly key: string
  readonly units: number
  /** Units that may be used within the window. */
  readonly limit: number
  readonly window: { readonly slidingMs: number } | 'utc-day'
}

/** Counts the units used of providers' quotas, for all server processes together. */
export interface QuotaLedger {
  /** Takes units from all quotas, or from none. */
  take(
    claims: readonly QuotaClaim[],
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number }>
  /** Blocks a quota until this time, because the provider says that nothing is left. */
  rest(key: string, until: Date): Promise<void>
}

/** A quota of a connector for one integration. */
export interface QuotaRule extends Omit<Quota, 'id'> {
  /** Key in the ledger. */
  readonly key: string
}

/**
 * The quotas of a connector for one integration. Those of the application are shared by all integrations of the server.
 * Ids of quotas are unique within a connector.
 */
export function quotaRules(connector: string, quotas: readonly Quota[], integrationId: string): QuotaRule[] {
  return quotas.map(({ id, ...quota }) => ({
    ...quota,
    key: quota.scope === 'app' ? `${connector}/${id}` : `${connector}/${id}/${integrationId}`,
  }))
}

/** Maximum wait of a request for its quota; longer waits fail, and a later call tries again. */
const LONGEST_WAIT_MS = 5_000
const DAY_MS = 86_400_000

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Units that a request costs: the first matching cost, or 1 when none matches. */
export function costOf({ costs = [] }: Pick<QuotaRule, 'costs'>, method: string, url: URL): number {
  const path = decoded(url.pathname)
  const cost = costs.find(
    (entry) => entry.method.toUpperCase() === method.toUpperCase() && path.startsWith(entry.path.replace(/\*$/, '')),
  )
  return cost?.units ?? 1
}

/** The units that a request uses of every rule in which it costs anything. */
interface Use {
  readonly rule: QuotaRule
  readonly units: number
}
const usesOf = (rules: readonly QuotaRule[], method: string, url: URL): Use[] =>
  rules.map((rule) => ({ rule, units: costOf(rule, method, url) })).filter(({ units }) => units > 0)

const claimOf = ({ rule, units }: Use): QuotaClaim => ({
  key: rule.key,
  units,
  limit: rule.units,
  window: rule.window,
})

async function ask(ledger: QuotaLedger, uses: readonly Use[]): ReturnType<QuotaLedger['take']> {
  try {
    return await ledger.take(uses.map(claimOf))
  } catch {
    throw new PluginFailure('transient', 'unavailable', texts('quota-not-counted'))
  }
}

/**
 * Takes what the request costs before it is sent. Waits if that is possible soon.
 * @returns units of the quota in which it costs most.
 * @throws PluginFailure `rate_limit` with the time until it may be sent.
 */
export async function admit(
  ledger: QuotaLedger,
  rules: readonly QuotaRule[],
  request: { readonly method: string; readonly url: URL },
  signal: AbortSignal,
): Promise<number> {
  const uses = usesOf(rules, request.method, request.url)
  const beyond = uses.find(({ rule, units }) => units > rule.units)
  if (beyond) throw new PluginFailure('permanent', 'thrown', texts('beyond-quota'))
  let patienceMs = LONGEST_WAIT_MS
  while (uses.length > 0) {
    const answer = await ask(ledger, uses)
    if (answer.ok) break
    if (answer.retryAfterMs > patienceMs) {
      throw new PluginFailure('rate_limit', 'thrown', texts('quota-used-up'), answer.retryAfterMs)
    }
    patienceMs -= answer.retryAfterMs
    await wait(answer.retryAfterMs, undefined, { signal })
  }
  return Math.max(0, ...uses.map(({ units }) => units))
}

/** Milliseconds until a reset, which a header gives as epoch seconds, seconds from now, or a date. */
export function msUntilReset(value: string, nowMs: number): number | null {
  const number = Number(value)
  if (value.trim() === '' || number < 0) return null
  if (Number.isNaN(number)) {
    const at = Date.parse(value)
    return Number.isNaN(at) ? null : at - nowMs
  }
  // A reset in thirty years is an instant (epoch seconds or milliseconds), not a number of seconds from now.
  if (number > 1e11) return number - nowMs
  return number > 1e9 ? number * 1_000 - nowMs : number * 1_000
}

/**
 * Stores what the provider says is left, so that nobody asks in vain before the reset.
 * @returns whether a quota is blocked now, for all processes.
 */
export async function noteAnswer(
  ledger: QuotaLedger,
  rules: readonly QuotaRule[],
  request: { readonly method: string; readonly url: URL },
  answer: { readonly status: number; readonly headers: readonly (readonly [string, string])[] },
  retryAfterMs: number | null,
): Promise<boolean> {
  const nowMs = Date.now()
  const header = (name: string | undefined): string | undefined =>
    answer.headers.find(([own]) => own === name?.toLowerCase())?.[1]
  const charged = usesOf(rules, request.method, request.url).map(({ rule }) => rule)
  const rests = new Map<QuotaRule, number>()
  for (const rule of charged) {
    const remaining = header(rule.headers?.remaining)
    const reset = header(rule.headers?.reset)
    const isSpent = remaining === undefined ? answer.status === 429 : Number.parseFloat(remaining) < 1
    const untilResetMs = isSpent && reset !== undefined ? msUntilReset(reset, nowMs) : null
    if (untilResetMs !== null) rests.set(rule, untilResetMs)
  }
  if (answer.status === 429 && retryAfterMs !== null && rests.size === 0) {
    // The response does not say which quota is used up. The integration's own is more likely, and blocking it affects
    // others less.
    const own = charged.filter(({ scope }) => scope === 'integration')
    for (const rule of own.length > 0 ? own : charged) rests.set(rule, retryAfterMs)
  }
  for (const [rule, untilResetMs] of rests) {
    // A quota is full again after its window at the latest, whatever the provider's clock says. `Retry-After` is
    // followed exactly.
    const most = rule.window === 'utc-day' ? DAY_MS : rule.window.slidingMs
    const asked = answer.status === 429 ? (retryAfterMs ?? 0) : 0
    const until = new Date(nowMs + Math.max(Math.min(untilResetMs, most), asked))
    // This answer is still valid; the next request finds out that the quota is used up.
    if (untilResetMs > 0) await ledger.rest(rule.key, until).catch(() => undefined)
  }
  return rests.size > 0
}
