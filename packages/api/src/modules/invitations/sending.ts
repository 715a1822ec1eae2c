import type { Notice } from '@portevoix/sdk/plugin'
import type { Integration, InvitationMessage } from '../../generated/prisma/client.ts'

/** A message that a worker sends now. */
export interface Sending {
  readonly message: InvitationMessage & { leaseToken: string }
  readonly channel: 'mail' | 'chat'
  readonly integration: Integration
  /** The row of the address of its page. */
  readonly linkId: string
  /** The row of the address that ends such messages; null in a chat, which others read too. */
  readonly endId: string | null
  readonly notice: Notice
}
