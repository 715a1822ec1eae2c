import { type DataToForget, type NotifierDefinition, requiredScopes, type Schema } from '../../../plugin/index.ts'
import { described, failureOf } from '../../host/failure.ts'
import type { AnyNotifier } from '../../host/plugin-parts.ts'
import { manifestOf } from '../../manifest.ts'
import { counted, quoted, Teller } from '../../story.ts'
import { declareSuite } from '../../suite.ts'
import { NOBODY, wordsSaid } from '../forgotten.ts'
import type { NotifierFixture } from './fixture.ts'
import { type NotifierPromise, type NotifierScenario, type NotifierSubject, withNotifier } from './scenario.ts'

const manifest: NotifierPromise = {
  name: 'manifest',
  title: 'is listed in its manifest, with the permissions that it needs',
  run(subject) {
    const { provides, permissions } = subject.manifest()
    const teller = new Teller()
    teller.tell(`The manifest provides ${quoted(provides)} and asks for ${quoted(permissions.data)}.`)
    const name = `notifier:${subject.notifier.id}`
    if (!provides.includes(name)) throw teller.story(`it does not announce ${name}`)
    const needed = requiredScopes({ streams: [], publishes: false, subjects: [], checks: false, notifies: true })
    const missing = needed.find((scope) => !permissions.data.includes(scope))
    if (missing) throw teller.story(`permissions.data lacks ${missing}, which a notifier needs`)
  },
}

const sends: NotifierPromise = {
  name: 'sends',
  title: 'delivers a complete notice to its recipient',
  run: (subject) =>
    withNotifier(subject, async (scenario) => {
      const notice = scenario.notice()
      const sent = await scenario.send(notice)
      if ('failure' in sent) throw scenario.story(`it should have been sent, and failed as ${described(sent.failure)}`)
      const messages = scenario.arrived()
      if (messages.length !== 1) throw scenario.story(`${counted(messages.length, 'message')} arrived, and should be 1`)
      const arrived = messages[0]?.text ?? ''
      const lost = [notice.subject, notice.text, notice.url ?? ''].find((part) => !arrived.includes(part))
      if (lost !== undefined) throw scenario.story(`${quoted(lost)} is missing from ${quoted(arrived)}`)
    }),
}

const once: NotifierPromise = {
  name: 'once',
  title: 'sends a notice once when it is called twice with one key',
  run: (subject) =>
    withNotifier(subject, async (scenario) => {
      await scenario.send(scenario.notice())
      scenario.tell('The host has forgotten the outcome, and asks again with the same key.')
      await scenario.send(scenario.notice())
      const { length } = scenario.arrived()
      if (length > 1) throw scenario.story(`${counted(length, 'message')} arrived, and should be 1`)
      await scenario.send(scenario.notice({ key: 'another-key', text: 'Somebody answered you.' }))
      if (scenario.arrived().length !== length + 1) throw scenario.story('a notice of another key should have arrived')
    }),
}

const lostAnswer: NotifierPromise = {
  name: 'lost-answer',
  title: 'reports `ambiguous` when the connection broke after a message was accepted',
  run: (subject) =>
    withNotifier(subject, async (scenario) => {
      scenario.failOnce('ambiguous')
      const sent = await scenario.send(scenario.notice())
      const failure = 'failure' in sent ? sent.failure : null
      if (failure?.kind !== 'ambiguous') {
        throw scenario.story(
          `the host would ${failure?.kind === 'transient' ? 'send it again' : 'be misled'}: it should be ambiguous`,
        )
      }
    }),
}

const refused: NotifierPromise = {
  name: 'refused',
  title: 'reports the right kind of failure for a refusal',
  async run(subject) {
    const secrets = Object.keys(subject.notifier.auth).length > 0
    const cases = [
      { fails: 'transient', kinds: ['transient', 'ambiguous'] },
      { fails: 'rate_limit', kinds: ['rate_limit'] },
      ...(secrets ? [{ fails: 'auth', kinds: ['auth'] } as const] : []),
    ] as const
    for (const { fails, kinds } of cases) {
      await withNotifier(subject, async (scenario) => {
        scenario.failOnce(fails)
        const sent = await scenario.send(scenario.notice())
        const kind = 'failure' in sent ? sent.failure.kind : 'success'
        const wanted: readonly string[] = kinds
        if (!wanted.includes(kind))
          throw scenario.story(`it should have failed as ${wanted.join(' or ')}, and was ${kind}`)
      })
    }
  },
}

/** Which way a request took: how deep its path is, and what its query asks. */
function wayOf(scenario: NotifierScenario): string {
  const line = scenario.provider.requests().at(-1)
  if (!line) return 'none'
  const { pathname, searchParams } = new URL(line.path, scenario.provider.url)
  return `${line.method}, ${pathname.split('/').length - 1} steps, asking ${[...searchParams.keys()].join(' ') || 'nothing'}`
}

const EVIL = [
  'x@example.org\r\nBcc: everybody@example.org',
  'x\r\nX-Injected: yes',
  '../../elsewhere',
  'x?admin=1#',
  'https://evil.example/x',
  'a@example.org,b@example.org',
]

const untrusted: NotifierPromise = {
  name: 'untrusted',
  title: 'does not let recipient or subject change where or how a message is sent',
  async run(subject) {
    let usual = ''
    await withNotifier(subject, async (scenario) => {
      await scenario.send(scenario.notice())
      usual = wayOf(scenario)
    })
    for (const change of [...EVIL.map((to) => ({ to })), { subject: 'Hello\r\nBcc: everybody@example.org' }]) {
      await withNotifier(subject, async (scenario) => {
        scenario.tell(`A notice has ${quoted(change)}.`)
        const sent = await scenario.send(scenario.notice(change))
        if ('failure' in sent && sent.failure.kind !== 'config' && sent.failure.kind !== 'permanent') {
          throw scenario.story(`it would be tried again for ever: it should be config or permanent`)
        }
        const way = wayOf(scenario)
        if (way !== 'none' && way !== usual) throw scenario.story(`the request went ${way}; usually it goes ${usual}`)
        const injected = scenario.provider.requests().find(({ headers }) => 'x-injected' in headers)
        if (injected) throw scenario.story('the receiver has put a header into the request')
      })
    }
  },
}

const leaks: NotifierPromise = {
  name: 'leaks',
  title: 'keeps secrets out of messages, log lines and errors',
  concerns: ({ notifier }) => Object.keys(notifier.auth).length > 0,
  async run(subject) {
    for (const fails of [null, 'auth', 'transient'] as const) {
      await withNotifier(subject, async (scenario) => {
        if (fails) scenario.failOnce(fails)
        const sent = await scenario.send(scenario.notice())
        const said: [string, unknown][] = [
          ['what it gives', sent],
          ['a message', scenario.arrived()],
          ...scenario.host.logged.map((line): [string, unknown] => ['a line of its log', line]),
        ]
        const [misplaced] = scenario.host.misplaced
        if (misplaced !== undefined) throw scenario.story(`${misplaced}: the host would refuse it`)
        for (const [where, what] of said) {
          const found = scenario.host.secrets.leaked(JSON.stringify(what))
          if (found !== undefined) throw scenario.story(`${where} holds ${found}: ${quoted(what)}`)
        }
      })
    }
  },
}

const hosts: NotifierPromise = {
  name: 'hosts',
  title: 'sends requests only to hosts of its manifest, and fails when one is refused',
  async run(subject) {
    await withNotifier(subject, async (scenario) => {
      await scenario.send(scenario.notice())
      const [host] = scenario.host.refused
      if (host !== undefined) throw scenario.story(`it asked ${quoted(host)}, which the manifest does not open`)
    })
    await withNotifier(
      subject,
      async (scenario) => {
        scenario.tell('The manifest opens no host.')
        const sent = await scenario.send(scenario.notice())
        if ('published' in sent) throw scenario.story('it claims to have sent what nobody can have received')
      },
      [],
    )
  },
}

const forgets: NotifierPromise = {
  name: 'forget',
  title: 'forgets the named addresses, twice like once, and says nothing of whose they were',
  concerns: ({ notifier }) => notifier.forget !== undefined,
  run: (subject) =>
    withNotifier(subject, async (scenario) => {
      const ask = async (data: Pick<DataToForget, 'addresses' | 'posts'>): Promise<unknown> => {
        const { host } = scenario
        try {
          const answer = await host.within(async () => subject.notifier.forget?.(host.ctx, { key: 'forget', ...data }))
          scenario.tell(`forget is asked for ${quoted(data)}, and says ${quoted(answer)}.`)
          wordsSaid(scenario, { answer, logged: host.logged, data })
          return answer
        } catch (error) {
          throw scenario.story(`forget is asked for ${quoted(data)}, and failed as ${described(failureOf(error))}`)
        }
      }
      if ((await ask(NOBODY)) !== 'unknown')
        throw scenario.story('nobody has this address: it should have said "unknown"')
      await scenario.send(scenario.notice())
      const data = { addresses: [subject.fixture.to], posts: [] }
      if ((await ask(data)) !== 'forgotten') throw scenario.story('it should have said "forgotten"')
      scenario.tell('The host has lost the answer, and asks again.')
      await ask(data)
    }),
}

/** What every notifier promises. */
export const NOTIFIER_PROPERTIES: readonly NotifierPromise[] = [
  manifest,
  sends,
  once,
  lostAnswer,
  refused,
  untrusted,
  leaks,
  hosts,
  forgets,
]

/** A notifier of whatever types, with what it is tried with. */
export const notifierSubject = <S extends Schema<unknown>, SecretName extends string>(
  notifier: NotifierDefinition<S, SecretName>,
  fixture: NotifierFixture<SecretName>,
): NotifierSubject => ({
  notifier: notifier as unknown as AnyNotifier,
  fixture,
  manifest: () => manifestOf(fixture.manifest),
})

/**
 * Declares the conformance tests of a notifier, one per property: to be called at the top of a vitest file. A service that
 * cannot recognise a message again says so by `except: { once: 'reason' }`.
 *
 * ```ts
 * testNotifier(chat, { config: ({ url }) => ({ url }), secrets: { token: 'a-token' }, provider: startFakeChat, to: '#news' })
 * ```
 */
export function testNotifier<S extends Schema<unknown>, SecretName extends string>(
  notifier: NotifierDefinition<S, SecretName>,
  fixture: NotifierFixture<SecretName>,
): void {
  declareSuite(`notifier ${notifier.id}`, NOTIFIER_PROPERTIES, {
    subject: notifierSubject(notifier, fixture),
    except: fixture.except,
  })
}
