import type { Context } from '../../core/context.ts'

export interface EnqueueOptions {
  onlyOne?: string
  /** Seconds before it may start. */
  startAfterS?: number
}

/** Adds a job in the transaction of an act. */
export async function enqueue(
  ctx: Context,
  queue: string,
  data: Record<string, unknown>,
  options?: EnqueueOptions,
): Promise<void> {
  await ctx.services.jobs.enqueue(ctx.db, queue, { ...data, organizationId: ctx.organizationId }, options)
}
