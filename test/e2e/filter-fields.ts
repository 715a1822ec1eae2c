import { FILTERS, type FilterField } from '@portevoix/api/platform/lists/index.ts'
import { schema } from '@portevoix/api/schema.ts'
import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql'

/** Where a filter is taken: by a list at the root, or of a thing of another type. */
interface Place {
  of: string | null
  list: string
  /** The table that is listed. */
  table: string
}

/** A field of a filter, and where it can be asked by. */
export interface FilterPlace extends Place {
  filter: string
  /** Its path: one of a related row stands in the field of that row. */
  field: string
  declared: FilterField
}

/** A filter by one field. */
export const askBy = (field: string, comparison: object): object =>
  field.split('.').reduceRight<object>((value, name) => ({ [name]: value }), comparison)

function placesOfFilters(): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    const isRoot = type === schema.getQueryType()
    if (!isRoot && !type.getInterfaces().some(({ name }) => name === 'Node')) continue
    for (const field of Object.values(type.getFields())) {
      const filter = field.args.find((arg) => arg.name === 'filter')
      const name = filter && getNamedType(filter.type).name
      if (name && (isRoot || !places.has(name)))
        places.set(name, { of: isRoot ? null : type.name, list: field.name, table: tableOf(field.type) })
    }
  }
  return places
}

function tableOf(list: GraphQLOutputType): string {
  const connection = getNamedType(list)
  const listed = isObjectType(connection) ? getNamedType(connection.getFields().nodes?.type) : undefined
  return String(listed?.extensions.pothosPrismaModel)
}

/** Every field of every filter. */
export function filterFields(): FilterPlace[] {
  const places = placesOfFilters()
  return [...FILTERS].flatMap(([filter, { fields }]) =>
    Object.entries(fields).flatMap(([field, declared]) => {
      const place = places.get(filter)
      if (!place) throw new Error(`No list is asked by ${filter}.`)
      if (declared.kind !== 'row') return [{ ...place, filter, field, declared }]
      const inner = Object.entries(declared.fields)
      return inner.map(([name, of]) => ({ ...place, filter, field: `${field}.${name}`, declared: of }))
    }),
  )
}
