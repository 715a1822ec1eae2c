import { describe, it } from 'vitest'
import type { Except, Property } from './property.ts'
import { LeftOut } from './story.ts'

const TIMEOUT_MS = 60_000

/** Declares one test per property. */
export function declareSuite<Subject>(
  title: string,
  properties: readonly Property<Subject>[],
  options: { subject: Subject; except: Except<string> | undefined },
): void {
  const { subject, except = {} } = options
  const names = properties.map(({ name }) => name)
  const unknown = Object.keys(except).find((name) => !names.includes(name))
  if (unknown !== undefined) throw new Error(`except: no property ${unknown}; there are ${names.join(', ')}`)
  const unreasoned = Object.entries(except).find(([, reason]) => reason?.trim() === '')
  if (unreasoned) throw new Error(`except: say why ${unreasoned[0]} is left out`)

  describe(title, () => {
    for (const property of properties) {
      const reason = except[property.name]
      if (reason !== undefined) {
        it.skip(`${property.name}: ${property.title} (left out: ${reason})`, () => undefined)
      } else if (property.concerns?.(subject) ?? true) {
        it(`${property.name}: ${property.title}`, { timeout: TIMEOUT_MS }, async (test) => {
          try {
            await property.run(subject)
          } catch (error) {
            if (error instanceof LeftOut) test.skip(error.message)
            throw error
          }
        })
      }
    }
  })
}
