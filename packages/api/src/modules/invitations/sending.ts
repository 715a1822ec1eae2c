import type { Notice } from '@portevoix/sdk/plugin'
import type { Integration, InvitationMessage } from '../../generated/prisma/client.ts'

/** A message that a worker sends now. */
export interface Sending {
  readonly message: InvitationMessage & { leaseToken: string }
  readonly channel: 'mail' | 'chat'
  readonly integration: Integration
  /** The row of the addresses in it. */
  readonly linkId: string
  readonly notice: Notice
}
