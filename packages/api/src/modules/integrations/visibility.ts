import type { Context } from '../../core/context.ts'
import { can } from '../../platform/auth/index.ts'

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The id itself for those who may read integrations, and one that nothing has for everybody else. */
export function readable(ctx: Context, id: string): string {
  return can(ctx, 'integration:read') === 'any' ? id : NO_ID
}
