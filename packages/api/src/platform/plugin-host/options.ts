import type { LookupFunction } from 'node:net'
import type { QuotaLedger } from './broker/index.ts'
import type { ModelFingerprints } from './fingerprint.ts'
import type { PluginLimits } from './limits.ts'
import type { HostLog } from './log.ts'

export interface PluginHostOptions {
  /** Names of installed packages, or folders (absolute, or beginning with a dot). */
  readonly plugins: readonly string[]
  /** Folder from which packages and relative folders are found: that of `portevoix.config.ts`. */
  readonly from: string
  /** `host:port` entries that the broker may reach although they are private. */
  readonly allowPrivate: readonly string[]
  /** Version of this server, told to providers in the User-Agent. */
  readonly hostVersion: string
  readonly log: HostLog
  now(): Date
  /** In [0, 1): spreads retries and restarts. */
  random(): number
  /** Counts the quotas of providers for all processes of the installation. */
  readonly quotas: QuotaLedger
  /** Remembers what versions of scoring models answer; without it a silent change is not noticed. */
  readonly modelFingerprints?: ModelFingerprints | undefined
  readonly limits?: Partial<PluginLimits> | undefined
  /** Resolution of names for the broker; the system's when absent. */
  readonly lookup?: LookupFunction | undefined
}
