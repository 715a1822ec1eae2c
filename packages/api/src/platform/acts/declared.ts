import type { Permission } from '../auth/index.ts'
import type { EventType } from '../events/index.ts'
import type { Input } from './input.ts'
import type { Needs } from './needs.ts'
import type { Refusal } from './refusals.ts'
import type { Target } from './target.ts'

/** The guarantees of a mutation, for tests that check them. */
export interface DeclaredMutation {
  readonly name: string
  readonly needs: Needs
  readonly on: Target | null
  readonly input: Input | null
  readonly tells: readonly EventType[]
  /** The errors that it can refuse with; any other error is a fault of the server. */
  readonly refusals: readonly Refusal[]
  readonly untold: boolean
  /** The permission without which the audit log does not show it. */
  readonly toldWith: Permission | null
  readonly restates: boolean
  /** Whether it has two steps. */
  readonly asks: boolean
}

const declared = new Map<string, DeclaredMutation>()

/** All declared mutations by name. */
export const MUTATIONS: ReadonlyMap<string, DeclaredMutation> = declared

/** Remembers a mutation. */
export function remember(mutation: DeclaredMutation): void {
  declared.set(mutation.name, mutation)
}
