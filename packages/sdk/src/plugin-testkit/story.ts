/** A failed property as a list of steps: what was done, and the wrong outcome. */
export class Story extends Error {
  readonly steps: readonly string[]
  readonly outcome: string

  constructor(steps: readonly string[], outcome: string) {
    super([...steps.map((step, index) => `${index + 1}. ${step}`), `→ ${outcome}`].join('\n'))
    this.name = 'Story'
    this.steps = steps
    this.outcome = outcome
  }
}

/** Thrown when a property cannot be tested, because the fake provider or the plugin lacks what it needs. */
export class LeftOut extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'LeftOut'
  }
}

/** Collects the steps of a story while they are done. */
export class Teller {
  readonly #steps: string[] = []

  tell(step: string): void {
    this.#steps.push(step)
  }

  /** Creates the story of the steps so far, with the wrong outcome. */
  story(outcome: string): Story {
    return new Story(this.#steps, outcome)
  }
}

const NO_JSON = /"\\u0000(NaN|-?Infinity)"/g
const withOddNumbers = (_name: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? `\0${value}` : value

/** A value as a short quotation: JSON, with NaN and ±Infinity by name. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value, withOddNumbers)?.replace(NO_JSON, '$1') ?? String(value)
  return text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
