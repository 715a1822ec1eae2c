import './error-codes.ts'
import './events.ts'
import './permissions.ts'
import './reach.ts'
import './accounts-schema.ts'
import './mutations.ts'

export { publishJob, retractJob } from './publish-job.ts'
