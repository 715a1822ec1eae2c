import type { Context } from '../../../core/context.ts'
import { InvalidInputError } from '../../../core/errors.ts'
import { messageIn, type Text } from '../../../core/texts/index.ts'
import type {
  Export,
  PrivacyRequest,
  PrivacyRequestKind,
  PrivacyRequestStep,
} from '../../../generated/prisma/client.ts'
import { change } from '../../../platform/acts/index.ts'
import { emit } from '../../../platform/events/index.ts'
import { beforeErasure } from '../../people/index.ts'
import { texts } from '../texts.ts'
import { assertOpen } from './assert-open.ts'
import { grantedAnswer, languageOfAnswer } from './on-granting.ts'

/**
 * The request that an act is done for; null where it names none.
 * @throws InvalidInputError where it is somebody else's or asks for something else; ConflictError PRIVACY_REQUEST_ANSWERED.
 */
export async function openRequestFor(
  ctx: Context,
  id: string | null | undefined,
  { personId, kinds }: { personId: string; kinds: readonly PrivacyRequestKind[] },
): Promise<PrivacyRequest | null> {
  if (id == null) return null
  const path = ['input', 'privacyRequestId']
  const request = await ctx.db.privacyRequest.findFirstOrThrow({ where: { id } })
  if (request.personId !== personId || !kinds.includes(request.kind)) {
    throw new InvalidInputError(texts('other-request', { kinds: kinds.join(', ') }), path)
  }
  assertOpen(request, path)
  return request
}

/** Notes in a request what was done for it. */
export async function noteStep(
  ctx: Context,
  requestId: string,
  step: PrivacyRequestStep,
  subjectId: string | null,
): Promise<void> {
  await ctx.db.privacyRequestEntry.create({
    data: { id: ctx.newId(), requestId, step, subjectId, at: ctx.now() },
    select: { id: true },
  })
}

/** Answers a request by what an act did. Somebody may have answered it meanwhile: their answer stays. */
export async function answerByAct(ctx: Context, requestId: string, answer: Text): Promise<void> {
  const request = await ctx.db.privacyRequest.findFirst({ where: { id: requestId, status: 'OPEN' } })
  if (!request) return
  const words = messageIn(answer, await languageOfAnswer(ctx, request))
  const to = {
    status: 'GRANTED' as const,
    answer: await grantedAnswer(ctx, request, words),
    answeredAt: ctx.now(),
  }
  const { row } = await change(ctx, 'PrivacyRequest', request, { to })
  const { id, kind } = row
  await emit(ctx, 'privacy-request.answered', { subjectType: 'PrivacyRequest', subjectId: id, data: { kind } })
}

/** Tells the request, if there is one, how an export ended. */
export async function stepOfExport(ctx: Context, { id, status }: Export): Promise<void> {
  const isReady = status === 'SUCCEEDED'
  const started = await ctx.db.privacyRequestEntry.findFirst({ where: { subjectId: id, step: 'EXPORT_STARTED' } })
  if (!started) return
  await noteStep(ctx, started.requestId, isReady ? 'EXPORT_READY' : 'EXPORT_FAILED', id)
  if (isReady) await answerByAct(ctx, started.requestId, texts('answer-export'))
}

/** Whoever is erased has what they asked for: their open requests for it are answered. */
beforeErasure(async (ctx, personIds) => {
  const open = await ctx.db.privacyRequest.findMany({
    where: { personId: { in: [...personIds] }, kind: 'ERASURE', status: 'OPEN' },
    select: { id: true },
  })
  for (const { id } of open) {
    await noteStep(ctx, id, 'ERASED', null)
    await answerByAct(ctx, id, texts('answer-erased'))
  }
})
