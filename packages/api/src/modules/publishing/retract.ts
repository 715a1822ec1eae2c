import { assertVersion } from '../../core/acts.ts'
import type { Context } from '../../core/context.ts'
import { ConflictError, InvalidInputError, NotFoundError } from '../../core/errors.ts'
import { requireId } from '../../core/ids.ts'
import type { Integration, Publication } from '../../generated/prisma/client.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { enqueue } from '../../platform/jobs/index.ts'
import type { PluginFailure } from '../../platform/plugin-host/index.ts'
import { webAddress } from '../content/index.ts'
import { noteShareRetracted, visibleShares } from '../sharing/index.ts'
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
      return await change(ctx, publication, { status: 'RETRACTED' })
    case 'PUBLISHING':
      throw conflict('It is being published this moment: try again in a minute.', publication, 'UNDER_WAY')
    case 'UNCLEAR':
      throw conflict('Nobody knows whether it is out: `publicationSettle` says so.', publication, 'OUTCOME_UNKNOWN')
    case 'PUBLISHED': {
      await assertRetractable(ctx, publication)
      await enqueue(ctx, RETRACT_QUEUE, { publicationId: publication.id })
      await tell(ctx, 'publication.retraction-requested', publication)
      return publication
    }
    default:
      throw conflict('It is not out.', publication, 'NOT_PUBLISHED')
  }
}

async function assertRetractable(ctx: Context, publication: Publication): Promise<void> {
  if (publication.externalId === null) {
    throw conflict('Its id on the network is not known: delete it there.', publication, 'CANNOT_RETRACT')
  }
  const { connector } = await ctx.db.integration.findFirstOrThrow({ where: { id: publication.integrationId } })
  const host = await ctx.services.plugins.host()
  if (host.connector(connector)?.publisher?.retracts) return
  throw conflict(`"${connector}" cannot take posts back: delete it on its network.`, publication, 'CANNOT_RETRACT')
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
    throw conflict('What became of it is known.', publication, 'NOT_UNCLEAR')
  }
  const url = args.url ? webAddress(args.url.href) : null
  if (args.url && url === null) {
    throw new InvalidInputError('Where it stands is an address that begins with https:// or http://.', ['url'])
  }
  if (args.published) {
    // The network's own id of it is not known: an address is none, and nothing is asked of a connector by it.
    await notePublished(ctx, publication, { externalId: null, url })
  } else {
    await failPublication(ctx, publication, { kind: 'permanent', message: 'Somebody looked: it is not out.' })
  }
  return await ctx.db.publication.findFirstOrThrow({ where: { id: publication.id } })
}

/** For the job: what to take back. Null where that is done, or nothing is out. */
export async function takeBack(
  ctx: Context,
  id: string,
): Promise<{ publication: Publication; integration: Integration; externalId: string } | null> {
  const publication = await lockPublication(ctx, id)
  if (publication?.status !== 'PUBLISHED' || publication.externalId === null) return null
  const integration = await ctx.db.integration.findFirstOrThrow({ where: { id: publication.integrationId } })
  return { publication, integration, externalId: publication.externalId }
}

/** It is out no more; the share itself neither, unless it stands elsewhere too. */
export async function noteRetracted(ctx: Context, publication: Publication): Promise<void> {
  const { shareId, url } = await change(ctx, publication, { status: 'RETRACTED', errorKind: null, errorMessage: null })
  const elsewhere = await ctx.db.publication.count({ where: { shareId, status: 'PUBLISHED' } })
  if (elsewhere === 0) await noteShareRetracted(ctx, { shareId, url })
}

/** It stays out; what stood in the way is shown. */
export async function noteRetractFailure(
  ctx: Context,
  { id }: Publication,
  { kind, message }: PluginFailure,
): Promise<void> {
  await ctx.db.publication.updateMany({
    where: { id, status: 'PUBLISHED' },
    data: { errorKind: kind, errorMessage: message, version: { increment: 1 } },
  })
}

async function change(
  ctx: Context,
  publication: Publication,
  data: Partial<Pick<Publication, 'status' | 'errorKind' | 'errorMessage'>>,
): Promise<Publication> {
  const changed = await ctx.db.publication.update({
    where: { organizationId_id: { organizationId: ctx.organizationId, id: publication.id } },
    data: { ...data, version: { increment: 1 } },
  })
  await tell(ctx, 'publication.retracted', changed)
  return changed
}
