import type { StreamName } from '@portevoix/sdk/plugin'

/** What a field's cell is read as. */
export type FieldKind = 'text' | 'url' | 'instant' | 'count' | 'number' | 'flag' | 'list' | 'language' | 'languages'

export interface Field {
  readonly is: FieldKind
  /** A row without it is skipped; settings that name neither a column nor a value for it are refused. */
  readonly required?: true
}
type Fields = { readonly [field: string]: Field }

const text: Field = { is: 'text' }
const needed: Field = { is: 'text', required: true }

/** The fields that columns can be mapped to, by what the rows of the file are. */
export const FIELDS: { readonly [K in StreamName]: Fields } = {
  people: {
    key: needed,
    displayName: needed,
    email: text,
    kind: text,
    departments: { is: 'list' },
    role: text,
    languages: { is: 'languages' },
    active: { is: 'flag' },
    inactive: { is: 'flag' },
    network: text,
    handle: text,
    followers: { is: 'count' },
  },
  ties: {
    key: text,
    kind: needed,
    from: needed,
    to: needed,
    directed: { is: 'flag' },
    weight: { is: 'number' },
    at: { is: 'instant' },
  },
  content: {
    key: text,
    kind: text,
    title: needed,
    url: { is: 'url' },
    text,
    language: { is: 'language' },
    author: text,
    publishedAt: { is: 'instant' },
    updatedAt: { is: 'instant' },
    tags: { is: 'list' },
    mediaUrl: { is: 'url' },
  },
  metrics: {
    key: text,
    metric: text,
    value: { is: 'number' },
    subjectType: needed,
    subjectId: needed,
    at: { is: 'instant', required: true },
    cumulative: { is: 'flag' },
  },
  mentions: {
    key: text,
    network: needed,
    url: { is: 'url' },
    text: needed,
    at: { is: 'instant', required: true },
    authorId: text,
    authorHandle: text,
    authorName: text,
    followers: { is: 'count' },
    reach: { is: 'count' },
    repostOf: text,
    language: { is: 'language' },
  },
}

/** Where the fields of a record come from. */
export interface Mapping {
  /** Column of a field; several are joined, by a blank, or by ":" for a key. */
  readonly columns: { readonly [field: string]: string | readonly string[] }
  /** What a field is in every row that has no column for it. */
  readonly values: { readonly [field: string]: string }
  /** For files with a column for each metric: key of the metric, and its column. */
  readonly metrics: { readonly [metric: string]: string }
  /** For metrics: name of a dimension, and its column. */
  readonly dimensions: { readonly [name: string]: string }
}

/** What a mapping lacks or has too much, as one sentence each with the setting at fault. */
export function mappingProblems(stream: StreamName, mapping: Mapping): { path: string[]; message: string }[] {
  const problems: { path: string[]; message: string }[] = []
  const fields = FIELDS[stream]
  const known = Object.keys(fields).join(', ')
  for (const setting of ['columns', 'values'] as const) {
    for (const field of Object.keys(mapping[setting])) {
      if (!Object.hasOwn(fields, field)) {
        problems.push({ path: [setting, field], message: `is no field of ${stream}; there are ${known}` })
      }
    }
  }
  const has = (field: string): boolean => Object.hasOwn(mapping.columns, field) || Object.hasOwn(mapping.values, field)
  const missing = Object.entries(fields).filter(([field, { required }]) => required && !has(field))
  for (const [field] of missing) {
    problems.push({
      path: ['columns', field],
      message: `${stream} need "${field}": name its column, or one value for all rows`,
    })
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
  return problems
}
