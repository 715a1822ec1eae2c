import { DEFAULT_LANGUAGE, type Language } from './languages.ts'
import { Text } from './texts.ts'

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

/** Words that are the same in every language: those of a plugin, or of a library about what a developer sent. */
export const asWritten = (words: string): MessageRow => new MessageRow([words])

/** A message in the language of its reader. */
export const messageIn = (message: Message, language: Language): string =>
  typeof message === 'string' ? message : message.in(language)

/** What programs can tell a message by: its code and what it names; null for one that is not a single text. */
export function toldOf(
  message: Message,
  language: Language,
): { code: string; parameters: { name: string; value: string | number }[] } | null {
  return message instanceof Text ? { code: message.code, parameters: message.parametersIn(language) } : null
}

/** `messageCode` and `messageParameters` (an object by name) for `extensions`; nothing for words without a code. */
export function messageFacts(message: Message, language: Language) {
  const told = toldOf(message, language)
  if (told === null) return {}
  const messageParameters = Object.fromEntries(told.parameters.map(({ name, value }) => [name, value]))
  return { messageCode: told.code, messageParameters }
}
