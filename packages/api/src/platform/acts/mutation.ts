import type { ObjectRef, ShapeFromTypeParam } from '@pothos/core'
import { builder, type SchemaTypes } from '../../core/builder.ts'
import type { ActNote, Context } from '../../core/context.ts'
import { DomainError, RequestError } from '../../core/errors.ts'
import { step } from '../../core/telemetry.ts'
import type { Permission } from '../auth/index.ts'
import type { EventType } from '../events/index.ts'
import { answerTo, asks, type Question } from '../operations/index.ts'
import { argumentsOf } from './arguments.ts'
import { namedSubject, reasonOf, subjectOf } from './audit-note.ts'
import { remember } from './declared.ts'
import { type Input, readInput } from './input.ts'
import { leastOf, namesParent } from './least-scope.ts'
import { rememberMany } from './many.ts'
import { assertNeeds, coversAll, type Needs } from './needs.ts'
import { type Refusal, refusalsOf } from './refusals.ts'
import { assertReached, beyondReach } from './standing.ts'
import { findTarget, hasVersion, type Target, targetOf } from './target.ts'
import { assertVersion, changedSinceRead } from './version.ts'

type ResultType = ObjectRef<SchemaTypes, object>

/** What an act gets in addition to the context: the object, the input values, and the version that was read. */
interface Subject<Row, Values> {
  thing: Row
  input: Values
  expectedVersion: number | null
}

/** The arguments of a call. */
export type Arguments<Row, Values> = { expectedVersion?: number | null } & (unknown extends Row
  ? unknown
  : { id: string }) &
  (unknown extends Values ? unknown : { input?: unknown })

interface Facts<Type extends ResultType, Row, Values> {
  /** What the mutation does, for the schema. */
  does: string
  needs: Needs
  /** Type of its result. */
  gives: Type
  /** The object that it changes. */
  on?: Target<Row>
  input?: Input<Values>
  /** Whether its input names the object to change by a key. Then the act itself compares `expectedVersion`. */
  findsByInput?: true
  /** Types of the events that it may emit, without those of jobs that it starts. */
  tells: readonly EventType[]
  /** Takes a lock before anything is read. */
  locks?: (ctx: Context) => Promise<void>
  /** Error types that the act itself throws, in addition to those that follow from its arguments: see `refusalsOf`. */
  errors?: readonly Refusal[]
  /** Whether `actApplyMany` can do it to many objects. */
  many?: true
  /** Points of cost, if not the usual ten; with a multiplier for what is selected of its result. */
  price?: (args: Record<string, unknown>) => number | { field: number; multiplier: number }
  /** Number of values and keys in its largest valid input, if that exceeds the general limit. */
  valuesAndKeys?: number
  /**
   * Whether it can change the past: a late fact or a correction. The reports that it changes list it. Every other act
   * only affects its own time and later, and changes no report of a closed period.
   */
  restates?: true
  /** Whether the audit log leaves it out, because nobody may list who did it and how often. */
  untold?: true
  /** The permission, over the whole organisation, without which the audit log does not show it to a reader. */
  toldWith?: Permission
}

type Result<Type extends ResultType> = Promise<ShapeFromTypeParam<SchemaTypes, Type, false>>

interface Declaration<Type extends ResultType, Row, Values> extends Facts<Type, Row, Values> {
  act: (ctx: Context, request: Subject<Row, Values>) => Result<Type>
}

/** An act in two steps with a transaction each, so that no transaction stays open while a plugin answers. */
interface TwoSteps<Type extends ResultType, Row, Values, Answer> extends Facts<Type, Row, Values> {
  /** Reads what the question needs, after the same checks as the act, and writes nothing. */
  ask: (ctx: Context, request: Subject<Row, Values>) => Promise<Question<Answer>>
  /** Whether asking has an outside effect: see `Asking`. */
  askHasEffect?: true
  /** Whether the act only returns the answer and writes nothing, so that changes in between do not matter. */
  onlyTells?: true
  /** Writes, after permission, object, version and input were checked again. */
  act: (ctx: Context, request: Subject<Row, Values> & { answer: Answer }) => Result<Type>
}

/**
 * Declares a mutation: its name (noun and verb), a result union of the object and error types, and a savepoint that is
 * undone when the act refuses. In the same order for all mutations it checks the permission, finds the object at the
 * version that was read, parses the input, and acts.
 *
 * @returns the act as a function of context and arguments, with global ids, for jobs and imports too.
 */
export function mutation<Type extends ResultType, Row = unknown, Values = unknown>(
  name: string,
  declaration: Declaration<Type, Row, Values>,
): (ctx: Context, args: Arguments<Row, Values>) => Result<Type> {
  return declare(name, declaration as never) as never
}

/**
 * Declares a mutation that asks a plugin, or another slow service, before it writes. It must be the only one in its
 * operation, which runs the two steps (`platform/operations`). Other code calls the functions of the steps.
 */
export function twoStepMutation<Type extends ResultType, Answer, Row = unknown, Values = unknown>(
  name: string,
  declaration: TwoSteps<Type, Row, Values, Answer>,
): void {
  declare(name, declaration as never)
}

type Declared = Declaration<ResultType, unknown, unknown> &
  Partial<Pick<TwoSteps<ResultType, unknown, unknown, unknown>, 'ask' | 'askHasEffect' | 'onlyTells'>>

function declare(name: string, declaration: Declared) {
  // Pothos derives the options of a field from its type; here any object type will do.
  const {
    gives,
    does,
    needs,
    on,
    input,
    findsByInput = false,
    locks,
    ask,
    askHasEffect = false,
    onlyTells = false,
    act,
    errors = [],
    many = false,
    price,
    valuesAndKeys,
    untold = false,
    toldWith = null,
    restates = false,
    tells,
  } = declaration
  const refusals = refusalsOf({
    namesTarget: on !== undefined && on.description !== null,
    // The object must not have changed since the plugin was asked.
    versioned: findsByInput || ask !== undefined || (on !== undefined && hasVersion(on)),
    input,
    errors,
  })
  remember({
    name,
    needs,
    on: on ?? null,
    input: input ?? null,
    tells,
    refusals,
    untold,
    toldWith,
    restates,
    asks: ask !== undefined,
  })

  const parents = input?.fields ?? {}

  const read = async (ctx: Context, args: Record<string, unknown>): Promise<Subject<unknown, unknown>> => {
    assertNeeds(ctx, needs, leastOf({ on, gives, parents }))
    const within = coversAll(ctx, needs) ? null : needs
    await locks?.(ctx)
    if (within && on) await assertReached(ctx, within, targetOf(on, args))
    const found = on ? await findTarget(ctx, on, args) : undefined
    const version = (args.expectedVersion ?? null) as number | null
    if (on && hasVersion(on)) assertVersion(found as { version: number }, version)
    const values = input ? await readInput(ctx, input, args.input ?? {}, ['input'], within) : undefined
    if (within && !on && typeof within === 'string' && !namesParent(parents, values)) throw beyondReach(within)
    return { thing: found, input: values, expectedVersion: version }
  }
  const versionOf = ({ thing }: Subject<unknown, unknown>): number | null =>
    on && hasVersion(on) ? (thing as { version: number }).version : null
  const prepare = async (ctx: Context, args: Record<string, unknown>): Promise<Question<Heard>> => {
    const request = await read(ctx, args)
    const question = await ask?.(ctx, request)
    return async () => ({ version: versionOf(request), answer: await question?.() })
  }
  const run = async (ctx: Context, args: Record<string, unknown>): Promise<object> =>
    await act(ctx, await read(ctx, args))
  const runWith = async (ctx: Context, args: Record<string, unknown>, heard: Heard): Promise<object> => {
    const request = await read(ctx, onlyTells ? { ...args, expectedVersion: null } : args)
    // The answer is about the object as it was then.
    if (!onlyTells && versionOf(request) !== heard.version) throw changedSinceRead()
    return await act(ctx, { ...request, answer: heard.answer } as never)
  }

  /** Runs the act in a savepoint, and notes for the audit log what came of it. */
  const attempt = async (
    ctx: Context,
    args: Record<string, unknown>,
    work: () => Promise<object> = () => run(ctx, args),
  ): Promise<object> => {
    const note = (act: ActNote) => (untold ? undefined : ctx.note(act))
    try {
      const thing = await step('act', { name, labels: { 'portevoix.act': name } }, () => ctx.atomically(work))
      const subject = subjectOf(gives, thing) ?? namedSubject(args)
      note({ act: name, outcome: 'DONE', code: null, subject, reason: reasonOf(args) })
      return thing
    } catch (error) {
      if (error instanceof DomainError || error instanceof RequestError) {
        note({ act: name, outcome: 'REFUSED', code: error.code, subject: namedSubject(args) })
      }
      if (error instanceof DomainError && !refusals.some((type) => error instanceof type)) {
        throw new Error(`${name} refused with ${error.constructor.name}, which it does not declare`, { cause: error })
      }
      throw error
    }
  }
  if (many) {
    rememberMany(
      {
        ...{ name, does, needs: needs as Permission, on: on as Target, input: input ?? null, gives: gives.name },
        assertAllowed: (ctx) => assertNeeds(ctx, needs, leastOf({ on, gives, parents })),
        attempt,
      },
      { asks: ask !== undefined, untold, restates },
    )
  }

  const result = `${name.charAt(0).toUpperCase()}${name.slice(1)}Result`
  builder.mutationField(name, (t) =>
    t.field({
      type: gives,
      description: restates ? `${does} Reports of closed periods may change: see \`restatements\` of a report.` : does,
      args: argumentsOf(t.arg, { on, input, findsByInput }),
      errors: {
        types: [...refusals],
        directResult: true,
        union: { name: result, description: `Result of \`${name}\`: the object, or why the act was refused.` },
      },
      complexity: (price as (() => number) | undefined) ?? 10,
      extensions: { valuesAndKeys, untold, ...(ask && asks(prepare, { hasEffect: askHasEffect })) },
      resolve: (_root, args: Record<string, unknown>, ctx, info) =>
        attempt(ctx, args, ask && (() => runWith(ctx, args, answerTo(ctx, info) as Heard))),
    }),
  )
  return run
}

/** The answer, and the version of the object that it is about; null without an object. */
interface Heard {
  readonly version: number | null
  readonly answer: unknown
}
