import { type Json, type Quota, secretUses, webhookSecrets } from '@portevoix/sdk/plugin'
import { coverSecrets, hostRules, quotaRules, type Seal } from './broker/index.ts'
import type { ConnectorInfo, SecretFacts } from './catalogue.ts'
import { type LoadedPlugin, newToken } from './loaded-plugin.ts'
import type { CallTerms, LogLine } from './process.ts'

/** A credential of an integration in clear, and where it may go. */
export interface SealedSecret {
  readonly value: string
  readonly sealedTo: Seal
}

/** One configured integration, as its owner stored it. Secrets are in clear and stay in this process. */
export interface IntegrationFacts {
  /** Of a notifier where one is called. */
  readonly connector: string
  readonly organizationId: string
  readonly integrationId: string
  readonly config: Json
  readonly secrets?: { readonly [name: string]: SealedSecret } | undefined
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
  info: SecretFacts & {
    readonly id: string
    readonly quotas?: readonly Quota[]
    readonly webhook?: ConnectorInfo['webhook']
  },
  facts: IntegrationFacts,
  now: () => Date,
): CallTerms {
  const { organizationId, integrationId, config, signal, onLog, renew, onUsage } = facts
  const { auth, webhook } = info
  const declared = Object.entries(facts.secrets ?? {}).filter(([name]) => Object.hasOwn(auth, name))
  const covered = declared.map(([name, { value, sealedTo }]) => {
    const uses = secretUses(auth, name, webhookSecrets(webhook))
    return [name, { value, sealedTo, uses, basic: auth[name]?.type === 'basic' }] as const
  })
  const secrets = coverSecrets(Object.fromEntries(covered), newToken())
  return {
    organizationId,
    facts: { integrationId, config, secrets: { ...secrets.placeholders }, nowMs: now().getTime() },
    grant: {
      hosts: hostRules(plugin.manifest.permissions.network, config),
      secrets,
      quotas: quotaRules(info.id, info.quotas ?? [], integrationId),
      caller: integrationId,
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
