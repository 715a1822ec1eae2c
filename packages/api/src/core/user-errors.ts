import { builder } from './builder.ts'
import { actCodes, REQUEST_CODES } from './error-codes.ts'
import { ConflictError, type DomainError, InvalidInputError, NotFoundError, type WrongPlace } from './errors.ts'

/** What every error member of a result has in common. */
export const UserErrorInterface = builder.interfaceRef<DomainError>('UserError').implement({
  description: 'Why an act was refused, for the person who asked for it.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Stable code for programs, such as `VERSION_CONFLICT`: see `errorCodes`.',
    }),
    message: t.exposeString('message', { description: 'What is wrong and what to do about it, in English.' }),
    path: t.exposeStringList('path', {
      nullable: true,
      description: 'Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them.',
    }),
  }),
})

const WrongPlaceType = builder.objectRef<WrongPlace>('WrongPlace').implement({
  description: 'One place of an input that cannot be used.',
  fields: (t) => ({
    path: t.stringList({
      description: 'Where in the arguments, such as `["input", "endsAt"]`.',
      resolve: ({ path }) => [...path],
    }),
    message: t.exposeString('message', { description: 'What is wrong there and what to do about it, in English.' }),
  }),
})

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'Values that cannot be used.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    places: t.field({
      type: [WrongPlaceType],
      description: 'Every wrong place, the first of which is `path`; empty where it is not about one place.',
      resolve: ({ places }) => [...places],
    }),
  }),
})
builder.objectType(NotFoundError, {
  name: 'NotFoundError',
  description: 'There is no such thing in this organisation.',
  interfaces: [UserErrorInterface],
})
builder.objectType(ConflictError, {
  name: 'ConflictError',
  description: 'It changed in the meantime, or its state does not allow this act.',
  interfaces: [UserErrorInterface],
  fields: (t) => ({
    currentVersion: t.exposeInt('currentVersion', {
      nullable: true,
      description: 'The version it has now; null where the conflict is not about a version.',
    }),
  }),
})

interface ErrorCode {
  code: string
  meaning: string
  httpStatus: number | null
}

const ErrorCodeType = builder.objectRef<ErrorCode>('ErrorCode').implement({
  description: 'A code by which programs tell errors apart.',
  fields: (t) => ({
    key: t.exposeString('code', {
      description: 'As `UserError.code` has it, or `extensions.code` of an error beside the data.',
    }),
    meaning: t.exposeString('meaning', { description: 'What is wrong, and what to do about it.' }),
    httpStatus: t.exposeInt('httpStatus', {
      nullable: true,
      description:
        'HTTP status where the whole request is refused for it; `application/json` shows 400 as 200. Null for what an act refuses: a member of its result.',
    }),
  }),
})

builder.queryField('errorCodes', (t) =>
  t.field({
    type: [ErrorCodeType],
    description: 'Every code of this API’s errors, by name. New ones will come: treat them as their type.',
    resolve: () =>
      [
        ...Object.entries(REQUEST_CODES).map(([code, { status, meaning }]) => ({ code, meaning, httpStatus: status })),
        ...actCodes().map(([code, meaning]) => ({ code, meaning, httpStatus: null })),
      ].toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }),
)
