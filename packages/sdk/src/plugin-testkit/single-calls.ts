import type { Page, StreamContext } from '../plugin/index.ts'

/** The part of the context that a test of single calls sets; the rest is as in the host. */
export interface ContextOptions<Config> {
  /** The settings, parsed as the host parses them. */
  config: Config
  /** The source of the clock, usually a fake provider. */
  provider: { now(): Date }
  /** Used for every secret. The host returns a placeholder; the fake provider sees this value. */
  secret?: string
  /** Default: the network itself. */
  fetch?: typeof globalThis.fetch
  log?: StreamContext<Config, never>['log']
  /** The posts that were published through the integration; none by default. */
  published?: StreamContext<Config, never>['published']
}

/**
 * Creates a context like the host's, for tests of single calls that the properties do not make, such as the message of
 * a refusal or a counted number.
 */
export function contextFor<Config, SecretName extends string = string>({
  config,
  provider,
  secret = 'a-secret',
  fetch = globalThis.fetch,
  log = () => undefined,
  published = nothing,
}: ContextOptions<Config>): StreamContext<Config, SecretName> {
  const { signal } = new AbortController()
  const ofProvider = { now: () => provider.now(), fetch, secret: () => secret }
  return { integrationId: 'integration', config, signal, log, published, ...ofProvider }
}

async function* nothing(): AsyncGenerator<never> {}

/** Reads a stream to its end: all records, and the state after each page. */
export async function readAll<Item, State>(
  reading: AsyncIterable<Page<Item, State>>,
): Promise<{ records: Item[]; states: State[] }> {
  const records: Item[] = []
  const states: State[] = []
  for await (const page of reading) {
    records.push(...page.upserts)
    states.push(page.state)
  }
  return { records, states }
}
