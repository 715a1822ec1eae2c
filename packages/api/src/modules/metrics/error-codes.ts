import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  DIFFERENT_ACCOUNTS: 'Sources of different accounts tell of different things and cannot be one group.',
  DIMENSION_EXISTS: 'There is a dimension with this key already.',
  INVALID_FORMULA: 'A formula cannot be read, names what there is not, or its units do not fit.',
  METRIC_EXISTS: 'There is a metric with this key already.',
  SOURCE_DIFFERS: 'Something else is known of this source: change it by `metricSourceUpdate` first.',
  TOO_MANY_METRICS: 'The organisation has as many metrics of its own as it may have.',
  TOO_MANY_POINTS: 'More points than one request takes: send them in several.',
  UNKNOWN_METHOD: 'There is no such method.',
  UNKNOWN_METRIC: 'There is no metric with this key.',
})
