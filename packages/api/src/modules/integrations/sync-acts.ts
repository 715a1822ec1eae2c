import { defineAct, EXPECTED_VERSION } from '../../core/acts.ts'
import { cancelSync } from './cancel-sync.ts'
import { deleteIntegration } from './delete-integration.ts'
import { resetStream } from './reset-stream.ts'
import { Integration } from './schema.ts'
import { syncIntegration } from './start-sync.ts'
import { SyncRun } from './sync-schema.ts'

defineAct('integrationSync', {
  description:
    'Reads the source now, also while its schedule rests. One run a stream, one after the other: answers the one that comes first, which may be under way already; `runs` of the integration shows all. A failure ends the run at once, unless the source says when to come back: then `error` and `dueAt` tell it.',
  type: SyncRun,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    streams: arg.stringList({
      description: 'Which of its streams to read, such as `content`; all that it reads when left out or empty.',
    }),
  }),
  act: (ctx, args) => syncIntegration(ctx, args),
})

defineAct('syncRunCancel', {
  description:
    'Stops a run that has not ended. What it stored before stays, and the next run of its integration begins.',
  type: SyncRun,
  args: (arg) => ({ id: arg.id({ required: true, description: 'The run.' }) }),
  act: (ctx, args) => cancelSync(ctx, args),
})

defineAct('integrationReset', {
  description:
    'Forgets how far a stream was read, so that its next run reads all of it anew. What was stored stays. Refused while the stream is being read.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    stream: arg.string({ required: true, description: 'The stream, such as `content`.' }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => resetStream(ctx, args),
})

defineAct('integrationDelete', {
  description:
    'Takes away an integration with its runs. What it brought stays, content and mentions without a source, unless `withData` says otherwise. Refused where posts were published through it.',
  type: Integration,
  args: (arg) => ({
    id: arg.id({ required: true, description: 'The integration.' }),
    withData: arg.boolean({
      defaultValue: false,
      description:
        'Whether what it brought is taken back too; where that is much, it goes on after the answer, and the integration is paused until its end. Kept even so: content that was shared, is in a campaign or is measured by others, withdrawn; mentions that another integration has seen; ties that stood before it or that another source tells of; people whom it did not bring, or whom an account, an ambassador, ties, nominations, consents, mentions, another source or an objection to scoring needs.',
    }),
    expectedVersion: arg.int({ description: EXPECTED_VERSION }),
  }),
  act: (ctx, args) => deleteIntegration(ctx, args),
})
