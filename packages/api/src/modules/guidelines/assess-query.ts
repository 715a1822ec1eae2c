import { z } from 'zod'
import type { Context } from '../../core/context.ts'
import { RequestError } from '../../core/errors.ts'
import { parseGlobalId, Uuid } from '../../core/ids.ts'
import { readableLoader } from '../../core/loaders.ts'
import { placesOf } from '../../core/parse.ts'
import type { Content, Participation } from '../../generated/prisma/client.ts'
import { assertCan } from '../../platform/auth/index.ts'
import { NetworkKey } from '../people/index.ts'
import { Connection } from './assessment/index.ts'
import type { PostToAssess } from './circumstances.ts'

const AssessInput = z.object({
  text: z.string().max(20_000, 'A text has at most 20,000 characters.'),
  network: NetworkKey,
  country: z.string().nullish(),
  language: z.string().nullish(),
  connection: Connection.nullish(),
  participationId: z.string().nullish(),
  contentId: z.string().nullish(),
})

/**
 * The text of the `assess` query: what would the guidelines say to it, before it is shared?
 * @throws RequestError BAD_REQUEST for an input that cannot be used, ids of nothing included.
 */
export async function postToAssess(ctx: Context, input: unknown): Promise<PostToAssess> {
  assertCan(ctx, 'policy:read', 'part')
  const parsed = AssessInput.safeParse(input)
  if (!parsed.success) {
    const places = placesOf(parsed.error).map(({ path, message }) => `input.${path.join('.')}: ${message}`)
    throw new RequestError('BAD_REQUEST', places.join(' '))
  }
  const { text, network, country, language, connection, contentId } = parsed.data
  const participationId = parsed.data.participationId
    ? await requireParticipation(ctx, parsed.data.participationId)
    : null
  const content = contentId ? await requireContentLanguage(ctx, contentId) : null
  return {
    text,
    network,
    country: country ?? null,
    language: language ?? content?.language ?? null,
    participationId,
    connection: connection ?? null,
  }
}

const readableContents = readableLoader<Content>('Content')
const readableParticipations = readableLoader<Participation>('Participation')

async function requireContentLanguage(ctx: Context, globalId: string): Promise<{ language: string | null }> {
  const id = keyOf(globalId, 'Content')
  const content = id && (await readableContents(ctx).load(id))
  if (!content) throw missing('Content', 'contentId')
  return content
}

async function requireParticipation(ctx: Context, globalId: string): Promise<string> {
  const id = keyOf(globalId, 'Participation')
  const found = id && (await readableParticipations(ctx).load(id))
  if (!found) throw missing('Participation', 'participationId')
  return found.id
}

function keyOf(globalId: string, type: string): string | null {
  const parsed = parseGlobalId(globalId)
  return parsed?.type === type && Uuid.safeParse(parsed.id).success ? parsed.id : null
}

const missing = (type: string, field: string) =>
  new RequestError('BAD_REQUEST', `input.${field}: there is no ${type} with this id.`)
