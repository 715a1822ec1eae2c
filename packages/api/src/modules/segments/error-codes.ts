import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  SEGMENT_CIRCLE: 'The segment would use itself.',
  SEGMENT_IN_USE: 'The segment is used: take it out there first.',
  SEGMENT_TOO_DEEP: 'Segments would be nested more than 5 deep.',
})
