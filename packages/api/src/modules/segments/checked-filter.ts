import type { Context } from '../../core/context.ts'
import { InvalidInputError, NotFoundError, RequestError } from '../../core/errors.ts'
import { assertFound } from '../../core/named-ids.ts'
import { Text } from '../../core/texts/index.ts'
import type { Prisma } from '../../generated/prisma/client.ts'
import { asStored, type Conditions, savedKeys } from '../../platform/lists/index.ts'
import { PersonFilter } from '../people/index.ts'
import { texts } from './texts.ts'

/** A filter that may be saved. */
interface CheckedFilter {
  readonly filter: Prisma.InputJsonObject
  /** The segments that it names. */
  readonly used: readonly string[]
}

/**
 * Checks a filter as if its author listed people by it.
 * @throws InvalidInputError, NotFoundError for what it names; RequestError FORBIDDEN for a condition that its author may
 * not ask by.
 */
export async function checkFilter(ctx: Context, filter: Conditions): Promise<CheckedFilter> {
  const path = ['input', 'filter']
  if (Object.keys(filter).length === 0) {
    throw new InvalidInputError(texts('no-condition'), path)
  }
  try {
    const { ids } = PersonFilter.condition(ctx, filter, (await PersonFilter.load(ctx, filter)) ?? undefined)
    await assertFound(ctx, ids)
  } catch (error) {
    throw error instanceof RequestError ? refusalOf(error, path) : error
  }
  return { filter: asStored(filter) as Prisma.InputJsonObject, used: savedKeys(PersonFilter.fields, filter) }
}

/** What a list says next to its data, an act says in its result. */
function refusalOf(error: RequestError, path: readonly string[]): Error {
  const place = error.places?.[0]
  const at = place ? ['input', ...place.path] : path
  if (error.code === 'BAD_REQUEST') return new InvalidInputError(place?.message ?? error.told, at)
  if (error.code !== 'NOT_FOUND' || !place) return error
  return new NotFoundError(place.message instanceof Text ? place.message : 'object', at)
}
