import { PluginError } from '@portevoix/sdk/plugin'
import { z } from 'zod'
import { type FeedList, feedsOfOpml } from './opml.ts'
import { languageTag } from './records.ts'

/** Maximum number of feeds of one integration, so that their states together stay small. */
export const MAX_FEEDS = 300
const MAX_OPML_LENGTH = 1_000_000

const address = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).max(2000)

const kept = z.strictObject({
  url: address
    .optional()
    .meta({ title: 'Address of the feed', description: 'RSS, Atom, RDF or JSON Feed, over http or https.' }),
  feeds: z.array(address).max(MAX_FEEDS).optional().meta({
    title: 'Addresses of further feeds',
    description: 'All are read; one that fails does not stop the others.',
  }),
  opmlUrl: address.optional().meta({
    title: 'Address of an OPML list',
    description: 'Read anew at every sync. Only feeds on hosts that these settings name are read.',
  }),
  hosts: z
    .array(
      z
        .string()
        .regex(/^[^\s/*@]+$/, 'must be a host such as "example.org" or "example.org:8443"')
        .max(255),
    )
    .max(MAX_FEEDS)
    .optional()
    .meta({ title: 'Hosts of the list', description: 'Where feeds of the OPML list at an address may be.' }),
  opmlProblems: z.array(z.string().max(1_000)).max(100).optional().meta({
    title: 'Problems of the pasted list',
    description: 'Filled in when a pasted OPML list is taken apart; not to be set by hand.',
    readOnly: true,
  }),
  maxItems: z.int().min(1).max(10_000).optional().meta({
    title: 'Most entries per reading',
    description: 'Only the first entries of each feed are taken. Without it, all are.',
  }),
  language: z
    .string()
    .refine((tag) => languageTag(tag) !== undefined, 'must be a BCP 47 language tag such as "fr" or "en-GB"')
    .optional()
    .meta({ title: 'Language', description: 'Taken where neither entry nor feed names one.' }),
})

const entered = kept.extend({
  opml: z.string().max(MAX_OPML_LENGTH).optional().meta({
    title: 'OPML list',
    description:
      'The text of a list. Its feeds are put into "feeds" when the settings are saved; the text is not kept.',
    format: 'multiline',
  }),
})

/** The settings of an integration as they are stored. */
export type FeedConfig = z.infer<typeof kept>

/**
 * Converts entered settings to stored settings. A pasted OPML list is parsed here, so that the settings name the hosts
 * of its feeds, which the host of plugins then allows.
 */
export const feedConfig = entered
  .transform(({ opml, ...rest }, ctx): FeedConfig => {
    const refuse = (path: string, message: string): FeedConfig => {
      ctx.issues.push({ code: 'custom', path: [path], message, input: rest })
      return z.NEVER
    }
    let list: FeedList = { feeds: [], problems: [] }
    try {
      if (opml !== undefined) list = feedsOfOpml(opml)
    } catch (error) {
      return refuse('opml', error instanceof PluginError ? error.message : 'cannot be read')
    }
    if (opml !== undefined && list.feeds.length === 0) {
      return refuse('opml', ['The list names no feed that can be read.', ...list.problems].join(' ').slice(0, 1_000))
    }
    const feeds = [...new Set([...(rest.feeds ?? []), ...list.feeds.map((feed) => feed.url)])]
    if (feeds.length > MAX_FEEDS) return refuse('opml', `At most ${MAX_FEEDS} feeds fit into one integration.`)
    if (rest.url === undefined && feeds.length === 0 && rest.opmlUrl === undefined) {
      return refuse('url', 'A feed is needed: give url, feeds, opml or opmlUrl.')
    }
    return {
      ...rest,
      ...(feeds.length > 0 ? { feeds } : {}),
      ...(list.problems.length > 0 ? { opmlProblems: list.problems } : {}),
    }
  })
  .pipe(kept)
