import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  ACCOUNT_TAKEN: 'The social account belongs to another person: remove it from them first.',
  ALREADY_NOMINATED: 'You have already nominated this person.',
  ATTRIBUTE_HAS_VALUES: 'People have values of the attribute that would not fit it any more.',
  ATTRIBUTE_NOT_ARCHIVED: 'The attribute is in use: archive it first.',
  DEPARTMENT_CIRCLE: 'The department would become a part of itself.',
  DEPARTMENT_MERGED: 'The department was merged into another: use `mergedInto`.',
  EXTERNAL_ID_TAKEN: 'The external id is already in use.',
  IDENTITY_KEY_LOST: 'People cannot be imported: the key that identifies erased people is missing.',
  KIND_ASSUMED: 'Everybody is assumed to have this kind of relation: it stays.',
  MANAGER_CIRCLE: 'One of the people would be above themselves.',
  NOT_MERGED: 'The person is not merged into another one.',
  MERGED_INTO_ARCHIVED: 'The person is archived: restore them first.',
  PERSON_ERASED: 'The identifiers belong to an erased person.',
  ACCOUNT_ON_MERGED: 'Only the person to merge has an account: merge the other one into them.',
  PERSON_HAS_MERGED: 'Others were merged into the person, who is not merged themselves: merge the other way.',
  PERSON_INACTIVE: 'The person is not active.',
  PERSON_MERGED: 'The person was merged into another one: use `mergedInto`.',
  SITE_TAKEN: 'There is a site with this name already.',
  SELF_NOMINATION: 'You cannot nominate yourself.',
  TOO_MANY_MERGED: 'Too many people would be merged into one.',
})
