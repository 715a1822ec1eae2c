import type { PluginContext } from '@portevoix/sdk/plugin'
import { z } from 'zod'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The origin of a server. A token is sent unencrypted only to this machine itself. */
const isServer = (text: string): boolean => {
  const url = URL.parse(text)
  if (!url || url.href !== `${url.origin}/`) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
}

export const mastodonConfig = z.strictObject({
  instance: z
    .string()
    .max(500)
    .refine(isServer, 'must be the https address of a server without a path, as https://mastodon.social')
    // Request addresses are built by appending a path.
    .overwrite((text) => text.replace(/\/+$/, ''))
    .meta({
      title: 'Server',
      description: 'The Mastodon server of the account, as https://mastodon.social.',
      format: 'uri',
    }),
  visibility: z.enum(['public', 'unlisted', 'private']).default('public').meta({
    title: 'Visibility',
    description: 'Who sees posts: everybody, everybody but not in the timelines of the server, or followers only.',
  }),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code such as "fr"')
    .optional()
    .meta({ title: 'Language', description: "ISO 639 code of the posts. Without it the account's own setting holds." }),
  metricsDays: z.int().min(1).max(365).default(60).meta({
    title: 'Days of metrics',
    description: 'Posts older than this are no longer counted.',
  }),
})
export type MastodonConfig = z.infer<typeof mastodonConfig>

export const mastodonLoginConfig = mastodonConfig.extend({
  clientId: z
    .string()
    .min(1)
    .max(500)
    .meta({ title: 'Client key', description: 'Of the application that is registered with the server.' }),
})

/** The context of calls: both connectors of this package have these settings, and an access token. */
export type MastodonContext = PluginContext<MastodonConfig, 'token'>
