import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { readableLoader } from '../../core/loaders.ts'
import { assertFound, namedId } from '../../core/named-ids.ts'
import { placesOf, saying } from '../../core/parse.ts'
import { MessageRow } from '../../core/texts/index.ts'
import type { Content } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { NetworkKey } from '../people/index.ts'
import { Connection } from './assessment/index.ts'
import type { PostToAssess } from './circumstances.ts'
import { texts } from './texts.ts'

/** Refuses a text of more than 20,000 characters. */
export const TEXT_TOO_LONG = saying(texts('too-long'))

const AssessInput = z.object({
  text: z.string().max(20_000, TEXT_TOO_LONG),
  network: NetworkKey,
  country: z.string().nullish(),
  language: z.string().nullish(),
  connection: Connection.nullish(),
  participationId: z.string().nullish(),
  contentId: z.string().nullish(),
})

/**
 * Checks the input of the `assess` query.
 * @throws RequestError BAD_REQUEST for an invalid input, NOT_FOUND for an id of nothing.
 */
export async function postToAssess(ctx: Context, input: unknown): Promise<PostToAssess> {
  assertCan(ctx, 'policy:read', 'part')
  const parsed = AssessInput.safeParse(input)
  if (!parsed.success) {
    const places = placesOf(parsed.error).map(({ path, message }) => ({ path: ['input', ...path], message }))
    const told = places.flatMap(({ path, message }) => [`${path.join('.')}:`, message])
    throw new RequestError('BAD_REQUEST', new MessageRow(told), places)
  }
  const { text, network, country, language, connection, contentId, participationId } = parsed.data
  const named = [
    ...(typeof contentId === 'string' ? [namedId(contentId, 'Content', ['input', 'contentId'])] : []),
    ...(typeof participationId === 'string'
      ? [namedId(participationId, 'Participation', ['input', 'participationId'])]
      : []),
  ]
  await assertFound(ctx, named)
  const keyOf = (type: string) => named.find((id) => id.type === type)?.key ?? null
  const contentKey = keyOf('Content')
  const content = contentKey === null ? null : await readableContents(ctx).load(contentKey)
  return {
    text,
    network,
    country: country ?? null,
    language: language ?? content?.language ?? null,
    participationId: keyOf('Participation'),
    connection: connection ?? null,
  }
}

const readableContents = readableLoader<Content>('Content')
