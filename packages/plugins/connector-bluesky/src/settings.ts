import type { PluginContext } from '@portevoix/sdk/plugin'
import { z } from 'zod'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The origin of a server. A password is sent unencrypted only to this machine itself. */
const isServer = (text: string): boolean => {
  const url = URL.parse(text)
  if (!url || url.href !== `${url.origin}/`) return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.has(url.hostname))
}

export const blueskyConfig = z.strictObject({
  service: z
    .string()
    .max(500)
    .refine(isServer, 'must be the https address of a server without a path, as https://bsky.social')
    // Request addresses are built by appending a path.
    .overwrite((text) => text.replace(/\/+$/, ''))
    .default('https://bsky.social')
    .meta({
      title: 'Server',
      description: 'Where the account lives. Most accounts live at https://bsky.social.',
      format: 'uri',
    }),
  handle: z
    .string()
    .max(253)
    .overwrite((text) => text.trim().replace(/^@/, ''))
    .regex(
      /^(?:did:[a-z]+:[A-Za-z0-9._:%-]+|(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z](?:[a-z0-9-]*[a-z0-9])?)$/i,
      'must be a handle such as ana.example.org',
    )
    .meta({ title: 'Handle', description: 'Of the account that publishes, as ana.bsky.social.' }),
  languages: z
    .array(z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, 'must be a BCP 47 language tag such as "fr"'))
    .max(3)
    .optional()
    .meta({ title: 'Languages', description: 'BCP 47 tags that posts are marked with. Without them, none.' }),
  metricsDays: z.int().min(1).max(365).default(60).meta({
    title: 'Days of metrics',
    description: 'Posts older than this are no longer counted.',
  }),
})
export type BlueskyConfig = z.infer<typeof blueskyConfig>

export type BlueskyContext = PluginContext<BlueskyConfig, 'password'>
