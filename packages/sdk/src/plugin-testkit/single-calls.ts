import type { Page, StreamContext } from '../plugin/index.ts'

/** What a test of single calls gives of the context; the rest is as the host has it. */
export interface ContextOptions<Config> {
  /** The settings, parsed as the host would. */
  config: Config
  /** Whose clock it is: a fake provider, mostly. */
  provider: { now(): Date }
  /** In the place of every secret; the host gives a placeholder, and the fake provider sees what stands here. */
  secret?: string
  /** The network itself when absent. */
  fetch?: typeof globalThis.fetch
  log?: StreamContext<Config, never>['log']
  /** What was published through the integration; nothing when absent. */
  published?: StreamContext<Config, never>['published']
}

/**
 * A context as the host gives it, for tests of single calls that the properties do not make: a refusal that is worded, a
 * number that is counted.
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
