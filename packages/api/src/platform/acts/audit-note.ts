import type { ActNote } from '../../core/context.ts'
import { isUuid, parseGlobalId } from '../../core/ids.ts'

const LONGEST_REASON = 500

/** The reason of an act, if its input contains one. */
export function reasonOf({ input }: { input?: unknown }): string | null {
  const { reason } = (input ?? {}) as { reason?: unknown }
  return typeof reason === 'string' ? reason.trim().slice(0, LONGEST_REASON) || null : null
}

const TYPE_NAME = /^[A-Z][A-Za-z]{0,63}$/

/** The object that an act returns. */
export function subjectOf(type: { readonly name: string }, thing: object): ActNote['subject'] {
  const id = 'id' in thing ? thing.id : null
  return typeof id === 'string' && isUuid(id) ? { type: type.name, id } : null
}

/** The object that an act was asked to change. */
export function namedSubject(args: object): ActNote['subject'] {
  const named = 'id' in args && typeof args.id === 'string' ? parseGlobalId(args.id) : null
  // The caller wrote the id, so a prefix that is not a type name is not repeated.
  return named && isUuid(named.id) && TYPE_NAME.test(named.type) ? named : null
}
