import { z } from 'zod'
import { encoded, read } from './client.ts'
import type { LinkedInContext } from './settings.ts'

/** Posts in a page of a list; LinkedIn gives at most 100. */
export const PAGE_SIZE = 50

const Instant = z.number().int().nonnegative()
const Post = z.object({
  id: z.string().regex(/^urn:li:\w+:\d+$/),
  author: z.string(),
  commentary: z.string().optional(),
  createdAt: Instant,
  lastModifiedAt: Instant.optional(),
})
export type Post = z.infer<typeof Post>

const PostList = z.object({ elements: z.array(Post) })

/** Whether a URN may be that of a post. */
export const isPost = (urn: string): boolean => /^urn:li:(?:share|ugcPost):\d{1,24}$/.test(urn)

/**
 * A page of the posts of an organisation, those first that were changed last. LinkedIn leaves posts out that may not be
 * seen: a page may be short, and only an empty one is behind the last.
 */
export async function ownPosts(ctx: LinkedInContext, author: string, start: number): Promise<Post[]> {
  const query = `author=${encoded(author)}&q=author&count=${PAGE_SIZE}&start=${start}&sortBy=LAST_MODIFIED`
  const path = `/rest/posts?${query}`
  const { elements } = await read(ctx, { path, needs: 'r_organization_social', restli: 'FINDER' }, PostList)
  return elements
}

/** One post of an organisation. */
export const onePost = (ctx: LinkedInContext, urn: string): Promise<Post> =>
  read(ctx, { path: `/rest/posts/${encoded(urn)}`, needs: 'r_organization_social' }, Post)

/** Whether all that follows in the list was changed before that instant, and made before it therefore. */
export const reachesBack = (posts: readonly Post[], instant: number): boolean =>
  posts.length === 0 || posts.some(({ createdAt, lastModifiedAt }) => (lastModifiedAt ?? createdAt) < instant)
