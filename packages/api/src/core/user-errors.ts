import { builder } from './builder.ts'
import { ConflictError, type DomainError, InvalidInputError, NotFoundError } from './errors.ts'

/** What every error member of a result has in common. */
export const UserErrorInterface = builder.interfaceRef<DomainError>('UserError').implement({
  description: 'Why an act was refused, for the person who asked for it.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code for programs, such as `CAMPAIGN_NOT_DRAFT`.' }),
    message: t.exposeString('message', { description: 'What is wrong and what to do about it, in English.' }),
    path: t.exposeStringList('path', {
      nullable: true,
      description: 'Where in the arguments, such as `["input", "endsAt"]`; null where it is not about one of them.',
    }),
  }),
})

builder.objectType(InvalidInputError, {
  name: 'InvalidInputError',
  description: 'A value that cannot be used.',
  interfaces: [UserErrorInterface],
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
