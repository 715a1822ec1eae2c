import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  CONTENT_APPROVED: 'The content is already approved.',
  CONTENT_ARCHIVED: 'The content is archived: restore it first.',
  CONTENT_FROM_SOURCE: 'The content comes from a source: edit it there.',
  CONTENT_NOT_APPROVED: 'The content is not approved for sharing.',
  CONTENT_WITHDRAWN: 'The content is withdrawn.',
})
