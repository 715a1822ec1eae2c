import { globalId, isUuid } from '../../core/ids.ts'
import { EVENT_TYPES, type EventField, type EventFields } from './catalogue/index.ts'

/**
 * The data of an event as it leaves the server: ids that the catalogue knows as such become global ids. Rows keep those
 * of the database, so that what was written before a field was declared is read like all else.
 */
export function publicData({ type, data }: { type: string; data: unknown }): unknown {
  return publicObject(data, EVENT_TYPES.get(type)?.data ?? {})
}

function publicObject(data: unknown, fields: EventFields): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      return [name, field ? publicValue(value, field) : value]
    }),
  )
}

function publicValue(value: unknown, field: EventField): unknown {
  if (Array.isArray(value)) return value.map((one) => publicValue(one, field))
  if (field.fields) return publicObject(value, field.fields)
  return field.idType && typeof value === 'string' && isUuid(value) ? globalId(field.idType, value) : value
}
