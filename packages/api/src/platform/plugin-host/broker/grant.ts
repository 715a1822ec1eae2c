import type { HostRule } from './hosts.ts'
import type { QuotaRule } from './quotas.ts'
import type { SecretCover } from './secrets.ts'

/** What one call may reach, the secrets it stands for, and whom its requests concern. */
export interface NetworkGrant {
  readonly hosts: readonly HostRule[]
  readonly secrets: SecretCover
  /** Every request counts against all of them; `quotaRules` makes them. Empty: as often as it likes. */
  readonly quotas: readonly QuotaRule[]
  /** Whose waiting time is kept when a provider asks to wait: the integration, or another caller. */
  readonly caller: string
  /** Name of the plugin. Failures are counted per plugin and host. */
  readonly provider: string
  /**
   * Called once per request that uses the secret and was answered as if the secret had expired. `stale` is the value
   * that was refused. Gives the renewed value, or null where there is none.
   */
  readonly renew?: ((secret: string, stale: string) => Promise<string | null>) | undefined
  /** By name of the secret: answers besides 401 that say that it has expired. */
  readonly expired?: { readonly [secret: string]: { readonly status: number; readonly body: string } } | undefined
  /** Called after every request that was sent, retries and redirects included. */
  readonly onUsage?: ((usage: { requests: number; quotaUnits: number }) => void) | undefined
}
