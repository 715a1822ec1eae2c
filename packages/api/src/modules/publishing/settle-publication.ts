import type { Context } from '../../core/context.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Publication, PublicationStatus } from '../../generated/prisma/client.ts'
import { failPublication, recordPublished } from './record-outcome.ts'
import { conflict } from './retract.ts'
import { texts } from './texts.ts'

/** Messages for publications whose outcome is already known. */
const KNOWN: Record<Exclude<PublicationStatus, 'UNCLEAR'>, Text> = {
  QUEUED: texts('settle-queued'),
  PUBLISHING: texts('settle-publishing'),
  PUBLISHED: texts('settle-published'),
  FAILED: texts('settle-failed'),
  RETRACTED: texts('settle-retracted'),
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
    await failPublication(ctx, publication, { kind: 'permanent', told: texts('checked-not-published') })
  }
  return await ctx.db.publication.findFirstOrThrow({ where: { id: publication.id } })
}
