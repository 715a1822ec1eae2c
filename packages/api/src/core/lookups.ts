import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from './builder.ts'
import { isUuid, parseGlobalId } from './ids.ts'
import { loadRow } from './nodes.ts'

const fieldNameOf = (type: string) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`

/**
 * Adds `account(id:)`, `event(id:)` … in addition to `node`: one field for each type with ids, under its own type, so
 * that no document needs `... on Account`. Called once, after all types are defined.
 * @param found types for which modules define their own look-up.
 */
export function addLookups(found: readonly string[]): void {
  for (const { name, kind, pothosOptions } of [...builder.configStore.typeConfigs.values()]) {
    if (kind !== 'Object' || !('loadWithoutCache' in pothosOptions) || found.includes(name)) continue
    const type = builder.configStore.getOutputTypeRef(name) as ObjectRef<SchemaTypes, object>
    builder.queryField(fieldNameOf(name), (t) =>
      t.field({
        type,
        nullable: true,
        description: `The ${name} with this id; null when it does not exist in this organisation or may not be read.`,
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
