import { brandWithType } from '@pothos/core'
import { builder } from '../../core/builder.ts'
import { ConflictError, type DomainError } from '../../core/errors.ts'
import { UserErrorInterface } from '../../core/user-errors.ts'
import type { ManyOutcome } from '../../platform/acts/index.ts'

/** What an act came to for one of its objects. */
interface Outcome {
  /** The global id, as sent. */
  readonly nodeId: string
  /** Type of what the act returns. */
  readonly type: string
  readonly outcome: ManyOutcome
}

/** What an act returned for one of its objects, with its type. */
function thingOf({ type, outcome }: Outcome): object | null {
  if (!('thing' in outcome)) return null
  brandWithType(outcome.thing, type as never)
  return outcome.thing
}

/** What a refusal tells. An error as a value of a field would be thrown. */
type Problem = Pick<DomainError, 'code' | 'told' | 'path'> & { readonly currentVersion: number | null }

function problemOf({ outcome }: Outcome): Problem | null {
  if (!('refusal' in outcome)) return null
  const { refusal } = outcome
  const { code, told, path } = refusal
  return { code, told, path, currentVersion: refusal instanceof ConflictError ? refusal.currentVersion : null }
}

const ActProblem = builder.objectRef<Problem>('ActProblem').implement({
  description:
    'Why an act was refused for one of its objects, as its mutation alone would say it: `path` is that of that mutation.',
  interfaces: [UserErrorInterface as never],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'The current version of the object; null when the conflict is not about a version.',
    }),
  }),
})

const ActOutcome = builder.objectRef<Outcome>('ActOutcome').implement({
  description: 'What an act came to for one of its objects.',
  fields: (t) => ({
    nodeId: t.exposeID('nodeId', { description: 'The id of the object, as it was sent.' }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'What the act returned: the object as it is now. Null where it was refused.',
      resolve: (outcome) => thingOf(outcome) as never,
    }),
    problem: t.field({
      type: ActProblem,
      nullable: true,
      description:
        'Why the act was refused for this object; its `code` is `FORBIDDEN` where the permissions do not reach the object. Null where the act was done.',
      resolve: problemOf,
    }),
  }),
})

interface Outcomes {
  readonly outcomes: readonly Outcome[]
}

export const ActApplyManyPayload = builder.objectRef<Outcomes>('ActApplyManyPayload').implement({
  description: 'What an act came to for each of many objects.',
  fields: (t) => ({
    results: t.field({
      type: [ActOutcome],
      description: 'One for each id, in the order of the ids.',
      // The price of the mutation multiplies what is selected by the number of ids.
      complexity: { field: 0, multiplier: 1 },
      resolve: ({ outcomes }) => [...outcomes],
    }),
    done: t.int({
      description: 'For how many objects the act was done.',
      resolve: ({ outcomes }) => outcomes.filter(({ outcome }) => 'thing' in outcome).length,
    }),
    refused: t.int({
      description: 'For how many objects it was refused: `problem` says why.',
      resolve: ({ outcomes }) => outcomes.filter(({ outcome }) => 'refusal' in outcome).length,
    }),
  }),
})
