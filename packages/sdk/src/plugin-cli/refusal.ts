/**
 * Thrown when the command cannot do what it was asked for. Its message is a sentence for people, shown without a stack.
 */
export class Refusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Refusal'
  }
}
