import { InvalidInputError, NotFoundError } from '../../core/errors.ts'
import {
  actOnMany,
  exactlyOne,
  type Input,
  idToFind,
  input,
  isNeeded,
  listOf,
  type ManyAct,
  mutation,
  optional,
  own,
  part,
  readInput,
  unread,
} from '../../platform/acts/index.ts'
import { ACTS, actNamed } from './acts.ts'
import { ActApplyManyPayload } from './many-schema.ts'
import { texts } from './texts.ts'

const MOST_IDS = 100
const POINTS_EACH = 10

const ids = listOf(
  idToFind('The id of an object.'),
  'The ids of the objects, each once; an id that finds nothing is refused alone.',
  { least: 1, most: MOST_IDS },
)
const IdsOfActInput = input('IdsOfActInput', 'The objects of an act that takes nothing else.', { ids })

/** The ids of an act with its input, which each call of it reads anew. */
function manyOf({ name, input: values }: ManyAct): Input<unknown> {
  if (!values) return IdsOfActInput
  const same = part(values, `The input of \`${name}\`, the same for each object.`)
  return input(
    `${name.charAt(0).toUpperCase()}${name.slice(1)}ManyInput`,
    `The objects of \`${name}\`, and its input.`,
    {
      ids,
      input: isNeeded(values) ? same : optional(same),
    },
  )
}

const ActApplyManyInput = exactlyOne(
  'ActApplyManyInput',
  'The act, named like its mutation, and the objects that it is done to.',
  Object.fromEntries(ACTS.map((act) => [act.name, unread(part(manyOf(act), `For each object: ${act.does}`))])),
)

interface Sent {
  readonly ids: readonly string[]
  readonly input?: unknown
}

/** The act that a call names. The server refuses a call that names none, or several. */
function namedIn(values: object): { act: ManyAct; sent: Sent } {
  const [found] = Object.entries(values).filter(([, sent]) => sent !== undefined && sent !== null)
  const act = found && actNamed(found[0])
  if (!act) throw new Error('A call names no act.')
  return { act, sent: found[1] as Sent }
}

/** For the cost, where arguments are not checked yet. */
const countOf = ({ input: values }: Record<string, unknown>): number => {
  const [sent] = Object.values((values ?? {}) as Record<string, Partial<Sent> | null>)
  return Math.max(1, sent?.ids?.length ?? 1)
}

mutation('actApplyMany', {
  does: `Does one act to up to ${MOST_IDS} objects, as its mutation would to each: with the same permission, check, events and audit entry, and no \`expectedVersion\`. What is refused for one object changes nothing for the others. An input that is invalid for all refuses the whole call. Each object costs ${POINTS_EACH} points, and what you select of it. For more objects, import a file with the target ACTS. What only a person says of themself is not among the acts, and neither is what cannot be undone.`,
  // Whose objects they may be, the permission of the act says.
  needs: own('act:apply'),
  gives: ActApplyManyPayload,
  input: ActApplyManyInput,
  // Each act tells its own.
  tells: [],
  errors: [NotFoundError],
  price: (args) => ({ field: POINTS_EACH * countOf(args), multiplier: countOf(args) }),
  act: async (ctx, { input: values }) => {
    const { act, sent } = namedIn(values)
    act.assertAllowed(ctx)
    const place = ['input', act.name]
    const read = await readInput(ctx, { fields: { ids }, schema: IdsOfActInput.schema }, { ids: sent.ids }, place)
    for (const [index, id] of read.ids.entries()) {
      if (read.ids.indexOf(id) !== index) {
        throw new InvalidInputError(texts('id-twice'), [...place, 'ids', String(index)])
      }
    }
    // What is wrong with the input is wrong for each.
    if (act.input) await readInput(ctx, act.input, sent.input ?? {}, [...place, 'input'])
    const calls = read.ids.map((id) => ({ id, ...(act.input && { input: sent.input }) }))
    const outcomes = await actOnMany(ctx, act, calls)
    return {
      outcomes: outcomes.map((outcome, index) => ({ nodeId: read.ids[index] ?? '', type: act.gives, outcome })),
    }
  },
})
