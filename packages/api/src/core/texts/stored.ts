import { asWritten, type Message, MessageRow } from './message.ts'
import { type Parameter, type Parameters, TEXTS, Text } from './texts.ts'

/** A message in JSON: texts keep their codes and parameters, so that they can be read in any language later. */
export type StoredMessage =
  | string
  | { readonly code: string; readonly parameters: Readonly<Record<string, StoredMessage | number>> }
  | { readonly messages: readonly StoredMessage[] }

export function storedMessage(message: Message): StoredMessage {
  if (typeof message === 'string') return message
  if (message instanceof MessageRow) return { messages: message.messages.map(storedMessage) }
  return {
    code: message.code,
    parameters: Object.fromEntries(
      Object.entries(message.parameters).map(([name, value]) => [
        name,
        typeof value === 'number' ? value : storedMessage(value as Message),
      ]),
    ),
  }
}

/** @throws Error for a code that no text has. */
export function messageFrom(stored: StoredMessage): Message {
  if (typeof stored === 'string') return stored
  if ('messages' in stored) return new MessageRow(stored.messages.map(messageFrom))
  const wording = TEXTS.get(stored.code)
  if (!wording) throw new Error(`There is no text ${stored.code}: texts keep their codes.`)
  const parameters: Parameters = Object.fromEntries(
    Object.entries(stored.parameters).map(([name, value]): [string, Parameter] => [
      name,
      typeof value === 'number' ? value : messageFrom(value),
    ]),
  )
  return new Text(stored.code, wording, parameters)
}

/** A message for two columns: in English, and with its codes and parameters. */
interface MessageColumns {
  readonly words: string
  /** Null for words that are the same in every language. */
  readonly text: StoredMessage | null
}

const isAsWritten = (stored: StoredMessage): boolean =>
  typeof stored === 'string' || ('messages' in stored && stored.messages.every(isAsWritten))

/** In characters of JSON. A longer text, which has long lists among its parameters, is kept in English alone. */
const LONGEST_TEXT = 10_000

/** A message for two columns. */
export function messageColumns(message: Text | MessageRow): MessageColumns {
  const stored = storedMessage(message)
  const isKept = !isAsWritten(stored) && JSON.stringify(stored).length <= LONGEST_TEXT
  return { words: `${message}`, text: isKept ? stored : null }
}

/**
 * The message of two columns. Words without a text, as from before messages had codes, are shown as written, and so are
 * those whose text cannot be read: an erasure takes names out of stored JSON, wherever they stand.
 */
export function messageOfColumns({ words, text }: { words: string; text: unknown }): Text | MessageRow {
  if (text === null) return asWritten(words)
  try {
    const message = messageFrom(text as StoredMessage)
    if (typeof message !== 'string' && `${message}` !== '') return message
  } catch {
    // Shown as written.
  }
  return asWritten(words)
}
