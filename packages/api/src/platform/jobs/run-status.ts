import { builder } from '../../core/builder.ts'

/** State of work that goes on after the request, the same for imports, syncs and score runs. */
export const RunStatus = builder.enumType('RunStatus', {
  description: 'Where a run of work stands.',
  values: {
    QUEUED: { description: 'Waits for a worker.' },
    RUNNING: { description: 'Is being done.' },
    SUCCEEDED: { description: 'Done.' },
    FAILED: { description: 'Ended by a failure; the run says which.' },
    CANCELLED: { description: 'Stopped by somebody.' },
  } as const,
})
