import { type Auth, type Json, type OwnPost, PluginError, type Schema } from '../../plugin/index.ts'
import type { FakeProvider } from '../provider/types.ts'
import { allowList } from './allow-list.ts'
import { brokeredFetch } from './broker.ts'
import { type Mailbox, openMailbox } from './mailbox.ts'
import { postsLister } from './own-posts.ts'
import { type KitContext, parsed } from './plugin-parts.ts'
import { withFetch } from './route-fetch.ts'
import { coverSecrets, type SecretCover } from './secrets.ts'

/** An integration's side of a call: the settings of its owner, and what the manifest allows. */
interface HostOptions {
  readonly provider: FakeProvider
  readonly schema: Schema<unknown>
  readonly auth: { readonly [name: string]: Auth }
  readonly config: Json
  readonly secrets: { readonly [name: string]: string }
  readonly network: readonly string[]
  /** Posts that the integration has published and not retracted; none by default. */
  readonly posts?: () => readonly OwnPost[]
  /** Page size of these posts; default 200, as in the host. */
  readonly postsPerPage?: number
  /** Distinguishes the placeholders of one call from those of another. */
  readonly token?: string
  /** Names of the secrets that deliveries are signed with. */
  readonly signedBy?: readonly string[]
}

/** One call of a plugin, with its log. */
export interface Host {
  readonly ctx: KitContext
  readonly secrets: SecretCover
  readonly logged: readonly string[]
  /** Addresses that were refused. */
  readonly refused: readonly string[]
  /** Secrets in places where they are not allowed, as messages. */
  readonly misplaced: readonly string[]
  readonly mailbox: Mailbox
  abort(): void
  /** Runs plugin code with the host's `globalThis.fetch`, as in a process of the host. */
  within<Result>(act: () => Promise<Result>): Promise<Result>
}

/** @throws Error when the author's settings do not fit the plugin's own schema. */
export async function openHost({
  provider,
  schema,
  auth,
  config,
  secrets,
  network,
  posts = () => [],
  postsPerPage = 200,
  token = 'kit0',
  signedBy = [],
}: HostOptions): Promise<Host> {
  const settings = await parsed(schema, config, 'config')
  const short = Object.entries(secrets).find(([, value]) => value.length < 6)
  if (short) throw new Error(`secrets: ${short[0]} has fewer than 6 characters: the host would refuse it`)
  const cover = coverSecrets(auth, secrets, token, signedBy)
  const abort = new AbortController()
  const logged: string[] = []
  const refused: string[] = []
  const misplaced: string[] = []
  const allowed = allowList(network, config)
  const fetch = brokeredFetch({
    provider,
    secrets: cover,
    signal: abort.signal,
    allowed: (url) => allowed.url(url),
    onRefused: (url) => refused.push(url),
    onMisplaced: (problem) => misplaced.push(problem),
  })
  const mailbox = openMailbox(allowed, cover, {
    onRefused: (host) => refused.push(host),
    onMisplaced: (problem) => misplaced.push(problem),
  })
  const ctx: KitContext = {
    integrationId: 'f2b1f5a0-0000-4000-8000-000000000001',
    config: settings,
    signal: abort.signal,
    now: () => provider.now(),
    fetch,
    mail: (mail) => mailbox.send(mail),
    published: postsLister(posts, { perPage: postsPerPage, signal: abort.signal }),
    secret(name) {
      const placeholder = cover.placeholder(name)
      if (placeholder === undefined) throw new PluginError('auth', `the secret ${name} is not set`)
      return placeholder
    },
    log(level, message, fields = {}) {
      logged.push(`${level} ${message} ${JSON.stringify(fields)}`)
    },
  }
  return {
    ctx,
    secrets: cover,
    logged,
    refused,
    misplaced,
    mailbox,
    abort: () => abort.abort(),
    within: (act) => withFetch(fetch, act),
  }
}
