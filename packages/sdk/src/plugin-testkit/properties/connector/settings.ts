import fc from 'fast-check'
import { type Json, PluginError, requiredScopes } from '../../../plugin/index.ts'
import { described, type Failure, failureOf } from '../../host/failure.ts'
import type { Host } from '../../host/host.ts'
import { asJson } from '../../host/store.ts'
import { quoted, Teller } from '../../story.ts'
import { forAll } from '../story-of.ts'
import type { ConnectorPromise } from './reading.ts'
import { type ConnectorSubject, canonical, type Scenario, withProvider } from './scenario.ts'

const manifest: ConnectorPromise = {
  name: 'manifest',
  title: 'is listed in its manifest, with the permissions that it needs',
  run(subject) {
    const { connector } = subject
    const teller = new Teller()
    const { provides, permissions } = subject.manifest()
    teller.tell(`The manifest provides ${quoted(provides)} and asks for ${quoted(permissions)}.`)
    if (!provides.includes(`connector:${connector.id}`))
      throw teller.story(`it does not announce connector:${connector.id}`)
    const needed = requiredScopes({
      streams: Object.keys(connector.streams ?? {}),
      publishes: connector.publisher !== undefined,
      subjects: [],
      checks: false,
      notifies: false,
    })
    const missing = needed.find((scope) => !permissions.data.includes(scope))
    if (missing) throw teller.story(`permissions.data lacks ${missing}, which the connector’s parts need`)
    const secret = connector.webhook?.signature.secret
    if (secret !== undefined && !Object.hasOwn(connector.auth, secret)) {
      throw teller.story(`the webhook is signed with ${secret}, which auth does not declare`)
    }
  },
}

async function askCheck(scenario: Scenario, host: Host): Promise<Failure | null> {
  try {
    const result = await host.within(() => scenario.subject.connector.check(host.ctx))
    return result.ok ? null : { kind: result.kind, message: result.message, retryAfterMs: undefined }
  } catch (error) {
    return failureOf(error)
  }
}

const check: ConnectorPromise = {
  name: 'check',
  title: 'accepts working settings, and writes nothing',
  run: (subject) =>
    withProvider(subject, async (scenario) => {
      scenario.tell('The settings are checked.')
      const failure = await askCheck(scenario, await scenario.host())
      if (failure) throw scenario.story(`the check should have said ok, and said ${described(failure)}`)
      const write = scenario.provider.requests().find(({ method }) => method !== 'GET' && method !== 'HEAD')
      if (write) throw scenario.story(`the check sent ${write.method} ${write.path}`)
    }),
}

const secretNames = ({ connector }: ConnectorSubject): string[] =>
  Object.entries(connector.auth).flatMap(([name, { type }]) => (type === 'value' ? [] : [name]))

const checkRefused: ConnectorPromise = {
  name: 'check-refused',
  title: 'reports `auth` when the provider refuses its credential',
  concerns: (subject) => secretNames(subject).length > 0,
  run: (subject) =>
    withProvider(subject, async (scenario) => {
      const wrong = secretNames(subject).map((name) => [name, `${subject.fixture.secrets[name]}-refused`])
      scenario.tell('The settings are checked with another secret.')
      const host = await scenario.host({ secrets: { ...subject.fixture.secrets, ...Object.fromEntries(wrong) } })
      const failure = await askCheck(scenario, host)
      if (!failure)
        throw scenario.story('the check said ok: either it proves no credential, or the fake provider takes any')
      if (failure.kind !== 'auth')
        throw scenario.story(`the check should have said auth, and said ${described(failure)}`)
    }),
}

const webhook: ConnectorPromise = {
  name: 'webhook',
  title: 'reads any delivery without changing it, and returns only streams that it has',
  concerns: ({ connector }) => connector.webhook !== undefined,
  async run(subject) {
    const { connector, fixture } = subject
    const refreshed = (teller: Teller, body: Json): string[] => {
      teller.tell(`The webhook delivers ${quoted(body)}.`)
      const before = canonical(body)
      let names: string[] = []
      try {
        names = connector.webhook?.refresh(body) ?? []
      } catch (error) {
        if (!(error instanceof PluginError)) throw teller.story(`refresh threw ${quoted(String(error))}`)
      }
      if (canonical(body) !== before) throw teller.story('refresh changed the delivery')
      const unknown = names.find((name) => !Object.hasOwn(connector.streams ?? {}, name))
      if (unknown !== undefined)
        throw teller.story(`refresh names ${quoted(unknown)}, which is no stream of the connector`)
      return names
    }
    for (const { body, refreshes } of fixture.deliveries ?? []) {
      const teller = new Teller()
      const names = refreshed(teller, body)
      if (canonical([...new Set(names)].sort()) !== canonical([...new Set(refreshes)].sort())) {
        throw teller.story(`refresh should have named ${quoted(refreshes)}, and named ${quoted(names)}`)
      }
    }
    await forAll(fc.jsonValue(), { runs: 200, examples: [null, [], {}, '', 0] }, (value) => {
      const body = asJson(value)
      const names = refreshed(new Teller(), body)
      const teller = new Teller()
      const second = refreshed(teller, body)
      if (canonical(names) !== canonical(second))
        throw teller.story(`it named ${quoted(names)} first, and then ${quoted(second)}`)
    })
  },
}

export const SETTINGS: readonly ConnectorPromise[] = [manifest, check, checkRefused, webhook]
