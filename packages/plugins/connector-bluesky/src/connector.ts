import type { CheckResult } from '@portevoix/sdk/plugin'
import { defineConnector, PluginError } from '@portevoix/sdk/plugin'
import { openAgent, reading } from './client.ts'
import { mentionsState, readMentions } from './mentions.ts'
import { metricsState, readMetrics } from './metrics.ts'
import { MAX_GRAPHEMES } from './post.ts'
import { findPost, forgetPosts, publishPost, retractPost } from './publisher.ts'
import { type BlueskyContext, blueskyConfig } from './settings.ts'

async function check(ctx: BlueskyContext): Promise<CheckResult> {
  try {
    const { handle } = await reading(ctx, openAgent(ctx).com.atproto.server.getSession())
    return { ok: true, account: handle }
  } catch (error) {
    if (error instanceof PluginError) return { ok: false, kind: error.kind, message: error.message }
    throw error
  }
}

/**
 * Bluesky counts points for writes: 3 for creating, 2 for updating and 1 for deleting a record
 * (https://docs.bsky.app/docs/advanced-guides/rate-limits). A record that putRecord creates counts as created here; the
 * reference server counts 2, so we stay below the limit.
 */
const costs = [
  { method: 'POST', path: '/xrpc/com.atproto.repo.putRecord', units: 3 },
  { method: 'POST', path: '/xrpc/com.atproto.repo.createRecord', units: 3 },
  { method: 'POST', path: '/xrpc/com.atproto.repo.deleteRecord', units: 1 },
  { method: 'GET', path: '/xrpc/', units: 0 },
]

export const blueskyConnector = defineConnector({
  id: 'bluesky',
  title: 'Bluesky',
  description: 'Publishes to one account, and reads its mentions and metrics.',
  config: blueskyConfig,
  auth: {
    password: {
      type: 'session',
      title: 'App password',
      description: 'Create it in the settings of the account, under App passwords. Never the password of the account.',
      login: {
        url: '{config.service}/xrpc/com.atproto.server.createSession',
        body: { identifier: '{config.handle}', password: '{secret}' },
        token: 'accessJwt',
        refreshToken: 'refreshJwt',
      },
      refresh: {
        url: '{config.service}/xrpc/com.atproto.server.refreshSession',
        token: 'accessJwt',
        refreshToken: 'refreshJwt',
      },
      logout: { url: '{config.service}/xrpc/com.atproto.server.deleteSession' },
      expired: { status: 400, body: 'ExpiredToken' },
    },
  },
  quotas: [
    {
      id: 'points-hour',
      scope: 'integration',
      units: 5_000,
      window: { slidingMs: 60 * 60_000 },
      costs,
      headers: { remaining: 'ratelimit-remaining', reset: 'ratelimit-reset' },
    },
    { id: 'points-day', scope: 'integration', units: 35_000, window: { slidingMs: 24 * 60 * 60_000 }, costs },
  ],
  upstream: { api: 'AT Protocol, lexicons com.atproto and app.bsky', version: '@atproto/api 0.21.0' },
  check,
  streams: {
    mentions: { state: mentionsState, stateVersion: 1, mode: 'incremental', deletes: 'none', read: readMentions },
    metrics: { state: metricsState, stateVersion: 1, mode: 'incremental', deletes: 'none', read: readMetrics },
  },
  publisher: {
    idempotency: { by: 'deterministic-id' },
    limits: { maxCharacters: MAX_GRAPHEMES, countAs: 'graphemes', media: [] },
    publish: publishPost,
    find: findPost,
    retract: retractPost,
  },
  forget: forgetPosts,
})
