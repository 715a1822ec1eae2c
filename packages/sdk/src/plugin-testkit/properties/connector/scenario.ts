import { type Json, type Manifest, webhookSecrets } from '../../../plugin/index.ts'
import { described, type Failure } from '../../host/failure.ts'
import { type Host, openHost } from '../../host/host.ts'
import type { AnyConnector, AnyRecord, AnyStream } from '../../host/plugin-parts.ts'
import { type Crash, type Reading, readStream } from '../../host/reading.ts'
import { openStore, type StreamStore } from '../../host/store.ts'
import type { FakeProvider, Fault, FaultOptions, SeedOptions } from '../../provider/types.ts'
import { counted, LeftOut, quoted, Teller } from '../../story.ts'
import type { ConnectorFixture } from './fixture.ts'

/** A connector with what it is tried with. */
export interface ConnectorSubject {
  readonly connector: AnyConnector
  readonly fixture: ConnectorFixture<string>
  manifest(): Manifest
}

/** One story about one provider: does things, and tells them in the same breath. */
export class Scenario extends Teller {
  readonly subject: ConnectorSubject
  readonly provider: FakeProvider

  constructor(subject: ConnectorSubject, provider: FakeProvider) {
    super()
    this.subject = subject
    this.provider = provider
  }

  get items(): number {
    return this.subject.fixture.items ?? 7
  }

  seed(count: number, options: Partial<SeedOptions> = {}): void {
    const more = this.provider.requests().length > 0 ? ' more' : ''
    this.tell(`The provider gets ${count}${more} items${options.tied ? ', all of one instant' : ''}.`)
    this.provider.seed(count, options)
  }

  fault(kind: Fault, options: FaultOptions = {}): void {
    const which = options.after ? `After ${counted(options.after, 'request')} the` : 'The'
    const often = options.times === Number.POSITIVE_INFINITY ? 'every next request meets' : 'next request meets'
    this.tell(`${which} ${often} the fault ${kind}.`.replace('The every', 'Every').replace('the every', 'every'))
    this.provider.fault(kind, options)
  }

  host(
    change: {
      secrets?: { [name: string]: string }
      network?: readonly string[]
      token?: string
      postsPerPage?: number
    } = {},
  ): Promise<Host> {
    const { connector, fixture } = this.subject
    return openHost({
      provider: this.provider,
      schema: connector.config,
      auth: connector.auth,
      config: fixture.config(this.provider),
      secrets: fixture.secrets,
      signedBy: webhookSecrets(connector.webhook),
      network: this.subject.manifest().permissions.network,
      posts: () => fixture.published?.(this.provider) ?? [],
      ...change,
    })
  }

  /** Reads a stream in a process of its own, with the store that the others share. */
  async read(
    name: string,
    stream: AnyStream,
    options: { store: StreamStore; crash?: Crash; host?: Host; version?: number },
  ): Promise<Reading> {
    const from = options.store.state === null ? 'from the start' : `from the state ${quoted(options.store.state)}`
    const reading = await readStream(options.host ?? (await this.host()), stream, options)
    const pages = reading.pages.map(({ upserts }) => upserts.length).join(' + ')
    const got = `${counted(reading.pages.length, 'page')} of ${pages || 'no'} records`
    const last = reading.pages.at(-1)?.upserts.length ?? 0
    if (reading.end === 'crash') {
      const when = options.crash?.moment === 'before' ? 'before it is stored' : 'after it is stored'
      this.tell(
        `${name} is read ${from}; the process dies with page ${options.crash?.page} in hand (${counted(last, 'record')}), ${when}.`,
      )
    } else {
      const end = reading.failure ? `it fails as ${described(reading.failure)}` : 'it ends well'
      this.tell(`${name} is read ${from}: ${got}, then ${end}.`)
    }
    return reading
  }

  /** Reads to the end. @throws Story where the reading fails. */
  async readWell(
    name: string,
    stream: AnyStream,
    options: { store: StreamStore; host?: Host; version?: number },
  ): Promise<Reading> {
    const reading = await this.read(name, stream, options)
    if (reading.failure)
      throw this.story(`reading ${name} should have ended well, and failed as ${described(reading.failure)}`)
    return reading
  }

  /** What an undisturbed reading from the start finds now. */
  async fresh(name: string, stream: AnyStream): Promise<StreamStore> {
    const store = openStore(stream)
    const { failure } = await readStream(await this.host(), stream, { store })
    if (failure) throw this.story(`an undisturbed reading of ${name} from the start failed as ${described(failure)}`)
    return store
  }

  /** @throws Story that names the first record that is missing, too many or different. */
  async sameAsFresh(name: string, stream: AnyStream, store: StreamStore): Promise<void> {
    const expected = await this.fresh(name, stream)
    const kept = stream.deletes === 'none'
    const problem = difference(store.records, expected.records, kept)
    if (problem) throw this.story(`compared with an undisturbed reading of ${name} from the start, ${problem}`)
  }

  expectFailure(what: string, failure: Failure | null, kinds: readonly Failure['kind'][]): Failure {
    const wanted = kinds.join(' or ')
    if (!failure) throw this.story(`${what} should have failed as ${wanted}, and ended as if nothing were wrong`)
    if (!kinds.includes(failure.kind))
      throw this.story(`${what} should have failed as ${wanted}, and failed as ${described(failure)}`)
    return failure
  }
}

/** How two sets of records differ, in words. */
export function difference(
  actual: ReadonlyMap<string, AnyRecord>,
  expected: ReadonlyMap<string, AnyRecord>,
  mayHoldMore = false,
): string | null {
  const missing = [...expected.keys()].filter((key) => !actual.has(key))
  if (missing.length > 0) return `${counted(missing.length, 'record')} are missing: ${list(missing)}`
  const more = [...actual.keys()].filter((key) => !expected.has(key))
  if (more.length > 0 && !mayHoldMore) return `${counted(more.length, 'record')} are too many: ${list(more)}`
  for (const [key, record] of expected) {
    const other: Json | AnyRecord | undefined = actual.get(key)
    if (canonical(other) !== canonical(record)) {
      return `the record ${quoted(key)} is ${quoted(other)} and should be ${quoted(record)}`
    }
  }
  return null
}

const list = (keys: readonly string[]): string =>
  `${keys.slice(0, 3).map(quoted).join(', ')}${keys.length > 3 ? ' …' : ''}`

/** JSON with names in order, so that equal records are equal texts. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

/** Runs one story with a provider of its own. */
export async function withProvider(
  subject: ConnectorSubject,
  act: (scenario: Scenario) => Promise<void>,
): Promise<void> {
  const provider = await subject.fixture.provider()
  try {
    await act(new Scenario(subject, provider))
  } catch (error) {
    // What went wrong first says more than what the provider tells at its end.
    await provider.close().catch(() => undefined)
    throw error
  }
  await provider.close()
}

/** The streams that are tried. */
export function streamsOf({ connector, fixture }: ConnectorSubject): [string, AnyStream][] {
  const wanted: readonly string[] | undefined = fixture.streams
  return Object.entries(connector.streams ?? {}).filter(([name]) => wanted?.includes(name) ?? true)
}

/** One story for each stream, each with a provider of its own. */
export async function eachStream(
  subject: ConnectorSubject,
  act: (scenario: Scenario, name: string, stream: AnyStream) => Promise<void>,
): Promise<void> {
  for (const [name, stream] of streamsOf(subject)) {
    await withProvider(subject, (scenario) => act(scenario, name, stream))
  }
}

/** @throws LeftOut where no stream was asked. */
export function needs(scenario: Scenario, what: 'remove' | 'reorder' | 'mutate' | 'emptyPages'): void {
  if (!scenario.provider.can(what)) throw new LeftOut(`the fake provider has no ${what}`)
}
