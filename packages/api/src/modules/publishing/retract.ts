import type { Context } from '../../core/context.ts'
import { ConflictError } from '../../core/errors.ts'
import type { Publication } from '../../generated/prisma/client.ts'
import { change } from '../../platform/acts/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { RETRACT_QUEUE } from './queue.ts'
import { tell } from './settle.ts'

/** Why a publication is not what was asked of it. */
export const conflict = (message: string, { version }: Publication, code: string) =>
  new ConflictError(message, version, code, ['id'])

/**
 * Calls off what is not published yet, or takes a post back on its network.
 * @throws ConflictError UNDER_WAY, OUTCOME_UNKNOWN, NOT_PUBLISHED, CANNOT_RETRACT.
 */
export async function retractPublication(ctx: Context, publication: Publication): Promise<Publication> {
  switch (publication.status) {
    case 'QUEUED':
      return await callOff(ctx, publication)
    case 'PUBLISHING':
      throw conflict('It is being published this moment: try again in a minute.', publication, 'UNDER_WAY')
    case 'UNCLEAR':
      throw conflict(
        'Nobody knows whether it is out: look on the network, and say what you saw by `publicationSettle`.',
        publication,
        'OUTCOME_UNKNOWN',
      )
    case 'PUBLISHED': {
      await assertRetractable(ctx, publication)
      return await askBack(ctx, publication)
    }
    case 'FAILED':
      throw conflict('It failed and is not out: there is nothing to take back.', publication, 'NOT_PUBLISHED')
    case 'RETRACTED':
      throw conflict(
        'It was called off or taken back already: there is nothing left to do.',
        publication,
        'NOT_PUBLISHED',
      )
  }
}

/** Asked again while it waits for another try, it is tried at once. */
async function askBack(ctx: Context, publication: Publication): Promise<Publication> {
  const { row } = await change(ctx, 'Publication', publication, {
    to: {
      retraction: 'QUEUED',
      retractionAskedAt: ctx.now(),
      retractionAttempts: 0,
      errorKind: null,
      errorMessage: null,
      leaseToken: null,
    },
  })
  await enqueue(ctx, RETRACT_QUEUE, { publicationId: publication.id })
  await tell(ctx, 'publication.retraction-requested', publication)
  return row
}

async function assertRetractable(ctx: Context, publication: Publication): Promise<void> {
  if (publication.externalId === null) {
    throw conflict('Its id on the network is not known: delete it there by hand.', publication, 'CANNOT_RETRACT')
  }
  const { connector } = await ctx.db.integration.findFirstOrThrow({ where: { id: publication.integrationId } })
  const host = await ctx.services.plugins.host()
  if (host.connector(connector)?.publisher?.retracts) return
  throw conflict(
    `"${connector}" cannot take posts back: delete it on its network by hand.`,
    publication,
    'CANNOT_RETRACT',
  )
}

/** Called off before anything was sent that could be out. */
async function callOff(ctx: Context, publication: Publication): Promise<Publication> {
  const { row } = await change(ctx, 'Publication', publication, { to: { status: 'RETRACTED' } })
  await tell(ctx, 'publication.retracted', row)
  return row
}
