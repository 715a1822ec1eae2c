import type { Property } from '../property.ts'
import { LeftOut } from '../story.ts'

/** The names of the properties that a subject breaks. */
export async function broken<Subject>(properties: readonly Property<Subject>[], subject: Subject): Promise<string[]> {
  const names: string[] = []
  for (const property of properties) {
    if (!(property.concerns?.(subject) ?? true)) continue
    try {
      await property.run(subject)
    } catch (error) {
      if (!(error instanceof LeftOut)) names.push(property.name)
    }
  }
  return names
}

/** The story that a subject gets for one property; empty when it keeps it. */
export async function storyOf<Subject>(
  properties: readonly Property<Subject>[],
  name: string,
  subject: Subject,
): Promise<string> {
  try {
    await properties.find((property) => property.name === name)?.run(subject)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
