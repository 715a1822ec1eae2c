import type { Auth, Permissions } from '@portevoix/sdk/plugin'
import type { Integration } from '../../generated/prisma/client.ts'
import {
  type ConnectorInfo,
  type JsonSchema,
  PluginFailure,
  type PluginHost,
  type PluginPart,
} from '../../platform/plugin-host/index.ts'
import { texts } from './texts.ts'

/** The connector or notifier of an integration, and the plugin that contains it. */
export interface Provider {
  readonly id: string
  readonly title: string
  /** Name of the package. */
  readonly plugin: string
  readonly configSchema: JsonSchema
  readonly auth: { readonly [name: string]: Auth }
  readonly permissions: Permissions
  /** Whether it may send mail. */
  readonly mails: boolean
  /** How deliveries are signed and which handshake precedes them; undefined without webhooks. */
  readonly webhook: ConnectorInfo['webhook']
}

/** The columns that identify a provider. */
export type ProviderRef = Pick<Integration, 'kind' | 'connector'>

/** The part that the plugin announces. */
export const partOf = ({ kind, connector: id }: ProviderRef): PluginPart =>
  kind === 'CONNECTOR' ? `connector:${id}` : `notifier:${id}`

/** The provider of an integration; undefined while its plugin is not loaded. */
export function providerOf(host: PluginHost, { kind, connector: id }: ProviderRef): Provider | undefined {
  const connector = kind === 'CONNECTOR' ? host.connector(id) : undefined
  const info = connector ?? (kind === 'NOTIFIER' ? host.notifier(id) : undefined)
  if (!info) return undefined
  const { plugin, title, configSchema, auth } = info
  const permissions = host.list().find(({ name }) => name === plugin)?.manifest?.permissions
  return {
    id,
    title,
    plugin,
    configSchema,
    auth,
    mails: connector === undefined,
    permissions: permissions ?? { network: [], data: [] },
    webhook: connector?.webhook,
  }
}

/** @throws PluginFailure `config` while its plugin is not loaded. */
export function requireProvider(host: PluginHost, made: ProviderRef): Provider {
  const provider = providerOf(host, made)
  if (provider) return provider
  const told = texts(made.kind === 'CONNECTOR' ? 'connector-not-loaded' : 'notifier-not-loaded', { id: made.connector })
  throw new PluginFailure('config', 'unavailable', told)
}
