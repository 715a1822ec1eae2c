import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ACCOUNT_TAKEN: 'The social account belongs to another person: remove it from them first.',
  ALREADY_NOMINATED: 'You have already nominated this person.',
  DEPARTMENT_CIRCLE: 'The department would become a part of itself.',
  DEPARTMENT_MERGED: 'The department was merged into another: use `mergedInto`.',
  EXTERNAL_ID_TAKEN: 'The external id is already in use.',
  IDENTITY_KEY_LOST: 'People cannot be imported: the key that identifies erased people is missing.',
  MANAGER_CIRCLE: 'One of the people would be above themselves.',
  PERSON_ERASED: 'The identifiers belong to an erased person.',
  PERSON_INACTIVE: 'The person is not active.',
  SITE_TAKEN: 'There is a site with this name already.',
  SELF_NOMINATION: 'You cannot nominate yourself.',
})
