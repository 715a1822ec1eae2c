import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type InvalidInputError, invalidPlaces } from './errors.ts'
import { parseAt } from './parse.ts'

describe('an input with several errors', () => {
  const Input = z.object({
    name: z.string().min(2, 'A name is needed.'),
    many: z.array(z.object({ count: z.int().max(3, 'At most 3.') })),
  })
  const refusalOf = (input: unknown): InvalidInputError => {
    const { places } = parseAt(Input, input, ['input'])
    expect(places).not.toEqual([])
    return invalidPlaces(places)
  }

  it('reports all of them at once, including texts that cannot be stored', () => {
    const { message, path, places } = refusalOf({ name: '\0', many: [{ count: 9 }, { count: 1 }, { count: 4 }] })
    expect(places.map((place) => place.path.join('.'))).toEqual([
      'input.name',
      'input.many.0.count',
      'input.many.2.count',
      'input.name',
    ])
    expect(path).toEqual(['input', 'name'])
    expect(message).toContain('input.many.2.count: At most 3.')
    expect(message).toContain('NUL')
  })

  it('keeps the plain message of a single error', () => {
    const { message, path, places } = refusalOf({ name: '', many: [] })
    expect({ message, path }).toEqual({ message: 'A name is needed.', path: ['input', 'name'] })
    expect(places.map((place) => `${place.message}`)).toEqual(['A name is needed.'])
  })

  it('reports at most fifty errors', () => {
    expect(refusalOf({ name: 'Ada', many: Array(1_000).fill({ count: 9 }) }).places).toHaveLength(50)
  })
})
