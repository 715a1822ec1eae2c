import type { StreamName } from '../../plugin/index.ts'
import type { Fields } from '../fields/field.ts'
import { type RowMapping, unknownFields } from '../fields/mapping.ts'
import { STREAM_FIELDS } from './stream-fields.ts'

/** Where the fields of the records of a stream come from. */
export interface StreamMapping extends RowMapping {
  /** For files with a column for each metric: key of the metric, and its column. */
  readonly metrics: { readonly [metric: string]: string }
  /** For people: key of an attribute that the organisation declared, and its column. */
  readonly attributes: { readonly [key: string]: string }
  /** For mentions: name of a value that the source gives and that has no field of its own, and its column. */
  readonly fields: { readonly [name: string]: string }
  /** For metrics: name of a dimension, and its column. */
  readonly dimensions: { readonly [name: string]: string }
}

/** What a mapping lacks or has too much, as one sentence each with the setting at fault. */
export function streamMappingProblems(
  stream: StreamName,
  mapping: StreamMapping,
): { path: string[]; message: string }[] {
  const fields: Fields = STREAM_FIELDS[stream]
  const known = Object.keys(fields).join(', ')
  const problems = unknownFields(fields, mapping).map(({ setting, field }) => ({
    path: [setting, field],
    message: `is no field of ${stream}; there are ${known}`,
  }))
  const has = (field: string): boolean => Object.hasOwn(mapping.columns, field) || Object.hasOwn(mapping.values, field)
  for (const [field, { required }] of Object.entries(fields)) {
    if (required === undefined || has(field)) continue
    const message = `${stream} need "${field}": name its column, or one value for all rows`
    problems.push({ path: ['columns', field], message })
  }
  if (stream === 'content' && !has('key') && !has('url')) {
    problems.push({ path: ['columns', 'key'], message: 'content needs a "key" or a "url"' })
  }
  if (stream === 'metrics') {
    const wide = Object.keys(mapping.metrics).length > 0
    if (!wide && !(has('metric') && has('value'))) {
      problems.push({
        path: ['metrics'],
        message: 'metrics need either "metrics" (a column for each) or the fields "metric" and "value"',
      })
    }
  } else if (Object.keys(mapping.metrics).length + Object.keys(mapping.dimensions).length > 0) {
    problems.push({ path: ['metrics'], message: `"metrics" and "dimensions" have no meaning for ${stream}` })
  }
  if (stream !== 'mentions' && Object.keys(mapping.fields).length > 0) {
    problems.push({ path: ['fields'], message: `"fields" have no meaning for ${stream}` })
  }
  if (stream !== 'people' && Object.keys(mapping.attributes).length > 0) {
    problems.push({ path: ['attributes'], message: `"attributes" have no meaning for ${stream}` })
  }
  return problems
}
