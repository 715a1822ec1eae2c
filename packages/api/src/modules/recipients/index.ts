import './error-codes.ts'
import './events.ts'
import './reach.ts'
import './retention.ts'
import './make-tasks.ts'
import './task-mutations.ts'

export { askDue, askingJob, recipientAsking } from './ask-job.ts'
export { SEALED_RECIPIENT_TASKS } from './sealed.ts'
