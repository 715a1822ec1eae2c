import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ACCOUNT_TAKEN: 'The social account is another person’s here: take it from them first.',
  ALREADY_NOMINATED: 'This person was nominated by you already.',
  DEPARTMENT_CIRCLE: 'The department would be a part of itself.',
  DEPARTMENT_MERGED: 'The department became a part of another: use that one, see its `mergedInto`.',
  EXTERNAL_ID_TAKEN: 'The external id is in use here already.',
  IDENTITY_KEY_LOST: 'People cannot be taken in: the key that tells who was erased is missing.',
  PERSON_ERASED: 'These are identifiers of somebody who was erased.',
  PERSON_INACTIVE: 'The person is not active.',
  SELF_NOMINATION: 'Nobody nominates themselves.',
})
