import type { HostRule } from './hosts.ts'
import type { QuotaRule } from './quotas.ts'
import type { SecretCover } from './secrets.ts'

/** What one call may reach, the secrets it stands for, and whom its requests concern. */
export interface NetworkGrant {
  readonly hosts: readonly HostRule[]
  readonly secrets: SecretCover
  /** Every request counts against all of them; `quotaRules` makes them. Empty: as often as it likes. */
  readonly quotas: readonly QuotaRule[]
  /** The integration, or whatever else is told to wait for itself when a provider asks for patience. */
  readonly caller: string
  /** Name of the plugin. With the host that is asked it says whose failures are counted together. */
  readonly provider: string
  /**
   * Asked once per request that mentions the secret and was answered as if it were over: the renewed value, or null where
   * there is none. `stale` is the value that was refused.
   */
  readonly renew?: ((secret: string, stale: string) => Promise<string | null>) | undefined
  /** Answers besides 401 that say that a secret is over, by its name. */
  readonly expired?: { readonly [secret: string]: { readonly status: number; readonly body: string } } | undefined
  /** Told after every request that left, repetitions and redirects included. */
  readonly onUsage?: ((usage: { requests: number; quotaUnits: number }) => void) | undefined
}
