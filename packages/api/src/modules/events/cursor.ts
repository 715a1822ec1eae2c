import { RequestError } from '../../core/errors.ts'
import { type Position, readPosition, writePosition } from '../../platform/events/index.ts'
import { texts } from './texts.ts'

export const cursorOf = (position: Position): string => Buffer.from(writePosition(position)).toString('base64url')

/** @throws RequestError BAD_CURSOR for what is no cursor of `events`. */
export function positionOf(cursor: string): Position {
  const position = readPosition(Buffer.from(cursor, 'base64url').toString())
  if (!position) throw new RequestError('BAD_CURSOR', texts('bad-cursor'))
  return position
}
