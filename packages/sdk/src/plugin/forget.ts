/** What a provider got about a person who is erased, through one integration: all that it is told of them. */
export interface DataToForget {
  /** The same in every attempt. */
  key: string
  /** Email addresses that messages were sent to. */
  addresses: string[]
  /** The provider's ids of their posts, as `publish` or `find` returned them. */
  posts: string[]
}

/**
 * `forgotten`: the provider deleted what it has, or confirmed that it will. `unknown`: it has nothing of it.
 */
export type Forgotten = 'forgotten' | 'unknown'

/**
 * Deletes posts one after the other, for `forget`.
 * @param remove deletes a post, and returns whether there was one: false for an id that the provider does not know.
 */
export async function forgetEach(
  posts: readonly string[],
  remove: (externalId: string) => Promise<boolean>,
): Promise<Forgotten> {
  let found = false
  for (const post of posts) found = (await remove(post)) || found
  return found ? 'forgotten' : 'unknown'
}
