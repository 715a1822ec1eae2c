import { type Message, MessageRow } from './message.ts'
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
