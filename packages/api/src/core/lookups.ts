import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from './builder.ts'
import { isUuid, parseGlobalId } from './ids.ts'
import { loadRow } from './nodes.ts'

const fieldNameOf = (type: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`

/**
 * Adds `account(id:)`, `event(id:)` … beside `node`: one field for each type that has an id of its own, under its
 * own type, so that no document needs `... on Account`. Called once, when all types are defined.
 * @param found types that modules have a look-up of their own for.
 */
export function addLookups(found: readonly string[]): void {
  for (const { name, kind, pothosOptions } of [...builder.configStore.typeConfigs.values()]) {
    if (kind !== 'Object' || !('loadWithoutCache' in pothosOptions) || found.includes(name)) continue
    const type = builder.configStore.getOutputTypeRef(name) as ObjectRef<SchemaTypes, object>
    builder.queryField(fieldNameOf(name), (t) =>
      t.field({
        type,
        nullable: true,
        description: `The ${name} with this id; null where there is none in this organisation or it may not be seen.`,
        args: { id: t.arg.id({ required: true, description: `Its global id.` }) },
        resolve: async (_root, { id }, ctx, info) => {
          const parsed = parseGlobalId(id)
          if (parsed?.type !== name || !isUuid(parsed.id)) return null
          return await loadRow(ctx, info, { id: parsed.id, typename: name })
        },
      }),
    )
  }
}
