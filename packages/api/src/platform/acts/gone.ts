import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import type { NodeName } from './things.ts'

type Named<Field extends string> = { readonly [K in Field]: string }

/** The result of an act that deletes an object. */
interface Gone<Field extends string, More> {
  readonly payload: ObjectRef<SchemaTypes, Named<Field> & More>
  of(id: string): Named<Field>
}

function goneBy<Field extends string, More>(
  type: NodeName,
  { name, field }: { name: string; field: Field },
): Gone<Field, More> {
  const payload = builder.objectRef<Named<Field> & More>(`${type}${name}Payload`)
  payload.implement({
    description: `The ${type} that was deleted.`,
    fields: (t) => ({
      [field]: t.id({
        description: 'Global id of the deleted object.',
        resolve: (gone) => gone[field],
      }),
    }),
  })
  return { payload, of: (id) => ({ [field]: globalId(type, id) }) as Named<Field> }
}

/** The result of a deletion that keeps what came of the object. `More` are additional fields. */
export const deleted = <More = unknown>(type: NodeName): Gone<'deletedId', More> =>
  goneBy(type, { name: 'Delete', field: 'deletedId' })

/** The result of an erasure of an object with all its data. */
export const purged = (type: NodeName): Gone<'purgedId', unknown> => goneBy(type, { name: 'Purge', field: 'purgedId' })
