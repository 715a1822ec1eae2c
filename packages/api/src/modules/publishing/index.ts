import './accounts-schema.ts'
import './acts.ts'
import './schema.ts'

export { publishJob, retractJob } from './publish-job.ts'
