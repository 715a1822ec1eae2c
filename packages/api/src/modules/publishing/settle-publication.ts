import type { Context } from '../../core/context.ts'
import type { Publication, PublicationStatus } from '../../generated/prisma/client.ts'
import { failPublication, recordPublished } from './record-outcome.ts'
import { conflict } from './retract.ts'

/** Messages for publications whose outcome is already known. */
const KNOWN: Record<Exclude<PublicationStatus, 'UNCLEAR'>, string> = {
  QUEUED: 'It is queued and not published yet: wait, or cancel it with `publicationRetract`.',
  PUBLISHING: 'It is being published now: read it again in a minute.',
  PUBLISHED: 'It is published: retract it with `publicationRetract`.',
  FAILED: 'It is not published: try again with `sharePublish`.',
  RETRACTED: 'It is cancelled or retracted: there is nothing to settle.',
}

/**
 * Sets the outcome of an UNCLEAR publication, as a person saw it on the network.
 * @throws ConflictError NOT_UNCLEAR.
 */
export async function settlePublication(
  ctx: Context,
  publication: Publication,
  { published, url }: { published: boolean; url: string | null },
): Promise<Publication> {
  if (publication.status !== 'UNCLEAR') throw conflict(KNOWN[publication.status], publication, 'NOT_UNCLEAR')
  if (published) {
    // The post's id on the network stays unknown, so the connector is never asked about this post.
    await recordPublished(ctx, publication, { externalId: null, url })
  } else {
    await failPublication(ctx, publication, {
      kind: 'permanent',
      message: 'A person checked: the post is not published.',
    })
  }
  return await ctx.db.publication.findFirstOrThrow({ where: { id: publication.id } })
}
