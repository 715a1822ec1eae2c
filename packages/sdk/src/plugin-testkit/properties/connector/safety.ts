import { setTimeout as wait } from 'node:timers/promises'
import { failureOf } from '../../host/failure.ts'
import { readStream } from '../../host/reading.ts'
import { openStore } from '../../host/store.ts'
import { counted, quoted } from '../../story.ts'
import { type ConnectorPromise, hasStreams } from './reading.ts'
import { eachStream, type Scenario, withProvider } from './scenario.ts'

/** @throws Story where a secret or its placeholder stands in the text. */
function noLeak(
  scenario: Scenario,
  where: string,
  host: { secrets: { leaked(text: string, options?: { readonly address: boolean }): string | undefined } },
  said: unknown,
  options?: { readonly address: boolean },
): void {
  const text = typeof said === 'string' ? said : (JSON.stringify(said) ?? '')
  const found = host.secrets.leaked(text, options)
  if (found !== undefined) throw scenario.story(`${where} holds ${found}: ${quoted(text)}`)
}

/** What percent signs hide, as far as it can be read. */
const unescaped = (path: string): string =>
  path.replace(/(?:%[0-9a-f]{2})+/gi, (escaped) => {
    try {
      return decodeURIComponent(escaped)
    } catch {
      return escaped
    }
  })

const leaks: ConnectorPromise = {
  name: 'leaks',
  title: 'keeps secrets out of records, states, log lines, errors and addresses',
  concerns: ({ connector }) => Object.keys(connector.auth).length > 0,
  async run(subject) {
    const { connector } = subject
    const look = async (scenario: Scenario, act: (host: Awaited<ReturnType<Scenario['host']>>) => Promise<unknown>) => {
      const host = await scenario.host()
      let said: unknown
      try {
        said = await act(host)
      } catch (error) {
        said = failureOf(error)
      }
      noLeak(scenario, 'what it gives', host, said)
      if (host.misplaced.length > 0) throw scenario.story(`${host.misplaced[0]}: the host would refuse the request`)
      for (const line of host.logged) noLeak(scenario, 'a line of its log', host, line)
      for (const { path } of scenario.provider.requests()) {
        noLeak(scenario, 'the address of a request, which servers keep in their logs,', host, path, { address: true })
        noLeak(scenario, 'the address of a request, which servers keep in their logs,', host, unescaped(path), {
          address: true,
        })
      }
    }
    await eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const store = openStore(stream)
      scenario.tell(`${name} is read.`)
      await look(scenario, async (host) => readStream(host, stream, { store }))
      for (const kind of ['500', 'expired-token', 'truncate'] as const) {
        scenario.fault(kind, { times: Number.POSITIVE_INFINITY })
        await look(scenario, async (host) => readStream(host, stream, { store }))
        scenario.provider.calm()
      }
    })
    await withProvider(subject, async (scenario) => {
      scenario.tell('The settings are checked.')
      await look(scenario, (host) => host.within(() => connector.check(host.ctx)))
      scenario.fault('expired-token', { times: Number.POSITIVE_INFINITY })
      await look(scenario, (host) => host.within(() => connector.check(host.ctx)))
      scenario.provider.calm()
      const { publisher } = connector
      if (!publisher) return
      scenario.tell('A post is published.')
      const post = { key: 'conformance-leak', text: subject.fixture.text ?? 'Conformance', media: [] }
      await look(scenario, (host) => host.within(() => publisher.publish(host.ctx, post)))
    })
  },
}

const PATIENCE_MS = 1_000

const abort: ConnectorPromise = {
  name: 'abort',
  title: 'stops within a second when it is cancelled, and sends no further request',
  concerns: hasStreams,
  run: (subject) =>
    eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      for (const moment of ['request', 'page'] as const) {
        const host = await scenario.host()
        const store = openStore(stream)
        let asked = 0
        const stop = (): void => {
          asked = scenario.provider.requests().length
          host.abort()
        }
        if (moment === 'request') scenario.provider.fault('slow')
        scenario.tell(
          `${name} is read, and told to stop ${moment === 'request' ? 'while an answer is slow' : 'after its first page'}.`,
        )
        const before = scenario.provider.requests().length
        const ended = readStream(host, stream, { store, onPage: moment === 'page' ? stop : undefined }).then(() => true)
        if (moment === 'request') {
          await Promise.race([arrived(scenario, before), ended])
          stop()
        }
        const late = await Promise.race([ended, wait(PATIENCE_MS, false, { ref: false })])
        if (!late) throw scenario.story(`a second later it still had not stopped`)
        const more = scenario.provider.requests().length - asked
        if (moment === 'request' || asked > 0) {
          if (more > 0) throw scenario.story(`${counted(more, 'request')} came after it was told to stop`)
        }
        scenario.provider.calm()
      }
    }),
}

async function arrived(scenario: Scenario, before: number): Promise<void> {
  while (scenario.provider.requests().length === before) await wait(2)
}

const hosts: ConnectorPromise = {
  name: 'hosts',
  title: 'sends requests only to hosts of its manifest, and fails when one is refused',
  concerns: ({ connector }) => connector.streams !== undefined || connector.publisher !== undefined,
  async run(subject) {
    const { connector } = subject
    await eachStream(subject, async (scenario, name, stream) => {
      scenario.seed(scenario.items)
      const host = await scenario.host()
      await scenario.read(name, stream, { store: openStore(stream), host })
      if (host.refused.length > 0)
        throw scenario.story(`it asked ${quoted(host.refused[0])}, which the manifest does not open`)
      scenario.tell('Now the manifest opens no host.')
      const store = openStore(stream)
      const closed = await scenario.host({ network: [] })
      const { failure } = await scenario.read(name, stream, { store, host: closed })
      if (closed.refused.length === 0) return
      scenario.expectFailure(`reading ${name} without a single answer`, failure, ['permanent', 'config'])
    })
    await withProvider(subject, async (scenario) => {
      const host = await scenario.host()
      await host.within(() => connector.check(host.ctx)).catch(() => undefined)
      const post = { key: 'conformance-hosts', text: subject.fixture.text ?? 'Conformance', media: [] }
      if (connector.publisher)
        await host.within(async () => connector.publisher?.publish(host.ctx, post)).catch(() => undefined)
      scenario.tell('The settings are checked, and a post is published.')
      if (host.refused.length > 0)
        throw scenario.story(`it asked ${quoted(host.refused[0])}, which the manifest does not open`)
    })
  },
}

export const SAFETY: readonly ConnectorPromise[] = [leaks, abort, hosts]
