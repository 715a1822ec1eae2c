import { MESSAGE_LIMITS } from './message-limits.ts'
import type { FromChild } from './messages.ts'

type LogMessage = Extract<FromChild, { t: 'log' }>

const MESSAGE_CHARACTERS = 2_000
const FIELDS_CHARACTERS = 4_000

/** A line as the host keeps it: the message cut, and fields that are too long left out. */
export function cutLog(line: LogMessage): LogMessage {
  const message = String(line.message).slice(0, MESSAGE_CHARACTERS)
  const fields = (JSON.stringify(line.fields) ?? '').length <= FIELDS_CHARACTERS ? line.fields : {}
  const cut = { ...line, message, fields }
  // Characters of several bytes, or such as are escaped.
  return Buffer.byteLength(JSON.stringify(cut)) <= MESSAGE_LIMITS.log.json
    ? cut
    : { ...cut, fields: {}, text: undefined }
}
