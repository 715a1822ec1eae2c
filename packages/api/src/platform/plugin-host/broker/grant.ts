import type { HostRule } from './hosts.ts'
import type { QuotaRule } from './quotas.ts'
import type { SecretCover } from './secrets.ts'

/** The hosts, secrets and callbacks of one call. */
export interface NetworkGrant {
  readonly hosts: readonly HostRule[]
  readonly secrets: SecretCover
  /** Every request counts against all of them; made by `quotaRules`. Empty for no limit. */
  readonly quotas: readonly QuotaRule[]
  /** Whose waiting time is kept when a provider asks to wait: the integration, or another caller. */
  readonly caller: string
  /** Name of the plugin. Failures are counted per plugin and host. */
  readonly provider: string
  /**
   * Called once per request that uses the secret and is refused as if it had expired. `stale` is the refused value.
   * Returns the renewed value, or null when there is none.
   */
  readonly renew?: ((secret: string, stale: string) => Promise<string | null>) | undefined
  /** By secret: responses other than 401 that mean it has expired. */
  readonly expired?: { readonly [secret: string]: { readonly status: number; readonly body: string } } | undefined
  /** Called after every request that was sent, retries and redirects included. */
  readonly onUsage?: ((usage: { requests: number; quotaUnits: number }) => void) | undefined
}
