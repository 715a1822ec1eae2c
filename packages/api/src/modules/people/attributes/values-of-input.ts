import { z } from 'zod'
import type { Context } from '../../../core/context.ts'
import { InvalidInputError, type WrongPlace } from '../../../core/errors.ts'
import { input, listOf, text } from '../../../platform/acts/index.ts'
import { canAny, lacking, reaches } from '../../../platform/auth/index.ts'
import { declaredAttributes } from './declared-attributes.ts'
import { type AttributeValue, attributeKey, MOST_VALUES, readAttributes } from './read-values.ts'
import { setAttributes } from './set-attributes.ts'
import { texts } from './texts.ts'

const KEY = z.string().max(50).transform(attributeKey)

export const attributeValues = {
  key: text('The key of the attribute, such as `cost-centre`.', KEY),
  values: listOf(
    text(
      'A value: a text, a number such as `1250.5`, a day such as `2026-03-01`, `true` or `false`, or the key or a name of an option; at most 1,000 characters.',
      z.string().max(1_000),
    ),
    'All values of the attribute; an empty list takes them away',
    { most: MOST_VALUES },
  ),
}

export const PersonAttributeInput = input(
  'PersonAttributeInput',
  'All values that a person has of one attribute.',
  attributeValues,
)

/** What an act says of one attribute. */
export interface AttributeInput {
  key: string
  values: string[]
}

/** An attribute is named once: what is said twice has no order. */
export function attributesOnce({ attributes }: { attributes?: AttributeInput[] | null | undefined }): WrongPlace[] {
  const keys = (attributes ?? []).map(({ key }) => key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  return twice === undefined ? [] : [{ path: ['attributes'], message: texts('twice', { key: twice }) }]
}

/**
 * Gives a person these values of attributes from an instant on; values of other attributes stay.
 * @param said.placeOf where an attribute stands in the input.
 * @returns whether that is something else than before.
 * @throws InvalidInputError for what cannot be read; RequestError FORBIDDEN for a sensitive attribute that the actor may
 * not read of this person.
 */
export async function setAttributesOf(
  ctx: Context,
  personId: string,
  said: { attributes: readonly AttributeInput[]; from?: Date | null; placeOf: (index: number) => readonly string[] },
): Promise<boolean> {
  const { attributes, from, placeOf } = said
  if (attributes.length === 0) return false
  const declared = await declaredAttributes(ctx)
  const values = new Map<string, readonly AttributeValue[]>()
  let isSensitive = false
  for (const [index, { key, values: sent }] of attributes.entries()) {
    const read = readAttributes(declared, { [key]: sent }, { ignoresArchived: false })
    if ('problem' in read) throw new InvalidInputError(read.problem, [...placeOf(index)])
    for (const [id, some] of read.values) values.set(id, some)
    isSensitive ||= declared.get(key)?.sensitive ?? false
  }
  if (isSensitive && !(await maySetSensitive(ctx, personId))) throw lacking('sensitive-attribute:read')
  return (await setAttributes(ctx, [{ personId, values, from }])).size > 0
}

/** Whoever may not read what stands there does not learn by a change whether it was another value. */
const maySetSensitive = async (ctx: Context, personId: string): Promise<boolean> =>
  canAny(ctx, 'sensitive-attribute:read') || (await reaches(ctx, 'sensitive-attribute:read', 'Person', personId))
