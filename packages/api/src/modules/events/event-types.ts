import type { Context } from '../../core/context.ts'
import { assertCan, can } from '../../platform/auth/index.ts'
import { type EventDeclaration, type EventField, type EventFields, eventTypes } from '../../platform/events/index.ts'

export type NamedEventType = EventDeclaration & { readonly type: string }
export type NamedEventField = EventField & { readonly name: string }

/**
 * Every type of event, by name.
 * @throws RequestError FORBIDDEN unless the actor may read events or notice rules.
 */
export function listEventTypes(ctx: Context): NamedEventType[] {
  if (!can(ctx, 'notice:write')) assertCan(ctx, 'event:read')
  return eventTypes().map(([type, declaration]) => ({ type, ...declaration }))
}

export const namedFields = (fields: EventFields = {}): NamedEventField[] =>
  Object.entries(fields).map(([name, field]) => ({ name, ...field }))
