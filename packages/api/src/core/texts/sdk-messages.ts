import type { Said, TextRef } from '@portevoix/sdk/rows'
import { asWritten, type MessageRow, messageIn } from './message.ts'
import './sdk-texts.ts'
import { messageFrom, storedMessage } from './stored.ts'
import { Text } from './texts.ts'

/** A message as the SDK has it: in English, with its text where it has one. */
interface SdkMessage {
  readonly message: string
  readonly text?: TextRef | undefined
}

/** A message of the SDK’s own code in this process. */
export function messageOfSdk({ message, text }: SdkMessage): Text | MessageRow {
  const told = text === undefined ? message : messageFrom(text)
  return told instanceof Text ? told : asWritten(message)
}

/**
 * A message that a plugin’s process sent. Its text counts when it is one of this server’s and says the same in English:
 * otherwise the words are shown as written.
 */
export function messageOfPlugin({ message, text }: SdkMessage): Text | MessageRow {
  try {
    const told = messageOfSdk({ message, text })
    return messageIn(told, 'en') === message ? told : asWritten(message)
  } catch {
    return asWritten(message)
  }
}

/** A text of this server as the SDK’s readers take it. */
export const said = (text: Text): Said => ({ message: `${text}`, text: storedMessage(text) as TextRef })
