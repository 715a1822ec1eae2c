import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  SEGMENT_CIRCLE: 'The segment would use itself.',
  SEGMENT_IN_USE: 'The segment is used: take it out there first.',
  SEGMENT_ISOLATES: 'The number of the segment would tell of fewer people than the smallest group.',
  SEGMENT_NAMES_GONE: 'The filter names something that is gone, or that this token may not read: take it out first.',
  SEGMENT_PUBLISHED: 'The filter of a published segment cannot change: create another segment.',
  SEGMENT_TOO_DEEP: 'Segments would be nested more than 5 deep.',
  SEGMENT_USES_DRAFT: 'The segment uses another one that is not published.',
})
