import type { EventData } from './generated/event-data.ts'

/** A type of event of this version of the schema, such as `campaign.launched`. */
export type EventType = keyof EventData

/**
 * A type of event that a newer server added. Its name may be any: the pattern only keeps TypeScript from taking it for a
 * known type.
 */
export type NewerEventType = `newer ${string}`

/** An event whose `type` tells what its `data` holds. */
export type TypedEvent<Selected extends { type: string; data: unknown }> =
  | { [Type in EventType]: Omit<Selected, 'type' | 'data'> & { type: Type; data: EventData[Type] } }[EventType]
  | (Omit<Selected, 'type' | 'data'> & { type: NewerEventType; data: unknown })

/**
 * The same event, typed: after `event.type === 'campaign.updated'`, `event.data.fields` is known. The document selects
 * `type` and `data`.
 */
export const typedEvent = <Selected extends { type: string; data: unknown }>(event: Selected): TypedEvent<Selected> =>
  event as unknown as TypedEvent<Selected>
