import type { FailureKind, Manifest, Notice, Published } from '../../../plugin/index.ts'
import { described, type Failure, failureOf } from '../../host/failure.ts'
import { type Host, openHost } from '../../host/host.ts'
import type { AnyNotifier } from '../../host/plugin-parts.ts'
import type { Property } from '../../property.ts'
import { startFakeProvider } from '../../provider/fake-provider.ts'
import type { FakeProvider } from '../../provider/types.ts'
import { quoted, Teller } from '../../story.ts'
import type { NotifierFixture, NotifierProperty } from './fixture.ts'

/** A notifier with what it is tried with. */
export interface NotifierSubject {
  readonly notifier: AnyNotifier
  readonly fixture: NotifierFixture<string>
  manifest(): Manifest
}
export type NotifierPromise = Property<NotifierSubject> & { readonly name: NotifierProperty }

/** What arrived at the other end. */
interface Arrived {
  readonly text: string
}
type Sent = { readonly published: Published } | { readonly failure: Failure }

/** One story about one integration: sends notices, and tells it in the same breath. */
export class NotifierScenario extends Teller {
  readonly subject: NotifierSubject
  readonly provider: FakeProvider
  readonly host: Host

  constructor(subject: NotifierSubject, provider: FakeProvider, host: Host) {
    super()
    this.subject = subject
    this.provider = provider
    this.host = host
  }

  get isMail(): boolean {
    return this.subject.notifier.channel === 'mail'
  }

  notice(change: Partial<Notice> = {}): Notice {
    return {
      key: '01980f5e-7b1c-7000-8000-0000000000d4',
      to: this.subject.fixture.to,
      subject: 'A post waits for you',
      text: 'Somebody shared a text that you may like.',
      url: 'https://portevoix.example/posts/1',
      ...change,
    }
  }

  async send(notice: Notice): Promise<Sent> {
    const to = notice.to === this.subject.fixture.to ? '' : ` to ${quoted(notice.to)}`
    try {
      const published = await this.host.within(() => this.subject.notifier.send(this.host.ctx, notice))
      this.tell(`A notice is sent${to}: ${published.status}, ${quoted(published.externalId)}.`)
      return { published }
    } catch (error) {
      const failure = failureOf(error)
      this.tell(`Sending a notice${to} fails as ${described(failure)}.`)
      return { failure }
    }
  }

  /** Everything that receivers have. */
  arrived(): readonly Arrived[] {
    if (this.isMail) return this.host.mailbox.arrived.map(({ subject, text }) => ({ text: `${subject}\n${text}` }))
    if (!this.provider.can('published')) throw new Error('the fake provider of a chat needs `published`')
    return this.provider.published().map(({ text = '' }) => ({ text }))
  }

  /** The other end fails once, in its own way. */
  failOnce(kind: Extract<FailureKind, 'auth' | 'transient' | 'rate_limit' | 'ambiguous'>): void {
    const faults = {
      auth: 'expired-token',
      transient: '500',
      rate_limit: '429',
      ambiguous: 'commit-then-reset',
    } as const
    this.tell(`The next attempt meets ${this.isMail ? `a mail server that makes it ${kind}` : faults[kind]}.`)
    if (this.isMail) this.host.mailbox.failNext(kind)
    else this.provider.fault(faults[kind], kind === 'auth' ? { times: Number.POSITIVE_INFINITY } : {})
  }
}

/** Runs one story with a provider of its own. */
export async function withNotifier(
  subject: NotifierSubject,
  act: (scenario: NotifierScenario) => Promise<void>,
  network?: readonly string[],
): Promise<void> {
  const { notifier, fixture } = subject
  if (notifier.channel === 'chat' && !fixture.provider) throw new Error('provider: a chat needs a fake provider')
  const provider = await (fixture.provider?.() ?? startFakeProvider({ answer: () => ({ status: 404 }) }))
  try {
    const host = await openHost({
      provider,
      schema: notifier.config,
      auth: notifier.auth,
      config: fixture.config(provider),
      secrets: fixture.secrets,
      network: network ?? subject.manifest().permissions.network,
    })
    await act(new NotifierScenario(subject, provider, host))
  } catch (error) {
    // What went wrong first says more than what the provider tells at its end.
    await provider.close().catch(() => undefined)
    throw error
  }
  await provider.close()
}
