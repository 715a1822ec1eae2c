import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { InvalidInputError, RequestError } from '../../core/errors.ts'
import { saying } from '../../core/parse.ts'
import { actingAs, canAny, type Grant, grantOf, lastingActors } from '../../platform/auth/index.ts'
import { presentSchema } from '../../platform/operations/index.ts'
import { isTrustedDocument, notTrusted } from '../trusted-documents/index.ts'
import type { Reader } from './endpoint-rights.ts'
import { texts } from './texts.ts'
import { judgeDocument } from './webhook-document.ts'

const LONGEST_URL = 2_000

/** The address of an endpoint. Whether it may be reached is judged apart: operators open addresses. */
export const EndpointAddress = z
  .instanceof(URL)
  .refine(
    ({ protocol, hostname, username, password, hash, href }) =>
      /^https?:$/.test(protocol) &&
      hostname !== '' &&
      `${username}${password}${hash}` === '' &&
      href.length <= LONGEST_URL,
    saying(texts('not-an-endpoint-address')),
  )
  .transform(({ href }) => href)

/** @throws InvalidInputError for an address to which nothing would be sent. */
export function assertAddress({ services }: Context, url: string): void {
  const problem = services.plugins.addressProblem(new URL(url))
  if (problem === null) return
  throw new InvalidInputError(texts(problem), ['input', 'url'])
}

/**
 * Whoever writes an endpoint, or lets it go on, answers for it: it reads events with their rights from then on, and only what these
 * allow when they do not call.
 * @param path of the document in the input; null where it is not in it.
 * @throws InvalidInputError INVALID_DOCUMENT; RequestError FORBIDDEN or DOCUMENT_NOT_TRUSTED.
 */
export async function acceptDocument(
  ctx: Context,
  text: string,
  path: readonly string[] | null,
): Promise<Reader & { readonly columns: Omit<Grant, 'accountId'> & { accountId: string | null; schemaHash: string } }> {
  const document = judgeDocument(text)
  if ('problem' in document) throw new InvalidInputError(document.problem, path, 'INVALID_DOCUMENT')
  const grant = grantOf(ctx.actor)
  const [actor] = await lastingActors(ctx, [grant])
  if (!actor || !canAny(actingAs(ctx, actor), 'event:read')) {
    throw new RequestError('FORBIDDEN', texts('no-lasting-rights'))
  }
  if (actor.trustedDocumentsOnly && !(await isTrustedDocument(ctx, text))) {
    throw notTrusted()
  }
  return { actor, document, columns: { ...grant, schemaHash: presentSchema().hash } }
}
