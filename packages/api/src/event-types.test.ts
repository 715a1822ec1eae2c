import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { isObjectType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { MUTATIONS } from './platform/acts/index.ts'
import { type EventFields, eventTypes } from './platform/events/index.ts'
import { schema } from './schema.ts'

/** Names in quotes, but for those that only look for events: lists that say so, and conditions of SQL. */
const namesIn = (source: string): string[] =>
  [...source.replaceAll(/retriedAfter: \[[^\]]*\]/g, '').matchAll(/(?<!\btype = )'([a-z_-]+\.[a-z-]+)'/g)].map(
    ([, name = '']) => name,
  )

async function namesOfModules(): Promise<Set<string>> {
  const names = new Set<string>()
  const modules = new URL('./modules', import.meta.url).pathname
  for await (const file of glob('**/*.ts', { cwd: modules })) {
    if (file.endsWith('.test.ts') || file.endsWith('/events.ts')) continue
    for (const name of namesIn(readFileSync(`${modules}/${file}`, 'utf8'))) names.add(name)
  }
  return names
}

const idTypes = (fields: EventFields = {}): string[] =>
  Object.values(fields).flatMap((field) => [...(field.idType ? [field.idType] : []), ...idTypes(field.fields)])

describe('the catalogue of events', () => {
  // That nothing else is written is the compiler's to say: `emit` takes types of the catalogue alone.
  it('lists no type that no act writes', async () => {
    const written = await namesOfModules()
    // A trigger of the database writes it.
    written.add('object.changed')
    expect(eventTypes().filter(([type]) => !written.has(type))).toEqual([])
  })

  it('names types of this API, and says of each type and field what it means', () => {
    const named = eventTypes().flatMap(([, { subject, data }]) => [subject, ...idTypes(data)])
    expect([...new Set(named)].filter((name) => name !== 'Node' && !isObjectType(schema.getType(name)))).toEqual([])
    const described = ({ description }: { description: string }) => /^[A-Z`].{3,}\.$/.test(description)
    for (const [type, declaration] of eventTypes()) {
      for (const description of Object.values(declaration.description)) {
        expect(described({ description: description.replace('É', 'E') }), type).toBe(true)
      }
      const fields = Object.entries(declaration.data ?? {})
      expect(fields.filter(([, field]) => !described(field)).map(([name]) => `${type} ${name}`)).toEqual([])
    }
  })

  it('tells by one field which fields a mutation changed', () => {
    const told = new Set([...MUTATIONS.values()].flatMap(({ tells }) => tells))
    const updates = eventTypes().filter(([type]) => type.endsWith('.updated') && told.has(type as never))
    expect(updates.length).toBeGreaterThan(15)
    const fieldsOf = ({ data }: { data?: EventFields }) => data?.fields
    expect(updates.filter(([, one]) => fieldsOf(one)?.kind !== 'CODE' || !fieldsOf(one)?.list)).toEqual([])
    // Sources report changes of these two as well, as a whole.
    const partly = updates.filter(([, one]) => fieldsOf(one)?.optional).map(([type]) => type)
    expect(partly.toSorted()).toEqual(['content.updated', 'person.updated'])
  })

  it('names types as a noun and a verb, in small letters', () => {
    expect(eventTypes().filter(([type]) => !/^[a-z_-]{1,64}\.[a-z-]{1,64}$/.test(type))).toEqual([])
  })
})
