import type { Context } from '../../core/context.ts'
import { readableId } from '../../platform/auth/index.ts'

/** The id itself for those who may read integrations, and one that nothing has for everybody else. */
export const readable = (ctx: Context, id: string): string => readableId(ctx, 'integration:read', id)
