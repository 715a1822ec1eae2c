import type { ArgBuilder, InputFieldMap, InputShapeFromFields, ObjectRef, ShapeFromTypeParam } from '@pothos/core'
import type { z } from 'zod'
import { builder, type SchemaTypes } from './builder.ts'
import type { ActNote, Context } from './context.ts'
import { ConflictError, DomainError, invalidPlaces, RequestError, type WrongPlace } from './errors.ts'
import { isUuid, parseGlobalId } from './ids.ts'

/** Description of the argument `expectedVersion`, in every act that has it: see `assertVersion`. */
export const EXPECTED_VERSION =
  'The version that was read; refused when it has changed since. Not checked when left out.'

type ResultType = ObjectRef<SchemaTypes, object>

interface Act<Type extends ResultType, Args extends InputFieldMap> {
  description: string
  type: Type
  args: (t: ArgBuilder<SchemaTypes>) => Args
  /** Error types beyond invalid input, not found and conflict. */
  errors?: (new (
    ...args: never[]
  ) => Error)[]
  /** Points of cost, where these are not the usual ten. */
  price?: (args: InputShapeFromFields<Args>) => number
  /** Values and keys that its largest legal input holds, where these are more than any request may hold. */
  valuesAndKeys?: number
  /** Whether it asks a plugin, which may keep it waiting while it holds a connection to the database. */
  asksPlugin?: true
  /** Whether the audit log says nothing of it: who did it, and how often it was done, is nobody's to list. */
  untold?: true
  act: (ctx: Context, args: InputShapeFromFields<Args>) => Promise<ShapeFromTypeParam<SchemaTypes, Type, false>>
}

/**
 * Adds a mutation: a noun and a verb, a result union of the thing itself and error types, and a transaction part of
 * its own that is undone where the act refuses.
 */
export function defineAct<Type extends ResultType, Args extends InputFieldMap>(
  name: string,
  given: Act<Type, Args>,
): void {
  // Pothos decides on the options of a field from its type: here, any object type will do.
  const {
    type,
    description,
    args,
    errors,
    asksPlugin = false,
    untold = false,
    price,
    valuesAndKeys,
    act,
  } = given as unknown as Act<ResultType, Args>
  const result = `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`
  builder.mutationField(name, (t) =>
    t.field({
      type,
      description,
      args: args(t.arg),
      errors: {
        types: errors ?? [],
        directResult: true,
        union: { name: result, description: `What \`${name}\` answers: the thing itself, or why it was refused.` },
      },
      complexity: price ?? 10,
      extensions: { asksPlugin, valuesAndKeys, untold },
      resolve: async (_root, input, ctx) => {
        const note = (act: ActNote) => (untold ? undefined : ctx.note(act))
        try {
          const thing = await ctx.atomically(() => act(ctx, input))
          const subject = subjectOf(type, thing) ?? namedSubject(input)
          note({ act: name, outcome: 'DONE', code: null, subject, reason: reasonOf(input) })
          return thing
        } catch (error) {
          if (error instanceof DomainError || error instanceof RequestError) {
            note({ act: name, outcome: 'REFUSED', code: error.code, subject: namedSubject(input) })
          }
          throw error
        }
      },
    }),
  )
}

const LONGEST_REASON = 500

/** Why an act was done, where its arguments say so. */
function reasonOf(input: object): string | null {
  return 'reason' in input && typeof input.reason === 'string'
    ? input.reason.trim().slice(0, LONGEST_REASON) || null
    : null
}

const TYPE_NAME = /^[A-Z][A-Za-z]{0,63}$/

/** The thing that an act answers. */
function subjectOf(type: ResultType, thing: object): ActNote['subject'] {
  const id = 'id' in thing ? thing.id : null
  return typeof id === 'string' && isUuid(id) ? { type: type.name, id } : null
}

/** The thing that an act was asked to change. */
function namedSubject(input: object): ActNote['subject'] {
  const named = 'id' in input && typeof input.id === 'string' ? parseGlobalId(input.id) : null
  // The caller wrote the id: what is no name of a type says nothing.
  return named && isUuid(named.id) && TYPE_NAME.test(named.type) ? named : null
}

/**
 * Parses an act's input.
 * @throws InvalidInputError with every wrong place in the arguments, below `input`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input, { error: plainMessage })
  const unusable = parsed.success ? [] : placesOf(parsed.error)
  const unstorable = pathsOfNul(parsed.success ? parsed.data : input).map((path) => ({
    path,
    message: 'This text holds a NUL character (U+0000), which cannot be stored: leave it out.',
  }))
  const places = [...unusable, ...unstorable].map(({ path, message }) => ({ path: ['input', ...path], message }))
  if (places.length > 0 || !parsed.success) throw invalidPlaces(places)
  return parsed.data
}

/** Whether a change asks for nothing: what was left out stays, so the thing and its version stay as they are. */
export function changesNothing(input: object): boolean {
  return Object.values(input).every((value) => value === undefined)
}

/** Every place that a schema refuses, from where its input stands. */
export const placesOf = (error: z.ZodError): WrongPlace[] =>
  error.issues.slice(0, MOST_PLACES).map(({ path, message }) => ({ path: path.map(String), message }))

/** Places that are told at once. */
const MOST_PLACES = 50

/** In the words of the API where a schema has none of its own; else those of the validator. */
function plainMessage({
  code,
  input,
  minimum,
  origin,
}: {
  code?: string
  input?: unknown
  minimum?: unknown
  origin?: unknown
}) {
  if (code === 'invalid_type' && input === null) return 'This cannot be null: leave it out, or give a value.'
  if (code === 'too_small' && origin === 'array') return `At least ${String(minimum)} is needed here.`
  return undefined
}

/** Where texts in plain data hold a NUL character, which PostgreSQL stores in no text. */
function pathsOfNul(value: unknown): string[][] {
  if (typeof value === 'string') return value.includes('\0') ? [[]] : []
  if (!value || (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value))) return []
  return Object.entries(value)
    .flatMap(([key, part]) => pathsOfNul(part).map((path) => [key, ...path]))
    .slice(0, MOST_PLACES)
}

/**
 * Refuses a change of something that is not at the version the caller read.
 * @throws ConflictError with the current version.
 */
export function assertVersion(thing: { version: number }, expected: number | null | undefined): void {
  if (expected !== null && expected !== undefined && expected !== thing.version) {
    throw new ConflictError(
      `It is at version ${thing.version}, not ${expected}: read it again and repeat the change on what it is now.`,
      thing.version,
      'VERSION_CONFLICT',
      ['expectedVersion'],
    )
  }
}

/** Somebody else changed it between our reading and our writing; what version it has now is theirs to tell. */
export function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'It was changed by somebody else just now: read it again and repeat the change on what it is now.',
    null,
    'VERSION_CONFLICT',
    ['id'],
  )
}
