import { setTimeout as wait } from 'node:timers/promises'
import type { Quota } from '@portevoix/sdk/plugin'
import { PluginFailure } from '../failure.ts'

/** Units of one quota that a request is about to use. */
export interface QuotaClaim {
  /** What is counted together, by all processes. */
  readonly key: string
  readonly units: number
  /** Units that may be used within the window. */
  readonly limit: number
  readonly window: { readonly slidingMs: number } | 'utc-day'
}

/** Counts the units used of providers' quotas, for all server processes together. */
export interface QuotaLedger {
  /** Takes units from all of the quotas, or from none. */
  take(
    claims: readonly QuotaClaim[],
  ): Promise<{ readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number }>
  /** The provider itself says that nothing is left until then. */
  rest(key: string, until: Date): Promise<void>
}

/** A quota of a connector as it holds for one integration. */
export interface QuotaRule extends Omit<Quota, 'id'> {
  /** Key in the ledger. */
  readonly key: string
}

/**
 * The quotas of a connector for one integration: those of the application are shared by all integrations of the server.
 * Ids of quotas are unique within a connector.
 */
export function quotaRules(connector: string, quotas: readonly Quota[], integrationId: string): QuotaRule[] {
  return quotas.map(({ id, ...quota }) => ({
    ...quota,
    key: quota.scope === 'app' ? `${connector}/${id}` : `${connector}/${id}/${integrationId}`,
  }))
}

/** A request waits at most this long for its quota; a longer wait fails, and a later call tries again. */
const LONGEST_WAIT_MS = 5_000
const DAY_MS = 86_400_000

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Units that a request costs: the first cost that fits, 1 where none does. */
export function costOf({ costs = [] }: Pick<QuotaRule, 'costs'>, method: string, url: URL): number {
  const path = decoded(url.pathname)
  const cost = costs.find(
    (entry) => entry.method.toUpperCase() === method.toUpperCase() && path.startsWith(entry.path.replace(/\*$/, '')),
  )
  return cost?.units ?? 1
}

/** What a request uses: of every rule in which it costs anything. */
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
    throw new PluginFailure('transient', 'unavailable', 'the quotas of the provider cannot be counted at the moment')
  }
}

/**
 * Takes what the request costs before it leaves. Waits where that is soon possible.
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
  if (beyond) throw new PluginFailure('permanent', 'thrown', 'the request costs more than its whole quota')
  let patienceMs = LONGEST_WAIT_MS
  while (uses.length > 0) {
    const answer = await ask(ledger, uses)
    if (answer.ok) break
    if (answer.retryAfterMs > patienceMs) {
      throw new PluginFailure('rate_limit', 'thrown', 'the quota of the provider is used up', answer.retryAfterMs)
    }
    patienceMs -= answer.retryAfterMs
    await wait(answer.retryAfterMs, undefined, { signal })
  }
  return Math.max(0, ...uses.map(({ units }) => units))
}

/** Milliseconds until a reset that a header tells as epoch seconds, seconds from now, or a date. */
export function msUntilReset(value: string, nowMs: number): number | null {
  const number = Number(value)
  if (value.trim() === '' || number < 0) return null
  if (Number.isNaN(number)) {
    const at = Date.parse(value)
    return Number.isNaN(at) ? null : at - nowMs
  }
  // A reset that is thirty years away is an instant (epoch seconds, or milliseconds), not a number of seconds from now.
  if (number > 1e11) return number - nowMs
  return number > 1e9 ? number * 1_000 - nowMs : number * 1_000
}

/**
 * Notes what the provider says is left, so that nobody asks in vain before it is whole again.
 * @returns whether a quota rests now, for all processes.
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
    const restMs = isSpent && reset !== undefined ? msUntilReset(reset, nowMs) : null
    if (restMs !== null) rests.set(rule, restMs)
  }
  if (answer.status === 429 && retryAfterMs !== null && rests.size === 0) {
    // The answer does not say which quota is used up. The integration's own is more likely, and stopping it harms
    // others less.
    const own = charged.filter(({ scope }) => scope === 'integration')
    for (const rule of own.length > 0 ? own : charged) rests.set(rule, retryAfterMs)
  }
  for (const [rule, restMs] of rests) {
    // A quota is full again after its window at the latest, whatever the provider's clock says. `Retry-After` is kept
    // exactly as it is.
    const most = rule.window === 'utc-day' ? DAY_MS : rule.window.slidingMs
    const asked = answer.status === 429 ? (retryAfterMs ?? 0) : 0
    const until = new Date(nowMs + Math.max(Math.min(restMs, most), asked))
    // This answer is still valid; the next request finds out that the quota is used up.
    if (restMs > 0) await ledger.rest(rule.key, until).catch(() => undefined)
  }
  return rests.size > 0
}
