import type { Context } from '../../core/context.ts'
import { type SealedColumn, SecretLost } from '../../platform/auth/index.ts'

/** What a recipient needs to find the data: as little as that. */
export interface Details {
  readonly addresses: readonly string[]
  /** Ids of posts on the network. */
  readonly posts: readonly string[]
  /** Web addresses of the posts, for whoever deletes them by hand. */
  readonly urls: readonly string[]
  /** Global ids, by which exports and answers of the API name people; empty for a plugin, which never got them. */
  readonly personIds: readonly string[]
  /** Whether the provider had something of the parts that it was asked for before. */
  readonly forgotten?: boolean
}

const purposeOf = (organizationId: string, id: string): string => `recipient-task ${organizationId} ${id}`

/** Details of open tasks, registered for key rotation. */
export const SEALED_RECIPIENT_TASKS: SealedColumn = {
  table: 'RecipientTask',
  column: 'sealed',
  key: ['organizationId', 'id'],
  purpose: ({ organizationId = '', id = '' }) => purposeOf(organizationId, id),
  givenUp: 'sealed = NULL',
}

export const sealDetails = (ctx: Context, id: string, details: Details): Buffer =>
  ctx.services.secrets.seal(JSON.stringify(details), purposeOf(ctx.organizationId, id))

/** @returns null once the task is done, and where the key is lost. */
export function openDetails(
  ctx: Context,
  { id, sealed }: { readonly id: string; readonly sealed: Uint8Array | null },
): Details | null {
  if (sealed === null) return null
  try {
    return JSON.parse(ctx.services.secrets.open(Buffer.from(sealed), purposeOf(ctx.organizationId, id))) as Details
  } catch (error) {
    if (error instanceof SecretLost) return null
    throw error
  }
}
