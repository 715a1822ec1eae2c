import { globalId, isUuid } from '../../core/ids.ts'
import { declarationOf } from './catalogue.ts'
import type { EventField, EventFields } from './declaration.ts'

/**
 * The data of an event as it leaves the server: ids that the catalogue knows as such become global ids. Rows keep those
 * of the database, so that what was written before a field was declared is read like all else.
 * @param reader.mayCountPeople numbers of people are left out for whoever may not list them.
 */
export function publicData({ type, data }: { type: string; data: unknown }, reader: Reader): unknown {
  return publicObject(data, declarationOf(type)?.data ?? {}, reader)
}

interface Reader {
  mayCountPeople: boolean
}

function publicObject(data: unknown, fields: EventFields, reader: Reader): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field?.people && !reader.mayCountPeople) return []
      return [[name, field ? publicValue(value, field, reader) : value]]
    }),
  )
}

function publicValue(value: unknown, field: EventField, reader: Reader): unknown {
  if (Array.isArray(value)) return value.map((one) => publicValue(one, field, reader))
  if (field.fields) return publicObject(value, field.fields, reader)
  return field.idType && typeof value === 'string' && isUuid(value) ? globalId(field.idType, value) : value
}
