import type { Json, OwnPost, StreamName } from '../../../plugin/index.ts'
import type { ManifestSource } from '../../manifest.ts'
import type { Except } from '../../property.ts'
import type { FakeProvider } from '../../provider/types.ts'

/** The properties of connectors, by the names that `except` takes. */
export type ConnectorProperty =
  | 'manifest'
  | 'reads'
  | 'records'
  | 'unused'
  | 'state'
  | 'migration'
  | 'crash'
  | 'ties'
  | 'empty'
  | 'order'
  | 'again'
  | 'published'
  | 'truncated'
  | 'rate-limit'
  | 'server-error'
  | 'broken-line'
  | 'refused-secret'
  | 'renewal'
  | 'deletes'
  | 'complete'
  | 'leaks'
  | 'abort'
  | 'hosts'
  | 'check'
  | 'check-refused'
  | 'publish-once'
  | 'publish-again'
  | 'publish-limits'
  | 'publish-absent'
  | 'publish-refused'
  | 'retract'
  | 'forget'
  | 'webhook'

/** What a connector is tried with. */
export interface ConnectorFixture<SecretName extends string, Provider extends FakeProvider = FakeProvider> {
  /** The manifest, or the package.json that holds it; the one nearest to the test file when absent. */
  manifest?: ManifestSource
  /** Settings of an integration with this provider. */
  config(provider: Provider): Json
  /**
   * What the provider takes, at least 6 characters each; `user:password` for `basic`, an access token for `oauth2` and
   * `session`. The fake provider must refuse any other with 401.
   */
  secrets: { readonly [K in SecretName]: string }
  /** A new provider that holds nothing. */
  provider(): Promise<Provider>
  /**
   * The posts among the seeded items that the integration has published and that stand: what streams are told by
   * `ctx.published`, in any order. None when absent.
   */
  published?(provider: Provider): readonly OwnPost[]
  /** How many items are seeded: enough for several pages. 7 when absent. */
  items?: number
  /** Streams that are tried; all when absent. */
  streams?: readonly StreamName[]
  /** States of older versions, each of which `migrateState` must take. Needed when a `stateVersion` is above 1. */
  oldStates?: { readonly [K in StreamName]?: readonly { version: number; state: Json }[] }
  /** What is published; a short English text when absent. */
  text?: string
  /** Webhook deliveries, and the streams that they must refresh. */
  deliveries?: readonly { body: Json; refreshes: readonly StreamName[] }[]
  /** Properties that are left out, each with its reason. */
  except?: Except<ConnectorProperty>
}
