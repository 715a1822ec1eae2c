import './schema.ts'
import { describe, expect, it } from 'vitest'
import { type Fields, type Kind, MUTATIONS } from './platform/acts/index.ts'

function textsIn(fields: Fields, place: string): { place: string; kind: Kind }[] {
  return Object.entries(fields).flatMap(([name, kind]) => {
    const here = `${place}.${name}`
    if (kind.fields) return textsIn(kind.fields, here)
    return isText(kind.type) ? [{ place: here, kind }] : []
  })
}

const isText = (type: unknown): boolean => (Array.isArray(type) ? isText(type[0]) : type === 'String')

const all = [...MUTATIONS.values()].flatMap(({ name, input }) => (input ? textsIn(input.fields, name) : []))
const takes = ({ kind: { type, schema } }: (typeof all)[number]) =>
  schema.safeParse(Array.isArray(type) ? [''] : '').success

describe('an empty text in the input of a mutation', () => {
  it('is refused, wherever it is not declared to be one that may be empty', () => {
    expect(all.length).toBeGreaterThan(200)
    const taken = all.filter((one) => !one.kind.unread && !one.kind.mayBeEmpty && takes(one))
    expect(taken.map(({ place }) => place)).toEqual([])
  })

  it('is taken where it is declared to be one that may be empty', () => {
    expect(all.filter(({ kind }) => kind.mayBeEmpty).every(takes)).toBe(true)
  })
})
