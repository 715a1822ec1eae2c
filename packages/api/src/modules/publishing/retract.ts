import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Publication, PublicationStatus } from '../../generated/prisma/client.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import { webAddress } from '../content/index.ts'
import { visibleShares } from '../sharing/index.ts'
import { RETRACT_QUEUE } from './queue.ts'
import { failPublication, notePublished, tell } from './settle.ts'
import { lockPublication } from './take-up.ts'

interface OnPublication {
  id: string
  expectedVersion?: number | null
}

async function requirePublication(ctx: Context, { id, expectedVersion }: OnPublication): Promise<Publication> {
  assertCan(ctx, 'share:publish', 'own')
  const key = requireId(id, 'Publication', 'id')
  const share = visibleShares(ctx, can(ctx, 'share:publish'))
  const visible = await ctx.db.publication.findFirst({ where: { id: key, share }, select: { id: true } })
  const publication = visible && (await lockPublication(ctx, key))
  if (!publication) throw new NotFoundError('Publication', ['id'])
  assertVersion(publication, expectedVersion)
  return publication
}

const conflict = (message: string, { version }: Publication, code: string) =>
  new ConflictError(message, version, code, ['id'])

/**
 * Calls off what is not published yet, or takes a post back on its network.
 * @throws NotFoundError; ConflictError UNDER_WAY, OUTCOME_UNKNOWN, NOT_PUBLISHED, CANNOT_RETRACT.
 */
export async function retractPublication(ctx: Context, args: OnPublication): Promise<Publication> {
  const publication = await requirePublication(ctx, args)
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
  const asked = await change(ctx, publication, {
    retraction: 'QUEUED',
    retractionAskedAt: ctx.now(),
    retractionAttempts: 0,
    errorKind: null,
    errorMessage: null,
    leaseToken: null,
  })
  await enqueue(ctx, RETRACT_QUEUE, { publicationId: publication.id })
  await tell(ctx, 'publication.retraction-requested', publication)
  return asked
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
 * @throws NotFoundError; ConflictError NOT_UNCLEAR; InvalidInputError for what is no address of the web.
 */
export async function settlePublication(
  ctx: Context,
  args: OnPublication & { published: boolean; url?: URL | null },
): Promise<Publication> {
  const publication = await requirePublication(ctx, args)
  if (publication.status !== 'UNCLEAR') {
    throw conflict(KNOWN[publication.status], publication, 'NOT_UNCLEAR')
  }
  const url = args.url ? webAddress(args.url.href) : null
  if (args.url && url === null) {
    throw new InvalidInputError(
      'Where it stands is an address that begins with https:// or http://, without a user name; leave it out where it is not known.',
      ['url'],
    )
  }
  if (args.published) {
    // The network's own id of it is not known: an address is none, and nothing is asked of a connector by it.
    await notePublished(ctx, publication, { externalId: null, url })
  } else {
    await failPublication(ctx, publication, { kind: 'permanent', message: 'Somebody looked: it is not out.' })
  }
  return await ctx.db.publication.findFirstOrThrow({ where: { id: publication.id } })
}

/** Called off before anything was sent that could be out. */
async function callOff(ctx: Context, publication: Publication): Promise<Publication> {
  const changed = await change(ctx, publication, { status: 'RETRACTED' })
  await tell(ctx, 'publication.retracted', changed)
  return changed
}

async function change(ctx: Context, { id }: Publication, data: Partial<Publication>): Promise<Publication> {
  return await ctx.db.publication.update({
    where: { organizationId_id: { organizationId: ctx.organizationId, id } },
    data: { ...data, version: { increment: 1 } },
  })
}
