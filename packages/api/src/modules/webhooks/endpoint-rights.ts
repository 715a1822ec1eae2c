import type { Actor, Context } from '../../core/context.ts'
import type { WebhookEndpoint, WebhookPauseCause } from '../../generated/prisma/client.ts'
import { actingAs, canAny, lastingActors } from '../../platform/auth/index.ts'
import { isTrustedDocument } from '../trusted-documents/index.ts'
import { judgeDocument, type WebhookDocument, wordsOf } from './webhook-document.ts'

/** What keeps an endpoint from being told of anything. */
export interface Obstacle {
  readonly cause: WebhookPauseCause
  /** What is wrong, in English; null where the cause says all. */
  readonly problem: string | null
}

/** An endpoint that may be told of events: as whom, and by which document. */
export interface Reader {
  readonly actor: Actor
  readonly document: WebhookDocument
}

/** With which rights endpoints read now, and by which documents; or why they must not. */
export async function readersOf(ctx: Context, endpoints: readonly WebhookEndpoint[]): Promise<(Reader | Obstacle)[]> {
  const actors = await lastingActors(ctx, endpoints)
  const read: (Reader | Obstacle)[] = []
  for (const [index, endpoint] of endpoints.entries()) read.push(await readerOf(ctx, endpoint, actors[index] ?? null))
  return read
}

async function readerOf(
  ctx: Context,
  { document: text }: Pick<WebhookEndpoint, 'document'>,
  actor: Actor | null,
): Promise<Reader | Obstacle> {
  if (!actor) return { cause: 'OWNER_GONE', problem: null }
  if (!canAny(actingAs(ctx, actor), 'event:read')) return { cause: 'PERMISSION_LOST', problem: 'event:read' }
  const document = judgeDocument(text)
  if ('problem' in document) return { cause: 'DOCUMENT_INVALID', problem: wordsOf(document.problem) }
  if (actor.trustedDocumentsOnly && !(await isTrustedDocument(ctx, text))) {
    return { cause: 'DOCUMENT_NOT_TRUSTED', problem: null }
  }
  return { actor, document }
}
