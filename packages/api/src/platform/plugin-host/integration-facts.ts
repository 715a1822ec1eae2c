import type { Json, Quota } from '@portevoix/sdk/plugin'
import { coverSecrets, hostRules, quotaRules } from './broker/index.ts'
import type { SecretFacts } from './catalogue.ts'
import { type LoadedPlugin, newToken } from './loaded-plugin.ts'
import type { CallTerms, LogLine } from './process.ts'

/** One configured integration, as its owner stored it. Secrets are in clear and stay in this process. */
export interface IntegrationFacts {
  /** Of a notifier where one is called. */
  readonly connector: string
  readonly organizationId: string
  readonly integrationId: string
  readonly config: Json
  readonly secrets?: { readonly [name: string]: string } | undefined
  readonly signal?: AbortSignal | undefined
  readonly onLog?: ((line: LogLine) => void) | undefined
  /** Asked once per request that the provider refuses as if the secret were over: the renewed credential, or null where there is none. */
  readonly renew?: ((secret: string, stale: string) => Promise<string | null>) | undefined
  /** Told after every request that left. */
  readonly onUsage?: ((usage: { requests: number; quotaUnits: number }) => void) | undefined
}

/** What belongs to calls for an integration: what plugin code may know, and what it may reach. */
export function termsOf(
  plugin: LoadedPlugin,
  info: SecretFacts & { readonly id: string; readonly quotas?: readonly Quota[] },
  facts: IntegrationFacts,
  now: () => Date,
): CallTerms {
  const { integrationId, config, signal, onLog, renew, onUsage } = facts
  const types = Object.fromEntries(info.secrets.map(({ name, type }) => [name, type]))
  const declared = Object.entries(facts.secrets ?? {}).filter(([name]) => Object.hasOwn(types, name))
  const secrets = coverSecrets(Object.fromEntries(declared), types, newToken())
  return {
    facts: { integrationId, config, secrets: { ...secrets.placeholders }, nowMs: now().getTime() },
    grant: {
      hosts: hostRules(plugin.manifest.permissions.network, config),
      secrets,
      quotas: quotaRules(info.id, info.quotas ?? [], integrationId),
      provider: plugin.name,
      renew,
      expired: Object.fromEntries(
        Object.entries(info.auth).flatMap(([name, auth]) =>
          'expired' in auth && auth.expired ? [[name, auth.expired]] : [],
        ),
      ),
      onUsage,
    },
    onLog,
    signal,
  }
}
