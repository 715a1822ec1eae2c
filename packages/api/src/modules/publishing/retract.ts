import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Text } from '../../core/texts/index.ts'
import type { Publication } from '../../generated/prisma/client.ts'
import { change } from '../../platform/acts/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { NO_FAILURE } from '../../platform/plugins/index.ts'
import { RETRACT_QUEUE } from './queue.ts'
import { emitPublicationEvent } from './record-outcome.ts'
import { texts } from './texts.ts'

export const conflict = (message: Text, { version }: Publication, code: string) =>
  new ConflictError(message, version, code, ['id'])

/**
 * Cancels a publication that is not published yet, or retracts the post on its network.
 * @throws ConflictError UNDER_WAY, OUTCOME_UNKNOWN, NOT_PUBLISHED, CANNOT_RETRACT.
 */
export async function retractPublication(ctx: Context, publication: Publication): Promise<Publication> {
  switch (publication.status) {
    case 'QUEUED':
      return await callOff(ctx, publication)
    case 'PUBLISHING':
      throw conflict(texts('under-way'), publication, 'UNDER_WAY')
    case 'UNCLEAR':
      throw conflict(texts('unknown'), publication, 'OUTCOME_UNKNOWN')
    case 'PUBLISHED': {
      await assertRetractable(ctx, publication)
      return await askBack(ctx, publication)
    }
    case 'FAILED':
      throw conflict(texts('failed'), publication, 'NOT_PUBLISHED')
    case 'RETRACTED':
      throw conflict(texts('already-retracted'), publication, 'NOT_PUBLISHED')
  }
}

/** Asking again while a retry waits starts the retry at once. */
async function askBack(ctx: Context, publication: Publication): Promise<Publication> {
  const { row } = await change(ctx, 'Publication', publication, {
    to: {
      retraction: 'QUEUED',
      retractionAskedAt: ctx.now(),
      retractionAttempts: 0,
      ...NO_FAILURE,
      leaseToken: null,
    },
  })
  await enqueue(ctx, RETRACT_QUEUE, { publicationId: publication.id })
  await emitPublicationEvent(ctx, 'publication.retraction-requested', publication)
  return row
}

async function assertRetractable(ctx: Context, publication: Publication): Promise<void> {
  if (publication.externalId === null) {
    throw conflict(texts('cannot-retract'), publication, 'CANNOT_RETRACT')
  }
  const { connector } = await ctx.db.integration.findFirstOrThrow({ where: { id: publication.integrationId } })
  const host = await ctx.services.plugins.host()
  if (host.connector(connector)?.publisher?.retracts) return
  throw conflict(texts('connector-cannot-retract', { connector }), publication, 'CANNOT_RETRACT')
}

/** Cancels before any attempt that could have published the post. */
async function callOff(ctx: Context, publication: Publication): Promise<Publication> {
  const { row } = await change(ctx, 'Publication', publication, { to: { status: 'RETRACTED' } })
  await emitPublicationEvent(ctx, 'publication.retracted', row)
  return row
}
