import type { ArgBuilder, InputFieldMap, InputShapeFromFields, TypeParam } from '@pothos/core'
import type { z } from 'zod'
import { builder } from './builder.ts'
import type { Context } from './context.ts'
import { ConflictError, InvalidInputError } from './errors.ts'

type Builder = typeof builder
type Types = Builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never
type ErrorClass = new (...args: never[]) => Error

/**
 * Adds a mutation: a noun and a verb, a result union of the thing itself and error types, and a transaction part of
 * its own that is undone where the act refuses.
 * @param given.errors error types beyond invalid input, not found and conflict.
 */
export function defineAct<Type extends TypeParam<Types>, Args extends InputFieldMap>(
  name: string,
  given: {
    description: string
    type: Type
    args: (t: ArgBuilder<Types>) => Args
    errors?: ErrorClass[]
    act: (ctx: Context, args: InputShapeFromFields<Args>) => Promise<unknown>
  },
): void {
  const result = `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`
  builder.mutationField(name, (t) =>
    t.field({
      type: given.type,
      description: given.description,
      args: given.args(t.arg as never),
      errors: {
        types: (given.errors ?? []) as never,
        directResult: true,
        union: { name: result, description: `What \`${name}\` answers: the thing itself, or why it was refused.` },
      },
      complexity: 10,
      resolve: (async (_root: unknown, args: InputShapeFromFields<Args>, ctx: Context) =>
        await ctx.atomically(() => given.act(ctx, args))) as never,
    } as never),
  )
}

/**
 * Parses an act's input.
 * @throws InvalidInputError with the path into the arguments, below `input`.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new InvalidInputError(issue?.message ?? 'This input cannot be used.', [
    'input',
    ...(issue?.path ?? []).map(String),
  ])
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
