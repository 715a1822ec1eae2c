import { ConflictError } from '../../core/errors.ts'
import type { RecipientTask as TaskRow } from '../../generated/prisma/client.ts'
import { change, input, mutation, prose, thing } from '../../platform/acts/index.ts'
import { done, RELEASED, tell } from './outcome.ts'
import { RecipientTask } from './task-schema.ts'
import { texts } from './texts.ts'

const TASK = thing('RecipientTask', 'The recipient.')

/** @throws ConflictError RECIPIENT_TASK_DONE. */
function assertOpen({ status, version }: TaskRow): void {
  if (status !== 'DONE') return
  throw new ConflictError(texts('told-already'), version, 'RECIPIENT_TASK_DONE', ['id'])
}

mutation('recipientTaskAnswer', {
  does: 'Confirms that a recipient was told, and writes down the answer. What was kept for the recipient is deleted.',
  needs: 'privacy:answer',
  on: TASK,
  gives: RecipientTask,
  input: input('RecipientTaskAnswerInput', 'The answer of the recipient.', {
    answer: prose('Whom you told, and what they answered. Do not name the person.', { least: 1 }),
  }),
  tells: ['recipient-task.done'],
  errors: [ConflictError],
  act: async (ctx, { thing: task, input: { answer } }) => {
    assertOpen(task)
    const { row } = await change(ctx, 'RecipientTask', task, { to: { ...done(ctx, 'CONFIRMED'), answer } })
    await tell(ctx, row, 'recipient-task.done')
    return row
  },
})

mutation('recipientTaskResume', {
  does: 'Asks the plugin of a recipient at once: to delete posts, which happens by no erasure alone, or again after its settings were corrected. A plugin that cannot forget people leaves it to be told by hand.',
  needs: 'privacy:answer',
  on: TASK,
  gives: RecipientTask,
  tells: [],
  errors: [ConflictError],
  act: async (ctx, { thing: task }) => {
    assertOpen(task)
    if (task.cause !== 'ERASURE' || task.integrationId === null || task.sealed === null) {
      throw new ConflictError(texts('not-asked'), task.version, 'RECIPIENT_NOT_ASKED', ['id'])
    }
    // Somebody asks now.
    if (task.leaseUntil !== null && task.leaseUntil > ctx.now()) return task
    const status = task.status === 'UNCLEAR' || task.leaseToken !== null ? 'UNCLEAR' : 'QUEUED'
    const to = { ...{ status, askAt: ctx.now(), attempts: 0 }, ...RELEASED } as const
    return (await change(ctx, 'RecipientTask', task, { to })).row
  },
})
