import { builder } from '../../core/builder.ts'

/** Status of background work, shared by imports, syncs and score runs. */
export const RunStatus = builder.enumType('RunStatus', {
  description: 'The status of a run.',
  values: {
    QUEUED: { description: 'Waiting for a worker.' },
    RUNNING: { description: 'Running.' },
    SUCCEEDED: { description: 'Done.' },
    FAILED: { description: 'Ended with a failure, which the run describes.' },
    CANCELLED: { description: 'Cancelled by somebody.' },
  } as const,
})
