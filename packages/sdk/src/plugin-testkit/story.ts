/** A failing property as an author can follow it: what was done, step by step, and what should not have come of it. */
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

/** Thrown where a property cannot be asked: the fake provider or the plugin has no such thing. */
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

  /** The story so far, with what should not have come of it. */
  story(outcome: string): Story {
    return new Story(this.#steps, outcome)
  }
}

const NO_JSON = /"\\u0000(NaN|-?Infinity)"/g
const withOddNumbers = (_name: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? `\0${value}` : value

/** A value as a short quotation: as JSON, with NaN and ±Infinity as what they are. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value, withOddNumbers)?.replace(NO_JSON, '$1') ?? String(value)
  return text.length > 200 ? `${text.slice(0, 200).toWellFormed()}…` : text
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
