import type { ObjectRef } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import { globalId } from '../../core/ids.ts'
import type { NodeName } from './things.ts'

type Named<Field extends string> = { readonly [K in Field]: string }

/** What an act answers that takes a thing away for good, and that answer for a key. */
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
    description: `Which ${type} is no more.`,
    fields: (t) => ({
      [field]: t.id({
        description: 'The global id that finds nothing from now on.',
        resolve: (gone) => gone[field],
      }),
    }),
  })
  return { payload, of: (id) => ({ [field]: globalId(type, id) }) as Named<Field> }
}

/** A thing is gone, and what came of it stays. `More` is what else is told of that, by fields that are added to it. */
export const deleted = <More = unknown>(type: NodeName): Gone<'deletedId', More> =>
  goneBy(type, { name: 'Delete', field: 'deletedId' })

/** A thing is erased with everything that is stored of it. */
export const purged = (type: NodeName): Gone<'purgedId', unknown> => goneBy(type, { name: 'Purge', field: 'purgedId' })
