import type { EventDeclaration, EventField, EventFields } from '../platform/events/index.ts'

const TYPES: Readonly<Record<Exclude<EventField['kind'], 'OBJECT'>, string>> = {
  ID: 'string',
  CODE: 'string',
  TEXT: 'string',
  NUMBER: 'number',
  BOOLEAN: 'boolean',
}

const HEADER = `// Generated from the catalogue of events in the server: edit that, then run the generator again.

/** What \`Event.data\` holds, by \`Event.type\`. A newer server may add fields: ignore those that you do not know. */
export interface EventData {
`

/** TypeScript for the data of all types of events, for the SDK. */
export function eventDataTypes(types: readonly [type: string, declaration: EventDeclaration][]): string {
  const members = types.map(
    ([type, { description, subject, data }]) =>
      `${comment(`${description.en} Its subject is: ${subject}.`, 2)}  '${type}': ${objectType(data, 2)}\n`,
  )
  return `${HEADER}${members.join('\n')}}\n`
}

function objectType(fields: EventFields = {}, indent: number): string {
  const named = Object.entries(fields)
  if (named.length === 0) return 'Record<never, never>'
  const inner = indent + 2
  const lines = named.map(
    ([name, field]) =>
      `${comment(descriptionOf(field), inner)}${' '.repeat(inner)}${name}${field.optional ? '?' : ''}: ${fieldType(field, inner)}\n`,
  )
  return `{\n${lines.join('')}${' '.repeat(indent)}}`
}

const descriptionOf = ({ description, idType }: EventField) =>
  idType ? `${description} The id of: ${idType}.` : description

function fieldType(field: EventField, indent: number): string {
  const one = field.kind === 'OBJECT' ? objectType(field.fields, indent) : TYPES[field.kind]
  return `${one}${field.list ? '[]' : ''}${field.optional ? ' | null' : ''}`
}

const comment = (text: string, indent: number) => `${' '.repeat(indent)}/** ${text} */\n`
