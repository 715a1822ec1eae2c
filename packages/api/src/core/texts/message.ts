import { DEFAULT_LANGUAGE, type Language } from './languages.ts'
import type { Text } from './texts.ts'

/** What people are told: a text, several in a row, or words that are the same in every language. */
export type Message = string | Text | MessageRow

/** Several messages in a row, with a space between them. */
export class MessageRow {
  readonly messages: readonly Message[]

  constructor(messages: readonly Message[]) {
    this.messages = messages
  }

  in(language: Language): string {
    return this.messages.map((message) => messageIn(message, language)).join(' ')
  }

  /** In English, for logs and the command line. */
  toString(): string {
    return this.in(DEFAULT_LANGUAGE)
  }
}

/** A message in the language of its reader. */
export const messageIn = (message: Message, language: Language): string =>
  typeof message === 'string' ? message : message.in(language)
