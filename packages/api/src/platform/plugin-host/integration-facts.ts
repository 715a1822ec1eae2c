import { type Json, type Quota, secretUses, webhookSecrets } from '@portevoix/sdk/plugin'
import { coverSecrets, hostRules, quotaRules, type Seal } from './broker/index.ts'
import type { ConnectorInfo, SecretFacts } from './catalogue.ts'
import { type LoadedPlugin, newToken } from './loaded-plugin.ts'
import type { CallTerms, LogLine } from './process.ts'

/** A credential of an integration in clear text, with the hosts it is sealed to. */
export interface SealedSecret {
  readonly value: string
  readonly sealedTo: Seal
}

/** A configured integration as stored. Secrets are in clear text and stay in this process. */
export interface IntegrationFacts {
  /** For a notifier call, the notifier. */
  readonly connector: string
  readonly organizationId: string
  readonly integrationId: string
  readonly config: Json
  readonly secrets?: { readonly [name: string]: SealedSecret } | undefined
  readonly signal?: AbortSignal | undefined
  readonly onLog?: ((line: LogLine) => void) | undefined
  /**
   * Called once per request that the provider refuses as if the secret had expired; returns the renewed credential, or
   * null when there is none.
   */
  readonly renew?: ((secret: string, stale: string) => Promise<string | null>) | undefined
  /** Called after every request that was sent. */
  readonly onUsage?: ((usage: { requests: number; quotaUnits: number }) => void) | undefined
}

/** The terms of calls for an integration: what plugin code may know, and what it may access. */
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
