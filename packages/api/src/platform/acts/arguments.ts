import type { ArgBuilder, InputFieldMap } from '@pothos/core'
import type { SchemaTypes } from '../../core/builder.ts'
import type { Input } from './input.ts'
import { hasVersion, type Target } from './target.ts'

/** The arguments of a mutation in the schema. */
export function argumentsOf(
  arg: ArgBuilder<SchemaTypes>,
  { on, input, findsByInput }: { on?: Target; input?: Input; findsByInput: boolean },
): InputFieldMap {
  const versioned = findsByInput || (on && hasVersion(on))
  return {
    ...(on && on.description !== null && { id: arg.id({ required: true, description: on.description }) }),
    ...(versioned && {
      expectedVersion: arg.int({
        description:
          'The version that you read. The act is refused when the object has changed since. Not checked by default.',
      }),
    }),
    ...(input && {
      input: arg({ type: input.ref as never, required: isNeeded(input), description: input.description }),
    }),
  }
}

/** An input whose fields are all optional is optional itself. An input for changes is always required. */
export const isNeeded = ({ partial, fields }: Input) =>
  partial || Object.values(fields).some(({ required }) => required)
