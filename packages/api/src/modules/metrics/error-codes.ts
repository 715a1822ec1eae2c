import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  DIFFERENT_ACCOUNTS: 'The sources report on different accounts and cannot share a group.',
  DIMENSION_EXISTS: 'There is a dimension with this key already.',
  IMPORTS_OVERLAP:
    'Somebody else wrote to the source while an import ran, so that it is not known what the import brought.',
  INVALID_FORMULA: 'The formula cannot be parsed, names an unknown metric, or its units do not match.',
  METRIC_EXISTS: 'There is a metric with this key already.',
  NOTHING_TO_SPLIT: 'The imports brought no facts of this source that are still in force.',
  NOT_AN_IMPORT_OF_FACTS: 'The import brought no facts, or has not ended.',
  SOURCE_DIFFERS: 'The known source has another account or rank: change it with `metricSourceUpdate` first.',
  TOO_MANY_METRICS: 'The organisation has reached the limit of metrics of its own.',
  TOO_MANY_POINTS: 'There are too many points for one request: send them in several.',
  UNKNOWN_DIMENSION: 'There is no such dimension, or the value is not one of it.',
  UNKNOWN_METHOD: 'There is no such method.',
  UNKNOWN_METRIC: 'There is no metric with this key.',
})
