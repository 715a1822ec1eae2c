import type { LookupFunction } from 'node:net'
import type { OutboundProxy, QuotaLedger } from './broker/index.ts'
import type { ModelFingerprints } from './fingerprint.ts'
import type { PluginLimits } from './limits.ts'
import type { HostLog } from './log.ts'

export interface PluginHostOptions {
  /** Names of installed packages, or folders (absolute, or beginning with a dot). */
  readonly plugins: readonly string[]
  /** Folder from which packages and relative folders are found: that of `portevoix.config.ts`. */
  readonly from: string
  /** Private `host:port` entries that the broker may contact. */
  readonly allowPrivate: readonly string[]
  /** The proxy that requests of plugins go through; none when absent. */
  readonly proxy?: OutboundProxy | null | undefined
  /** Version of this server, sent to providers in the User-Agent header. */
  readonly hostVersion: string
  readonly log: HostLog
  now(): Date
  /** In [0, 1); spreads retries and restarts. */
  random(): number
  /** Counts the quotas of providers for all processes of the installation. */
  readonly quotas: QuotaLedger
  /** Remembers the answers of versions of scoring models; without it a silent change is not noticed. */
  readonly modelFingerprints?: ModelFingerprints | undefined
  readonly limits?: Partial<PluginLimits> | undefined
  /** Name resolution for the broker; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
}
