import type { Permission } from '../auth/index.ts'

/**
 * Classes of data whose delivery about somebody else is a look: a score and its reasons; what describes somebody beyond their
 * place at work; a position in a network of ties; how to reach somebody.
 */
export type LookClass = 'SCORE' | 'PORTRAIT' | 'TIES' | 'CONTACT'

/** What a type of the API tells of a person. */
export interface Looked {
  /** Column of its rows that holds the id of the person; null in a row is nobody. */
  readonly person: string
  /** The permission that shows it, where the type has none of its own, since it is no type that is listed by scopes. */
  readonly read?: Permission
  /** The class of each field of the type; null for what is no look. A test compares them with the schema. */
  readonly fields: Readonly<Record<string, LookClass | null>>
}

const looked = new Map<string, Looked>()
const unlooked = new Map<string, string>()

/** The declarations by name of the type. */
export const LOOKED: ReadonlyMap<string, Looked> = looked

/** Types that name a person and tell nothing of a class, with the reason. */
export const UNLOOKED: ReadonlyMap<string, string> = unlooked

/** Declares which fields of a type are looks at the person it is about. */
export function declareLooks(type: string, declaration: Looked): void {
  looked.set(type, declaration)
}

/** Declares that what types tell beside naming a person is of no class, and why. */
export function declareNoLooks(reason: string, types: readonly string[]): void {
  for (const type of types) unlooked.set(type, reason)
}
