import type { InputRef } from '@pothos/core'
import { z } from 'zod'
import { builder } from '../../core/builder.ts'
import type { Context } from '../../core/context.ts'
import { invalidPlaces, type WrongPlace } from '../../core/errors.ts'
import { issueOf, parseAt } from '../../core/parse.ts'
import { type Fields, type Kind, optional, type ValuesOf } from './kinds.ts'
import { lookUp, type Reference } from './look-up.ts'
import type { Needs } from './needs.ts'

/** An input type of the schema, with its parser. */
export interface Input<Values = unknown> {
  readonly name: string
  readonly description: string
  readonly ref: InputRef<unknown>
  readonly fields: Fields
  readonly schema: z.ZodType<Values>
  /** Whether it contains changes of an object, so that every field may be left out. */
  readonly partial: boolean
}

/** Checks whether valid values fit each other. Paths begin in the input. */
type Rule<Values> = (values: Values) => readonly WrongPlace[]

/** Declares the input for a new object. An optional field may be left out or null, with the same meaning. */
export function input<F extends Fields>(
  name: string,
  description: string,
  fields: F,
  rule?: Rule<ValuesOf<F>>,
): Input<ValuesOf<F>> {
  return { ...declare(name, description, fields, rule), partial: false }
}

type ChangesOf<F extends Fields> = { [K in keyof F]?: ValuesOf<F>[K & keyof ValuesOf<F>] | undefined }

/**
 * Declares the input for changes of an object. A field that is left out keeps its value; null clears an optional field.
 * A required field can never be null.
 * @param more.beside fields about the change that are not themselves changes.
 */
export function changes<F extends Fields, B extends Fields = Record<never, never>>(
  name: string,
  description: string,
  fields: F,
  { rule, beside }: { rule?: Rule<ChangesOf<F>>; beside?: B } = {},
): Input<ChangesOf<F> & ValuesOf<B>> {
  const changed = Object.entries(fields).map(([field, kind]): [string, Kind] => [
    field,
    kind.required
      ? { ...kind, required: false, schema: kind.schema.optional() }
      : { ...kind, description: `${kind.description} Null clears it.` },
  ])
  const declared = declare(name, description, { ...Object.fromEntries(changed), ...beside }, rule as Rule<unknown>)
  return { ...declared, partial: true } as Input<ChangesOf<F> & ValuesOf<B>>
}

type OneOf<F extends Fields> = { [K in keyof F]?: ValuesOf<F>[K & keyof ValuesOf<F>] | undefined }

/** Declares an input of which exactly one field is set (`@oneOf`). The server refuses any other before an act reads it. */
export function exactlyOne<F extends Fields>(name: string, description: string, fields: F): Input<OneOf<F>> {
  const each = Object.entries(fields).map(([field, kind]): [string, Kind] => [field, optional(kind)])
  const declared = declare(name, description, Object.fromEntries(each), undefined, true)
  return { ...declared, partial: false } as unknown as Input<OneOf<F>>
}

/** Uses an input as a field of another. */
export function part<Values>(of: Input<Values>, description: string): Kind<Values> {
  return {
    type: of.ref as Kind['type'],
    description: description.endsWith('.') ? description : `${description}.`,
    schema: of.schema,
    required: true,
    fields: of.fields,
  }
}

function declare<Values>(
  name: string,
  description: string,
  fields: Fields,
  rule?: Rule<Values>,
  isOneOf = false,
): Omit<Input<Values>, 'partial'> {
  const ref = builder.inputType(name, {
    description,
    isOneOf,
    fields: (t) =>
      Object.fromEntries(
        Object.entries(fields).map(([field, { type, required, description: what, otherwise, deprecated }]) => [
          field,
          t.field({
            type,
            required,
            description: what,
            defaultValue: otherwise,
            ...(deprecated && { deprecationReason: deprecated }),
          } as never),
        ]),
      ),
  }) as unknown as InputRef<unknown>
  const shape = z.object(Object.fromEntries(Object.entries(fields).map(([field, { schema }]) => [field, schema])))
  const schema = rule
    ? shape.check(({ value, issues }) => {
        for (const { path, message } of rule(value as Values)) {
          issues.push({ ...issueOf(message), path: [...path], input: value })
        }
      })
    : shape
  return { name, description, ref, fields, schema: schema as unknown as z.ZodType<Values> }
}

/**
 * Parses the values of a caller: reports every invalid place at once, and replaces ids by keys of existing rows.
 * @param path of the values in the arguments.
 * @param within what the act needs, unless that covers the whole organisation for this actor.
 * @throws InvalidInputError, NotFoundError.
 */
export async function readInput<Values>(
  ctx: Context,
  { fields, schema }: Pick<Input<Values>, 'fields' | 'schema'>,
  sent: unknown,
  path: readonly string[],
  within: Needs | null = null,
): Promise<Values> {
  const { values, places } = parseAt(schema, sent, path)
  if (places.length > 0) throw invalidPlaces(places)
  const slots = slotsOf(fields, values, path)
  const keys = await lookUp(ctx, slots, within)
  for (const [index, { put }] of slots.entries()) put(keys[index] ?? '')
  const unread = Object.keys(fields).filter((name) => fields[name]?.unread)
  return Object.assign(values as Values & object, pick(sent as Record<string, unknown>, unread))
}

export const pick = (record: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, record[name]]))

interface Slot extends Reference {
  put(key: string): void
}

/** The ids in parsed values, each with a setter for its key. */
function slotsOf(fields: Fields, values: unknown, path: readonly string[]): Slot[] {
  const record = values as Record<string, unknown>
  return Object.entries(fields).flatMap(([name, { refersTo, least = 'REACH', fields: inner }]) => {
    const value = record[name]
    const here = [...path, name]
    if (value === null || value === undefined) return []
    if (inner) {
      return Array.isArray(value)
        ? value.flatMap((one, index) => slotsOf(inner, one, [...here, String(index)]))
        : slotsOf(inner, value, here)
    }
    if (!refersTo) return []
    const slot = (id: unknown, at: readonly string[], put: Slot['put']): Slot => ({
      type: refersTo,
      globalId: String(id),
      path: at,
      least,
      put,
    })
    if (!Array.isArray(value)) {
      return [
        slot(value, here, (key) => {
          record[name] = key
        }),
      ]
    }
    const each = new Set<string>()
    return value.map((id, index) =>
      slot(id, [...here, String(index)], (key) => {
        record[name] = [...each.add(key)]
      }),
    )
  })
}
