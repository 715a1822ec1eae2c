import type { CheckResult, Publisher, Quota } from '@portevoix/sdk/plugin'
import { defineConnector, PluginError } from '@portevoix/sdk/plugin'
import { ownAccount } from './account.ts'
import { openClient } from './client.ts'
import { mentionsState, readMentions } from './mentions.ts'
import { metricsState, readMetrics } from './metrics.ts'
import { findPost, forgetPosts, MAX_CHARACTERS, publishPost, retractPost } from './publisher.ts'
import { type MastodonConfig, type MastodonContext, mastodonConfig, mastodonLoginConfig } from './settings.ts'

const MINUTE_MS = 60_000

async function check(ctx: MastodonContext): Promise<CheckResult> {
  try {
    const { acct } = await ownAccount(ctx)
    const { configuration } = await openClient(ctx).v2.instance.fetch()
    const { maxCharacters } = configuration.statuses
    if (maxCharacters < MAX_CHARACTERS) ctx.log('warn', 'The server takes shorter posts than usual.', { maxCharacters })
    return { ok: true, account: `@${acct}@${new URL(ctx.config.instance).host}` }
  } catch (error) {
    if (error instanceof PluginError) return { ok: false, kind: error.kind, message: error.message }
    throw error
  }
}

/**
 * Default limits of a server for each account (https://docs.joinmastodon.org/api/rate-limits/, and 300 posts in three
 * hours by its own counter).
 */
const quotas: Quota[] = [
  {
    id: 'requests',
    scope: 'integration',
    units: 300,
    window: { slidingMs: 5 * MINUTE_MS },
    headers: { remaining: 'x-ratelimit-remaining', reset: 'x-ratelimit-reset' },
  },
  {
    id: 'posts',
    scope: 'integration',
    units: 300,
    window: { slidingMs: 180 * MINUTE_MS },
    costs: [
      { method: 'POST', path: '/api/v1/statuses', units: 1 },
      { method: 'GET', path: '/', units: 0 },
      { method: 'DELETE', path: '/', units: 0 },
    ],
  },
  {
    id: 'deletions',
    scope: 'integration',
    units: 30,
    window: { slidingMs: 30 * MINUTE_MS },
    costs: [
      { method: 'DELETE', path: '/api/v1/statuses/', units: 1 },
      { method: 'GET', path: '/', units: 0 },
      { method: 'POST', path: '/', units: 0 },
    ],
  },
]

const upstream = { api: 'Mastodon REST API v1 and v2', version: 'masto 8.0.0' }

const streams = {
  mentions: {
    state: mentionsState,
    stateVersion: 1,
    mode: 'incremental' as const,
    deletes: 'none' as const,
    read: readMentions,
  },
  metrics: {
    state: metricsState,
    stateVersion: 1,
    mode: 'incremental' as const,
    deletes: 'none' as const,
    read: readMetrics,
  },
}

const publisher: Publisher<MastodonConfig, 'token'> = {
  network: 'mastodon',
  idempotency: { by: 'header', ttlMs: 60 * MINUTE_MS },
  limits: { maxCharacters: MAX_CHARACTERS, countAs: 'graphemes', media: [] },
  publish: publishPost,
  find: findPost,
  retract: retractPost,
}

/** For accounts whose owner creates an access token in the settings of the server. */
export const mastodonConnector = defineConnector({
  id: 'mastodon',
  title: 'Mastodon',
  description: 'Publishes to one account of any Mastodon server, and brings back its mentions and metrics.',
  config: mastodonConfig,
  auth: {
    token: {
      type: 'header',
      name: 'Authorization',
      prefix: 'Bearer ',
      title: 'Access token',
      description: 'Of an application that is made in the preferences of the account, under Development.',
    },
  },
  quotas,
  upstream,
  check,
  streams,
  publisher,
  forget: forgetPosts,
})

/** For many accounts of one server, whose owners log in through an application that is registered once. */
export const mastodonLoginConnector = defineConnector({
  id: 'mastodon-login',
  title: 'Mastodon, with log-in',
  description: 'The same by logging in at the server, for which an application is registered there.',
  config: mastodonLoginConfig,
  auth: {
    token: {
      type: 'oauth2',
      title: 'Log-in',
      description: 'Of the owner of the account, at the server in the settings.',
      authorize: '{config.instance}/oauth/authorize',
      token: '{config.instance}/oauth/token',
      revoke: '{config.instance}/oauth/revoke',
      scopes: ['read:accounts', 'read:notifications', 'read:statuses', 'write:statuses'],
      pkce: true,
      clientId: '{config.clientId}',
      clientSecret: 'clientSecret',
    },
    clientSecret: {
      type: 'value',
      use: { in: 'login' },
      title: 'Client secret',
      description: 'Of the application that is registered at the server.',
    },
  },
  quotas,
  upstream,
  check,
  streams,
  publisher,
  forget: forgetPosts,
})
