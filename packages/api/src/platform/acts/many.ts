import type { Context } from '../../core/context.ts'
import { DomainError, ForbiddenError, RequestError } from '../../core/errors.ts'

import { isOfThePerson, type Permission } from '../auth/index.ts'
import type { Input } from './input.ts'
import type { Target } from './target.ts'

/** An act that can be done to many objects, each by itself. */
export interface ManyAct {
  /** Name of its mutation. */
  readonly name: string
  /** What the mutation does, for the schema. */
  readonly does: string
  readonly needs: Permission
  readonly on: Target
  readonly input: Input | null
  /** Type of its result. */
  readonly gives: string
  /** @throws RequestError FORBIDDEN for whoever may do it to no object at all. */
  readonly assertAllowed: (ctx: Context) => void
  /** Does it to one object, in a savepoint and with an audit entry, as its mutation would. */
  readonly attempt: (ctx: Context, args: { id: string; input?: unknown }) => Promise<object>
}

const declared = new Map<string, ManyAct>()

/** The acts that can be done to many objects, by the name of their mutation. */
export const MANY_ACTS: ReadonlyMap<string, ManyAct> = declared

/**
 * Remembers an act that can be done to many objects.
 * @throws Error for what only a person does, and for an act that takes no id, asks a plugin first, or is kept out of the audit
 * log.
 */
export function rememberMany(act: ManyAct, facts: { asks: boolean; untold: boolean; restates: boolean }): void {
  const { name, needs, on } = act
  const unfit = typeof needs !== 'string' || isOfThePerson(needs) || on.description === null
  if (unfit || facts.asks || facts.untold || facts.restates) throw new Error(`${name} cannot be done to many objects.`)
  declared.set(name, act)
}

/** What an act came to for one object: what it returned, or why it was refused. */
export type ManyOutcome = { readonly thing: object } | { readonly refusal: DomainError }

/**
 * Does an act to many objects, each in a savepoint with its own check: what is refused for one changes nothing for the others.
 * Objects are locked in the order of their ids, so that two calls over the same ones wait for each other and do not deadlock.
 * @returns one outcome per call, in their order.
 */
export async function actOnMany(
  ctx: Context,
  act: ManyAct,
  calls: readonly { id: string; input?: unknown }[],
): Promise<ManyOutcome[]> {
  const outcomes = new Map<number, ManyOutcome>()
  const order = [...calls.entries()].toSorted(([, a], [, b]) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
  for (const [index, call] of order) outcomes.set(index, await outcomeOf(ctx, act, call))
  return calls.map((_call, index) => outcomes.get(index) as ManyOutcome)
}

async function outcomeOf(ctx: Context, act: ManyAct, call: { id: string; input?: unknown }): Promise<ManyOutcome> {
  try {
    return { thing: await act.attempt(ctx, call) }
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error }
    // Beyond the reach of the permission: an error next to the data would undo the others.
    if (error instanceof RequestError && error.code === 'FORBIDDEN') {
      return { refusal: new ForbiddenError(error.told, ['id']) }
    }
    throw error
  }
}
