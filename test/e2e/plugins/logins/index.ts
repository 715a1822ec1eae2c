import {
  type Auth,
  defineConnector,
  defineNotifier,
  definePlugin,
  type Json,
  type PluginContext,
  PluginError,
  type StreamName,
} from '@portevoix/sdk/plugin'
import { z } from 'zod'

const config = z.object({ url: z.url(), clientId: z.string().default('client'), handle: z.string().default('me') })
type Config = z.infer<typeof config>

/** Who the secret says one is: all that these connectors ask for. */
async function whoAmI(ctx: PluginContext<Config, 'token'>): Promise<string> {
  const response = await ctx.fetch(`${ctx.config.url}/me`, {
    headers: { authorization: `Bearer ${ctx.secret('token')}` },
  })
  if (response.status === 401) throw new PluginError('auth', 'The token is refused.')
  if (!response.ok) throw new PluginError('transient', `It answers ${response.status}.`)
  return await response.text()
}

const streams = {
  content: {
    state: z.null(),
    stateVersion: 1,
    mode: 'incremental' as const,
    deletes: 'none' as const,
    async *read(ctx: PluginContext<Config, 'token'>) {
      const account = await whoAmI(ctx)
      ctx.log('info', `reads as ${account}`)
      yield { upserts: [{ key: 'a', kind: 'article' as const, title: account }], state: null }
    },
  },
}

const check = async (ctx: PluginContext<Config, 'token'>) => ({ ok: true as const, account: await whoAmI(ctx) })
const refresh = (body: Json): StreamName[] =>
  typeof body === 'object' && body !== null && 'nothing' in body ? [] : ['content']
const signing: Auth = { type: 'value', title: 'Signing secret' }

const keyed = defineConnector({
  id: 'keyed',
  title: 'Keyed',
  config,
  auth: { token: { type: 'header', name: 'authorization', prefix: 'Bearer ', title: 'API token' }, signing },
  check,
  streams,
  webhook: { signature: { scheme: 'standard-webhooks', header: 'webhook-signature', secret: 'signing' }, refresh },
})

const oauthed = defineConnector({
  id: 'oauthed',
  title: 'OAuthed',
  config,
  auth: {
    token: {
      type: 'oauth2',
      authorize: '{config.url}/authorize?prompt=login',
      token: '{config.url}/token',
      scopes: ['read', 'write'],
      pkce: true,
      clientId: '{config.clientId}',
      clientSecret: 'application',
    },
    application: { type: 'value' },
  },
  check,
  streams,
})

const sessioned = defineConnector({
  id: 'sessioned',
  title: 'Sessioned',
  config,
  auth: {
    token: {
      type: 'session',
      login: {
        url: '{config.url}/session',
        body: { identifier: '{config.handle}', password: '{secret}' },
        token: 'accessJwt',
        refreshToken: 'refreshJwt',
      },
      refresh: { url: '{config.url}/refresh', token: 'accessJwt', refreshToken: 'refreshJwt' },
    },
  },
  check,
  streams,
})

const hmac = defineConnector({
  id: 'hmac',
  title: 'HMAC',
  config,
  auth: { token: { type: 'basic' }, signing },
  check,
  streams,
  webhook: { signature: { scheme: 'hmac-sha256', header: 'X-Hub-Signature-256', secret: 'signing' }, refresh },
})

const open = defineConnector({
  id: 'open',
  title: 'Open',
  config,
  auth: { token: { type: 'header', name: 'authorization' } },
  check,
  streams,
  webhook: { signature: { scheme: 'none', header: '', secret: 'token' }, refresh },
})

const pager = defineNotifier({
  id: 'pager',
  title: 'Pager',
  channel: 'chat',
  config: z.object({ url: z.url() }),
  auth: { hook: { type: 'value', title: 'Address of the hook' } },
  send: async () => ({ status: 'created', externalId: 'x' }),
})

export const plugin = definePlugin({ connectors: [keyed, oauthed, sessioned, hmac, open], notifiers: [pager] })
