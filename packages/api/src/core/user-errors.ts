import { builder, type SchemaTypes } from './builder.ts'
import { actCodes, REQUEST_CODES } from './error-codes.ts'
import { ConflictError, type DomainError, InvalidInputError, NotFoundError, type WrongPlace } from './errors.ts'
import { type Language, type Message, type MessageRow, messageIn, type Text, toldOf } from './texts/index.ts'

/** A name of something that a message names, and what it is. */
interface MessageParameter {
  name: string
  value: string | number
}

export const MessageParameterType = builder.objectRef<MessageParameter>('MessageParameter').implement({
  description: 'What a message names, such as a limit or a key.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, which is stable for a code.' }),
    value: t.string({
      description: 'Its value. Numbers are written with digits alone, texts in the language of the answer.',
      resolve: ({ value }) => String(value),
    }),
  }),
})

/** The list of a message’s parameters, for the fields of other types. */
export const messageParameters = (message: Message, language: Language): MessageParameter[] =>
  toldOf(message, language)?.parameters ?? []

/** For the descriptions of codes of messages. */
export const CODE_OF_MESSAGE =
  'Stable code of the message, such as `rows.missing`, so that programs need not read its words.'

/** The fields of a message on another type: its words, its code and what it names. */
export const messageFields = <Shape extends { message: Text | MessageRow }>(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>,
  description: string,
) => ({
  message: t.string({ description, resolve: ({ message }, _args, { language }) => messageIn(message, language) }),
  messageCode: t.string({
    nullable: true,
    description: `${CODE_OF_MESSAGE} Null for words of a plugin, and for several messages in a row.`,
    resolve: ({ message }, _args, { language }) => toldOf(message, language)?.code ?? null,
  }),
  messageParameters: t.field({
    type: [MessageParameterType],
    description: 'What the message names; empty when it has no code or names nothing.',
    resolve: ({ message }, _args, { language }) => messageParameters(message, language),
  }),
})

/** The fields of every error member of a result. */
export const UserErrorInterface = builder.interfaceRef<DomainError>('UserError').implement({
  description: 'Why an act was refused.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`.',
    }),
    message: t.string({
      description: 'What is wrong and what to do about it, in the language of the answer.',
      resolve: ({ told }, _args, { language }) => messageIn(told, language),
    }),
    messageCode: t.string({
      nullable: true,
      description:
        'Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy, and when the message tells several places (each of `places` has its own code).',
      resolve: ({ told }, _args, { language }) => toldOf(told, language)?.code ?? null,
    }),
    messageParameters: t.field({
      type: [MessageParameterType],
      description: 'What the message names; empty when it has no code or names nothing.',
      resolve: ({ told }, _args, { language }) => messageParameters(told, language),
    }),
    path: t.exposeStringList('path', {
      nullable: true,
      description: 'Path in the arguments, such as `["input", "endsAt"]`; null when it is not about one of them.',
    }),
  }),
})

const WrongPlaceType = builder.objectRef<WrongPlace>('WrongPlace').implement({
  description: 'An invalid value of an input.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Path in the arguments, such as `["input", "endsAt"]`.',
      resolve: ({ path }) => [...path],
    }),
    message: t.string({
      description: 'What is wrong and what to do about it, in the language of the answer.',
      resolve: ({ message }, _args, { language }) => messageIn(message, language),
    }),
    messageCode: t.string({
      nullable: true,
      description:
        'Stable code of the message, such as `input.nul-character`, so that programs need not read its words. Null when the words come from a plugin or a policy.',
      resolve: ({ message }, _args, { language }) => toldOf(message, language)?.code ?? null,
    }),
    messageParameters: t.field({
      type: [MessageParameterType],
      description: 'What the message names; empty when it has no code or names nothing.',
      resolve: ({ message }, _args, { language }) => messageParameters(message, language),
    }),
  }),
})

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'The input contains invalid values.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    places: t.field({
      type: [WrongPlaceType],
      description:
        'All invalid values, the first of which is at `path`; empty when the error is not about single values.',
      resolve: ({ places }) => [...places],
    }),
  }),
})
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'There is no such object in this organisation.',
  interfaces: [UserErrorInterface],
})
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'The object changed in the meantime, or its state does not allow this act.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'Its current version; null when the conflict is not about a version.',
    }),
  }),
})

interface ErrorCode {
  code: string
  meaning: string
  httpStatus: number | null
}

const ErrorCodeType = builder.objectRef<ErrorCode>('ErrorCode').implement({
  description: 'An error code, for programs.',
  fields: (t) => ({
    key: t.exposeString('code', {
      description: 'The code, as in `UserError.code` or in `extensions.code` of an error next to the data.',
    }),
    meaning: t.exposeString('meaning', { description: 'What it means, and what to do about it.' }),
    httpStatus: t.exposeInt('httpStatus', {
      nullable: true,
      description:
        'HTTP status when the whole request is refused; with `application/json`, 400 is sent as 200. Null for refusals of acts, which are members of the result.',
    }),
  }),
})

builder.queryField('errorCodes', (t) =>
  t.field({
    type: [ErrorCodeType],
    description: 'All error codes of this API, by name. New codes may be added: treat an unknown code like its type.',
    resolve: () =>
      [
        ...Object.entries(REQUEST_CODES).map(([code, { status, meaning }]) => ({ code, meaning, httpStatus: status })),
        ...actCodes().map(([code, meaning]) => ({ code, meaning, httpStatus: null })),
      ].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }),
)
