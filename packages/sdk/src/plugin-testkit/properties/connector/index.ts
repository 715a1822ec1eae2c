import type { ConnectorDefinition, Schema, StreamName } from '../../../plugin/index.ts'
import type { AnyConnector } from '../../host/plugin-parts.ts'
import { manifestOf } from '../../manifest.ts'
import type { FakeProvider } from '../../provider/types.ts'
import { declareSuite } from '../../suite.ts'
import { DELETION } from './deletion.ts'
import { FAILURES } from './failures.ts'
import type { ConnectorFixture } from './fixture.ts'
import { FORGETTING } from './forgetting.ts'
import { OWN_POSTS } from './own-posts.ts'
import { PUBLISHING } from './publishing.ts'
import { type ConnectorPromise, READING } from './reading.ts'
import { RESUMPTION } from './resumption.ts'
import { SAFETY } from './safety.ts'
import type { ConnectorSubject } from './scenario.ts'
import { SETTINGS } from './settings.ts'

/** What every connector promises. */
export const CONNECTOR_PROPERTIES: readonly ConnectorPromise[] = [
  ...SETTINGS,
  ...READING,
  ...RESUMPTION,
  ...OWN_POSTS,
  ...FAILURES,
  ...DELETION,
  ...SAFETY,
  ...PUBLISHING,
  ...FORGETTING,
]

/** A connector of whatever types, with what it is tried with. */
export function connectorSubject<
  S extends Schema<unknown>,
  SecretName extends string,
  States extends { [K in StreamName]?: unknown },
  Provider extends FakeProvider,
>(
  connector: ConnectorDefinition<S, SecretName, States>,
  fixture: ConnectorFixture<SecretName, Provider>,
): ConnectorSubject {
  return {
    connector: connector as unknown as AnyConnector,
    fixture: fixture as ConnectorFixture<string>,
    manifest: () => manifestOf(fixture.manifest),
  }
}

/**
 * Declares the conformance tests of a connector, one per property: to be called at the top of a vitest file.
 *
 * The connector runs in this process against a host in memory that keeps the real one's promises: page and state in one
 * step, absence only after `complete`, `migrateState`, hosts of the manifest only, placeholders for secrets, one renewal
 * after a 401. It differs in two things: it does not try requests again, so that every fault reaches the connector; and it
 * reads on at once after a failure, with the provider's clock moved to `retryAfterMs`.
 *
 * ```ts
 * testConnector(shop, {
 *   config: (provider) => ({ url: provider.url }),
 *   secrets: { token: 'a-token-of-the-shop' },
 *   provider: startFakeShop,
 * })
 * ```
 */
export function testConnector<
  S extends Schema<unknown>,
  SecretName extends string,
  States extends { [K in StreamName]?: unknown },
  Provider extends FakeProvider,
>(connector: ConnectorDefinition<S, SecretName, States>, fixture: ConnectorFixture<SecretName, Provider>): void {
  declareSuite(`connector ${connector.id}`, CONNECTOR_PROPERTIES, {
    subject: connectorSubject(connector, fixture),
    except: fixture.except,
  })
}
