import type { FailureKind } from '../../../plugin/index.ts'
import type { Failure } from '../../host/failure.ts'
import type { AnyStream } from '../../host/plugin-parts.ts'
import { openStore, type StreamStore } from '../../host/store.ts'
import type { Fault, FaultOptions } from '../../provider/types.ts'
import { counted, quoted } from '../../story.ts'
import { type ConnectorPromise, hasStreams } from './reading.ts'
import { type ConnectorSubject, type Scenario, streamsOf, withProvider } from './scenario.ts'

const MOST_PLACES = 4

/** How many requests pass before the fault: the first requests of a reading, and its last. */
async function placesOf(subject: ConnectorSubject, name: string, stream: AnyStream): Promise<number[]> {
  let requests = 0
  await withProvider(subject, async (scenario) => {
    scenario.seed(scenario.items)
    await scenario.fresh(name, stream)
    requests = scenario.provider.requests().length
  })
  const places = Array.from({ length: Math.min(requests, MOST_PLACES - 1) }, (_, index) => index)
  return requests > places.length ? [...places, requests - 1] : places
}

interface Broken {
  readonly scenario: Scenario
  readonly name: string
  readonly stream: AnyStream
  readonly store: StreamStore
  readonly failure: Failure
}

/**
 * Reads once well, seeds more, reads again with a fault at each place, and once from the start with it. After the fault
 * has passed, reading on finds everything.
 */
async function withFault(
  subject: ConnectorSubject,
  fault: { kind: Fault; options: FaultOptions; fails: readonly FailureKind[] },
  look: (broken: Broken) => void = () => undefined,
): Promise<void> {
  for (const [name, stream] of streamsOf(subject)) {
    for (const place of await placesOf(subject, name, stream)) {
      for (const first of [true, false]) {
        await withProvider(subject, async (scenario) => {
          scenario.seed(scenario.items)
          const store = openStore(stream)
          if (!first) {
            await scenario.readWell(name, stream, { store })
            scenario.seed(scenario.items)
          }
          const asked = scenario.provider.requests().length
          const known = [...store.records.keys()]
          const state = quoted(store.state)
          scenario.fault(fault.kind, { ...fault.options, after: place })
          const { failure } = await scenario.read(name, stream, { store })
          const met = scenario.provider
            .requests()
            .slice(asked)
            .some((line) => line.fault === fault.kind)
          if (!met) return
          const seen = scenario.expectFailure(`reading ${name}`, failure, fault.fails)
          const gone = known.find((key) => !store.records.has(key))
          if (gone !== undefined)
            throw scenario.story(`the record ${quoted(gone)} was deleted, although the answer never came whole`)
          if (place === 0 && quoted(store.state) !== state) {
            throw scenario.story(`the state became ${quoted(store.state)}, although no answer came whole`)
          }
          look({ scenario, name, stream, store, failure: seen })
          scenario.provider.calm()
          scenario.tell('The fault is over.')
          scenario.provider.advance((seen.retryAfterMs ?? 0) + 1)
          await scenario.readWell(name, stream, { store })
          await scenario.sameAsFresh(name, stream, store)
        })
      }
    }
  }
}

const ALWAYS: FaultOptions = { times: Number.POSITIVE_INFINITY }

const truncated: ConnectorPromise = {
  name: 'truncated',
  title: 'does not treat a truncated response as success or deletion',
  concerns: hasStreams,
  run: (subject) => withFault(subject, { kind: 'truncate', options: ALWAYS, fails: ['transient'] }),
}

const serverError: ConnectorPromise = {
  name: 'server-error',
  title: 'reports an error of the provider’s server as temporary',
  concerns: hasStreams,
  run: (subject) => withFault(subject, { kind: '500', options: ALWAYS, fails: ['transient'] }),
}

const brokenLine: ConnectorPromise = {
  name: 'broken-line',
  title: 'reports a broken connection as temporary',
  concerns: hasStreams,
  run: (subject) => withFault(subject, { kind: 'reset', options: ALWAYS, fails: ['transient'] }),
}

const RETRY_AFTER_S = 90

const rateLimit: ConnectorPromise = {
  name: 'rate-limit',
  title: 'stops at a 429, and reports until when',
  concerns: hasStreams,
  run: (subject) =>
    withFault(
      subject,
      { kind: '429', options: { times: 1, retryAfterS: RETRY_AFTER_S }, fails: ['rate_limit'] },
      ({ scenario, failure }) => {
        const { retryAfterMs } = failure
        // Headers count in whole seconds.
        if (retryAfterMs === undefined || retryAfterMs < (RETRY_AFTER_S - 1) * 1_000) {
          const said = retryAfterMs === undefined ? 'nothing' : `${retryAfterMs} ms`
          throw scenario.story(`the provider asked for ${RETRY_AFTER_S} s of patience, and retryAfterMs says ${said}`)
        }
        const lines = scenario.provider.requests()
        const after = lines.length - 1 - lines.findLastIndex(({ fault }) => fault === '429')
        if (after > 0) throw scenario.story(`${counted(after, 'request')} followed before the provider’s reset`)
      },
    ),
}

const sends = ({ connector }: ConnectorSubject): boolean =>
  Object.values(connector.auth).some(({ type }) => type !== 'value')

const refusedSecret: ConnectorPromise = {
  name: 'refused-secret',
  title: 'reports a 401 as a refused credential',
  concerns: (subject) => hasStreams(subject) && sends(subject),
  run: (subject) => withFault(subject, { kind: 'expired-token', options: ALWAYS, fails: ['auth'] }),
}

const renewal: ConnectorPromise = {
  name: 'renewal',
  title: 'reads its secrets in each call, so that renewed ones are used',
  concerns: (subject) => hasStreams(subject) && sends(subject),
  async run(subject) {
    const renews = Object.values(subject.connector.auth).some(({ type }) => type === 'oauth2' || type === 'session')
    for (const [name, stream] of streamsOf(subject)) {
      await withProvider(subject, async (scenario) => {
        scenario.seed(scenario.items)
        const store = openStore(stream)
        for (const token of ['kit1', 'kit2']) {
          scenario.tell('A new call begins, with new placeholders for the secrets.')
          if (renews) scenario.fault('expired-token')
          await scenario.readWell(name, stream, { store, host: await scenario.host({ token }) })
          scenario.seed(scenario.items)
        }
      })
    }
  },
}

export const FAILURES: readonly ConnectorPromise[] = [
  truncated,
  rateLimit,
  serverError,
  brokenLine,
  refusedSecret,
  renewal,
]
