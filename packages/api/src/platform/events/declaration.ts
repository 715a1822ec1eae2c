import type { Wording } from '../../core/texts/index.ts'

/** What a value in the data of an event is. `CODE` is a state, a key or digits; `TEXT` is what somebody wrote. */
type EventFieldKind = 'ID' | 'CODE' | 'TEXT' | 'NUMBER' | 'BOOLEAN' | 'OBJECT'

/** A field of the data of an event. */
export interface EventField {
  readonly kind: EventFieldKind
  readonly description: string
  /** GraphQL type of what an id names. */
  readonly idType?: string
  /** Fields of an object. */
  readonly fields?: EventFields
  /** Whether there are any number of them. */
  readonly list?: true
  /** Whether it may be missing, or null. */
  readonly optional?: true
  /** Whether it is a number of people, which is told to whoever may list them. */
  readonly people?: true
}

export type EventFields = { readonly [name: string]: EventField }

/** A type of event, as integrators read of it and as acts write it. */
export interface EventDeclaration {
  /** What happened, in a sentence or two for people: notices begin with it. */
  readonly description: Wording
  /** GraphQL type of what it happened to; `Node` where it may be of any type with ids. */
  readonly subject: string
  /**
   * The permission, over the whole organisation, without which nobody is told of it. No notice tells of it either, since
   * notices leave the platform.
   */
  readonly toldWith?: string
  /** Ids, states and counts, never personal data. Rows hold ids as the database does; the API shows global ids. */
  readonly data?: EventFields
}

/** An id. Rows hold it as the database does. */
export const id = <const IdType extends string>(idType: IdType, description: string) =>
  ({ kind: 'ID', idType, description }) as const
/** A state, a key or digits. */
export const code = (description: string) => ({ kind: 'CODE', description }) as const
/** What somebody wrote: it stays in the house. */
export const text = (description: string) => ({ kind: 'TEXT', description }) as const
export const number = (description: string) => ({ kind: 'NUMBER', description }) as const
/** A number of people: left out for whoever may not list people, and in notices, which leave the platform. */
export const people = (description: string) =>
  ({
    kind: 'NUMBER',
    description: `${description} Missing without the permission \`person:read\`, and in notices.`,
    people: true,
    optional: true,
  }) as const
export const boolean = (description: string) => ({ kind: 'BOOLEAN', description }) as const
export const object = <const Fields extends EventFields>(description: string, fields: Fields) =>
  ({ kind: 'OBJECT', description, fields }) as const
/** Any number of them. */
export const list = <const Field extends EventField>(field: Field) => ({ ...field, list: true }) as const
/** It may be missing, or null. */
export const optional = <const Field extends EventField>(field: Field) => ({ ...field, optional: true }) as const

/** What every change of a thing tells. */
export const CHANGED = { fields: list(code('Name of a field that changed.')) }

interface Values {
  ID: string
  CODE: string
  TEXT: string
  NUMBER: number
  BOOLEAN: boolean
}

type One<Field extends EventField> = Field extends { kind: 'OBJECT'; fields: infer Fields extends EventFields }
  ? DataOf<Fields>
  : Values[Exclude<Field['kind'], 'OBJECT'>]
type Value<Field extends EventField> = Field extends { list: true } ? readonly One<Field>[] : One<Field>
type OptionalNames<Fields extends EventFields> = {
  [Name in keyof Fields]: Fields[Name] extends { optional: true } ? Name : never
}[keyof Fields]

/** Data with these fields. */
export type DataOf<Fields extends EventFields> = {
  readonly [Name in Exclude<keyof Fields, OptionalNames<Fields>>]: Value<Fields[Name]>
} & { readonly [Name in OptionalNames<Fields>]?: Value<Fields[Name]> | null }
