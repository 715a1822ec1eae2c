import type { Quota } from '@portevoix/sdk/plugin'

/** Units of one quota that a request is about to use. */
export interface QuotaClaim {
  /** What is counted together, by all processes. */
  readonly key: string
  readonly units: number
  /** Units that may be used within the window. */
  readonly limit: number
  readonly window: { readonly slidingMs: number } | 'utc-day'
}

/** Counts what was used of the quotas of providers. One for all processes: what one used, the others do not have. */
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
