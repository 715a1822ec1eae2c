import { declareErrorCodes } from '../../core/error-codes.ts'

declareErrorCodes({
  BACKTEST_NOT_BEATEN:
    'A backtest does not show that the scores foretell better than those shown: see it, or promote it all the same.',
  FIT_NOT_USABLE: 'The model cannot use these parameters: the message says why.',
  NO_SCORES: 'The run has no scores, or they are forgotten by now: start a new one.',
  SHOWN_RUN_CHANGED: 'Another run is shown now: compare with that one.',
  UNKNOWN_MODEL: 'There is no such scoring model here.',
})
