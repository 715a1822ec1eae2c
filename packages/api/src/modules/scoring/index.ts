import './model-schema.ts'
import './ranking-schema.ts'
import './run-schema.ts'
import './score-schema.ts'

export { ScoreRun } from './run-schema.ts'
export { scoreJob } from './score-job.ts'
export { startScoreRun } from './start-run.ts'
