import { declareTexts, type Text } from '../../core/texts/index.ts'
import type { DataOf, EventDeclaration, EventFields } from './declaration.ts'

/** The events that there are: each module adds its own, by declaration merging in its `events.ts`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by declaration merging, so that platform knows no domain
export interface Events {}

/**
 * What happened: a noun and a verb in the past tense, in small letters, with hyphens where they are several words:
 * `thing.changed`, `long-thing.finished`. Work that ends without success has `….failed` or `….cancelled` instead of
 * `….finished`.
 */
export type EventType = keyof Events & string

/** Events as a module declares them, for its part of `Events`. */
export type Declared<Types> = { readonly [Type in keyof Types]: Types[Type] }

const declared = new Map<string, EventDeclaration>()
const said = new Map<string, Text>()

/**
 * Declares the events of a module.
 * @returns them, for the type that the module adds to `Events`.
 */
export function declareEvents<const Types extends { readonly [type: string]: EventDeclaration }>(events: Types): Types {
  for (const [type, declaration] of Object.entries(events)) {
    if (declared.has(type)) throw new Error(`Two modules declare the event ${type}.`)
    declared.set(type, declaration)
    said.set(type, declareTexts('events', { [type]: declaration.description })(type))
  }
  return events
}

/** What is declared of a type of event; undefined where nobody declares it. */
export const declarationOf = (type: string): EventDeclaration | undefined => declared.get(type)

/** What happened, as a text; undefined where nobody declares the type. */
export const saidOf = (type: string): Text | undefined => said.get(type)

/** Every type of event that there is, by name; complete once every module is loaded. The API lists it as `eventTypes`. */
export const eventTypes = (): [type: string, declaration: EventDeclaration][] =>
  [...declared].sort(([a], [b]) => (a < b ? -1 : 1))

type FieldsOf<Type extends EventType> = Events[Type] extends { data: infer Fields extends EventFields }
  ? Fields
  : Record<never, never>

interface Subject<Type extends EventType> {
  readonly subjectType: Events[Type] extends { subject: infer Name } ? Name : never
  readonly subjectId: string
}
type Data<Fields extends EventFields> =
  Record<never, never> extends DataOf<Fields> ? { readonly data?: DataOf<Fields> } : { readonly data: DataOf<Fields> }
type NewEventOf<Type extends EventType> = Subject<Type> &
  (keyof FieldsOf<Type> extends never ? { readonly data?: never } : Data<FieldsOf<Type>>)

/** What happened to what, as it is declared; of several types, what fits each of them. */
export type NewEvent<Type extends EventType> = (
  Type extends EventType
    ? (event: NewEventOf<Type>) => void
    : never
) extends (event: infer Event) => void
  ? Event
  : never
