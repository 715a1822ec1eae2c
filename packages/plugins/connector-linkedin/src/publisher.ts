import type { DataToForget, Forgotten, Published, Publisher } from '@portevoix/sdk/plugin'
import { forgetEach, PluginError } from '@portevoix/sdk/plugin'
import { organizationOf } from './author.ts'
import { ask, Duplicate, encoded, statusOf } from './client.ts'
import { comparable, fromLittleText, toLittleText } from './little-text.ts'
import { isPost, onePost, ownPosts, PAGE_SIZE, type Post, reachesBack } from './posts.ts'
import type { LinkedInContext, MemberContext, OrganizationContext } from './settings.ts'

/** LinkedIn does not say in what it counts; UTF-16 units are the strictest of the usual ways. */
const MAX_CHARACTERS = 3_000
const MEMBER_SCOPE = 'w_member_social'
const ORGANIZATION_SCOPE = 'w_organization_social'
/** Clocks differ, and within so short a time LinkedIn itself takes no text twice. */
const CLOCK_TOLERANCE_MS = 5 * 60_000
/** Pages that are looked through: nobody publishes 500 posts between an attempt and a look at it. */
const MAX_PAGES = 10

const VISIBILITY = { public: 'PUBLIC', connections: 'CONNECTIONS', 'logged-in': 'LOGGED_IN' } as const

interface Draft {
  readonly text: string
  readonly media: readonly string[]
}
interface Voice {
  readonly author: string
  readonly visibility: keyof typeof VISIBILITY
  /** The permission to publish. */
  readonly needs: string
}

const published = (status: Published['status'], urn: string): Published => ({
  status,
  externalId: urn,
  url: `https://www.linkedin.com/feed/update/${urn}/`,
})

function refuseUnfit({ text, media }: Draft): void {
  if (media.length > 0) throw new PluginError('permanent', 'This connector publishes no images or videos.')
  if (text.trim() === '') throw new PluginError('permanent', 'The text is empty.')
  if (text.length > MAX_CHARACTERS) {
    const said = `The text has ${text.length} characters; LinkedIn takes ${MAX_CHARACTERS}.`
    throw new PluginError('permanent', said)
  }
}

/** @throws Duplicate where a post with the same content stands. */
async function create(ctx: LinkedInContext, { author, visibility, needs }: Voice, text: string): Promise<Published> {
  const body = {
    author,
    commentary: toLittleText(text),
    visibility: VISIBILITY[visibility],
    distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
    lifecycleState: 'PUBLISHED',
    isReshareDisabledByAuthor: false,
  }
  const { headers } = await ask(ctx, { method: 'POST', path: '/rest/posts', needs, body })
  const urn = headers.get('x-restli-id') ?? ''
  if (!isPost(urn)) throw new PluginError('ambiguous', 'LinkedIn took the post, and did not say as what.')
  return published('created', urn)
}

const refusedAsDuplicate = (which: string): PluginError =>
  new PluginError('permanent', `LinkedIn refuses the text as a duplicate of ${which}. Change the text, or wait a day.`)

async function publishAsMember(ctx: MemberContext, author: string, post: Draft): Promise<Published> {
  try {
    const { visibility } = ctx.config
    return await create(ctx, { author, visibility, needs: MEMBER_SCOPE }, post.text)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    if (error.urn === null) throw refusedAsDuplicate('another post')
    return published('exists', error.urn)
  }
}

/** LinkedIn has been seen to name posts that are gone: what it names is looked at. */
async function publishAsOrganization(ctx: OrganizationContext, post: Draft): Promise<Published> {
  const author = organizationOf(ctx)
  try {
    const { visibility } = ctx.config
    return await create(ctx, { author, visibility, needs: ORGANIZATION_SCOPE }, post.text)
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error
    if (error.urn === null) throw refusedAsDuplicate('another post')
    const other = await onePost(ctx, error.urn).catch((failure: unknown): null => {
      if (statusOf(failure) === 404) return null
      throw failure
    })
    if (other?.author !== author) throw refusedAsDuplicate('a post that is not there')
    return published('exists', other.id)
  }
}

/** Looks for a post with the same text among those of the page since the attempt. Two cannot be told apart. */
async function findOfOrganization(
  ctx: OrganizationContext,
  post: { since: Date; text: string },
): Promise<Published | 'absent' | 'unknown'> {
  const since = post.since.getTime() - CLOCK_TOLERANCE_MS
  const wanted = comparable(post.text)
  const matches = new Map<string, Post>()
  let start = 0
  for (let page = 0; page < MAX_PAGES; page += 1) {
    const posts = await ownPosts(ctx, organizationOf(ctx), start)
    for (const one of posts) {
      const isSame = comparable(fromLittleText(one.commentary ?? '')) === wanted
      if (one.createdAt >= since && isSame) matches.set(one.id, one)
    }
    if (reachesBack(posts, since)) {
      const [first] = matches.values()
      if (!first) return 'absent'
      return matches.size === 1 ? published('exists', first.id) : 'unknown'
    }
    // Pages overlap: a post that is deleted meanwhile moves the others up.
    start += PAGE_SIZE - 5
  }
  return 'unknown'
}

/** @returns false where there is no such post any more. */
async function removePost(ctx: LinkedInContext, externalId: string, needs: string): Promise<boolean> {
  try {
    await ask(ctx, { method: 'DELETE', path: `/rest/posts/${encoded(externalId)}`, needs, restli: 'DELETE' })
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

async function retract(ctx: LinkedInContext, externalId: string, needs: string): Promise<void> {
  if (!isPost(externalId)) throw new PluginError('permanent', 'This is not the URN of a post at LinkedIn.')
  await removePost(ctx, externalId, needs)
}

/** Deletes the posts of a person who is erased. LinkedIn answers the same for a post that is gone already. */
const forgetBy =
  (needs: string) =>
  (ctx: LinkedInContext, { posts }: DataToForget): Promise<Forgotten> =>
    forgetEach(posts, async (post) => isPost(post) && (await removePost(ctx, post, needs)))

export const forgetOfMember = forgetBy(MEMBER_SCOPE)
export const forgetOfOrganization = forgetBy(ORGANIZATION_SCOPE)

const common = {
  network: 'linkedin',
  idempotency: { by: 'reconcile' },
  limits: { maxCharacters: MAX_CHARACTERS, countAs: 'utf16', media: [] },
} as const satisfies Partial<Publisher<unknown, never>>

/** Publishes as the member who logged in. LinkedIn lets no application list what a member has posted. */
export const memberPublisher = (authorOf: (ctx: MemberContext) => Promise<{ urn: string }>) => ({
  ...common,
  limits: { ...common.limits, media: [] },
  async publish(ctx: MemberContext, post: Draft): Promise<Published> {
    refuseUnfit(post)
    const { urn } = await authorOf(ctx)
    return await publishAsMember(ctx, urn, post)
  },
  find: async () => 'unknown' as const,
  retract: (ctx: MemberContext, externalId: string) => retract(ctx, externalId, MEMBER_SCOPE),
})

/** Publishes as a page. */
export const organizationPublisher = {
  ...common,
  limits: { ...common.limits, media: [] },
  async publish(ctx: OrganizationContext, post: Draft): Promise<Published> {
    refuseUnfit(post)
    return await publishAsOrganization(ctx, post)
  },
  find: findOfOrganization,
  retract: (ctx: OrganizationContext, externalId: string) => retract(ctx, externalId, ORGANIZATION_SCOPE),
}
