import type { Context } from '../../core/context.ts'
import type { Publication, PublicationStatus } from '../../generated/prisma/client.ts'
import { conflict } from './retract.ts'
import { failPublication, notePublished } from './settle.ts'

/** Why there is nothing to settle, and what can be done instead. */
const KNOWN: Record<Exclude<PublicationStatus, 'UNCLEAR'>, string> = {
  QUEUED: 'It is not out yet, and that is known: wait for its turn, or call it off by `publicationRetract`.',
  PUBLISHING: 'It is being published this moment: read it again in a minute.',
  PUBLISHED: 'It is known to be out: `publicationRetract` takes it back.',
  FAILED: 'It is known not to be out: `sharePublish` tries it again.',
  RETRACTED: 'It was called off or taken back, and that is known: there is nothing to settle.',
}

/**
 * A person says what became of a post that could not be found out: it is out, or it is not.
 * @throws ConflictError NOT_UNCLEAR.
 */
export async function settlePublication(
  ctx: Context,
  publication: Publication,
  { published, url }: { published: boolean; url: string | null },
): Promise<Publication> {
  if (publication.status !== 'UNCLEAR') throw conflict(KNOWN[publication.status], publication, 'NOT_UNCLEAR')
  if (published) {
    // The network's own id of it is not known: an address is none, and nothing is asked of a connector by it.
    await notePublished(ctx, publication, { externalId: null, url })
  } else {
    await failPublication(ctx, publication, { kind: 'permanent', message: 'Somebody looked: it is not out.' })
  }
  return await ctx.db.publication.findFirstOrThrow({ where: { id: publication.id } })
}
