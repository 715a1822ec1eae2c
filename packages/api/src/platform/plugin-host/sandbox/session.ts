import { AsyncLocalStorage } from 'node:async_hooks'
import type { Json, Mail, NotifierContext } from '@portevoix/sdk/plugin'
import { pluginFailure } from './failures.ts'
import type { FromChild, SessionFacts } from './messages.ts'

/** One call of the host as plugin code sees it. */
export interface Session {
  readonly facts: SessionFacts
  readonly abort: AbortController
  iterator: AsyncIterator<unknown> | null
}

export const currentSession = new AsyncLocalStorage<Session>()

/** What operations need of the process that they run in. */
export interface Environment {
  readonly fetch: typeof globalThis.fetch
  mail(mail: Mail): Promise<{ messageId: string }>
  send(message: FromChild, bytes?: Uint8Array): void
}

/** The context handed to plugin code; connectors are not told of `mail`. */
export function contextOf(
  session: Session,
  config: unknown,
  { fetch, mail, send }: Environment,
): NotifierContext<unknown, string> {
  const aheadMs = session.facts.nowMs - Date.now()
  return {
    integrationId: session.facts.integrationId,
    config,
    signal: session.abort.signal,
    now: () => new Date(Date.now() + aheadMs),
    fetch,
    mail,
    secret(name) {
      const placeholder = Object.hasOwn(session.facts.secrets, name) ? session.facts.secrets[name] : undefined
      if (placeholder === undefined) throw pluginFailure('auth', `the secret ${name} is not set`)
      return placeholder
    },
    log(level, message, fields: { [key: string]: Json } = {}) {
      send({ t: 'log', call: session.facts.call, level, message, fields })
    },
  }
}
