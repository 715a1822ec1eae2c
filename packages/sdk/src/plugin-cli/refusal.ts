/** What the command answers when it cannot do what it was asked for: a sentence for people, without a stack. */
export class Refusal extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'Refusal'
  }
}
