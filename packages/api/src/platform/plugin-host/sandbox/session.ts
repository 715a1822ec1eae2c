import { AsyncLocalStorage } from 'node:async_hooks'
import type { Json, Mail, NotifierContext, StreamContext } from '@portevoix/sdk/plugin'
import { pluginFailure } from './failures.ts'
import type { FromChild, PostsPage, PostsQuery, SessionFacts } from './messages.ts'
import { postsFrom } from './own-posts.ts'

/** One call of the host as plugin code sees it. */
export interface Session {
  readonly facts: SessionFacts
  readonly abort: AbortController
  iterator: AsyncIterator<unknown> | null
  /** Those that came before the question about them. */
  readonly rows: unknown[]
}

export const currentSession = new AsyncLocalStorage<Session>()

/** What operations need of the process that they run in. */
export interface Environment {
  readonly fetch: typeof globalThis.fetch
  mail(mail: Mail): Promise<{ messageId: string }>
  published(query: PostsQuery): Promise<PostsPage>
  send(message: FromChild, bytes?: Uint8Array): void
}

/** Why code gets no placeholder for a secret, and what people can do about it. */
function missing(name: string, auth: { readonly [name: string]: unknown } = {}): Error {
  const declared = Object.hasOwn(auth, name) ? (auth[name] as { type?: unknown } | null) : undefined
  const failure = (code: string, words: string): Error =>
    // The texts of the host itself are not loaded here.
    pluginFailure('auth', words, { text: { code: `plugins.${code}`, parameters: { secret: name } } })
  if (!declared) return failure('secret-undeclared', `its plugin uses the secret ${name}, which it does not declare`)
  return declared.type === 'oauth2'
    ? failure(
        'secret-not-logged-in',
        `nobody has logged in for the secret ${name}: begin it by \`integrationAuthorize\``,
      )
    : failure('secret-not-set', `the secret ${name} is not set: set it by \`integrationSecretSet\``)
}

/**
 * The context handed to plugin code; connectors are not told of `mail`, and only streams of `published`.
 * @param settings.auth the secrets that the connector or notifier declares.
 */
export function contextOf(
  session: Session,
  settings: { config: unknown; auth: { readonly [name: string]: unknown } | undefined },
  { fetch, mail, published, send }: Environment,
): NotifierContext<unknown, string> & StreamContext<unknown, string> {
  const aheadMs = session.facts.nowMs - Date.now()
  return {
    integrationId: session.facts.integrationId,
    config: settings.config,
    signal: session.abort.signal,
    now: () => new Date(Date.now() + aheadMs),
    fetch,
    mail,
    published: (query) => postsFrom(published, query),
    secret(name) {
      const placeholder = Object.hasOwn(session.facts.secrets, name) ? session.facts.secrets[name] : undefined
      if (placeholder === undefined) throw missing(name, settings.auth)
      return placeholder
    },
    log(level, message, fields: { [key: string]: Json } = {}, text = undefined) {
      send({ t: 'log', call: session.facts.call, level, message, fields, ...(text && { text }) })
    },
  }
}
